"""Short phrases that depend on what was said before: "the other one", "so what now"."""

from actions.domain.answers import is_question
from actions.domain.script import shape

SHORT = 80
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
COVER = shape(r"warrant|guarant|\bcover")
BEYOND = shape(
    r"\b(?:out of|outside|no longer|not|isn['’]?t|without|after|past|beyond|over|end(?:s|ed)?"
    r"|expire[sd]?|run out|ran out|is up)\b"
)
BEYOND_CHINESE = shape(r"过了?保|保外|出保|保修期?(?:已经|都)?(?:过|外|到期|结束|没)|超过?保修")
EXTENDING = shape(r"exten[ds]|延保|延长")
WHAT_TO_DO = shape(
    r"\b(?:what|how) (?:should|do|can|shall|must|would|am|are) (?:i|we)\b.{0,8}\b(?:do|now|handle)\b"
    r"|\bwhat (?:now|next|to do)\b|\bthen what\b|接下来|然后呢|\bis (?:it|that|this) (?:safe|dangerous|ok|okay)\b|\bsafe to\b"
    r"|\b(?:can|should|may|could|shall) (?:i|we)\b"
    r"|怎么(?:办|处理|弄|做)|咋(?:办|整|弄)|该(?:做|干)什么|如何处理|(?:能不能|可以|可不可以|能)"
    r"(?:碰|拔|扔|动|搬|移|开|关|用|回)|(?:能|可以|敢)[^\W\d]{1,6}[吗么嘛]|安全吗|危险吗"
)
MOVING = shape(
    r"\b(?:later|earlier|another (?:day|time)|other (?:day|time)|different (?:day|time)"
    r"|re-?schedul\w*|postpone\w*|move (?:it|the|my|that)|change the (?:time|day|date|appointment))\b"
    r"|改(?:早|晚|期|天|约|时间|个时间|到|一下时间)|换个?(?:时间|日子|天)|提前|推迟|延后|[晚早]一?[点些]"
)
CANNOT_THEN = shape(
    r"\b(?:can['’]?t (?:make|do|be)|won['’]?t be (?:home|in|there)|not (?:home|in|there|available)"
    r"|something (?:came|has come) up|(?:doesn['’]?t|does not|won['’]?t) (?:work|suit)|busy|away)\b"
    r"|不在家|没空|没时间|有事|不方便|不行|来不及"
)
A_DAY = shape(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekends?\b|\b(?:morning|afternoon|evening)s?\b"
    r"|\b(?:tomorrow|that day|then|the (?:visit|appointment))\b"
    r"|(?:周|星期|礼拜)[一二三四五六日天末]|明天|后天|那天|[上下]午|晚上|到时候"
)
WHAT_NEXT = shape(
    r"^\W*(?:(?:so|and|ok(?:ay)?|right|well)\W+)*(?:what(?: happens)? (?:now|next)|now what|then what"
    r"|and then|what['’]?s next)\W*$"
    r"|^\W*(?:那|好的?|嗯)*[,，]?(?:然后呢?|接下来(?:呢|怎么办?|要做什么)?|现在呢|下一步(?:呢|是什么)?)\W*$"
)
WHERE_IS_IT = shape(
    r"\bwhere (?:would|do|can|could|will|should|might)\b.{0,6}\b(?:find|see|look|get)\b"
    r"|\bwhere (?:is|are|['’]s)\b.{0,12}\b(?:it|that|this|label|number|sticker|plate)\b|\bwhere['’]?s (?:it|that)\b"
    r"|(?<![送寄拿带])(?:在|去|到)(?:哪|什么地方)|哪(?:里|儿)(?:找|看|有|能)|怎么(?:找|看)"
)
NO_CALLS = shape(
    r"(?:不用|不要|别|不必|不需要)(?:给我)?(?:打|来|留)?电话|\b(?:don['’]?t|no need to) (?:call|phone|ring)\b"
)
THANKS_FOR = shape(
    r"^\W*(?:thx|thanks?|thank you|ty|cheers)\b.{0,20}\bfor (?:the |your )?"
    r"(?:fix|repair|mend|sort|com|help|quick|fast|great|good)\w*|^\W*(?:多谢|感谢|谢谢?).{0,12}(?:修好|帮忙|上门|维修)"
)
BUT = shape(r"\bbut\b|\bagain\b|\bstill\b|\bthough?\b|但|又|还|不过|可是|就是")
OFF = shape(r"\bcancel|\bcall off\b|取消|撤销|推掉")
A_VISIT = shape(r"\bvisit|\bappointment|\btechnician|\bengineer|\bbooking\b|上门|预约|师傅")
A_CASE = shape(r"\brepair\b|\bticket\b|\bcase\b|\border\b|报修|工单|单子|维修单|\b[rcq]-?\d")
PAST = shape(
    r"\b(?:yesterday|ago|since|before|last (?:week|month|year|night|time)|used to)\b"
    r"|昨|前天|上(?:周|个?星期|个?月|次)|去年|以前|之前"
)
FOR_THE_TECHNICIAN = shape(
    r"\b(?:tell|ask|let|remind)\b.{0,12}\b(?:technician|engineer|repairman|man|guy|him|driver)\b"
    r"|(?:跟|和|告诉|让|叫|请|麻烦)(?:一下)?(?:维修)?师傅(?!(?:来|上门|修))"
)
A_PERSON = shape(r"\b(?:person|human|talk|speak|agent|staff|representative)\b|人工|客服|真人|说话")
A_PHOTO = shape(
    r"\b(?:add|send|attach|upload|share|post|show)\b.{0,14}\b(?:photo|picture|pic|video|image)s?\b"
    r"|(?:发|加|传|补|拍).{0,4}(?:照片|图片|视频|图)"
)
THE_OTHER = shape(
    r"^\W*(?:(?:no|sorry|actually|wait|i meant?|it['’]?s|its|it is|about)\W+)*(?:the|my) other"
    r"(?: one| thing| machine)?\W*$"
    r"|^\W*(?:不是?|不对|我说|是|说的?是|[,，])*(?:另外?|别的?)(?:那|一|的)?(?:个|台|件|部)\W*$"
)
ANYBODY_THERE = shape(
    r"\b(?:anyone|anybody|someone|somebody) (?:there|here)\b|still there|\bare (?:you|u) there\b"
    r"|有人吗|在吗|在不在"
)


def only_thanks(text: str) -> bool:
    """Tell whether a text thanks for a repair and tells of nothing else."""
    return bool(THANKS_FOR.match(text)) and not BUT.search(text)


def calls_visit_off(text: str) -> bool:
    """Tell whether a short text cancels a visit, not the case."""
    off = len(text) <= SHORT and OFF.search(text) and A_VISIT.search(text)
    return bool(off) and not A_CASE.search(text)


def cannot_then(text: str) -> bool:
    """Tell whether a short text says that a day does not suit after all."""
    return len(text) <= SHORT and bool(CANNOT_THEN.search(text) and A_DAY.search(text))


def tells_purchase(text: str) -> bool:
    """Tell whether a short text says when something was bought."""
    bought = len(text) <= SHORT and BOUGHT.search(text) and SOME_TIME.search(text)
    return bool(bought) and not is_question(text)


def asks_price_beyond(text: str) -> bool:
    """Tell whether a text asks what a repair costs once the warranty is over."""
    beyond = BEYOND_CHINESE.search(text) or (COVER.search(text) and BEYOND.search(text))
    return bool(beyond and PRICE.search(text)) and not EXTENDING.search(text)


def asks_what_to_do(text: str) -> bool:
    """Tell whether a short text asks what to do now, or whether something is safe."""
    return len(text) <= SHORT and bool(WHAT_TO_DO.search(text))
