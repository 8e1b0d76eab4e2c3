"""What a message is by its words alone, whatever the classifier makes of it."""

from __future__ import annotations

import re
import unicodedata

THANKS, YES, NO, UNCLEAR = "thank", "affirm", "deny", "nlu_fallback"
CODE, BRANDS, SITE, STATUS = "give_data", "ask_brands", "ask_site", "ask_status"
APPOINTMENT = "ask_appointment"
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
_NOT_FROM_US = re.compile(
    rf"{_MEND}\w*\b.{{0,40}}\b(?:bought|purchased|sold)"
    r" (?:elsewhere|somewhere else|from (?:someone|somebody|another|a different))\b"
    rf"|{_MEND}\w*\b.{{0,40}}(?:n['’]?t|\bnot) (?:(?:been )?(?:bought|purchased)|from|sold by)"
    r" (?:from |by |at |in )?(?:you|your (?:shop|store))\b"
    r"|(?:别处|别的地方|别人那里?|别家|外面|其他地方|网上)买的?.{0,14}(?:修|保养|接)(?:不|吗|么|嘛)"
)
"""A thing that was bought elsewhere, and whether it is mended all the same."""
# A thing of one's own is to be repaired; things as such are asked about.
_OF_A_KIND = re.compile(
    r"(?:(?:hi|hello|hey|so|and|excuse me)\W+)?(?:do|can|could|would) (?:you|u)"
    r"(?: guys| people| all)?(?: also| even)? (?:repair|fix|mend|service)"
    r" (?!(?:an?|the|my|mine|our|it|this|that|these|those|them|one|please|now|today|tomorrow"
    r"|on|at|in|for|during)\b)[a-z][a-z -]{2,30}[^\w]*"
    r"|(?:请问|那|你好)?[,，]?[^我家,，。坏漏响]{2,8}(?:你们|您们|你哋|这里|这边)"
    r"(?:能|会|可以|能不能|也|都|给)*(?:维修|修)(?:不修|吗|么|嘛)[?？]*"
    r"|(?:请问|那|你好)?[,，]?(?:你们|您们|你哋|这里|这边)(?:能|会|可以|能不能|也|都)*"
    r"(?:修不修[^我家,，。坏漏响吗不]{2,8}|(?:维修|修理|修)(?![一好理了的得部店])"
    r"[^我家,，。坏漏响吗不]{2,8}(?:吗|么|嘛))[?？]*"
)
_WHERE = re.compile(
    r"(?:(?:so|and)\W+)?where (?:are|r) (?:you|u)(?: guys)? (?:based|located|situated)\W*"
)
_WHICH_DAY = re.compile(
    r"(?:(?:so|and|ok)\W+)?how (?:fast|soon|quick(?:ly)?) (?:can|could|will|would)"
    r" (?:you|u|someone|somebody|they|he|a technician)(?: guys)?"
    r" (?:come|be here|get here)(?: out| round)?\W*"
    r"|(?:你们|师傅|那)?(?:周末|(?:周|星期|礼拜)[一二三四五六日天]|明天|后天)(?:[上下]午|晚上)?"
    r"(?:你们|师傅)?(?:能不能|能|可以|会)?(?:上门|过?来)(?:修|看看?)?(?:吗|么|嘛|不来)[?？]*"
)
_BOOKED = re.compile(
    r"(?:(?:so|and|ok|hi|hello)\W+)*(?:is|are) (?:it|that|this|everything|we) (?:all |now )*"
    r"(?:booked|arranged|sorted|scheduled|confirmed|set)(?: (?:now|then|in|yet|already))?\W*"
)
_GRIEVES = re.compile(
    r"\b(?:broke\w*|bought|never|terrible|rubbish|refund|complain\w*|worse|switch\w*|buy)\b"
    r"|退|赔|投诉|垃圾|再也不|换成|买了"
)


WHOLE = {
    **{CODE: _CODE_ALONE, BRANDS: _OF_A_KIND, SITE: _WHERE},
    **{APPOINTMENT: _WHICH_DAY, STATUS: _BOOKED},
}
"""What a whole text is, not a part of it."""


_FRIENDLY = frozenset("❤♥💕💖💗💙💚💛🧡💜🤍🙏😊🙂☺😀😃😄😁🥰😍🤗🌹💐🌸🌷🎉💪👏")
_SIGNS = {YES: frozenset("👍👌✅🆗👊"), NO: frozenset("👎❌🚫")}
_BESIDE = frozenset("\ufe0f\u200d!?.,~。，！？～")
_TINTS = re.compile("[\U0001f3fb-\U0001f3ff]")


def of_signs(normalised: str) -> str | None:
    """Read emojis that stand alone; what is neither friendly nor a yes or no is asked about."""
    signs = set(_TINTS.sub("", "".join(normalised.split()))) - _BESIDE
    if not signs or any(unicodedata.category(sign) != "So" for sign in signs):
        return None
    plain = next((intent for intent, known in _SIGNS.items() if signs <= known), None)
    return plain or (THANKS if signs & _FRIENDLY else UNCLEAR)


def telling(normalised: str) -> str | None:
    """Give the intent of a text that can be but one: a code alone, what is mended, where, when."""
    signs = of_signs(normalised)
    if signs:
        return signs
    for intent, words in WHOLE.items():
        if words.fullmatch(normalised.strip()):
            return intent
    if len(normalised) > LONGEST:
        return None
    asks = _OF_OTHERS.search(normalised) and not _GRIEVES.search(normalised)
    return BRANDS if asks or _NOT_FROM_US.search(normalised) else None
