"""That something is to be cancelled, dropped, let be, kept or taken up again."""

from actions.domain.script import shape
from actions.domain.words.substance import SHORT

CANCELLING = shape(r"\bcancel|call off|取消|撤销|撤单|不修了|不要了")
DROPPING = shape(
    r"^\W*(?:ok(?:ay)?|please|no|sorry|i (?:want|would like|['’]d like) to|i['’]d like to"
    r"|can (?:you|we|i)"
    r"|just|then|\W)*(?:cancel|call off)(?: (?:the|my|this|that))?"
    r"(?: (?:complaint|repair|request|report|form|it|all|everything))?(?: please| then| now)?\W*$"
    r"|^\W*(?:算了|那|我|还是|请|帮我|想|要|不想|[,，\s])*(?:取消|撤销)(?:掉|了)?(?:这个|这次"
    r"|这份|我的|整个)?"
    r"(?:投诉|报修|登记|申请|单子)?(?:吧|了|谢谢|\W)*$"
    r"|^\W*(?:算了|那|我的?|把|这个|[,，\s])*(?:投诉|报修|登记|申请)(?:取消|撤销)掉?了?(?:吧|谢谢"
    r"|\W)*$"
    r"|^\W*(?:算了|那|我|还是|先|[,，\s])*不(?:想|用|要)?再?(?:投诉|报修|登记|办理?|填"
    r"|弄)了?(?:吧|谢谢|\W)*$"
    r"|^\W*(?:sorry|ok(?:ay)?|actually|no|\W)*i (?:do(?:n['’]?t| not)|no longer) (?:want|wish) to"
    r" (?:complain|report (?:it|this|that|anything)|go on|continue|do this)(?: any ?more| now)?"
    r"\W*$"
)
"""That what is being filled in is to be dropped, in words that leave no doubt."""
LETTING_BE = shape(
    r"^\W*(?:no|ok(?:ay)?|oh|well|please|just|\W)*(?:never ?mind|forget (?:it|about it|that)"
    r"|leave it"
    r"|let it be|no need|not now|maybe later|don['’]?t bother)\b"
    r"|\bi(?:['’]?ll| will| need to| have to|['’]d like to) (?:have to )?"
    r"(?:think about it|sleep on it)\b|\blet me think(?: about it)?\b"
    r"|\b(?:i|we)(?:['’]?ll| will| need to| have to| must)? (?:ask|check with|talk to"
    r"|speak to) (?:him|her|them|my"
    r" (?:husband|wife|partner|landlord|boss|mum|mom|dad|mother|father|son|daughter))\b"
    r"|(?:问|跟|和)(?:一?下)?我?(?:老公|老婆|爱人|先生|太太|家人|房东|领导|爸|妈|儿子|女儿)(?:商量|说|问)?(?:一?下)?(?:再|吧|看)"
    r"|^\W*(?:那|我|先|再|让我|[,，])*(?:考虑|想一?想)(?:一下|考虑|看)*(?:吧|再说|\W)*$"
    r"|^\W*(?:算了|不用了|没事了|先不(?:说|提|投诉|报)|以后再说|下次再说|回头再说|不必了)"
    r"|先修好?再说"
    r"|^\W*(?:oh|ah|oops|sorry|my bad|\W)*wrong (?:number|chat|person|company)\W*$"
    r"|^\W*(?:不好意思|抱歉|对不起|[,，])*(?:发|打|找)错(?:人|地方)?了?\W*$"
)
"""That what was just said is to lead to nothing."""
RESUMING = shape(
    r"^\W*(?:(?:ok(?:ay)?|please|no|sorry|wait|actually|yes|hi|hello|never ?mind|(?:can"
    r"|could) (?:we|you)|and"
    r"|then|but|i want to|i ?['’]?d like to|let['’]?s|let us|lets|we can|now|still)\W+)*"
    r"(?:go on|carry on|continue|resume|proceed|keep going|take (?:it|that) up again)\b"
    r"(?: (?:with|the|my|that|this|it|repair|complaint|request|form|report|please|then|now|again"
    r"|where we (?:left off|stopped|were)))*\W*$"
    r"|^\W*(?:算了|不等了|[,，\s])*(?:那|还是)(?:你|您|机器人)(?:来|继续|帮我)(?:弄|办|登记)?吧?\W*$"
    r"|^\W*(?:好的?|算了|那|我们|我|还是|请|帮我|想|要|可以|再|[,，\s])*(?:继续|接着)(?:刚才|之前|上次"
    r"|那个)?的?"
    r"(?:登记|报修|投诉|填写?|办理|弄|来|说|吧|啊|呀|一下|了|[\W])*$"
)
"""That what was stopped is to go on."""
MEND_AFTER_ALL = shape(
    r"^\W*(?:(?:no|ok(?:ay)?|actually|well|wait|never ?mind|forget it|then)\W+)*"
    r"(?:(?:can|could|would) (?:you|we) )?(?:just |please )*(?:(?:repair|fix|mend) (?:it|that"
    r"|this)|(?:book|arrange) (?:it|that|one|a visit))(?: then| please| instead| after all)*\W*$"
    r"|^\W*(?:好的?|那|行|就|[,，\s])*(?:帮我|给我)(?:约|预约|安排|报修)(?:一下|个师傅|吧|\W)*$"
    r"|^\W*(?:算了|那|等等|等一?下|不退了|不换了|[,，\s])*还是(?:修|报修|维修)(?:一下|吧|好了?|\W)*$"
)
REOPENING = shape(
    r"\bre-?open|\bopen\b.{0,20}\bagain\b|重新打开|重开|恢复|重新处理|再(?:给我|帮我)?打开"
)
THAT_ONE = shape(r"\b(?:it|that|this)\b|这[个单张]|那[个单张]|它")
"""That a case is meant which was just spoken of."""
KEEPING = shape(
    r"\b(?:do(?:n['’]?t| not)|not|never|no need to|won['’]?t|without) (?:\w+ ){0,2}"
    r"(?:cancel\w*|stop\w*|call off|drop|reopen)"
    r"|(?:不|别|不要|不用|不想|先不|没说|没有?要)(?:给我|帮我)?(?:取消|撤销|撤单|停止|重新打开"
    r"|重开)"
    r"|\bjust (?:fix|repair|mend) (?:it|that|this)\b"
)
OFF = shape(r"\bcancel|\bcall off\b|取消|撤销|推掉")
A_VISIT = shape(r"\bvisit|\bappointment|\btechnician|\bengineer|\bbooking\b|上门|预约|师傅")
NOT_TO_COME = shape(
    r"\b(?:no need to|need(?:n['’]?t| not)|do(?:n['’]?t| not)(?: (?:need|have|bother) to)?)"
    r" come\b"
    r"|\b(?:nobody|no ?one) (?:needs|has) to come\b"
    r"|(?:不用|不要|不必|不需要|别|甭|唔[使好])(?:再|派人|麻烦|师傅)*(?:来|过来|上门|嚟)(?!电话|电)"
    r"|师傅(?:不用|不要|不必|别)(?:再)?(?:来|过来|上门)"
)
"""That nobody is to come."""
NOT_THERE = shape(
    r"\b(?:i|we)(?:['’]?(?:m|re|ll be)| am| are| will be)? (?:going to be )?"
    r"(?:away|out|not (?:at )?(?:home|in|there))\b"
    r"|不在家?(?!意)|没空|出差|出门"
)
"""That nobody will be in, which is no reason to give up a repair."""
A_CASE = shape(r"\brepair\b|\bticket\b|\bcase\b|\border\b|报修|工单|单子|维修单|\b[rcq]-?\d")


def drops(text: str) -> bool:
    """Tell whether a text says no more than that all this is to be cancelled."""
    return len(text) <= SHORT and bool(DROPPING.match(text))


def lets_be(text: str) -> bool:
    """Tell whether a short text says that nothing is to come of what was said."""
    return len(text) <= SHORT and bool(LETTING_BE.search(text))


def calls_visit_off(text: str) -> bool:
    """Tell whether a short text cancels a visit, not the case."""
    visit = A_VISIT.search(text) or NOT_THERE.search(text)
    off = (OFF.search(text) and visit) or NOT_TO_COME.search(text)
    return len(text) <= SHORT and bool(off) and not A_CASE.search(text)


def takes_up_again(text: str) -> bool:
    """Tell whether a short text says no more than that what was stopped is to go on."""
    return len(text) <= SHORT and bool(RESUMING.match(text))
