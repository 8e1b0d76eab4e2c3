"""Who is to speak with whom: a person, no calls, a word to the technician."""

import re

from actions.domain.script import shape

A_PERSON = shape(r"\b(?:person|human|talk|speak|agent|staff|representative)\b|人工|客服|真人|说话")
PUT_THROUGH = shape(
    r"^\W*(?:please |i (?:want|need|would like) to |let me |can i )?(?:talk|speak) (?:to|with) "
    r"(?:an? |some |the )?(?:real |actual )?(?:human|person|agent|someone|somebody|colleague)\b"
    r"|^\W*(?:请|帮我|给我|我要|我想|要|想)*(?:转|找|接)(?:一下|个|到)?(?:人工|真人|客服)"
)
"""That a message begins with the wish for a person, whatever follows."""
A_WORD_WITH = shape(
    r"\b(?:want|like|need|wish|let me|can i|could i|may i|prefer|rather|get me|put me)\b"
    r"[^.?!,;]{0,24}\b(?:a (?:quick |short )?(?:word|chat) with|(?:talk|speak|chat) (?:to|with))"
    r" (?:one of )?(?:some(?:one|body)|any(?:one|body)|a (?:real |actual )?(?:person|human"
    r"|colleague|member of staff)|(?:your|the) (?:office|staff|team|people|colleagues|manager|boss"
    r"|supervisor|person in charge))\b"
    r"|(?:想|要|只)[^，,。；;！？]{0,8}(?:跟|和|同|与|找)(?:你们|您们|贵|咱们)?(?:公司|办公室|单位|店里|那边"
    r"|那里)*的?(?:人|领导|经理|主管|老板|负责人|工作人员|同事)[^，,。；;！？]{0,6}(?:说|聊|谈|讲|沟通)"
)
"""That somebody wants a word with people, not with what answers here."""
A_SHORT_ONE = 60
A_REQUEST = 120
"""What is longer tells of more than that wish."""
NO_CALLS = shape(
    r"(?:不用|不要|别|不必|不需要|唔[使好要])(?:给我|俾我|畀我)?(?:打|来|留)?电话"
    r"|\b(?:don['’]?t|no need to) (?:call|phone|ring)\b"
    r"|(?:微信|这里|这儿|这边|聊天里?|线上|文字|Telegram)上?(?:联系|说|聊|沟通|通知)(?:我)?(?:就|都)?(?:行|好|可以|得了)"
    r"|\b(?:write|message|text) me (?:here|in (?:this|the) chat)\b"
    r"|^\W*no (?:tele)?phone\W*$"
)
ANOTHER_NUMBER = shape(
    r"\b(?:can|could|may) (?:i|you) (?:also )?(?:use|give(?: you)?|leave|take|have|call)\b"
    r".{0,6}\b(?:my|our|her|his|the|an?)\b(?: \w+['’]?s?){0,2} (?:number|phone|mobile|landline)\b"
    r"|(?:可以|能|可不可以)(?:留|用|写|填|打)我?.{0,8}(?:电话|号码|手机|座机)[吗么不]"
)
"""That somebody asks whether another number than their own will do."""
FOR_THE_TECHNICIAN = shape(
    r"\b(?:tell|ask|let|remind)\b.{0,12}\b(?:technician|engineer|repairman|man|guy|him|driver)\b"
    r"|(?:跟|和|告诉|让|叫|请|麻烦)(?:一下)?(?:维修)?师傅(?!(?:来|上门|修))"
)


def asks_for_another_number(text: str) -> bool:
    """Tell whether a short text asks whether a number of somebody else, or of work, will do."""
    asks = ANOTHER_NUMBER.search(text) and not re.search(r"\d{5}", text)
    return len(text) <= A_SHORT_ONE and bool(asks)


def wants_a_word(text: str) -> bool:
    """Tell whether a text asks for a word with somebody, whatever it does not want beside."""
    return len(text) <= A_REQUEST and bool(A_WORD_WITH.search(text))
