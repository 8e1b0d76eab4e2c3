"""A few words that ask about a case of one's own: who comes, when, how many there are."""

from actions.domain.script import shape
from actions.domain.words.substance import SHORT

WHO_COMES = shape(
    r"\bwho(?:['’]s| is| will be| will)?\b.{0,16}\b(?:com(?:e|ing)|technician|engineer"
    r"|repairman)\b"
    r"|\bwhich (?:technician|engineer)\b|\b(?:technician|engineer)['’]?s? name\b"
    r"|\bname of the (?:technician|engineer)\b"
    r"|(?:哪个|哪位|什么)师傅|师傅(?:叫什么|姓什么|是谁|贵姓|名字)|(?:谁|边个)(?:会|要|能|过)*(?:来|嚟|上门)[啊呀呢]?\W*$|谁(?:会|要|能)?来(?:维)?修"
)
HIS_NUMBER = shape(
    r"\b(?:technician|engineer|repairman|his|her|him)['’]?s?\b.{0,12}\b(?:phone|number|mobile"
    r"|contact)\b"
    r"|\b(?:phone|number|mobile)\b.{0,16}\b(?:technician|engineer|repairman)\b"
    r"|(?:师傅|他|她)的?(?:电话|手机|号码|联系方式)"
)
NUMBER = shape(r"\d(?:[\s-]?\d){5}")
WHAT_OF = shape(
    r"^\W*(?:so |and |ok )*(?:what|how) (?:about|is it with|(?:is"
    r"|['’]s) (?:it )?going with) (?:the|my|our)\b"
    r"|^\W*(?:any )?(?:news|update|word) (?:on|about|of) (?:the|my|our)\b"
    r"|(?:怎么样|咋样|如何)了?[?？]?\s*$|有(?:消息|进展|结果)(?:了|吗)*[?？]?\s*$"
)
OF_COMPLAINT = shape(
    r"^\W*(?:so |and |ok(?:ay)? |but )*(?:(?:what|how) (?:about|is it with|(?:is|['’]s) (?:it )?"
    r"going with)|(?:is there )?any (?:news|updates?|word|progress) (?:on|about|of|with)"
    r"|what(?:['’]s| has| is)? (?:happen(?:ed|ing)|become) (?:to|with|of)|where(?:['’]s| is))"
    r" (?:the|my|our) (?:\w+ )?complaint\b"
    r"|^\W*(?:那个?|我的?|我那个|上次的?|还有)*投诉(?:的?事情?)?(?:呢|怎么样了?|咋样了?|如何了?|到哪(?:一步|儿|里)?了?"
    r"|有(?:没有)?(?:消息|结果|进展)(?:了|没|吗)*|处理(?:得|的)?(?:怎么样|咋样|如何|到哪)(?:一步)?了?)"
)
"""That somebody asks what has become of their complaint."""
THE_OTHER_ONE = shape(
    r"^\W*(?:and |what about |how about )*(?:the|my) other (?:one|ticket|case|repair)\W*$"
    r"|^\W*(?:那|还有)?另外?(?:一)?(?:个|单)呢?\W*$"
)
KEPT = shape(
    r"\b(?:what|which)\b.{0,12}\b(?:address|phone|number)\b.{0,24}\b(?:do|have) you\b.{0,12}"
    r"\b(?:have|got|keep|kept|for me)\b"
    r"|\b(?:what|which)\b.{0,12}\b(?:address|phone|number)\b (?:you have|is on file|did i give)"
    r"|\bis (?:that|this|it|\d[\w ,]*) the (?:right |correct |same )?(?:address|phone|number)\b"
    r".{0,16}\b(?:you|now|file|record)\b"
    r"|\bdo you (?:still |already |even )?have (?:my|our|the right|the correct) (?:\w+ )?"
    r"(?:address|phone|number)\b"
    r"|\b(?:where|which address) (?:is|will|are) (?:he|she|they|the technician|you) coming to\b"
    r"|(?:你们|您们|你|您|系统)(?:那边?|这边?|现在)*(?:记|留|登记|存|填)的?(?:是)?(?:我的?)?"
    r"(?:哪个|什么)?(?:地址|电话|号码|手机号)"
    r"|我(?:登记|留|填|报)的?(?:是)?(?:哪个|什么)?(?:地址|电话|号码|手机号)"
    r"|(?:地址|电话|号码|手机号)(?:现在)?(?:你们|您)?(?:记|留|登记|填)的?(?:是)?"
    r"(?:哪|什么|多少|对)"
)
"""That somebody asks which address or number of theirs is kept."""
OPEN_ONE = shape(
    r"\b(?:open|make|start|create|do) (?:me )?(?:one|a (?:new )?(?:ticket|case|repair|request))\b"
    r"|(?:开|建|登记|报).{0,2}(?:一个|个|一张|张)"
)
"""That a case is to be opened, after none was found."""
HOW_MANY = shape(
    r"\b(?:how many|which|what|list|show(?: me)?)\b.{0,12}\b(?:tickets?|cases?|repairs"
    r"|complaints)\b"
    r"|(?:几个|多少|哪些|几张).{0,3}(?:单子|工单|报修|投诉)|我的(?:单子|工单)"
)
WHEN_HERE = shape(
    r"\b(?:when|what time|how (?:soon|fast|quickly))\b.{0,12}\b(?:he|she|they|someone|somebody"
    r"|the technician|you)\b"
    r".{0,10}\b(?:com(?:e|ing)|arriv\w*|be here|get here)\b"
    r"|^\W*(?:师傅|你们|人)?(?:大概|到底|最快|最早)?(?:什么时候|几点|啥时候|几时)(?:能|会|才|可以)?(?:到|来"
    r"|嚟|上门|过来)\W*[吗呢啊]?\W*$"
    r"|^\W*is (?:it|my (?:ticket|case|repair)) (?:really )?(?:open|closed|cancelled)(?: again"
    r"| now)?\W*$"
    r"|^\W*(?:重新)?(?:打开|取消|登记)(?:好|成功)?了(?:吗|没有|没)\W*$"
)


WHO_HANDLES = shape(
    r"\bwho(?:['’]s|se)? (?:is |will |has |gets |exactly )*(?:be )?"
    r"(?:responsible|handling|handles?|in charge|dealing with|deals with|looking (?:after|into)"
    r"|decid(?:es?|ing)|taking care)\b"
    r"|谁(?:在|来|具体)?(?:负责|处理|跟进|管(?:这|我)|决定|说了算)|(?:负责人|经办人)是谁|哪位(?:在)?(?:负责|处理)"
)
"""That somebody asks who has their case."""
TO_SPEAK = shape(
    r"\b(?:talk|speak|chat|connect|reach|call|contact|put me|get me)\b|转|接通|找|联系|打电话|说话"
)
"""That somebody wants to speak to whoever that is."""


def asks_what_is_kept(text: str) -> bool:
    """Tell whether a short text asks which address or telephone number is kept of its writer."""
    return len(text) <= SHORT and bool(KEPT.search(text)) and not NUMBER.search(text)


def asks_who_handles(text: str) -> bool:
    """Tell whether a short text asks who is responsible for a case."""
    asks = WHO_HANDLES.search(text) and not TO_SPEAK.search(text)
    return len(text) <= SHORT and bool(asks)


def asks_of_complaint(text: str) -> bool:
    """Tell whether a short text asks what has become of a complaint."""
    return len(text) <= SHORT and bool(OF_COMPLAINT.search(text))


def asks_who_comes(text: str) -> bool:
    """Tell whether a short text asks which technician comes."""
    return len(text) <= SHORT and bool(WHO_COMES.search(text))


def asks_for_number(text: str) -> bool:
    """Tell whether a short text asks for the technician's own number."""
    given = NUMBER.search(text)
    return len(text) <= SHORT and not given and bool(HIS_NUMBER.search(text))


def asks_what_of(text: str) -> bool:
    """Tell whether a short text asks what has become of a thing."""
    return len(text) <= SHORT and bool(WHAT_OF.search(text))


def asks_the_other(text: str) -> bool:
    """Tell whether a text asks for the other case."""
    return bool(THE_OTHER_ONE.match(text))


def asks_how_many(text: str) -> bool:
    """Tell whether a short text asks which cases there are."""
    return len(text) <= SHORT and bool(HOW_MANY.search(text))


def asks_when_it_comes(text: str) -> bool:
    """Tell whether a short text asks when somebody comes, or whether the case is open."""
    return len(text) <= SHORT and bool(WHEN_HERE.search(text))
