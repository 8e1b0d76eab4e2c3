"""Anger: the signs of it in a text, so that the choice of a person can be explained."""

import re

STRONG = re.compile(
    r"\b(?:unacceptable|disgust\w*|disgrace\w*|outrag\w*|furious|livid|appalling|ridiculous"
    r"|pathetic|useless|incompetent|scam\w*|fraud\w*|rip[- ]?off|cheat(?:ed|ing|s)?|liars?|lied"
    r"|lawyers?|solicitor|attorney|sue|suing|in court|small claims|ombudsman|trading standards"
    r"|fed up|sick of|had enough|last straw|never again|worst|a joke|shame on you)\b"
    r"|骗子|骗人|欺骗|诈骗|坑人|黑心|无良|垃圾|气死|气炸|忍无可忍|受够|太过分|过分了|离谱"
    r"|不要脸|什么态度|消协|消费者协会|12315|律师|起诉|法院|告你们|曝光|媒体|再也不|最后一次",
    re.IGNORECASE,
)
INSULT = re.compile(
    r"\b(?:you|bot|this|that)\b.{0,24}\b(?:stupid|dumb|idiots?|idiotic|moron|useless|rubbish|crap)\b"
    r"|[你您].{0,8}(?:笨|蠢|傻|废物|垃圾|没用|弱智|白痴)|(?:笨蛋|蠢货|傻瓜|傻子|白痴|废物)",
    re.IGNORECASE,
)
LOUD = re.compile(r"[!！?？]{3,}")
WORD = re.compile(r"[A-Za-z]{3,}")
SIGNS = ("insult", "repeated", "strong-words", "shouting", "many-signs")
"""All there are; `insult` and `repeated` come from the conversation, the others from a text."""


def signs(text: str) -> list[str]:
    """Name the signs of anger that a text shows."""
    found = []
    if STRONG.search(text):
        found.append("strong-words")
    if shouts(text):
        found.append("shouting")
    if LOUD.search(text):
        found.append("many-signs")
    return found


def insults(text: str) -> bool:
    """Tell whether a text calls somebody names, however friendly it may look to a classifier."""
    return bool(INSULT.search(text))


def shouts(text: str) -> bool:
    """Tell whether most words are written in capitals, and more than a name or a code would."""
    words = WORD.findall(text)
    loud = [word for word in words if word.isupper()]
    return len(loud) >= 4 and len(loud) * 2 > len(words)
