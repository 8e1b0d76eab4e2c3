"""What whoever comes has to know at the door: codes, bells, dogs, keys, where to park."""

from actions.domain.script import shape
from actions.domain.words.answers import is_question
from actions.domain.words.choices import requests
from actions.domain.words.substance import SHORT

LONGEST = 300
TELLING = shape(
    r"\b(?:gate|door|entry|entrance|buzzer|lock ?box|key ?safe|alarm) (?:code|pin)\b"
    r"|\b(?:code|pin) (?:for|to|of) the (?:gate|building|entrance|lock ?box|(?:front|main) door)\b"
    r"|\b(?:please|just|so|must|should|to|and) knock\b"
    r"|\b(?:ring|press|buzz) (?:the |my |our |on )?(?:\w+ )?(?:(?:door ?)?bell|buzzer|flat)\b"
    r"|\b(?:ring|knock|ask|try) (?:at|on|next door|with)\b.{0,24}\b(?:\d+|neighbou?r|next door)\b"
    r"|\bpark(?:ing)?\b.{0,24}\b(?:behind|front|street|space|permit|back|side|round|only|free"
    r"|driveway)\b"
    r"|\b(?:dogs?|cat)\b.{0,24}\b(?:friendly|bites?|barks?|afraid|locked|garden|harmless)\b"
    r"|\b(?:beware of|careful with|there['’]?s|there is|(?:we|i) have) (?:the|a|my|our)"
    r" (?:\w+ )?dog\b"
    r"|\b(?:neighbou?rs?|concierge|porter|reception|caretaker)\b.{0,16}\b(?:has|have|holds?)\b"
    r".{0,12}\bkeys?\b|\bkeys? (?:is|are) (?:with|under|at|in) (?:the|my|our)\b"
    r"|\bno (?:lift|elevator)\b|\bhard of hearing\b|\bin a wheelchair\b"
    r"|\b(?:use|come|enter|go)(?: in| round| around)? ?(?:by|to|through|via|from|at)? the"
    r" (?:back|side|rear) (?:door|gate|entrance|way)\b"
    r"|\b(?:call|phone|text|ring) (?:me |us |her |him )?(?:when|once|before|from)\b.{0,24}"
    r"\b(?:downstairs|outside|arriv\w*|at the (?:gate|door))\b"
    r"|门禁(?:密码|码|按|是)|(?:大门|单元门|楼下|门口|电梯)的?密码|敲(?:几下|一下|下)?门|按(?:一下)?[^，,。]{0,5}门铃"
    r"|(?:家里|院里|院子里|家)?(?:有|养了?)(?:一?(?:条|只))?(?:大|小)?狗|狗(?:不咬人|很凶|会叫|怕生|拴)"
    r"|钥匙(?:在|放|寄存)|(?:没有|没|无)电梯|停车(?:从|在|走|可以|位)|车(?:可以)?停(?:在|到)"
    r"|(?:从|走)(?:后|侧|东|西|南|北|正)门|耳朵不好|耳背|行动不便|坐轮椅"
    r"|到(?:了)?(?:楼下|门口|小区)(?:了|再|就|先|请|的时候|时)*(?:给我|给他|给她)?(?:再)?打(?:个)?电话"
)
"""In the words of a customer who is to be visited."""

RUNNING_LATE = shape(
    r"^\W*(?:sorry\W+)?(?:i|we)(?:['’]?(?:m|re|ll)| am| are| will)(?: (?:be|running|about|maybe"
    r"|an?|few|bit|little|\d+|five|ten|fifteen|twenty|half|quarter|of|hour|min(?:ute)?s?))*"
    r" late\W*$"
    r"|^\W*(?:不好意思|抱歉|[,，])*我(?:们)?(?:可能|大概|要|会|得)*(?:晚|迟)到?"
    r"(?:一会|几分钟|\d+分|[一二三四五两]?十五?分)"
)
"""That the one who is to be visited comes home late."""


LEFT_BEHIND = shape(
    r"\b(?:he|she|they|(?:the|your) (?:technician|engineer|man|guy|repairman|fitter))\b.{0,12}"
    r"\b(?:forgot|left) (?:his|her|their)\b"
    r"|(?:师傅|他|她|维修工)[^，,。]{0,4}把?[^，,。]{1,8}[落忘丢](?:[在了]|我家|这)"
)


def tells_left_behind(text: str) -> bool:
    """Tell whether a short text says that whoever came has left something of theirs."""
    return len(text) <= SHORT and bool(LEFT_BEHIND.search(text)) and not is_question(text)


def runs_late(text: str) -> bool:
    """Tell whether a text says that its writer will be late for who comes, and no more."""
    return bool(RUNNING_LATE.match(text))


def tells_way_in(text: str) -> bool:
    """Tell whether a text says how somebody who comes gets in, or whom they find there."""
    asks = is_question(text) and not requests(text)
    told = TELLING.search(text) or runs_late(text)
    return len(text) <= LONGEST and bool(told) and not asks
