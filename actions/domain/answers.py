"""What a typed answer means: yes and no, use, places, wishes and corrections in two languages."""

import re
from collections.abc import Iterable

import phonenumbers

from actions.domain.errors import InvalidAnswer
from actions.domain.tickets import Usable

# Signs that end a phrase in either language.
EDGES = " ,.，。"
QUESTION = re.compile(
    r"[?？]\s*$|吗[。.!！\s]*$|^(?:how|what|when|where|why|who|which|is|are|do|does|can|could|will)\b"
    r"|多少|多久|怎么|什么时候|几点|哪里|哪儿|为什么|能不能|可不可以|是不是",
    re.IGNORECASE,
)
NOT_USABLE = re.compile(
    r"not at all|can['’]?t (?:be )?use|cannot (?:be )?use|unusable|no(?:t|pe)? (?:usable|working)|dead"
    r"|doesn['’]?t (?:work|turn on|start|switch on|run)|won['’]?t (?:work|turn on|start|switch on)|completely"
    r"|stopped working|useless|完全不|不能用|用不了|没法用|无法使用|不可以用|动不了|开不了机|不工作|彻底|不行|全坏|不能",
    re.IGNORECASE,
)
PARTLY_USABLE = re.compile(
    r"a (?:little|bit)|somewhat|sort of|kind of|partly|barely|sometimes|half|still (?:works|usable|runs)"
    r"|limited|勉强|还能|还可以|能用一点|有时|偶尔|凑合|部分|时好时坏|能用但|能用",
    re.IGNORECASE,
)
FULLY_USABLE = re.compile(
    r"\bit works\b|works? (?:fine|normally|well)|(?<!不)正常|可以用", re.IGNORECASE
)
YES = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|correct|right|fine|exactly|confirm(?:ed)?|open it|go ahead"
    r"|是的?|对的?|好的?|可以|行|没错|嗯+|确认|确定|没问题|提交)(?:\W|$|啊|呀|了)",
    re.IGNORECASE,
)
NO = re.compile(
    r"^\W*(?:no|nope|nah|not really|wrong|不是?|不对|没有|不用|不行|错了?)(?:\W|$|的|啊)",
    re.IGNORECASE,
)
BRING = re.compile(
    r"\bbring|drop(?:ping)? (?:it )?off|drop.off|send it|post it|workshop|自己送|送修|送过去|寄|送到店|拿过去|到店",
    re.IGNORECASE,
)
AT_HOME = re.compile(
    r"\bhome\b|\bcome\b|\bvisit\b|\bhere\b|my (?:place|house|flat)|technician|上门|来我家|家里|师傅来|到家",
    re.IGNORECASE,
)
WISHES: dict[str, re.Pattern[str]] = {
    "refund": re.compile(r"refund|money back|return|退(?:款|货|钱|了)|退掉", re.IGNORECASE),
    "exchange": re.compile(
        r"exchange|replace|new one|swap|换(?:新|货|一|个|掉|机)", re.IGNORECASE
    ),
    "compensation": re.compile(r"compensat|voucher|discount|赔|补偿|优惠|代金", re.IGNORECASE),
    "repair": re.compile(r"repair|fix|mend|technician|修|师傅|上门", re.IGNORECASE),
    "apology": re.compile(r"apolog|sorry|explain|explanation|道歉|说法|解释|交代", re.IGNORECASE),
}
# "No, it's 14" takes something back; "no hot water" or "nothing happens" does not.
CORRECTION = re.compile(
    r"^\W*(?:no(?=\W*$|\s*[,;!…]|\.\s+\D|\s+(?:wait|sorry|it|its|the|my|that|i)\b)"
    r"|(?:sorry|wait|actually|correction|oops|i mean)\b|不对|不是|错了|更正|改一下|等等|写错了|说错了)"
    r"|\bwait,? (?:no|it['’]?s|its)\b|\bi meant\b|改成|应该是|更正|写错|打错",
    re.IGNORECASE,
)
NAMED: dict[str, re.Pattern[str]] = {
    "place": re.compile(r"address|street|地址|住址", re.IGNORECASE),
    "phone": re.compile(r"phone|mobile|telephone|电话|手机号|号码|联系方式", re.IGNORECASE),
    "serial_number": re.compile(r"serial|\bs/?n\b|序列号|机身号|编号", re.IGNORECASE),
    "product": re.compile(r"product|appliance|machine is|model|产品|型号|机器是", re.IGNORECASE),
    "symptom": re.compile(r"symptom|fault|problem is|故障|问题是|毛病", re.IGNORECASE),
    "reference": re.compile(r"order|ticket|订单|单号|工单", re.IGNORECASE),
}
VALUE = re.compile(
    r"(?:\bis\b|\bshould be\b|\bit['’]?s\b|\bits\b|\bi meant?\b|:|：|应该是|改成|改为|换成|是)\s*(.+)$",
    re.IGNORECASE | re.DOTALL,
)
STREET_NUMBER = re.compile(
    r"\d+[a-z]?\s+\w+|号|[路街道巷弄村镇区市县]\S*\d|小区|单元|栋|室|\b[A-Z]{1,2}\d", re.IGNORECASE
)


def is_question(text: str) -> bool:
    """Tell whether a text asks something."""
    return bool(QUESTION.search(text.strip()))


def says_yes(text: str) -> bool:
    """Tell whether a text begins with a yes."""
    return bool(YES.match(text))


def says_no(text: str) -> bool:
    """Tell whether a text begins with a no."""
    return bool(NO.match(text))


def is_correction(text: str) -> bool:
    """Tell whether a text takes back something said before."""
    return bool(CORRECTION.search(text))


def read_usable(text: str) -> Usable:
    """Read whether a unit can still be used; raise `InvalidAnswer` when it does not say."""
    if PARTLY_USABLE.search(text) and not re.search(r"不能用|不勉强|can['’]?t", text):
        return Usable.PARTLY
    if NOT_USABLE.search(text) or says_no(text):
        return Usable.NO
    if says_yes(text) or FULLY_USABLE.search(text):
        return Usable.YES
    raise InvalidAnswer("trouble-usable")


def read_care(text: str) -> str:
    """Read whether a technician comes or the unit is brought; raise `InvalidAnswer` else."""
    if BRING.search(text):
        return "workshop"
    if AT_HOME.search(text) or says_yes(text):
        return "home"
    raise InvalidAnswer("trouble-care")


def read_place(text: str) -> str:
    """Read an address; raise `InvalidAnswer` when nobody could find it."""
    place = text.strip(EDGES)
    parts = re.split(r"…|\.\.\.|\bno wait\b|不对|不是", place)
    if len(parts) > 1 and len(parts[-1].strip()) >= 1:
        place = replace_number(parts[0], parts[-1])
    if len(place) < 6 or not STREET_NUMBER.search(place):
        raise InvalidAnswer("trouble-place")
    return place[:300]


def replace_number(old: str, correction: str) -> str:
    """Apply "no wait its 14" to "12 Mill Lane, Leeds"; a whole new address replaces the old."""
    new = re.sub(
        r"^\W*(?:it['’]?s|its|is|应该是|是)\s*", "", correction.strip(), flags=re.IGNORECASE
    )
    number = re.fullmatch(r"(\d+[a-z]?)\s*号?\W*", new, flags=re.IGNORECASE)
    if not number:
        return new
    return re.sub(r"\d+[a-z]?", number[1], old.strip(EDGES), count=1, flags=re.IGNORECASE)


def read_phone(text: str, country: str) -> str:
    """Read a telephone number and write it internationally; raise `InvalidAnswer` else."""
    for match in phonenumbers.PhoneNumberMatcher(text, country):
        return phonenumbers.format_number(
            match.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL
        )
    chinese = re.search(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)", text)
    if chinese:
        return read_phone(f"+86{chinese[0]}", country)
    raise InvalidAnswer("trouble-phone")


def read_wish(text: str) -> str:
    """Read what a complainant wants; free words count as they are."""
    named = [wish for wish, shape in WISHES.items() if shape.search(text)]
    if len(named) == 1:
        return named[0]
    if len(text.strip()) < 2:
        raise InvalidAnswer("trouble-wish")
    return text.strip()[:500]


def named_slot(text: str, among: Iterable[str]) -> str | None:
    """Tell which of the slots a correction names."""
    return next((slot for slot in among if slot in NAMED and NAMED[slot].search(text)), None)


def corrected_value(text: str) -> str:
    """Give the new value of a correction: what follows "is", "应该是" or a colon."""
    found = VALUE.search(text)
    return (found[1] if found else text).strip(EDGES)
