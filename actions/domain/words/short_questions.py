"""A few words that ask: "so what now", "where is it", "is that safe", "what do you mean"."""

from actions.domain.script import shape
from actions.domain.words.substance import SHORT

WHAT_TO_DO = shape(
    r"\b(?:what|how) (?:should|do|can|shall|must|would|am|are) (?:i|we)\b.{0,8}\b(?:do|now"
    r"|handle)\b"
    r"|\bwhat (?:now|next|to do)\b|\bthen what\b|接下来|然后呢|\bis (?:it|that|this) (?:safe"
    r"|dangerous|ok|okay)\b|\bsafe to\b"
    r"|\b(?:(?:can|should|may|could|shall|must) (?:i|we)|do (?:i|we) (?:need|have) to)\b"
    r"(?!.*\b(?:invoice|receipt|refund|money|pdf|copy|quote|price|warranty)\b)"
    r"(?! (?:\w+ )?(?:change|correct|update|cancel|reschedule|speak|talk|pay|ask|add|send|give"
    r"|book|claim|track|(?:have|get|borrow) an?)\b)"
    r"|怎么(?:办|处理|弄|做)|咋(?:办|整|弄)|该(?:做|干)什么|如何处理|(?:能不能|可以|可不可以|能)"
    r"(?:碰|拔|扔|动|搬|移|开(?!发?票|单|具|证明)|关|用|回)"
    r"|(?:能|可以|敢)(?!.{0,2}(?:改|取消|预约|约|退|查|报|问|加|发|寄|开票|找))[^\W\d]{1,6}[吗么嘛]"
    r"|安全吗|危险吗|[要需](?:不?要)?先?(?:拔|断[电水]|关(?!于)|离开|出去|开窗|报警|打火警)"
    r"|(?:什么|啥)(?:要|需要|该)?注意"
)
WHAT_NEXT = shape(
    r"^\W*(?:(?:so|and|ok(?:ay)?|right|well)\W+)*(?:what(?: happens)? (?:now|next)|now what"
    r"|then what"
    r"|and then|what['’]?s next)\W*$"
    r"|^\W*(?:那|好的?|嗯)*[,，]?(?:然后呢?|接下来(?:呢|怎么办?|要做什么)?|现在呢|下一步(?:呢"
    r"|是什么)?)\W*$"
)
WHERE_IS_IT = shape(
    r"\bwhere (?:would|do|can|could|will|should|might)\b.{0,6}\b(?:find|see|look|get)\b"
    r"|\bwhere (?:is|are|['’]s)\b.{0,12}\b(?:it|that|this|label|number|sticker|plate)\b"
    r"|\bwhere['’]?s (?:it|that)\b"
    r"|(?<![送寄拿带])(?:在|去|到)(?:哪|什么地方)(?!里?儿?(?:送|寄|修|买))|哪(?:里|儿)(?:找|看|有|能)|怎么(?:找|看)|边度(?:有|[搵揾]|睇|见)|[喺系]边度|点样?[搵揾睇]"
)
ANYBODY_THERE = shape(
    r"\b(?:anyone|anybody|someone|somebody) (?:there|here)\b|still there|\bare (?:you|u) there\b"
    r"|有人吗|在吗|在不在"
)
A_PHOTO = shape(
    r"\b(?:add|send|attach|upload|share|post|show)\b.{0,14}\b(?:photo|picture|pic|video|image)s?\b"
    r"|(?:发|加|传|补|拍).{0,4}(?:照片|图片|视频|图)"
)
RECAPPING = shape(
    r"\bwhere (?:were|was) (?:we|i)\b|\bwhere did (?:we|i) (?:stop|leave off)\b|(?:说|讲|弄|登记"
    r"|进行)到哪"
    r"|刚才到哪"
)
PUZZLED = shape(
    r"^\W*(?:[?？]|what|huh|eh|pardon|sorry|how so|excuse me"
    r"|(?:i(?:['’]?m| am) (?:afraid|sorry) )?(?:i (?:don['’]?t|do not) (?:know|understand|get) )?"
    r"what (?:do you|does (?:that|this|it)|you|that|this|it) means?"
    r"|i don['’]?t understand"
    r"|什么|啥|什么意思|啥意思|[嗯啊](?=\W*[?？])|没懂|不懂|没看懂|看不懂)[\s?？!！.。]*$"
)
WHY_ASKED = shape(
    r"\bwhy (?:do|are|would|d['’]?you|does|is)?\s*(?:you|u|it|that|this)?\s*(?:guys )?"
    r"(?:need|want|have|ask(?:ing)?|matter|important)\b(?!.{0,20}\b(?:pay|wait)\b)"
    r"|\bdoes (?:it|that) (?:really )?matter\b"
    r"|\bwhat(?:['’]?s| is| do you need) (?:it|that|this) for\b"
    r"|^\W*(?:why|what for)\W*$"
    r"|(?:你|你们)?(?:问|要)(?:这|那)(?:个|些)?(?:干嘛|干什么|做什么|干啥|有什么用|什么用)"
    r"|为(?:什么|啥)要?(?:问|知道|填|给|提供)|有(?:什么|啥)?(?:区别|关系|影响)吗?\W*$"
    r"|^\W*(?:为什么|为啥|干嘛|干啥)\W*$"
)
"""That somebody wants to know what a question is for."""


OF_ANOTHER = shape(
    r"^\W*(?:and|what about|how about) (?:(?:for|with|on|at) )?(?:(?:the|my|our|an?) )?"
    r"(?!(?:you|me|us|now|then|so)\b)[\w '’-]{2,30}\?\W*$"
    r"|^\W*(?:and )?(?:what|how) about [\w -]{2,30}\W*$"
    r"|^\W*(?:那么?)?(?!.*(?:还[没在要]|没|正在|着呢))[^，,。；;]{1,10}呢\W*$"
)
"""That the same is asked of something else."""
A_MANUAL = shape(
    r"\bmanuals?\b|\b(?:user|instruction) (?:guide|book|booklet|leaflet)s?\b|说明书|使用手册"
)
GETTING = shape(
    r"\b(?:have|got|get|send|find|download|where|need|want|lost|copy|pdf|online|is there)\b"
    r"|有没有|有吗|丢|找不|没了|下载|发|电子版|给我|哪里|哪儿|要"
)


def asks_of_another(text: str) -> bool:
    """Tell whether a few words ask the same as before of something else: "and the oven?"."""
    return bool(OF_ANOTHER.match(text))


def wants_manual(text: str) -> bool:
    """Tell whether a short text asks for the manual of a thing."""
    return len(text) <= SHORT and bool(A_MANUAL.search(text) and GETTING.search(text))


def asks_why_asked(text: str) -> bool:
    """Tell whether a short text asks what a question is for."""
    return len(text) <= SHORT and bool(WHY_ASKED.search(text))


def is_puzzled(text: str) -> bool:
    """Tell whether a text only says that its writer does not understand."""
    return bool(PUZZLED.match(text))


def asks_what_to_do(text: str) -> bool:
    """Tell whether a short text asks what to do now, or whether something is safe."""
    return len(text) <= SHORT and bool(WHAT_TO_DO.search(text))
