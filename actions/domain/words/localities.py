"""The rest of an address that comes after it: a town, a district, a postcode, a flat."""

import re
from collections.abc import Collection

from actions.domain.language import HAN
from actions.domain.script import shape

LONGEST = 40
LEAD = shape(r"^\W*(?:(?:it['’]?s |that['’]?s |i['’]?m )?in |town:? |postcode(?: is)?:? |在|是)?")
CODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}", re.IGNORECASE)
CHINESE_CODE = re.compile(r"\d{6}")
A_TOWN = re.compile(r"[A-Z][a-z'’-]+(?:[ -](?:[A-Z][a-z'’-]+|upon|on|under|in|le)){0,3}")
HAS_TOWN = re.compile(r",\s*[A-Z]")
FLAT = shape(
    r"(?:flat|apartment|apt|suite|room)\.? ?\w{1,5}"
    r"|(?:the )?(?:\d+(?:st|nd|rd|th)|ground|top) floor"
)
CHINESE_FLAT = shape(r"(?:\d{1,4}\s*(?:号楼|号院|栋|幢|座|单元|楼|层|室)\s*)+(?:\d{2,4}室?)?")
DISTRICT = shape(
    r"(?:[㐀-鿿]{1,8}?[省市区县镇乡])+(?:[㐀-鿿]{1,8}街道)?"
    r"|北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|长沙|郑州|青岛|济南|宁波|无锡|佛山|东莞"
    r"|厦门|福州|合肥|昆明|沈阳|大连|哈尔滨|长春|石家庄|太原|南昌|南宁|贵阳|兰州|海口|温州|常州|香港|澳门"
)
NO_TOWN = shape(
    r"\b(?:phone|mobile|landline|whats ?app|wechat|e-?mail|telegram|chat|call|text|sms|number"
    r"|yes|no|none|nope|ok|okay|sure|thanks?|thank you|please|hello|hi|hey|sorry|wait|help|later"
    r"|anytime|morning|afternoon|evening|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|private|skip|nothing|right|correct|good|great|perfect|what|why|how|when|who|stop|cancel)\b"
)


def with_rest(place: str, text: str, towns: Collection[str] = ()) -> str | None:
    """Add to an address what was sent after it, where it belongs; None where it is no such thing.

    Args:
        place: the address so far.
        text: what came after it.
        towns: names that are towns however they are written.
    """
    rest = LEAD.sub("", text, count=1).strip(" ,.;，。；")
    if len(text) > LONGEST or not rest or rest.casefold() in place.casefold():
        return None
    if HAN.search(place):
        return f"{rest}{place}" if rest in towns else _with_chinese(place, rest)
    if FLAT.fullmatch(rest):
        return f"{rest}, {place}"
    code = CODE.search(rest)
    town = rest.replace(code[0], "").strip(" ,.") if code else rest
    if town and not _is_town(town, towns):
        return None
    # What follows an address that has its town already may be a name as well.
    return None if town and not code and HAS_TOWN.search(place) else f"{place}, {rest}"


def is_district(text: str) -> bool:
    """Tell whether a text is the name of a Chinese town or district and nothing else."""
    return bool(DISTRICT.fullmatch(text.strip(" ,.，。")))


def _is_town(words: str, towns: Collection[str]) -> bool:
    known = words.casefold() in {town.casefold() for town in towns}
    return known or bool(A_TOWN.fullmatch(words) and not NO_TOWN.search(words))


def _with_chinese(place: str, rest: str) -> str | None:
    if DISTRICT.fullmatch(rest):
        return f"{rest}{place}"
    if CHINESE_FLAT.fullmatch(rest):
        return f"{place}{rest}"
    return f"{place} {rest}" if CHINESE_CODE.fullmatch(rest) else None
