"""What a typed answer means: yes and no, places, wishes and corrections in two languages."""

import re
from collections.abc import Iterable, Sequence

from actions.domain.errors import InvalidAnswer
from actions.domain.language import HAN
from actions.domain.places import (
    BEHIND_ROAD,
    NO_NAME,
    ROAD,
    SPELLED,
    find_place,
    has_several,
    without_lead,
)
from actions.domain.script import shape

A_YES = 6
# Signs that end a phrase in either language.
EDGES = " ,.，。"
QUESTION = shape(
    r"[?？]\s*$|吗[。.!！\s]*$|^(?:how|what|when|where|why|who|which|is|are|do|does|can|could|will)\b"
    r"|^(?:so|and|but|then|well|ok(?:ay)?)\W+(?:how|what|when|where|why|who|which)\b"
    r"|多少|多久|怎么|什么时候|几点|几时|几耐|几多|边[度个]|点[样解]|系[咪唔]|有冇|得唔得|使唔使|好唔好|可唔可以|哪里|哪儿|为什么|能不能|可不可以|是不是|有没有|会不会|行不行|要不要|用不用|需不需要|哪个|哪种|什么是|是什么|是啥|为啥|在哪|\b(?:price|cost)s? (?:of|for)\b|^(?:price|cost)s?\b"
)
TO_KNOW = shape(r"\b(?:to know|wonder\w*|tell me|curious)\b|想知道|想问|请问|问一?下|告诉我")
YES = shape(
    r"^\W*(?:no (?:problem|worries|objections?)|y|yes|yeah|yea|yep|yup|ya|aye|sure|ok(?:ay|ey)?|k|correct|right|fine|perfect|great|good|exactly|confirm(?:ed)?"
    r"|open it|go ahead|do it|submit|send it|please do|looks? (?:good|fine|right)|all (?:good|fine|right|correct)|absolutely"
    r"|definitely|that(?:['’]?s| is)(?: all)? (?:right|correct|fine|it)|it['’]?s (?:right|correct|fine)"
    r"|(?:是的?)+|(?!对了\W*\w)(?:对+的?)+|(?:好+的?)+|可以的?|行的?|没有?错|嗯+(?!\W*[?？])|恩+|啱(?:晒|嘅)?|冇(?:错|问题)|得(?=\W*$|啦|㗎|嘅)|系(?=\W|$|呀|啊|㗎|嘅)|确认|确定|没问题|没有问题|提交|就这样|当然|要的?|成|中)(?:\W|$|啊|呀|了|吧|啦|哦|呢|嘞|滴|谢)"
    r"|^\W*[👍👌✅🆗]"
)
NO = shape(
    r"^\W*(?:n|no(?! (?:problem|worries|objection|doubt|issue))|nope|nah|not (?:really|right|correct|quite|yet)|wrong|不是?|不对|不要|没有|不用|不行|先不|错了?|唔(?:系|使|要|得|啱|好(?!意思)))(?:\W|$|的|啊|了|吧|呀|㗎|啦|嘅)"
    r"|^\W*[👎❌]"
)
NOT_WISHED = shape(
    r"\b(?:(?:do(?:n['’]?t| not)|wouldn['’]?t) (?:want|need|like)|not|no|rather than|instead of)\b"
    r"(?! (?:working|cool|heat|come|enough|good|happy)).*?(?:[,.;!，。；！]|\bbut\b|$)"
    r"|(?:不(?:是|想|用|要|需要|接受)?|别|而不是)(?:要|想)?(?:退|换|赔|修|道歉).*?(?:[,.;!，。；！]|但|而是|$)"
)
WISHING = shape(
    r"\b(?:i|we)(?:['’]?d| would)? (?:just |only |really |now )*(?:want|demand|expect|need|like)\b(?! to (?:complain|make a|report|raise|tell))"
    r"|\b(?:give|send|refund|replace) me\b|要求|我(?:就|只|现在|们)*(?:要|想)(?!投诉|反映|举报)|希望|请(?:给|帮)我|给我(?=[退换赔])"
)
WISHES: dict[str, re.Pattern[str]] = {
    "refund": shape(
        r"refund|money back|return|\b(?:fee|money|price|payment|costs?|deposit|charge)s? (?:back|waived)\b"
        r"|退(?:款|货|钱|了)|退掉|退(?:我|回|还)?[^，,。；修]{0,6}费|[要想]退(?!出|休)"
    ),
    "exchange": shape(r"exchange|replace|new one|swap|换(?:新|货|一|个|掉|机)"),
    "compensation": shape(
        r"compensat|voucher|discount|\bpay for (?:it|that|this|the damage|what)\b|\bi (?:want|need|expect) (?:it|that|the [\w ]{2,24}) paid\b|赔|补偿|优惠|代金"
    ),
    "repair": shape(
        r"repair|fix|mend|technician|\bsend (?:someone|somebody)\b|修|师傅|上门|派(?:个|一个)?人"
    ),
    "apology": shape(r"apolog|sorry|explain|explanation|道.{0,2}歉|说法|解释|交代"),
}
BESIDE_WISH = shape(r"\b(?:and|plus|also|as well as)\b|[,;+，；、]|还要|还有|以及|另外|再加")
MORE_WISHED = shape(
    r"^\W*(?:an?|the|my|some|part of|half|\d+|one|two) [a-z]+|^\W*(?:一|两|给|送|付|把|\d)[^\W\d]{2,}"
)
# "No, it's 14" takes something back; "no hot water" or "nothing happens" does not.
TAKING_BACK = shape(
    r"^\W*(?:(?:h+m+|oh+|uh+|um+|ah+|er+m?|well|啊|哦|噢|嗯|呃)\W+)?"
    r"(?:no(?=\W*$|\s*[,;!…]|\.\s+\D|\s+(?:wait|sorry|actually|it|its|the|my|that|i)\b)"
    r"|(?:sorry|wait|actually|correction|oops|typo|scratch that|i mean|i meant)\b|不对|不是|唔系|唔啱|错了|更正|改一下|等等|等下|哦不"
    r"|(?:写|说|打|填|弄|搞|记|输|发)错了?|抱歉)"
)
CORRECTION = shape(
    rf"{TAKING_BACK.pattern}"
    r"|\bwait,? (?:no|it['’]?s|its)\b|\bi meant\b|\bshould (?:be|read)\b|\b(?:is|was) (?:wrong|not (?:right|correct))\b|\bmistake\b"
    r"|^\W*(?:please |can you |could you )*(?:change|correct|update|make|set|put) (?:the|my|that|it|this)\b|\bnot \d+\b|\binstead of\b"
    r"|\b(?:different|another|other|new) (?:address|place|phone|(?:phone |telephone |mobile )?number)\b"
    r"|改成|改为|换成|应该是|更正|(?:写|打|说|填|弄|搞|记|输|发)错|有误|[，,]\s*不是|\d\s*[号栋室]?不是\s*\d|不是.{1,20}[，,]?\s*而?是|改一?下|换一?(?:个|下|到)?新?的?(?:地址|地方|电话|手机|号码)"
)
NAMED: dict[str, re.Pattern[str]] = {
    "place": shape(r"address|street|house number|地址|住址|门牌"),
    "serial_number": shape(r"serial|\bs/?n\b|序列号|机身号|编号"),
    "reference": shape(r"\border\b|ticket|reference|订单|单号|工单"),
    "phone": shape(
        r"phone|mobile|telephone|\b(?:different|another|other|new) number\b|电话|手机号|号码|联系方式"
    ),
    "product": shape(r"product|appliance|machine is|model|产品|型号|机器是"),
    "symptom": shape(r"symptom|fault|problem|故障|问题是|毛病"),
    "usable": shape(r"usable|\bin use\b|能不?能用|能否使用"),
    "care": shape(r"\bvisit\b|drop.?off|where it is repaired|维修方式|上门|送修"),
    "subject": shape(r"\babout\b|subject|关于|方面"),
    "story": shape(r"story|what happened|经过|描述"),
    "wish": shape(r"\bwish|would like|want|要求|诉求|处理方式"),
}
VALUE = shape(
    r"(?:\bis\b|\bshould (?:be|read)\b|\bit['’]?s\b|\bits\b|\bi meant?\b|\bmake (?:it|that)\b|:|：|应该是|改成|改为|换成|是)\s*(.+)$"
)
# Where the old value stands beside the new.
SWAPPED = [
    shape(written)
    for written in (
        r"\b(?:change|correct|update|set|put)\b.{0,40}?\bto\s+(?!be\b)(?P<new>.+)$",
        r"\bnot\s+[^,;，]+?[,;，]?\s+(?:but|it['’]?s|its)\s+(?P<new>.+)$",
        r"(?:^|\bis\s+|\bit['’]?s\s+)(?P<new>[^,;，]*?\S),?\s+(?:(?<!do )(?<!is )(?<!does )(?<!did )(?<!can )(?<!will )(?<!has )not|instead of|rather than)\s+(?:\S+\s*){1,3}$",
        r"不是[^，,。]{1,20}?[，,]?\s*(?:而是|应该是|是)\s*(?P<new>.+)$",
        r"^\W*(?:应该是|是)?(?P<new>[^，,]+)[，,]\s*不是.+$",
        r"(?:是|^)(?P<new>[^，,是]*\d[^，,是]{0,4})不是[^，,是]{1,12}$",
    )
]
NO_VALUE = shape(r"^\W*(?:wrong|not (?:right|correct)|incorrect|错的?|不对|写错了?)")
STREET_NUMBER = shape(
    rf"(?<![\d+])\d{{1,5}}(?:[a-z],?|,(?=.*\b{ROAD}\b))?\s+"
    r"(?!(?:(?:minute|hour|day|week|month|year|time|pound)s?|pm|am|people|not|instead|rather)\b)[a-z]\w+"
    rf"|\b{SPELLED},?\s+(?:{NO_NAME}[a-z'’.-]+\s+){{1,3}}?{ROAD}\b"
    r"|号|[路街道巷弄村镇区市县]\S*\d|小区|单元|栋|室|(?![周期拜月])[㐀-鿿]\d{1,5}[a-z]?\W*$"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|https?://\S*map"
)


A_PARCEL = shape(r"\b(?:tracking|parcel|order) (?:number|no\b|id\b)|(?:快递|物流|运|订|单)单?号")
"""A number that is no house's."""
DISTRICT = shape(r"(?:[㐀-鿿]{2,8}?[省市区县])+(?=[㐀-鿿]*\d)")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
TAKEN_BACK_AT_ONCE = shape(
    r"…|\.\.\.|[\s,;]+(?:no,? wait|no,?(?= it['’]?s| its| \d)|sorry,?|oops|i meant?|actually|wait|correction)\b"
    r"|不对|不是|(?:说|写|打|记)?错了|哦不|等等|等下|更正"
)
HOUSE = shape(
    r"^\W*(?:(?:no|wait|sorry)\b\W*)*(?:it['’]?s|its|it is|is|make (?:it|that)|i meant?|number|应该是|是)?\s*"
)


def is_question(text: str) -> bool:
    """Tell whether a text asks something."""
    return bool(QUESTION.search(text.strip()))


def asks_to_know(text: str) -> bool:
    """Tell whether a text asks something, or says that its writer wants to know."""
    return is_question(text) or bool(TO_KNOW.search(text))


def says_yes(text: str) -> bool:
    """Tell whether a text begins with a yes."""
    return bool(YES.match(text))


def says_no(text: str) -> bool:
    """Tell whether a text begins with a no."""
    return bool(NO.match(text))


def is_correction(text: str) -> bool:
    """Tell whether a text takes back something said before."""
    return bool(CORRECTION.search(text))


def read_place(text: str) -> str:
    """Read an address; raise `InvalidAnswer` when nobody could find it."""
    place = in_one_breath(without_lead(text).strip(EDGES))
    shortest = 5 if HAN.search(place) else 6
    if len(place) < shortest or not STREET_NUMBER.search(place) or A_PARCEL.search(text):
        raise InvalidAnswer("trouble-place")
    return place[:300]


def join_place(pieces: Sequence[str]) -> str:
    """Join an address that came in pieces: "Baker Street", "number 12"; or raise `InvalidAnswer`."""
    *earlier, last = (piece.strip(EDGES) for piece in pieces)
    number = HOUSE.sub("", last)
    if is_house_number(number) and earlier:
        number = re.sub(r"\D*(\d+[a-z]?)\D*", r"\1", number, flags=re.IGNORECASE)
        chinese = HAN.search(earlier[-1])
        return read_place(f"{earlier[-1]}{number}号" if chinese else f"{number} {earlier[-1]}")
    return read_place(", ".join((*earlier, last)))


def spot_place(text: str) -> str | None:
    """Find the address in a text, with what the same breath corrects in it."""
    place = find_place(text)
    return in_one_breath(place + text[text.find(place) + len(place) :], place) if place else None


def leaves_place_open(text: str) -> bool:
    """Tell whether a text holds several addresses, none of which takes the place of another."""
    taken_back = TAKEN_BACK_AT_ONCE.search(text) or is_correction(text)
    return has_several(text) and not taken_back


def in_one_breath(text: str, otherwise: str = "") -> str:
    """Apply what a text takes back in itself: "12 Mill Lane, Leeds… no wait its 14"."""
    first, *later = TAKEN_BACK_AT_ONCE.split(text)
    if not later:
        return otherwise or text
    first, new = otherwise or first, HOUSE.sub("", later[-1].strip(EDGES))
    number = re.match(r"\d{1,5}[a-z]?\s*[号號]?(?=\s*(?:[,;.，。；]|$))", new, re.IGNORECASE)
    if number or STREET_NUMBER.search(new):
        return replace_number(first, number[0] if number else new)
    return first.strip(EDGES)


def replace_number(old: str, correction: str) -> str:
    """Apply "no wait its 14" to "12 Mill Lane, Leeds"; a whole new address replaces the old."""
    new = HOUSE.sub("", correction.strip())
    number = re.fullmatch(r"(\d+[a-z]?)\s*[号號]?\W*", new, flags=re.IGNORECASE)
    if not number:
        # "14 Mill Lane" for "12 Mill Lane, Leeds": the town stands.
        number = re.match(r"(\d+[a-z]?)(?=\s+\D)", new, flags=re.IGNORECASE)
        if not number or new[number.end() :].casefold().strip(EDGES) not in old.casefold():
            return _with_town_of(old, new)
    return re.sub(r"\d+[a-z]?", number[1], old.strip(EDGES), count=1, flags=re.IGNORECASE)


def _with_town_of(old: str, new: str) -> str:
    """Put the town of an address before or after a new street that names none."""
    if HAN.search(new):
        district = DISTRICT.match(old)
        return f"{district[0]}{new}" if district and not DISTRICT.match(new) else new
    # The old postcode is that of the old street.
    town = POSTCODE.sub("", old.rpartition(",")[2]).strip()
    named = "," in new or BEHIND_ROAD.search(new) or POSTCODE.search(new) or re.search(r"\d", town)
    return new if named or "," not in old or not town else f"{new}, {town}"


def is_house_number(text: str) -> bool:
    """Tell whether a text is a house number and nothing else."""
    number = r"\W*(?:(?:house )?(?:number|no\.?)\s*)?\d{1,4}[a-z]?\s*号?\W*"
    return bool(re.fullmatch(number, text, flags=re.IGNORECASE))


def named_wishes(text: str) -> list[str]:
    """Name the wishes in a text, leaving out what it says is not wanted."""
    wanted = NOT_WISHED.sub(" ", text)
    return [wish for wish, written in WISHES.items() if written.search(wanted)]


def read_wish(text: str) -> str:
    """Read what a complainant wants; free words count as they are."""
    named = named_wishes(text)
    if len(named) == 1 and not wishes_more(text):
        return named[0]
    if len(text.strip()) < 2 or (len(text.strip()) <= A_YES and says_yes(text)):
        raise InvalidAnswer("trouble-wish")
    return text.strip()[:500]


def wishes_more(text: str) -> bool:
    """Tell whether a text wishes something that no word for wishes names: "… and a new shelf"."""
    parts = [part for part in BESIDE_WISH.split(NOT_WISHED.sub(" ", text)) if part.strip()]
    return len(parts) > 1 and any(
        MORE_WISHED.search(part) and not any(known.search(part) for known in WISHES.values())
        for part in parts
    )


def named_slot(text: str, among: Iterable[str]) -> str | None:
    """Tell which of the slots a correction names."""
    return next((slot for slot in among if slot in NAMED and NAMED[slot].search(text)), None)


def takes_back(text: str) -> bool:
    """Tell whether a text begins by taking something back: "no, …", "sorry, …", "不对"."""
    return bool(TAKING_BACK.match(text))


def puts_instead(text: str) -> bool:
    """Tell whether a text gives the new value beside the old: "it's 21, not 12"."""
    return any(known.search(text.strip()) for known in SWAPPED)


def only_names(text: str, slot: str) -> bool:
    """Tell whether a text names an answer and says nothing about its new value."""
    left = NAMED[slot].sub(" ", text)
    left = re.sub(
        r"\b(?:the|my|a|please|number|change|correct|update|edit|fix|to|is|was|wrong)\b|[请把改修一下的了吧写填错要]|不对|有误",
        " ",
        left,
        flags=re.IGNORECASE,
    )
    return not re.search(r"\w", left)


def corrected_value(text: str) -> str:
    """Give the new value of a correction, empty when it only says that the old one is wrong."""
    plain = text.strip()
    while lead := TAKING_BACK.match(plain):
        plain = plain[lead.end() :].lstrip(EDGES + ";；、!！?")
    swapped = next((m for m in (known.search(plain) for known in SWAPPED) if m), None)
    plain = swapped["new"] if swapped else plain
    while found := VALUE.search(plain):
        plain = found[1]
        if not NO_VALUE.match(plain):
            break
    plain = re.sub(r"^that\s+(?=it\b)", "", plain)
    return "" if NO_VALUE.match(plain) else plain.strip(EDGES)
