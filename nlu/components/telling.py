"""What a message is by its words alone, whatever the classifier makes of it."""

from __future__ import annotations

import re

CODE, BRANDS = "give_data", "ask_brands"
LONGEST = 90
_CODE_ALONE = re.compile(r"\W*[qrc]\s?[-–—_#]?\s?\d{1,9}[^\w?？]*")
_MAKES = r"(?:brands?|makes?|manufacturers?|makers?|compan(?:y|ies)'s?|competitors?'?s?|marques?)"
_MEND = (
    r"\b(?:repair|fix|mend|servic|look(?:ing)? after|handl|work(?:ing)? on|cover|deal(?:ing)? with"
    r"|support|(?:do|can) you (?:only |just )?(?:do|take)\b)"
)
_OTHER = r"\b(?:which|what|other|another|different|any|all|foreign|third[- ]party|own)"
_OF_OTHERS = re.compile(
    rf"{_OTHER} {_MAKES}\b(?=.*{_MEND})|^(?:which|what) {_MAKES}\W*$"
    rf"|{_MEND}\w*\b.{{0,40}}{_OTHER} {_MAKES}\b"
    rf"|{_MEND}\w*\b.{{0,40}}\bfrom (?:a |an )?(?:other|another|different) (?:company|firm|make)"
    r"|(?:修|维修|售后|接|支持|管).{0,6}(?:哪些|什么|啥|别的?|其[他它]|各种|所有|任何|杂|小)(?:的)?"
    r"(?:品牌|牌子|厂家|厂商)"
    r"|(?:哪些|什么|啥|别的?|其[他它]|各种|所有|任何|非本|杂|小|第二?啲)(?:的)?"
    r"(?:品牌|牌子|牌|厂家|厂商)(?:的)?.{0,12}(?:修|整|接|支持)"
    r"|(?:不是|唔系|非)(?:你们|您们|你哋|贵公司)(?:家|公司|牌子|品牌)?的?"
    r".{0,10}(?:修|整)(?:不|吗|嘛|么|唔)"
    r"|(?:修|整)(?:不修|唔整)?(?:别家|别人家|其[他它]家|第二家)的?"
)
_GRIEVES = re.compile(
    r"\b(?:broke\w*|bought|never|terrible|rubbish|refund|complain\w*|worse|switch\w*|buy)\b"
    r"|退|赔|投诉|垃圾|再也不|换成|买了"
)


def telling(normalised: str) -> str | None:
    """Give the intent of a text that can be but one: a code, or whose things are mended."""
    if _CODE_ALONE.fullmatch(normalised):
        return CODE
    asks = len(normalised) <= LONGEST and _OF_OTHERS.search(normalised)
    return BRANDS if asks and not _GRIEVES.search(normalised) else None
