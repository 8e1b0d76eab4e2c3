"""When somebody should come, and that an agreed time does not suit."""

from actions.domain.days import names_day
from actions.domain.script import shape
from actions.domain.words.answers import is_question
from actions.domain.words.purchases import PRICE
from actions.domain.words.short_questions import WHAT_TO_DO
from actions.domain.words.substance import SHORT

COMING = shape(r"\b(?:come|visit|call round|drop by)\b|上门|过来|能来|来修|来一趟|来一次")
"""That somebody should come: with a day it is a wish, without one a question."""
SENT = shape(
    rf"{COMING.pattern}|\bsend (?:someone|somebody|a technician|him|her|them)\b"
    r"|(?:派|来|有)(?:个)?人|师傅.{0,6}[来到]|[来嚟到](?:[吗么嘛吧啊呀嘅]|\W*$)"
)
"""That somebody is wished to come, or asked about."""
SOON = shape(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening|week)|right (?:away|now)|now|asap"
    r"|as soon as possible|immediately|at once|soonest|earliest|sooner)\b"
    r"|今[天日早晚]|听日|现在|马上|立刻|即刻|最[快早]|尽快|尽早|早[点些]|快[点些]"
)
NOBODY_CAME = shape(
    r"\b(?:did(?:n['’]?t| not)|never|nobody|no ?one|has(?:n['’]?t| not)|not|(?:wo|ca|do)n['’]?t)\b"
    r"|没|不(?:用|要|想|必|来)|[别甭]"
)
INSTEAD = shape(
    r"\b(?:instead|rather|better|prefer|(?:how|what) about|would (?:suit|work|be)|let['’]?s"
    r"|make it|possible|available|(?:day|morrow) (?:ok(?:ay)?|works?|suits?|good))\b"
    r"|吧|更方便|比较方便|方便些|有空|呢\W*$|也?可以|行(?:[吗么嘛不吧]|\W*$)|好点"
)
"""That one day would be better than another."""
OWN_WAY = shape(
    r"\b(?:i|we)(?:['’]ll| will| can| could| would)? (?:come|visit|bring|drop)\b"
    r"|\bcan (?:i|we) (?:come|bring|drop|visit|collect|pick)\b"
    r"|我(?:们)?(?:自己)?(?:能|可以|想)?.{0,4}(?:过来|过去|去|送)"
)
"""That it is the customer who comes."""
MOVING = shape(
    r"\b(?:later|earlier|another (?:day|time)|other (?:day|time)|different (?:day|time)"
    r"|re-?schedul\w*|postpone\w*|move (?:it|the|my|that)|change the (?:time|day|date"
    r"|appointment))\b"
    r"|改(?:早|晚|期|天|约|时间|个时间|到|一下时间)|换个?(?:时间|日子|天)|提前|推迟|延后|[晚早迟](?:到|来|个)?(?:半|一个?|两个?|\d+)(?:个)?(?:小时|钟头|天)"
    r"|[晚早]一?[点些]"
)
CANNOT_THEN = shape(
    r"\b(?:can['’]?t (?:make|do|be)|won['’]?t be (?:home|in|there)|not (?:home|in|there|available)"
    r"|something (?:came|has come) up|(?:doesn['’]?t|does not|won['’]?t) (?:work|suit)|busy"
    r"|away)\b"
    r"|不在家|没空|没时间|有事|不方便|不行|来不及"
)
A_DAY = shape(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekends?\b|\b(?:morning|afternoon"
    r"|evening)s?\b"
    r"|\b(?:tomorrow|that day|then|the (?:visit|appointment))\b"
    r"|(?:周|星期|礼拜)[一二三四五六日天末]|明天|后天|那天|[上下]午|晚上|到时候"
)
MISSING = shape(
    r"\b(?:i|we)\b.{0,12}\bmiss(?:ed|ing)?\b.{0,20}\b(?:appointment|visit|technician|slot"
    r"|engineer)\b"
    r"|\bmissed (?:appointment|visit)s?\b|\bno[- ]?shows?\b"
    r"|\b(?:what|and) (?:happens )?if\b.{0,16}"
    r"(?:\bnot|n['’]t|\b(?:nobody|no ?one)(?:['’]s| is)?) (?:at )?(?:home|in|there)\b"
    r"|\b(?:nobody|no ?one|not|n['’]t) (?:is |am |are |be |at )*(?:home|in|there)\b.{0,30}"
    r"\b(?:technician|engineer|appointment|visit|comes?|arrives?)\b"
    r"|(?:要是|如果|万一|假如)[^，,。]{0,6}(?:没人|不|没)在?家"
    r"|(?:我|客户|用户)?(?<!师傅)(?<!你们)(?:失约|爽约|放鸽子)"
    r"|(?:师傅|上门|约好|预约).{0,12}(?:不在家?|没在家|没人|家里没人)"
)
MISSED_BY_US = shape(
    r"\b(?:you|technician|engineer|he|they)\b.{0,6}\bmissed\b|(?:师傅|你们).{0,4}(?:失约|爽约|放)"
)
PAST = shape(
    r"\b(?:yesterday|ago|since|before|last (?:week|month|year|night|time)|used to)\b"
    r"|昨|前天|上(?:周|个?星期|个?月|次)|去年|以前|之前"
)

HERE = shape(
    r"\b(?:i|we|somebody|someone|my (?:wife|husband|mother|father|son|daughter|neighbou?r))"
    r"(?: (?:am|are|is|was|were)|['’](?:m|re|s))? (?:\w+ )?(?:at )?(?:here|home|in)\b"
    r"|\b(?:here|home) all day\b|在家|有人在|我在(?:的|呢|啊|呀|这|门口)?(?:\W|$)|开门"
)
NOT_HERE = shape(r"\bnot\b|n['’]t\b|nobody|no one|\bwhen\b|\bwill\b|不在|没在|没人|何时|几点")

THEY_COME = shape(
    r"\b(?:you|they|he|someone|somebody|technicians?|engineers?)(?: guys| people)?"
    r"(?: (?:also|even|still|ever))? (?:come|visit|call round)\b|\bvisits?\b"
    r"|上门|师傅.{0,4}来|(?<!我)(?<!自己)来修"
)


def asks_to_come(text: str) -> bool:
    """Tell whether a short text wants somebody to come on a day, or as soon as may be."""
    wants = SENT.search(text) and (SOON.search(text) or names_day(text))
    told = PAST.search(text) or NOBODY_CAME.search(text) or OWN_WAY.search(text)
    told = told or PRICE.search(text)
    return len(text) <= SHORT and bool(wants) and not told


def prefers_day(text: str) -> bool:
    """Tell whether a short text that names a day wants a visit then."""
    wants = INSTEAD.search(text) or SENT.search(text)
    told = PAST.search(text) or PRICE.search(text) or OWN_WAY.search(text)
    return len(text) <= SHORT and bool(wants) and names_day(text) and not told


def asks_when_visits_are(text: str) -> bool:
    """Tell whether a question of hours is one of when technicians come."""
    return bool(THEY_COME.search(text))


def cannot_then(text: str) -> bool:
    """Tell whether a short text says that a day does not suit after all."""
    return len(text) <= SHORT and bool(CANNOT_THEN.search(text) and A_DAY.search(text))


def asks_about_missing(text: str) -> bool:
    """Tell whether a text asks what comes of it when nobody is at home for a visit."""
    asks = (
        is_question(text)
        or text.rstrip(" ?？。").endswith("呢")
        or bool(PRICE.search(text) or WHAT_TO_DO.search(text))
    )
    return asks and bool(MISSING.search(text)) and not MISSED_BY_US.search(text)


def says_at_home(text: str) -> bool:
    """Tell whether a short text says that somebody is where the visit was to be."""
    return len(text) <= SHORT and bool(HERE.search(text)) and not NOT_HERE.search(text)
