"""What a message asks beside the fault it tells of: warranty, price, how soon, how long."""

from collections.abc import Callable
from dataclasses import dataclass

from actions.domain.script import shape
from actions.domain.words.answers import is_question
from actions.domain.words.purchases import PRICE
from actions.domain.words.substance import tells_something, tells_story

MOST = 4
SHORT_WISH = 40
SENTENCE = shape(
    r"(?<=[.!?;\n，。！？；])|,\s+(?=(?:and|but|so|how|what|when|is|can|do|will)\b)"
    r"|\s+(?:and|but|also)\s+(?=(?:how (?:much|long|soon)|what (?:is|does|would|will)|is it"
    r"|(?:when )?(?:can|do|will) (?:i|you|someone|somebody))\b)"
)
STOP = shape(r"[.!?;,\n，。！？；](?=\s*\S)")
IF = shape(r"\b(?:if|in case|suppose|supposing)\b|如果|假如|要是|万一")
WANTED = shape(
    r"\b(?:need|want|buy|buying|order|looking for)\b.{0,4}\b(?:an?|the|some|new|one|two|\d)\b"
    r"|[想要]买|买一?个|需要一?个|想要一?个|配一?个"
)
"""That a thing is to be had, not mended."""
TOPICS = {
    "loan": shape(
        r"\bloan(?:er)?\b|\breplacement (?:unit )?(?:meanwhile|while)|备用机|代用机"
        r"|借.{0,4}[台个]"
    ),
    "warranty": shape(r"warrant|guarante|\bcovered\b|\bfree\b|保修|质保|在保|包修|保内|免费"),
    "price": PRICE,
    "appointment": shape(
        r"\b(?:when|what time|how (?:soon|quickly|fast))\b.{0,30}\b(?:come|visit|send|here|look)"
        r"|(?:什么时候|啥时候|几时|几点|多久|哪天|几天).{0,8}(?:来|嚟|到(?:\W|$)|上门|派人|过来)"
    ),
    "duration": shape(
        r"\bhow long\b.{0,30}\b(?:take|repair|fix|mend|last)|\bwhen\b.{0,30}\b(?:done|ready|fixed)"
        r"|(?:多久|几天|多长时间|什么时候).{0,8}(?:修|好|完)|修.{0,8}(?:多久|几天|多长时间)"
    ),
    "brands": shape(
        r"\bdo you (?:guys |also |even |still )*(?:repair|fix|service|mend|handle|do)"
        r" (?:those|these|them|such|(?:this|that|other) (?:brand|make|kind)s?)\b"
        r"|\b(?:which|what|other|this|that) (?:brand|make)s?\b"
        r"|(?:牌子|品牌).{0,6}修|修.{0,6}(?:牌子|品牌)|(?:这种|这个)(?:你们)?能?修(?:吗|不)"
    ),
}
PASSING = {
    "price": shape(
        r"\bhow much\b|\bwhat (?:does|do|will|would) .{0,20}\b(?:cost|charge)\b"
        r"|多少钱|怎么收费|收费吗|什么价"
    ),
    "warranty": shape(
        r"\b(?:still|even) (?:covered|under warranty|in warranty)\b|\bunder warranty\b"
        r"|(?:还)?在(?:不在)?保|过保了?(?:吗|没)|保修期(?:内|过)?吗"
    ),
    "appointment": TOPICS["appointment"],
    "duration": TOPICS["duration"],
}
"""What shows as a question without a sign of one."""


@dataclass(frozen=True)
class Asked:
    """What a message asks, in order, and what it tells without its questions."""

    topics: tuple[str, ...]
    told: str


def topic_of(question: str) -> str:
    """Name what a question is about; empty where it is none of these."""
    return next((topic for topic, words in TOPICS.items() if words.search(question)), "")


def asked_in_passing(text: str) -> Asked | None:
    """Find what a story asks at its end without a stop, as what is spoken to a telephone."""
    if STOP.search(text.strip()) or IF.search(text):
        return None
    places = {
        topic: found.start() for topic, words in PASSING.items() if (found := words.search(text))
    }
    told = text[: min(places.values(), default=0)]
    topics = tuple(sorted(places, key=places.__getitem__))[:MOST]
    return Asked(topics, told) if tells_story(told) else None


def asked_beside(text: str, is_enough: Callable[[str], bool] = tells_story) -> Asked | None:
    """Find what a message asks beside its story; what may be is no story.

    `is_enough` tells whether what is told is more than a word or two.
    """
    parts = [part for part in SENTENCE.split(text) if part and part.strip()]
    asking = [part for part in parts if is_question(part)]
    told = "".join(part for part in parts if part not in asking).strip()
    enough = is_enough(told) or (len(asking) > 1 and tells_something(told))
    wants = len(told) <= SHORT_WISH and WANTED.search(told)
    if not asking or not enough or wants or IF.search(told):
        return None
    topics = tuple(dict.fromkeys(filter(None, map(topic_of, asking))))[:MOST]
    return Asked(topics, told) if topics else None
