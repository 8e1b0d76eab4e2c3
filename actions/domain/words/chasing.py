"""Telling who is only tired of waiting: no new matter, but the one that is open."""

from actions.domain.script import shape

LONGEST = 60
WAITING = shape(
    r"\b(?:(?:too|so|very|that|really) (?:long|slow)|long enough|forever|ages|an eternity|slow"
    r"|(?:still|been) waiting|any longer|(?:still|yet) nothing|nothing (?:yet|happen\w*|so far)"
    r"|not (?:done|ready|finished) yet|how much longer|dragging on|no progress)\b"
    r"|\b(?:nobody|no ?one)(?: has|['’]s)? (?:called|rang|written|contacted"
    r"|answered|replied|come|came)\b"
    r"|(?:还没有?|怎么没|一直没)人(?:联系|理|管|来|回|打)|没人(?:联系|理|管|来|回)"
    r"|太慢|好慢|真慢|这么慢|那么慢|慢死|效率.{0,3}低|太久|好久|很久|这么久"
    r"|那么久|半天了|还没(?:好|来|弄|修|搞|完|动静|消息|结果)"
    r"|还(?:要|得)等|等不(?:及|了)|一直在等|还在等|拖(?:到|了|着|太)|没(?:有)?(?:动静"
    r"|进展|下文)|[磨慢]吞吞"
)
BESIDE = shape(
    r"\b(?:that['’]s|it['’]s|this|that|it|its|is|are|was|has|been|be|being|the|a|an"
    r"|your|you|you['’]re|u|guys|people"
    r"|repair|service|process|whole|thing|wait|waiting|waited|complaint"
    r"|case|ticket|answer|reply|i|i['’]m"
    r"|i['’]ve|im|ive|we|we['’]re|we['’]ve|am|have|had|still|again|now|already"
    r"|by|for|far|way|much|bit"
    r"|little|just|simply|really|seriously|honestly|sorry|but|and|so|too"
    r"|very|that['’]s|thats|all|take"
    r"|takes|taking|took|taken|long|longer|slow|going|goes|on|why|how|come"
    r"|what|when|do|does|did|must"
    r"|to|will|with|me|us|here|oh|god|omg|ffs|hello|hi|please|can|get|getting|ridiculously|awfully"
    r"|terribly|enough|forever|ages|eternity|nothing|yet|happening|happened"
    r"|happens|far|not|done|ready"
    r"|finished|ve|re|dragging|no|progress|any|sick|tired|of|fed|up|unbelievably|painfully)\b"
    r"|\b(?:nobody|no ?one|called|rang|written|contacted|answered|replied"
    r"|come|came|since|then|today)\b"
    r"|联系|理|管|回|打|你们|您们|你|您|我们|我|咱|这么|那么|这|那|也"
    r"|都|就|又|还|真|太|好|很|怎么|咋|为什么|为啥|什么|啥|时候|才|到底"
    r"|究竟"
    r"|慢|久|半天|没|有|来|弄|修|搞|完|动静|消息|结果|要|得|等|不|及|了"
    r"|着|一直|在|拖|到|进展|下文|磨|吞"
    r"|速度|效率|进度|处理|维修|服务|师傅|办事|办|事|个|的|吧|啊|呀|吗|嘛"
    r"|呢|哦|哎|唉|死|是|能|多|快|点"
    r"|今天|现在|急|人|下去|几|天|会|给|做|干|动|[实實]在|已[经經]|低"
)
HURRYING = shape(
    r"\bhurry|\bas soon as possible\b|\basap\b|\burgent|\bquick(?:ly|er)?\b|\bfaster\b"
    r"|快点|快些|赶紧|赶快|尽快|催|加急|抓紧|快一点|急死|着急|[很好太]急|急用"
)
PRESSING = shape(
    r"^\W*(?:please )?hurry(?: up)?\b|催|加急|^\W*(?:请|麻烦)?(?:赶紧|赶快|快点|抓紧)"
)
A_WORD = 15
A_PHRASE = 30
SIGNS = shape(r"[\W_]+")


def chases(text: str) -> bool:
    """Tell whether a text says no more than that it takes too long.

    Every word must be one of impatience: a thing, an amount or a fault is a matter of its own.
    """
    if len(text) > LONGEST or not WAITING.search(text):
        return False
    return not SIGNS.sub("", BESIDE.sub(" ", text))


def presses(text: str) -> bool:
    """Tell whether a few words say that what is under way should go faster."""
    return len(text) <= A_WORD and bool(PRESSING.search(text))


def urges(text: str) -> bool:
    """Tell whether a text says hardly more than that somebody should hurry."""
    return len(text) <= A_PHRASE and bool(HURRYING.search(text))
