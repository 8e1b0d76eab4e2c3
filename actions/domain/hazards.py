"""Hazards: which safety instruction fits what a customer tells of (Rule R30)."""

import re

COOKER = r"(?:oven|hob|cooker|stove|cook ?top|induction|ceramic|microwave)s?"
BREAKS = r"(?:shatter\w*|smash\w*|explod\w*|burst\w*|crack(?:s|ed)?|(?:is|has|got|was) broken)"
BROKE = rf"(?:{BREAKS}|broke(?!n| down)\b)"
BREAKS_CHINESE = r"(?:炸|爆|碎|裂|破)"
COOKER_CHINESE = r"(?:烤箱|灶|电磁炉|電磁爐|电陶炉|電陶爐|微波炉|微波爐|蒸箱)"
BODY = r"\b(?:hand|finger|thumb|arm|face|eye|leg|foot|skin|child|son|daughter|baby)s?\b"
DANGERS = {
    "gas": r"\bgas\b|carbon monoxide|煤气|燃气|瓦斯|天然气|一氧化碳",
    "battery": r"batter|swollen|bulg|鼓包|电池|電池",
    "fire": r"smok|\bfire\b|flame|spark|burn(?!\w* (?:my|his|her|me\b))|melt|explo|blew up|bang"
    r"|冒烟|冒煙|起火|着火|著火|失火|火花|火苗|喷火|焦|糊|烧|爆|炸|熔|融化",
    "shock": r"shock|electrocut|zap|tingl|触电|觸電|漏电|漏電|电到|電到|电了|电我|麻手|手麻"
    r"|发麻|被电",
    "water": r"flood|leak|gush|pour|\bwater\b.{0,30}(?:socket|outlet|plug|everywhere|floor)"
    r"|漏水|水漏|喷水|淹|进水|泡|(?:地[上板]|满地|一地|到处)[^，,。]{0,4}水",
    "glass": rf"\b{COOKER}\b.{{0,30}}\bglass\b.{{0,30}}\b{BROKE}"
    rf"|\bglass\b.{{0,30}}\b{COOKER}\b.{{0,30}}\b{BROKE}|\b{BROKE}.{{0,30}}\bglass\b"
    rf".{{0,30}}\b{COOKER}\b|\b{COOKER}\b.{{0,20}}\b{BREAKS}.{{0,20}}\bglass\b"
    rf"|\b{BROKE}.{{0,12}}\b{COOKER}\b.{{0,8}}\bglass\b|\b{COOKER}\b.{{0,20}}\bbroken glass\b"
    r"|\b(?:hob|induction|ceramic|cook ?top)\b.{0,30}\b(?:crack(?:s|ed)?|shatter\w*)\b"
    r"|\b(?:cracked|shattered)\b.{0,30}\b(?:hob|cook ?top)\b"
    rf"|{COOKER_CHINESE}.{{0,12}}(?:玻璃|面板).{{0,8}}{BREAKS_CHINESE}"
    rf"|{BREAKS_CHINESE}.{{0,8}}(?:玻璃|面板).{{0,6}}{COOKER_CHINESE}",
    "injury": r"injur|bleed|burn(?:t|ed|s)? (?:my|his|her|me\b)|scald|cut (?:my|his|her)|hurt"
    rf"|{BODY}.{{0,20}}(?:burn|blister|cut\b)|受伤|受傷|流血|烫伤|燙傷|烫到|划伤|割|烧伤|燒傷",
}
FLAMES = r"smok|\bfire\b|flame|spark|explo|冒烟|冒煙|火|爆|炸"
ALIGHT = r"smok|\bfire\b|flame|spark|冒烟|冒煙|[着著起]火|火花|火苗|喷火"
GAS_ESCAPES = r"smell|leak|hiss|[味漏]"
# A product's name is no danger.
NO_DANGER = re.compile(r"water heater|gas boiler|燃气壁挂炉|燃气锅炉|热水器", re.IGNORECASE)

NEAR_CURRENT = re.compile(
    r"flood|socket|outlet|\bplugs?\b|electric|fuse|wiring|插座|插头|插排|电线|配电|跳闸|带电|淹",
    re.IGNORECASE,
)
BAD_BATTERY = re.compile(
    r"swollen|swell|bulg|\bhot\b|hiss|leak|鼓|膨胀|变形|发烫|很烫|漏液|嘶嘶", re.IGNORECASE
)


def kinds_of_danger(text: str) -> list[str]:
    """Tell which safety instructions fit, two at most; a burnt hand or broken glass is no fire."""
    plain, found = NO_DANGER.sub(" ", text), _named(text)
    left_out: set[str] = set()
    if "glass" in found:
        # It breaks with a bang, and "gas" may be part of the name of a hob.
        told = {"fire": ALIGHT, "gas": GAS_ESCAPES}
        left_out = {kind for kind, shape in told.items() if not re.search(shape, plain, re.I)}
    elif "injury" in found and not re.search(FLAMES, plain, re.IGNORECASE):
        left_out.add("fire")
    return [kind for kind in found if kind not in left_out][:2]


def breaks_glass(text: str) -> bool:
    """Tell whether the glass of an oven or hob broke: a danger even where nothing burns."""
    return "glass" in _named(text)


def names_danger(text: str) -> bool:
    """Tell whether a word of danger stands in a text, for when nothing better can read it."""
    return bool(_named(text))


def rules_out_checks(text: str) -> bool:
    """Tell whether a customer must not be asked to try anything: safety first (Rule R30).

    Water on the floor and a battery that runs down are everyday faults, unless what makes them
    dangerous is told too.
    """
    named = set(_named(text))
    if not NEAR_CURRENT.search(text):
        named.discard("water")
    if not BAD_BATTERY.search(text):
        named.discard("battery")
    return bool(named)


def _named(text: str) -> list[str]:
    plain = NO_DANGER.sub(" ", text)
    return [kind for kind, shape in DANGERS.items() if re.search(shape, plain, re.IGNORECASE)]
