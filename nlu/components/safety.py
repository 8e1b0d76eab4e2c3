"""Words that name a danger (Rule R30): they lower the bar for the classifier, no more."""

from __future__ import annotations

import re

DANGER = re.compile(
    r"\bsmok(?:e|es|ed|ing|y)\b|\bfumes?\b|\bfire\b|\bflames?\b|\bspark(?:s|ed|ing|y)?\b|\bburn(?:s|ed|t|ing)?\b"
    r"|\bsmell(?:s|ed|ing|t)?\b.{0,20}\b(?:gas|burn\w*|plastic|electrical)\b|\bgas\b.{0,15}\b(?:leak|smell|escap)\w*"
    r"|\bleak\w*.{0,10}\bgas\b|\belectrocut\w*|\b(?:electric\w*\s+)?shock(?:s|ed|ing)?\b|\bzap(?:s|ped)?\b"
    r"|\bexplo(?:de|ded|des|ding|sion)\b|\bbl(?:ew|own|ows?) up\b|\bbang\b|\b(?:swollen|swelling|bulg\w+|puff\w+)\b"
    r"|\bflood\w*|\bwater\b.{0,25}\b(?:everywhere|socket|outlet|plug|pouring|gushing|ceiling)\b|\bgushing\b"
    r"|\b(?:injur\w+|bleed\w*|scald\w*|hurt|cut (?:my|his|her)|carbon monoxide|melt(?:ed|ing|s)?)\b"
    r"|冒烟|冒煙|起火|着火|著火|失火|火苗|明火|火花|火星|焦味|焦糊|糊味|烧焦|燒焦|烧糊|烧着|烧起来|烧坏.{0,6}插|触电|觸電|漏电|漏電"
    r"|电到|電到|电了一下|电我|被电|麻手|手麻|发麻|煤气|燃气味|瓦斯|天然气味|漏气|漏氣|泄漏|爆炸|炸了|炸开|炸裂|鼓包|鼓起|膨胀|跳火|打火"
    r"|烫伤|燙傷|烫到|受伤|受傷|流血|划伤|割伤|割到|夹伤|一氧化碳|头晕|淹了|喷水|漏到.{0,4}(?:插座|电)|水.{0,6}(?:插座|电线|楼下)|烧.{0,3}(?:味|化)|融化|熔化",
    re.IGNORECASE,
)
HARMLESS = re.compile(
    r"\bfire\s?(?:stick|tv|tablet|hd)\b|\bkindle fire\b|\bsmoke (?:detector|alarm|signal)s?\b|\bsmoker\b"
    r"|\bshock (?:absorber|horror|price)s?\b|\bspark ?plugs?\b|\b(?:on|like) fire\b(?= (?:today|lately|with))"
    r"|\bgas (?:bill|meter reading)\b|\bburn(?:ing|s|ed|t)? (?:calories|cds?|dvds?|discs?|out|through|a hole)\b"
    r"|油烟机|抽油烟|吸油烟|烟机|烟灶|煤气灶|燃气灶|煤气费|燃气费|火花塞|减震|打火机|火爆|爆款|气炸|炸锅|爆仓",
    re.IGNORECASE,
)


def names_danger(normalised: str) -> bool:
    """Tell whether a text has a word of danger left when harmless names are taken out."""
    return bool(DANGER.search(HARMLESS.sub(" ", normalised)))
