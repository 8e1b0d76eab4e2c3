"""That something comes on top of what was said before."""

from actions.domain.script import shape
from actions.domain.words.substance import tells_something

ALSO = shape(r"\b(?:also|too|as well|another|besides|on top of that)\b|也|还有|另外|同时")
"""That something comes in addition, and takes nothing back."""
AND = shape(
    r"^\W*(?:and|plus|also)\b|^\W*(?:还要|还有|还想|还(?=[把给让弄是有])|再|另外|而且|并且|以及|加上)"
)
"""That what follows comes on top of what was said."""
ADDING = shape(
    r"\b(?:also|too|as well|another thing|one more thing|forgot to (?:say|mention|add)"
    r"|by the way)\b"
    r"|也|还有|另外|对了|忘了说|补充|顺便"
)
ADDING_TO = shape(
    r"\b(?:want|like|need|have) to add\b|\blet me add\b|\bforgot to (?:say|mention|add)\b"
    r"|\bone more thing\b|补充|忘了说|还要说|再加一[条点句]"
)
"""That more is to go into what has been opened."""
TO_ADD = shape(
    r"\b(?:please|can you|could you|also|you (?:can|should|might)|just|to)(?: also| please| just)*"
    r" (?:add|note|mention|write(?: down)?|put(?: down| in)?)(?: in| down)?(?: that)?\b"
    r"|(?:请|麻烦|帮我|再|可以|能不能|也)*(?:备注|注明|补充|写上|加上|记上)(?:一下|一[句条点])?"
)
"""That something is to be written down with it."""
WORSE = shape(
    r"\b(?:got|getting|gets|is|become|becoming) (?:even |much |now )?worse\b"
    r"|更(?:严重|厉害|糟)|越来越(?:严重|厉害|差)|加重了"
)
"""That what was told of before has become worse."""
THE_OTHER = shape(
    r"^\W*(?:(?:no|sorry|actually|wait|i meant?|it['’]?s|its|it is|about)\W+)*(?:the|my) other"
    r"(?: one| thing| machine)?\W*$"
    r"|^\W*(?:不是?|不对|我说|是|说的?是|[,，])*(?:另外?|别的?)(?:那|一|的)?(?:个|台|件|部)\W*$"
)

REVISED = shape(
    r"\b(?:i|we) (?:said|told you|wrote)\b.{0,40}\b(?:but|actually|now)\b"
    r"|(?:刚才|之前|我|前面)说.{0,12}(?:其实|但|不过|现在|可是)"
)
"""That what was said before is no longer so."""
THIS_NOT_THAT = shape(
    r"\b(?:it['’]?s|it is|that['’]?s|that is) (?:only |really |actually |just )*"
    r"(?:the|my|its)\b.{2,60}\bnot\b|不是[^，,。]{1,20}[，,]?\s*(?:而)?是[^，,。]{1,20}|是[^，,。]{1,20}[，,]?\s*(?:而)?不是[^，,。]{1,20}"
)
"""That it is one thing and not another."""
SINCE = shape(
    r"^\W*(?:it |this )?(?:(?:has been like (?:this|that)|started|began|happened)\W*)?"
    r"(?:since|from|for|about|over|only|just|\s)*"
    r"(?:yesterday|today|this (?:morning|week)|last (?:night|week|month|year|\w+day)"
    r"|(?:a|an|one|two|three|four|five|six|few|couple of|\d+|\s)+(?:hour|day|week|month|year)s?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:ago|now|morning|evening|night))*\W*$"
    r"|^\W*(?:是|从|自从?|大概|就)*(?:昨[天晚]|今[天早]|前[天几][天]?|上(?:周|个?月|星期).?"
    r"|[一二两三四五六七八九十几\d]+(?:天|周|个?月|个星期|小时)(?:前|多|了)*|刚才|刚刚)"
    r"(?:早上|晚上|下午)?(?:开始|起|就|这样|坏)*(?:的|了)*\W*$"
)
"""Since when a thing is as it is."""


def asks_to_add(text: str) -> bool:
    """Tell whether a text wants something written down with what was told."""
    return bool(TO_ADD.search(text)) and tells_something(TO_ADD.sub(" ", text))


def corrects(text: str) -> bool:
    """Tell whether a text says that it is one thing and not another."""
    return bool(THIS_NOT_THAT.search(text))


def goes_on(text: str) -> bool:
    """Tell whether a text begins as the rest of what was said before."""
    return bool(AND.match(text))


def says_also(text: str) -> bool:
    """Tell whether a text adds something to what was said before."""
    return bool(ALSO.search(text))


def tells_since(text: str) -> bool:
    """Tell whether a text says since when, and nothing else: "since yesterday", "昨天开始的"."""
    return bool(SINCE.match(text))
