"""Answers to questions with fixed choices: can it still be used, and who goes to whom."""

import re

from actions.domain.errors import InvalidAnswer
from actions.domain.script import shape
from actions.domain.tickets import Usable
from actions.domain.words.answers import named_slot, says_no, says_yes

# "No problem, it works": the "no" and the "problem" say nothing about a fault.
AFFIRMED = shape(
    r"^\W*(?:y|yes|yeah|yea|yep|yup|ya|aye|i think so|it (?:can|does)"
    r"|是的?|对+的?|嗯+|能|可以的?|得|系)(?=\W|$|[啊呀了吧呢嘅])"
)
"""A yes to a question; "ok" and "fine" are none to whether a thing can be used."""
NO_IDEA = shape(r"^\W*no (?:idea|clue)\b")
ELSE = ("serial_number", "phone", "place")
"""What a "no" may be about instead: "no serial number"."""
REASSURED = shape(
    r"\b(?:no|without(?: any| a)?|not a|hardly any) (?:big |real |major )?"
    r"(?:problems?|issues?|trouble|worries|difficulty)\b|\bnothing(?:['’]s| is)? wrong\b"
    r"|\b(?:not|isn['’]?t) broken\b|\bcan(?:['’]?t|not) complain\b"
    r"|没有?(?:什么|啥|任何|大|太大|太多|多大)*(?:问题|毛病|故障)|不影响(?:使用|用|正常使用)|没坏|没有坏"
)
# "It's not dead": what is denied is the worst.
NOT_THE_WORST = shape(
    r"(?:\b(?:not|isn['’]?t)|n['’]?t (?:say|call) (?:it['’]?s|it is|it))"
    r"(?: (?:quite|yet|totally|completely|entirely|fully|altogether|exactly))*"
    r" ?(?:dead|unusable|useless|kaput|gone)\b"
    r"|\bnot (?:completely|totally|entirely|fully|quite)\b"
    r"|\b(?:does not|doesn['’]?t|not) work(?:ing)? (?:properly|well|right|as it should|normally"
    r"|very well|great|perfectly|every time)"
    r"|(?:不是|并非|不算|不能说|没有|还没有?|也没)(?:说|到)?(?:完全|彻底|全部?|真的)?(?:都)?"
    r"(?:不能用|没法用|用不了|坏了?|不行|报废|死机|的?地步)"
    r"|不(?:太|大|怎么|是很|完全|全)(?:能用|好用|好使|正常|灵)|不好用|不好使|用是能用|能用是能用"
)
TAG = shape(
    r"(?:行不行|好不好|可不可以|行吗|可以吗|好吗)\W*$|,? (?:ok|okay|is that (?:ok|okay))\W*\?\s*$"
)
"""That somebody asks whether something suits: it says nothing of a machine."""
REQUEST = shape(
    r"^\W*(?:please )?(?:can|could|would|will) (?:you|u|ya|someone|somebody|anyone|one of)\b"
    r"|能不能|可不可以"
)
"""A wish that is put as a question."""
WHETHER = shape(r"能不能|可不可以|会不会")
NOTHING_AT_ALL = shape(
    r"\bnot even\b|\bnothing\b.{0,20}\b(?:works?|happens)\b|一点(?:儿)?(?:用)?(?:都|也)(?:不|没|用不了)"
    r"|(?<!是)不能用|不勉强|(?:勉强|凑合)(?:都|也)不|\bcan['’]?t\b"
)
SOMETIMES = shape(
    r"sometimes|\bon and off\b|\bhit and miss\b|not (?:always|every time)|有时|偶尔|时好时坏"
)
WORST = shape(r"dead|unusable|useless|kaput|不能用|没法用|用不了")
PARTLY_USABLE = shape(
    r"\ba ?(?:lit{1,2}[le]{2}|bit)(?! of\b)|somewhat|sort of|kind of|partly|barely|half"
    r"|still (?:works|usable|runs)|kinda|limited|only (?:the|one|a|some)|except|just about"
    r"|\bmore or less\b"
    r"|一点点?儿?\W*$|仲用得|用[得到](?:一?少少|一?啲)|^\W*有?少少\W*$"
    r"|勉强|还能(?!用吗)|还可以|能用一点|凑[合和]|将就|部分|只有|只能|除了"
    r"|^\W*(?:yes\W+)?it (?:runs|goes|turns)\W*$|^\W*有?一?点点?儿?\W*$|能用但|倒是?还?[能会]|(?<![不没])能用(?!不了|吗)"
)
OUT_OF_USE = (
    r"\bout of (?:service|order|action|use)\b|\b(?:stopped|stop) (?:using|riding|driving|wearing)\b"
    r"|(?:完全|彻底|整个|已经|全|都)停(?:了|机|运|用|摆)|停用了|[骑坐睡戴]不了"
)
"""That a thing stands still, or was taken out of use."""
NOT_USABLE = shape(
    rf"{OUT_OF_USE}|\b(?:un|not )safe to (?:use|ride|drive|touch|run)\b|\b(?:afraid|scared) to (?:use|ride)\b"
    r"|\b(?:switched|turned|shut) (?:it |everything )?(?:off|down)\b|不敢[用骑开坐碰]|关(?:掉|停|了机)|停机|没法[骑坐睡戴]"
    r"|not at all|can['’]?t (?:be )?use|cannot (?:be )?use|unusable|no(?:t|pe)? (?:usable|working)"
    r"|dead|completely|useless|stopped working|\bno longer (?:works?|runs?|starts?|usable)"
    r"|(?:doesn['’]?t|does not|won['’]?t|will not) (?:even )?"
    r"(?:work|turn on|start|switch on|run|go|move|budge|respond|do (?:a thing|anything))"
    r"|\bnot any ?more\b|\bnothing (?:at all )?(?:works?|happens)\b"
    r"|完全不|不能用|用不了|没法用|无法使用|不可以用|动不了|开不了机|不工作|一点儿?[都也]不|转不动|^\W*(?:[她他]说|我[妈爸]说)?[它都也完全]*[不没](?:转|动|响|亮|通电)了?\W*$|彻底|不行|全坏|不能|没反应|不好了|唔(?:用得|郁|着|得)|用唔[到着]"
)
FULLY_USABLE = shape(
    r"\b(?:it|that|everything|all) (?:still )?works\b|works? (?:fine|normally|well|ok)|\bnormally\b"
    r"|\bcan (?:still )?(?:be used|use it)\b|\b(?:it['’]?s|is) (?:fine|usable|ok|working)\b"
    r"|(?<!不)正常|照常|可以用|没有不能用"
)
DEAD = shape(
    rf"{OUT_OF_USE}|(?:won['’]?t|will not|doesn['’]?t|does not|can(?:['’]?t|not)|not|no longer) "
    r"(?:turn(?:ing)?|switch(?:ing)?|power(?:ing)?|come|go) on\b"
    r"|^\W*(?:(?:my|the|our|hi|hello)\W+)*[\w-]+(?: machine)? (?:is )?dead\W*$|\bdead (?:since|for)\b"
    r"|\b(?:completely|totally|stone) dead\b|\b(?:it['’]?s|is|gone|went) dead\b|\bunusable\b"
    r"|\bcan(?:['’]?t|not) (?:be )?used?(?: it)?\b|not usable"
    r"|stopped working (?:completely|altogether)"
    r"|(?:^|[,.;:!]\s*|\bno,? |work(?:s|ing)? |usable )not at all\b|n['’]?t work at all"
    r"|(?:完全|彻底|根本|已经|都|就|机|箱|器|炉|壶)(?:不能用|没法用|用不了|不工作|没反应)"
    r"|(?:^|[，,。；;！!\s])(?:现在|已经|就)?(?:不能用|没法用)了?(?:怎么办)?\W*$"
    r"|^\W*不能用|用不了了?\W*$|没法用|无法使用|开不了机|不能开机|无法开机|启动不了|不通电"
)
DOING = (
    r"makes?(?! (?:an?|the|that|this|some|such|so|loud|strange|weird|funny|same|noises?|it)\b)"
    r"|prints?|charges?(?! (?:me|us|for|you))|plays?(?! up)|lights?|moves?|drives?|rides?|records?"
    r"|connects?|sews?|grinds?|brews?|pumps?|blows?|sucks?|mows?|dries|irons"
)
"""What a thing does that is no household appliance, or not one of the large ones."""
LIMPING = shape(
    rf"\bstill (?:{DOING})\b|\bworks? (?:only )?(?:sometimes|now and then|on and off|intermittently)\b"
    r"|\bhit and miss\b|时[好灵]时[坏不]|还能(?:骑|坐|睡|戴|充|打印?|印|煮|洗|吹|转|走|响|加热|制冷|出水|上网|开机|听|看|拍|烤"
    r"|做|烧|吸|冲|跑)(?![^，。,.]{0,4}[吗嘛么?？])|"
    r"\bstill (?:works?|usable|runs?|running|cools?|heats?|bakes?|cooks?|washes|spins?) ?(?:a bit|a little|somewhat|partly)?\b"
    r"|\bpartly (?:works?|usable)\b"
    r"|还能(?:用|凑合|勉强)(?!吗|不)|勉强能?用|还可以用(?!吗)|能凑合"
)
BRINGING = shape(
    r"\bbring(?:ing)?\b|drop(?:ping)? (?:it )?off|drop.off|\b(?:send|sending|post|posting) it\b"
    r"|workshop|\btak(?:e|ing) it\b|\bcarry(?:ing)?\b|\byour (?:shop|store|place)\b"
    r"|\bi(?:['’]?ll| will| can)? come\b|\bto you\b"
    r"|自己[送去拿带]|我[送去拿带]|送修|送过去|寄|送到|拿过去|带过去|到店|去店|服务站|维修点|送[给来去]|送您那|送你们那"
    r"|[送寄拿带](?=$|[吧啊了呢嘛\s])"
)
COMING = shape(
    r"\bcom(?:e|ing)\b|\bvisit\b|\bhere\b|technician|engineer|someone|somebody|anyone"
    r"|\bsend\b.{0,12}\b(?:man|men|guy|lad|bloke|chap|repairman|worker)s?\b|到府"
    r"|上门|[来嚟]我|屋企|家里|我家|师傅[来嚟]|来修|来看看|来看一|[你您][哋们]嚟|过来|到家|请到|派人|派师傅|你们来|您来|来一趟"
    r"|来(?=$|[吧啊了呢嘛\s])"
)
AT_HOME = shape(
    r"\bhome\b|my (?:place|house|flat)|\bat (?:hers|his|theirs|mine|(?:my|her|his) (?:mum|mom|mother|dad"
    r"|father|gran|nan|parents?|son|daughter|sister|brother)['’]?s?)\b"
)
TOO_HEAVY = shape(
    r"too (?:heavy|big|large|bulky)|(?:won['’]?t|doesn['’]?t|does not|will not) fit (?:in|into|through)\b|(?:送|搬|拿|带|寄|抬|扛|挪|运|去|过)不(?:动|了|过去|到|过来|去|走)"
    r"|搬不|(?:太|很|好|特别)(?:重|沉|大件)|没有?车"
)
CLAUSE = shape(
    r"[,;.!?，；。！？]|\bbut\b|\bor\b|\bso\b|\band\b|\bbecause\b|因为|所以|但是?|而是|还是"
)
EITHER = shape(r"\bor (?:should|shall|do|can|could|would|will)\b|还是.{1,12}(?:呢|吗|[?？])")
NEGATED = shape(
    r"\b(?:can(?:['’]?t|not)|can not|could(?:n['’]?t| not)|won['’]?t|will not|wouldn['’]?t"
    r"|do(?:n['’]?t| not)|doesn['’]?t|unable|not|no|never|nobody|no ?one|needn['’]?t|rather not"
    r"|without|impossible|hard|difficult|instead of|hate|too \w+)\b"
    r"|不|没法|没办法|无法|没时间|没空|别|甭|懒得|很难|免"
)
WISH_BEGINS = shape(
    r"(?<!not )(?<!n't )(?<!n’t )(?<!never )(?<!to )"
    r"\b(?:please|pls|plz|can (?:i|you|someone|somebody)|could (?:i|you|someone|somebody)|send)\b"
    r"|(?<!不)(?<!不用)(?<!不要)(?<!不想)(?<!不必)(?<!需要)(?<!愿意)(?<!别)(?<!必要)"
    r"(?:快点?|赶紧|赶快|尽快|麻烦|请|帮我|给我)"
)
"""Where a wish begins that is told in one breath with the fault: "won't start please come"."""
# Negated in form only: "why don't you come", "能不能上门".
SOFTENED = shape(
    r"\bwhy don['’]?t (?:you|we)\b|\b(?:can|could|won)(?:['’]?t|n['’]?t) (?:you|someone|somebody)\b"
    r"|^\W*no(?:pe)?\b(?! (?:need|one|technician|visit|way|car|transport))"
    r"|能不能|可不可以|是不是|要不然?|不如|不然"
)
# What asks for a visit or offers to bring it, in a message about anything.
ASKS_TO_COME = shape(
    r"\b(?:please|can you|could you|pls)\b[^,.;]{0,20}\bcome\b(?! (?:on|off|out|up|loose))"
    r"|\b(?:can|could) (?:your|the|a) (?:\w+ )?(?:man|guy|lad|technician|engineer)\b.{0,10}\bcome\b"
    r"|^\W*(?:at )?(?:my|our) (?:place|house|flat)\W*$|^\W*(?:a )?visit(?:,? please)?\W*$"
    r"|\bcome (?:to (?!an? |the end|life)|over\b|round\b|here\b|please\b|and (?:fix|look|see|repair))"
    r"|send (?:someone|somebody|a (?:technician|man|repairman|engineer))"
    r"|(?:technician|engineer|someone|somebody) (?:to )?(?:come|visit)\b|home visit"
    r"|(?:don['’]?t|not?) (?:need|want|have)(?: to)? (?:come|visit|send|a technician|anyone)"
    r"|no need (?:to come|for a visit)|\bat (?:my )?home\b|^\W*home(?: (?:ig|i guess|please|pls|then))?\W*$"
    r"|\bsend\b.{0,12}\b(?:man|men|guy|lad|bloke|chap|repairman|worker)s?\b|到府"
    r"|上门|来(?:我|俺|咱)们?家|(?:^|[那就，,\s])来(?:看看|看一?下|瞧瞧|修一?下)|[你您][哋们]嚟|[来嚟到]我屋企|到我家|来家里|派(?:个|一个)?(?:师傅|人)|你们来|师傅来|请到.{2,30}(?:号|室|栋|楼|弄)"
)
OFFERS_TO_BRING = shape(
    r"\bbring it\b|\bdrop it off\b|\b(?:take|carry) it (?:to|in|over)\b|\bpost it\b"
    r"|\b(?:i['’]?ll|i will|i can|i could) send it\b"
    r"|自己[送拿带]|我[送寄拿带](?:过去|去|到|来|不|修)|送修|寄修|寄过去|送到服务站|送过去"
)
# Told of an earlier visit, or asked about one to come.
NO_WISH = shape(
    r"\b(?:came|last time|already|previous)\b|\bhow (?:soon|long|much|often|late)\b|\bwhen\b"
    r"|\bwhat (?:time|day)\b|什么时候|多久|几点|多少|哪天|收费|要钱|费用|贵|上次|已经|来过|修过|昨天|前天|刚才|之前"
)


def read_usable(text: str) -> Usable:
    """Read whether a unit can still be used; raise `InvalidAnswer` when it does not say."""
    plain = WHETHER.sub(" ", REASSURED.sub(" ", TAG.sub(" ", text)))
    if NOT_THE_WORST.search(plain) or SOMETIMES.search(plain):
        return Usable.PARTLY
    works, fails = FULLY_USABLE.search(plain), NOT_USABLE.search(plain)
    if PARTLY_USABLE.search(plain) and not NOTHING_AT_ALL.search(plain):
        return Usable.YES if REASSURED.search(text) and not works else Usable.PARTLY
    if fails:
        return Usable.PARTLY if works and re.search(r"\bbut\b|但", plain) else Usable.NO
    if works or REASSURED.search(text):
        return Usable.YES
    if says_no(plain) and not NO_IDEA.match(plain) and named_slot(plain, ELSE) is None:
        return Usable.NO
    if AFFIRMED.match(plain):
        # Something is wrong with it, or nobody would have written.
        return Usable.PARTLY
    told = plain_use(text)
    if told is None:
        raise InvalidAnswer("trouble-usable")
    return told


def tells_only_use(text: str) -> bool:
    """Tell whether a text is an answer about use and nothing else: "a bit", "有时候"."""
    left = text
    for written in (SOMETIMES, PARTLY_USABLE, NOT_USABLE):
        left = written.sub(" ", left)
    return (left != text and len(re.findall(r"\w+", left)) == 0) or left.strip() == "候"


def plain_use(text: str) -> Usable | None:
    """Tell whether a description says plainly that a thing is dead or still limping along."""
    denied = NOT_THE_WORST.search(text)
    if LIMPING.search(text) or (denied and WORST.search(denied[0])):
        return Usable.PARTLY
    return Usable.NO if DEAD.search(text) else None


def asks_either(text: str) -> bool:
    """Tell whether a text asks which of the two it should be, instead of choosing."""
    return bool(EITHER.search(text))


def read_care(text: str) -> str:
    """Read whether a technician comes or the unit is brought; raise `InvalidAnswer` else.

    A clause that says how is worth more than one that says how not; among equals the last counts.
    """
    said = [care for care in map(_care_of, CLAUSE.split(text)) if care]
    if asks_either(text) and len({care for care, _ in said}) > 1:
        raise InvalidAnswer("trouble-care")
    plain = [care for care, sure in said if sure] or [care for care, _ in said]
    if plain:
        return plain[-1]
    if says_yes(text):
        return "home"
    raise InvalidAnswer("trouble-care")


def asked_care(text: str) -> str | None:
    """Find in a message about anything who goes to whom, if it plainly says so."""
    if not (ASKS_TO_COME.search(text) or OFFERS_TO_BRING.search(text)) or NO_WISH.search(text):
        return None
    clauses = (part for part in CLAUSE.split(text) if _plain(part))
    said = [care for care in map(_care_of, clauses) if care]
    if said and asks_either(text):
        return None
    plain = [care for care, sure in said if sure] or [care for care, _ in said]
    return plain[-1] if plain else None


def requests(text: str) -> bool:
    """Tell whether a text asks politely for something to be done."""
    return bool(REQUEST.search(text))


def _plain(clause: str) -> bool:
    return bool(ASKS_TO_COME.search(clause) or OFFERS_TO_BRING.search(clause))


def _after_no_visit(clause: str, brings: re.Match[str], comes: re.Match[str] | None) -> int:
    """Give where what is said of bringing begins: "不用上门了我自己送" says no to the visit alone."""
    if comes and comes.end() <= brings.start() and NEGATED.search(clause, 0, comes.start()):
        return comes.end()
    return 0


def _wish_begins(clause: str, ends: int) -> int:
    """Give where the wish begins that ends there: a "not" before it is of the fault."""
    return max((found.start() for found in WISH_BEGINS.finditer(clause, 0, ends)), default=0)


def _care_of(clause: str) -> tuple[str, bool] | None:
    """Give who goes to whom by one clause, and whether it says so rather than how not."""
    clause = SOFTENED.sub(" ", clause)
    if TOO_HEAVY.search(clause):
        return "home", False
    brings, comes = BRINGING.search(clause), COMING.search(clause)
    if brings:
        begins = max(_after_no_visit(clause, brings, comes), _wish_begins(clause, brings.start()))
        negated = NEGATED.search(clause, begins, brings.start())
        if not (negated and comes and comes.start() > brings.end()):
            return ("home", False) if negated else ("workshop", True)
        return "home", True
    if comes:
        begins = _wish_begins(clause, comes.end())
        negated = NEGATED.search(clause, begins, max(begins, comes.start()))
        return ("workshop", False) if negated else ("home", True)
    if AT_HOME.search(clause) and not NEGATED.search(clause):
        return "home", True
    return None
