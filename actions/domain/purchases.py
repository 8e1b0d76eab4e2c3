"""What is said of buying: when it was, and what a repair costs once the warranty is over."""

from actions.domain.answers import is_question
from actions.domain.script import shape
from actions.domain.substance import SHORT

BOUGHT = shape(
    r"\b(?:bought|purchased|(?:got|had) (?:it|this|mine|one))\b|买的|购买|购于|购入|入手|买来|买了"
)
SOME_TIME = shape(
    r"\d|\b(?:last|ago|since|year|month|week|summer|winter|spring|autumn|christmas)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|年|月|天|周|前|去|刚"
)
PRICE = shape(
    r"\b(?:costs?|prices?|how much|charged?|charges|fees?|pay|paying)\b"
    r"|多少钱|收费|费用|花钱|要钱|什么价|怎么收"
)
HAGGLING = shape(
    r"\b(?:too|so|very|pretty) (?:expensive|pricey|much money)\b|\bdiscount\b|\bcheaper\b"
    r"|\bbetter price\b"
    r"|\b(?:someone|somebody|elsewhere|another (?:shop|company))\b.{0,30}(?:£|\bfor (?:only "
    r"|just )?\d|pounds|cheaper|less\b)"
    r"|太贵|好贵|这么贵|便宜(?:点|一点|些)|打(?:个)?折|优惠(?:点|一点|吗)|少(?:收|算)(?:点|一点)"
    r"|(?:外面|别人|别家).{0,8}(?:才|只要|便宜)"
)
COVER = shape(r"warrant|guarant|\bcover")
BEYOND = shape(
    r"\b(?:out of|outside|no longer|not|isn['’]?t|without|after|past|beyond|over|end(?:s|ed)?"
    r"|expire[sd]?|run out|ran out|is up)\b"
)
BEYOND_CHINESE = shape(r"过了?保|保外|出保|保修期?(?:已经|都)?(?:过|外|到期|结束|没)|超过?保修")
EXTENDING = shape(r"exten[ds]|延保|延长")


def tells_purchase(text: str) -> bool:
    """Tell whether a short text says when something was bought."""
    bought = len(text) <= SHORT and BOUGHT.search(text) and SOME_TIME.search(text)
    return bool(bought) and not is_question(text)


def asks_price_beyond(text: str) -> bool:
    """Tell whether a text asks what a repair costs once the warranty is over."""
    beyond = BEYOND_CHINESE.search(text) or (COVER.search(text) and BEYOND.search(text))
    return bool(beyond and PRICE.search(text)) and not EXTENDING.search(text)


def haggles(text: str) -> bool:
    """Tell whether a short text finds a price too high."""
    return len(text) <= SHORT and bool(HAGGLING.search(text))
