"""What is said of buying: when it was, and what a repair costs once the warranty is over."""

from actions.domain.script import shape
from actions.domain.words.answers import is_question
from actions.domain.words.substance import SHORT

BOUGHT = shape(
    r"\b(?:bought|purchased|(?:got|had) (?:it|this|mine|one))\b"
    r"|买的|购买|购于|购入|入手|买来|买了|刚买|新买|[天周月年]买"
)
UNITS = {"day": 1, "week": 7, "month": 30, "year": 365} | {
    **{"天": 1, "日": 1, "周": 7, "个星期": 7, "星期": 7, "个月": 30, "月": 30, "年": 365}
}
COUNTED = dict(
    zip(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        range(1, 11),
        strict=True,
    )
) | dict(zip("一两三四五六七八九十", range(1, 11), strict=True))
SINCE = shape(
    rf"\b(?P<count>\d{{1,3}}|an?|last|{'|'.join(list(COUNTED)[:10])})"
    r" (?P<unit>day|week|month|year)s?(?: ago)?\b"
    r"|(?P<number>\d{1,3}|[一两三四五六七八九十上])(?P<span>天|日|周|个?星期|个?月|年)"
)
"""How long ago something was."""
DAYS_AGO = {
    0: shape(
        r"\b(?:today|this (?:morning|afternoon|week)|just (?:bought|got|arrived))\b"
        r"|今天|今早|刚(?:刚|才)?[买到收]|新买|才[买到]"
    ),
    1: shape(r"\byesterday\b|昨[天晚日]"),
    2: shape(r"\bday before yesterday\b|前天"),
    7: shape(r"\blast (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"),
}
ARRIVED = shape(r"\b(?:arrived|delivered)\b|收到|到货|刚到|送到")
CLAUSE = shape(r"[,.;!?，。；！？]|\b(?:and|but|since)\b|就(?=[坏不没漏])")
SOME_TIME = shape(
    r"\d|\b(?:last|ago|since|year|month|week|summer|winter|spring|autumn|christmas)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|年|月|天|周|前|去|刚"
)
PRICE = shape(
    r"\b(?:costs?|prices?|how much|charged?|charges|fees?|pay|paying)\b"
    r"|多少钱|收费|费用|花钱|要钱|什么价|怎么收"
)
ONLY_PRICE = shape(
    r"^\W*(?:(?:and|so|ok(?:ay)?|right|then|well|thanks|great|yes|yeah|but)\W+)*"
    r"(?:how much(?: (?:is|does|do|would|will))?(?: (?:it|that|this|they|those|one|you))?"
    r"(?: (?:be|cost|costs|charge|is it|for (?:it|that)))?"
    r"|what(?:['’]?s| is| does| would| will)(?: the| it| that| this)? (?:cost|price|charge)s?"
    r"|(?:at )?what (?:price|cost)|(?:the )?(?:price|cost)s?"
    r"|is (?:it|that|this) (?:for )?free(?: of charge)?"
    r"|(?:do|would|will|must) i (?:have to )?pay(?: for (?:it|that|this))?)"
    r"(?: (?:then|please|roughly|about))*\W*$"
    r"|^\W*(?:那|这个?|请问|好的?|嗯|[,，])*(?:大概|一般|大约|需要|要|得)*"
    r"(?:多少钱|什么价(?:格|钱)?|啥价|价格|价钱|怎么收费|收费|要钱|费用|贵|免费)"
    r"(?:是?多少|怎么样|不贵|的|吗|呢|啊|呀|嘛|么|不)*\W*$"
)
"""A question of a price, and of nothing that it is for."""
HAGGLING = shape(
    r"\b(?:too|so|very|pretty) (?:expensive|pricey|much money)\b|\bdiscount\b|\bcheaper\b"
    r"|\bbetter price\b|\bthat(?:['’]?s| is) (?:a lot|(?:a bit |rather |quite |pretty )?steep)\b"
    r"|\b(?:far|way|much) too much\b|\bnot paying (?:that|so) much\b|\bdaylight robbery\b"
    r"|\b(?:someone|somebody|elsewhere|another (?:shop|company))\b.{0,30}(?:£|\bfor (?:only "
    r"|just )?\d|pounds|cheaper|less\b)"
    r"|太贵|好贵|这么贵|便宜(?:点|一点|些)|打(?:个)?折|优惠(?:点|一点|吗)|少(?:收|算)(?:点|一点)"
    r"|(?:外面|别人|别家).{0,8}(?:才|只要|便宜)"
)
PAID = shape(r"\b(?:(?:over)?charged|paid|billed|invoiced|took|taken)\b|收了|扣了|付了|花了|被收")
NO_PAPERS = shape(
    r"\bsecond[- ]?hand\b|\bebay\b|\b(?:previous|first|last) owner\b"
    r"|\b(?:bought|got) (?:it )?used\b|\b(?:as|was) a (?:gift|present)\b"
    r"|\bcame with the (?:house|flat)\b"
    r"|\b(?:no|lost|without|threw|(?:do|did|have)(?:n['’]?t| not) (?:have|got|keep|kept|find))\b"
    r".{0,16}\b(?:receipt|invoice|proof|papers?|bill|warranty card)\b"
    r"|\b(?:did(?:n['’]?t| not)|never|not|have(?:n['’]?t| not)) (?:\w+ )?register"
    r"|二手|闲鱼|别人送的?|人家送的?|前(?:房主|业主|房东)"
    r"|[没无](?:有|留)?(?:过)?(?:发票|收据|小票|凭证|购买凭证|保修卡|注册|登记|激活)"
    r"|(?:发票|收据|小票|凭证|保修卡)(?:[都也早]|已经)*(?:丢|没|找不|扔|不在)"
)
"""That papers are missing, or that somebody else owned it first."""
PAPERS = r"(?:receipt|invoice|proof|papers?|warranty card|guarantee card)"
PAPERS_CHINESE = "(?:发票|小票|收据|保修卡|凭证)"
ABOUT_PAPERS = shape(
    rf"\b(?:do|will|would|must) (?:i|you|we) (?:\w+ )?(?:need|require|want|have to|must)"
    rf"(?: to)?(?: (?:have|show|keep|bring|send))?(?: (?:the|an?|my|any|original))* {PAPERS}\b"
    rf"|\bwithout (?:(?:the|an?|my|any) )?{PAPERS}\b.*\?"
    rf"|\bis (?:the |a )?{PAPERS} (?:needed|required)"
    rf"|(?:要|需要|用|必须|得)(?:有|带|提供|出示|看)?{PAPERS_CHINESE}(?:[吗么不]|才)"
    rf"|没有?(?:了|带)?{PAPERS_CHINESE}.{{0,4}}(?:能|可以|还)"
    rf"|{PAPERS_CHINESE}[都也]?(?:丢|没|找不到|不见)了?.{{0,4}}(?:能|可以|还|怎么)"
)
"""That somebody asks whether papers are needed."""
POSTAGE = shape(
    r"\bpostage\b|\b(?:who|do i|must i|does|should i)\b.{0,12}\b(?:pay|cover|bear)s?\b.{0,12}"
    r"\b(?:shipping|postage|sending|courier|return)\b"
    r"|\b(?:shipping|return) (?:cost|fee|charge)s?\b"
    r"|运费|邮费|快递费|寄费|物流费"
)
LENGTH_OF_COVER = shape(
    r"(?:保修|质保|包修|保固)期?(?:限|时间)?(?:是|有|一共)?(?:多久|多长|几年|几个月|多少[年月时])"
    r"|\bhow long\b.{0,20}\b(?:covered|warranty|guarantee)"
)
COVER = shape(r"warrant|guarant|\bcover")
BEYOND = shape(
    r"\b(?:out of|outside|no longer|not|isn['’]?t|without|after|past|beyond|over|end(?:s|ed)?"
    r"|expire[sd]?|run out|ran out|is up)\b"
)
BEYOND_CHINESE = shape(r"过了?保|保外|出保|保修期?(?:已经|都)?(?:过|外|到期|结束|没)|超过?保修")
EXTENDING = shape(r"exten[ds]|延保|延长")


def asks_about_papers(text: str) -> bool:
    """Tell whether a short text asks if it can be done without receipt or warranty card."""
    return len(text) <= SHORT and bool(ABOUT_PAPERS.search(text))


def asks_for_postage(text: str) -> bool:
    """Tell whether a short text asks what sending a thing costs, and who pays for it."""
    return len(text) <= SHORT and bool(POSTAGE.search(text)) and not PAID.search(text)


def asks_length_of_cover(text: str) -> bool:
    """Tell whether a text asks how long something is under warranty."""
    return bool(LENGTH_OF_COVER.search(text))


def tells_purchase(text: str) -> bool:
    """Tell whether a short text says when something was bought."""
    bought = len(text) <= SHORT and BOUGHT.search(text) and SOME_TIME.search(text)
    return bool(bought) and not is_question(text)


def days_since(text: str) -> int | None:
    """Give how many days ago a text says that something was; None where it does not say."""
    near = next((days for days, words in reversed(DAYS_AGO.items()) if words.search(text)), None)
    found = SINCE.search(text) if near is None else None
    if found is None:
        return near
    count, unit = found["count"] or found["number"], found["unit"] or found["span"]
    number = COUNTED.get(count.casefold(), 0) or int(count if count.isdigit() else 1)
    return number * next(days for name, days in UNITS.items() if unit.casefold().startswith(name))


def bought_days_ago(text: str) -> int | None:
    """Give how many days ago a text says that a thing was bought or came; None for no such day."""
    clauses = (part for part in CLAUSE.split(text) if part)
    told = (part for part in clauses if BOUGHT.search(part) or ARRIVED.search(part))
    days = (days_since(part) for part in told)
    return next((each for each in days if each is not None), None)


def lacks_papers(text: str) -> bool:
    """Tell whether a short text says that papers are missing, or that it had an owner before."""
    return len(text) <= SHORT and bool(NO_PAPERS.search(text)) and not is_question(text)


def says_when(text: str) -> bool:
    """Tell whether a short text names a time: of a purchase, where that was spoken of."""
    return len(text) <= SHORT and bool(SOME_TIME.search(text)) and not is_question(text)


def asks_price_beyond(text: str) -> bool:
    """Tell whether a text asks what a repair costs once the warranty is over."""
    beyond = BEYOND_CHINESE.search(text) or (COVER.search(text) and BEYOND.search(text))
    return bool(beyond and PRICE.search(text)) and not EXTENDING.search(text)


def asks_only_price(text: str) -> bool:
    """Tell whether a text asks "how much" and leaves open what for."""
    return bool(ONLY_PRICE.match(text))


def haggles(text: str) -> bool:
    """Tell whether a short text finds a price too high that nobody has paid yet."""
    return len(text) <= SHORT and bool(HAGGLING.search(text)) and not PAID.search(text)
