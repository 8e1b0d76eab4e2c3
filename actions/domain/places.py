"""Addresses inside longer messages, and the message without them."""

import re

from actions.domain.script import shape

TOWN = r"(?:,\s*|\s+(?:in\s+)?)[A-Z][a-z'’-]+"
POSTCODE = r"[,\s]+[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}"
TO_POSTCODE = rf"(?:[,\s]+[A-Za-z'’-]+){{1,4}}?(?i:{POSTCODE})\b"
"""A town, and what else stands before a postcode, however it is written: ", york yo1 7ab"."""
ROAD = (
    r"(?:road|rd|street|st|lane|ln|avenue|ave|drive|dr|close|way|court|place|square|terrace"
    r"|gardens?|crescent|hill|park|row|grove|view|walk|mews|boulevard|blvd)"
)
FLAT = r"(?:(?i:flat|apartment|apt|unit)\s+\w+,?\s+)?"
TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
SPELLED = (
    rf"(?:(?:(?:a|one|two) hundred(?: and)?[ -])?(?:{TENS}(?:[ -]{ONES})?|{ONES}|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen)|(?:a|one|two) hundred)"
)
"""A house number in words."""
ENGLISH = re.compile(
    rf"{FLAT}\b\d+[a-z]?,?\s+(?:(?:[A-Za-z'’.-]+\s+){{1,3}}?"
    rf"(?i:{ROAD})\b\.?(?:{TO_POSTCODE}|(?:{TOWN}){{0,2}}(?:{POSTCODE})?)"
    rf"|[A-Z][A-Za-z'’.-]+{TO_POSTCODE})"
    # In words it could be anything, unless the street is written as a name.
    rf"|{FLAT}\b(?i:{SPELLED}),?\s+(?:[A-Z][A-Za-z'’.-]*\s+){{1,3}}?"
    rf"(?:{ROAD.title()})\b\.?(?:{TOWN}){{0,2}}(?:{POSTCODE})?"
)
NO_NAME = (
    r"(?!(?:of|in|on|at|the|by|to|for|from|down|near|my|our|his|her|an?|and|or|is|was|more|people"
    r"|(?:minute|hour|day|week|month|year|time)s?)\b)"
)
ENGLISH_ALONE = re.compile(
    rf"\W*{FLAT}{SPELLED},?\s+(?:{NO_NAME}[a-z'’.-]+\s+){{1,3}}?{ROAD}\b\.?"
    r"(?:[\s,]+[a-z][\w'’-]*){0,3}\W*",
    re.IGNORECASE,
)
"""An address in words that nothing else stands beside."""
BEHIND_ROAD = re.compile(rf"(?i:{ROAD})\b\.?\s+(?!(?i:{ROAD})\b)[A-Z][a-z]+")
"""A town that follows its street without a comma."""
NUMBER_LAST = re.compile(rf"\b(?:[A-Z][a-z'’]+\s+){{1,3}}(?i:{ROAD})\.?\s+\d{{1,4}}[a-z]?\b")
NUMBER_LAST_OF_ALL = re.compile(
    rf"(?<![A-Za-z])(?:[A-Z][a-z'’]+\s+){{1,3}}(?i:{ROAD})\.?\s+\d{{1,4}}[a-z]?\s*[号號]"
    r"(?:\s*\d+\s*[室楼樓])?"
)
"""An English street as it is written in Chinese: "Leeds Mill Lane 14号"."""
DOOR = "号楼|号院|号|栋|幢|座|楼|室|弄|单元"
HAN_NUMBER = "[〇零一二两三四五六七八九十百]+"
CHINESE = shape(
    r"(?:[㐀-鿿]{2,8}?[省市区县镇乡])*[㐀-鿿\d]{1,12}?(?:路|街|(?<!知)道|大街|巷|弄|胡同|小区|花园|苑"
    r"|大厦|村)"
    rf"(?:[㐀-鿿\d\s-]{{0,4}}?\d+\s*(?:{DOOR})?|{HAN_NUMBER}(?:{DOOR}))"
    rf"(?:\s*(?:[A-Za-z\d]+|{HAN_NUMBER})\s*(?:号楼|号|栋|幢|座|单元|楼|室|层))*"
    rf"(?:\s*(?:(?:\d{{2,4}}|[〇零一二三四五六七八九]{{3,4}})室?|{HAN_NUMBER}室))?"
)
CHINESE_LEAD = shape(
    r"^.*?(?:地址(?:改成|改为|换成|应该是|[是为在:：，,\s])*|住址[是为:：]*|家住在?|我住在?|我?家(?:就)?在|我在|住在?|送到|来到|请到|上门到"
    r"|派人到|到|改成|改为|应该是|是)(?=[㐀-鿿])"
)
ENGLISH_LEAD = re.compile(
    r"^\W*(?:please\s+)?(?:come|send (?:someone|somebody|a technician)) to\s+"
    r"|^\W*(?:it['’]?s\s+)?(?:my|the|our|home)?\s*(?:home\s+)?address\s*(?:is|:)?\s+"
    r"|^\W*(?:a |the |my |use |to )*(?:different|another|other|new) address\b[^\d]{0,16}(?=\d)"
    r"|^\W*(?:i|we)\s+(?:live|am|are)\s+(?:at|in)\s+|^\W*(?:it['’]?s|at)\s+(?=\d)",
    re.IGNORECASE,
)
ASKING_TO_COME = shape(
    r"^\W*(?:please\s+)?(?:come|send (?:someone|somebody|a technician)|call|phone|ring"
    r"|(?:i|we) (?:live|am|are)|you can (?:ring|call|reach|phone))"
    r"(?:\s+(?:me|us|to|at|on|in|over|round|please))*\W*$"
    r"|^\W*(?:请|麻烦)?(?:上门|派师傅|师傅上门|来修|联系|打)?(?:我|到|电话|地址|手机|号)*(?:是|为"
    r"|在)?\W*$"
    r"|^\W*(?:my|the|our)?\s*(?:address|phone|phone number|number|serial|serial number|s/?n)"
    r"\s*(?:is|:|no\.?)?\W*$|^\W*(?:序列号|编号)\W*(?:是|为)?\W*$"
)
LEADING_TO = shape(
    r"(?:please\s+)?(?:come (?:over )?to|(?:my|our|the) address(?: is)?:?"
    r"|(?:,? ?\band )?(?:my|our|the) (?:serial(?: number)?|s/?n|(?:phone |telephone )?number)"
    r"(?: is|:)?|序列号是?[:：]?|电话是?[:：]?"
    r"|(?:(?:i['’]?m|we['’]?re|(?:i|we|she|he|they) (?:lives?|am|are|is)) )?"
    r"\b(?:at|in)|send (?:someone|somebody|a technician) to"
    r"|请?(?:上门)?到|地址(?:是|在|为)?|[她他]?(?:家)?住在)\s*$"
)
SAME = shape(
    r"\bsame (?:address|place|as (?:before|last time))|\bas (?:before|last time)\b"
    r"|\b(?:usual|old) address\b|\byou(?:['’]ve| have)? (?:already |should )?(?:have|know"
    r"|got) (?:my|the) address"
    r"|(?:地址|地方|住址).{0,3}(?:一样|不变|没变|相同|照旧)|(?:跟|和|同)(?:上次|之前|刚才)一样"
    r"|老地址|同一?[个样]的?地址|同上"
    r"|你们(?:那里|那儿)?(?:有|知道)我?的?(?:地址|住址)|(?:地址|住址)你们(?:那里|那儿|都)?(?:有"
    r"|知道)"
)
"""That an address is the one that is known already."""
ONLY_SAME = shape(
    r"^\W*(?:it['’]?s |that['’]?s )?(?:also )?the same(?: again| too| one| please)*\W*$"
    r"|^\W*same(?: again| too| please| as (?:before|the other(?: one)?|last time|above))*\W*$"
    r"|^\W*(?:也是?|还是|都|跟?刚才|和?(?:前面|上面|上次|那个))*(?:一样|同样|相同|照旧)的?\W*$"
)
"""That it is as before, and nothing else."""
CLAUSE = shape(r"(?<=[,;.!?，；。！？\n])")


def find_place(text: str) -> str | None:
    """Find the address in a text: a numbered house in a street, in either language."""
    english = ENGLISH.search(text) or ENGLISH_ALONE.fullmatch(text)
    if english:
        return english[0].strip(" ,.")
    last = NUMBER_LAST_OF_ALL.search(text)
    if last:
        return last[0].strip(" ,.")
    chinese = CHINESE.search(text)
    if chinese:
        return CHINESE_LEAD.sub("", chinese[0]).strip(" ,，。")
    return None


def has_several(text: str) -> bool:
    """Tell whether a text holds more than one address: which is meant is not to be guessed."""
    numbered = [found.span() for found in ENGLISH.finditer(text)]
    others = [found.start() for found in NUMBER_LAST.finditer(text)]
    apart = [at for at in others if not any(begin <= at < end for begin, end in numbered)]
    return len(numbered) + len(apart) > 1 or len(list(CHINESE.finditer(text))) > 1


def without_lead(text: str) -> str:
    """Leave out what introduces an address: "my address is", "地址是"."""
    plain = ENGLISH_LEAD.sub("", text)
    return CHINESE_LEAD.sub("", plain, count=1) if re.search(r"[㐀-鿿]", plain) else plain


def without(text: str, *parts: str | None) -> str:
    """Give a description without the data that stands in it, and what introduced them."""
    for part in parts:
        if part:
            before, found, after = text.partition(part)
            text = f"{LEADING_TO.sub('', before)} {after}" if found else text
    clauses = [clause for clause in CLAUSE.split(text) if not ASKING_TO_COME.match(clause.strip())]
    whole = re.sub(r"\s+(?=[,，;；])", "", re.sub(r"\s{2,}", " ", "".join(clauses)))
    return re.sub(r"[,，;；](?=[,，;；])", "", whole).strip(" ,，;；")
