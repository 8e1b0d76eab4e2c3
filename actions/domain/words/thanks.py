"""Thanks and praise: meant as such, or for what is not put right at all."""

from actions.domain.script import shape
from actions.domain.words.answers import is_question
from actions.domain.words.substance import SHORT

THANKS_FOR = shape(
    r"^\W*(?:thx|thanks?|thank you|ty|cheers)\b.{0,20}\bfor (?:the |your )?"
    r"(?:fix|repair|mend|sort|com|help|quick|fast|great|good)\w*|^\W*(?:多谢"
    r"|感谢|谢谢?).{0,12}(?:修好|帮忙|上门|维修)"
)
GREETING = shape(
    r"^\W*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day))\b"
    r"|^\W*(?:你们?好|您好|早上好|下午好)"
)
THANKING = shape(r"\bthanks?\b|\bthank|\bthx\b|\bcheers\b|\bgrateful|\bappreciat|谢|感激|唔该")
BUT = shape(r"\bbut\b|\bagain\b|\bstill\b|\bthough?\b|但|又|还|不过|可是|就是")
BUT_NOT = shape(r"\bbut\b|\bstill\b|\bthough?\b|\bnot\b|n['’]t\b|但|不过|可是|就是|还是|没")

UNMENDED = shape(
    r"\bstill (?:broken|dead|faulty|bad|not|no|won|doesn|isn|leak\w*|drip\w*|mak\w+|nois\w+)\b"
    r"|\b(?:broke\w*|leak\w*|dead|fail\w*|stopped|drip\w*|worse|the same)\b.{0,15}\bagain\b"
    r"|\bnot (?:fixed|repaired|better)\b|还是(?:坏|漏|不|老样|一样)"
    r"|又(?:坏|漏|不|响|停)|没修好|照样|依旧"
)
PUT_RIGHT = shape(
    r"\b(?:fixed|repaired|sorted|solved|mended|works? (?:now|again|perfectly|fine|great)|working"
    r" (?:now|again|perfectly)|as new|no more)\b|修好|好了|解决|正常了|没问题了"
)


WORKS_AGAIN = shape(
    r"\b(?:works?|working|runs?|running|cools?|heats?|spins?|drains?)"
    r"(?: (?:fine|ok(?:ay)?|perfectly|normally))? (?:again|now)\b"
    r"|\b(?:it|that|this|everything|all)(?:['’]?s| is)?"
    r" (?:fine|ok(?:ay)?|good|solved|sorted|fixed) (?:again|now)\b"
    r"|\b(?:fixed|repaired|mended|solved|sorted) (?:it (?:myself|ourselves)|itself)\b"
    r"|(?:已经|又|自己|现在|突然|居然)(?:又|自己|可以)?(?:[修弄搞整]?好了|能用了|正常了)|恢复正常"
)
LATE = shape(r"\b(?:hours?|days?|weeks?) late\b|才(?:来|到|上门|见)")


def only_greets(text: str) -> bool:
    """Tell whether a text greets and thanks for nothing, however warmly."""
    return bool(GREETING.match(text)) and not THANKING.search(text)


def is_late(text: str) -> bool:
    """Tell whether a text says that somebody came late."""
    return bool(LATE.search(text))


def is_unmended(text: str) -> bool:
    """Tell whether a text says that something is broken still, or once more."""
    return bool(UNMENDED.search(text))


def is_put_right(text: str) -> bool:
    """Tell whether a text says that something works again."""
    return bool(PUT_RIGHT.search(text))


def works_again(text: str) -> bool:
    """Tell whether a short text says that a machine works again, and nothing against it."""
    well = len(text) <= SHORT and WORKS_AGAIN.search(text)
    return bool(well) and not BUT_NOT.search(text) and not is_question(text)


def only_thanks(text: str) -> bool:
    """Tell whether a text thanks for a repair and tells of nothing else."""
    return bool(THANKS_FOR.match(text)) and not BUT.search(text)
