"""Several questions in one message: parted, so that each can be read alone."""

from __future__ import annotations

import re
from typing import List

from nlu.components.asking import asks
from nlu.components.script import HAN, HAN_CHAR, normalise

MOST = 4
"""Questions of one message that are read alone."""
_ASKING = (
    r"(?:what|where|when|who|which|how|can|could|do|does|did|is|are|will|would|should|shall|may)\b"
)
_SENTENCE = re.compile(r"(?<=[?？.!。！;；\n])")
_CLAUSE = re.compile(
    rf"[,，、]\s*(?:and |also |plus )*(?={_ASKING})|\s+(?:and|also|plus)\s+(?={_ASKING})"
    rf"|(?<=[{HAN}])\s*[,，、\s]\s*(?=[{HAN}])|(?:还有|另外|顺便|然后)[,，]?(?:问一?下)?[,，]?"
    rf"|(?<=[吗嗎嘛])(?!还是|的|就)(?=[{HAN}]{{2}})"
    r"|(?<=多少钱)(?=周|星期|你们|师傅|什么时候|几[天点]|多久|能不能|可以)"
    r"|(?<=多久)(?=周|星期|你们|师傅|上门|多少|怎么收)",
    re.IGNORECASE,
)
_BEGINS = (
    r"(?:how (?:much|long|many) (?:is|are|does|do|would|will)|what(?:'s| is| are| does)"
    r"|where (?:is|are|do|can)|when (?:do|can|will|are|is))"
)
_RUN_ON = re.compile(
    rf"(?<!\S)((?:{_BEGINS}(?: \S+){{1,9}}?|(?:do|does|can|could|is|are|will)(?: \S+){{2,9}}?))"
    r"(?<! know)(?<! me)(?<! idea)(?<! or)(?<! if)(?<! that)(?<! what)(?<! how)(?<! when)"
    rf"(?<! where)(?<! which)(?<! and)(?<! matter) (?={_BEGINS} |(?:do|can|could|will)"
    r" (?:you|i|they) (?!think|know|mean|say))",
    re.IGNORECASE,
)
"""Where one question runs into the next, as in what is spoken to a telephone."""
_MARKED = re.compile(r"[?？吗嗎嘛]\W*$", re.MULTILINE)
_PLAINLY = re.compile(
    r"^(?:and |so )?(?:when|where|what time|how (?:much|many|long|soon))\b|哪$|几点|什么时候",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"(?:(?:hi|hello|hey|请问|你好|您好)\W*)*(?:(?:does )?any(?:one|body) know|ok(?:ay)?|right"
    r"|is that (?:right|ok(?:ay)?)|(?:can|could|may) i ask (?:you )?(?:something|a question)"
    r"|可以吗|行吗|好吗|对吗|是吗|能吗|在吗|有人吗|能问一?下吗)?\W*",
    re.IGNORECASE,
)
"""What asks for an answer to something else, or for none."""


def questions(text: str) -> List[str]:
    """Give the questions of a text as they are typed, in order; nothing where there is but one."""
    text = _RUN_ON.sub(r"\1? ", text)
    if not _CLAUSE.search(text) and not _SENTENCE.search(text):
        return []
    asked = [piece for sentence in _SENTENCE.split(text) for piece in _asking(sentence)]
    return asked if len(asked) > 1 else []


def _asking(sentence: str) -> List[str]:
    """List the parts of a sentence that ask; what leads to a question stays with it."""
    asked: List[str] = []
    pieces = [piece for piece in _CLAUSE.split(sentence) if piece.strip()]
    lead = ""
    for place, piece in enumerate(pieces, 1):
        lead = f"{lead}{'，' if HAN_CHAR.search(piece) else ', '}{piece}" if lead else piece
        ends = place == len(pieces) and _MARKED.search(sentence)
        if ends or _asks(piece):
            asked.append(lead.strip(" ,，、"))
            lead = ""
    return [piece for piece in asked if not _EMPTY.fullmatch(piece)]


def _asks(piece: str) -> bool:
    plain = normalise(piece).strip(" ?？.。!！")
    return bool(_MARKED.search(piece) or _PLAINLY.search(plain) or asks(plain))
