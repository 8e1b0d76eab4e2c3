"""Typed words instead of a tap: whether a case is put right, or a mark."""

from actions.domain.script import shape
from actions.domain.surveys.surveys import HELD, MEND, NO, PARTLY, SOLVED, YES
from actions.domain.words.answers import is_question, says_no, says_yes
from actions.domain.words.choices import REASSURED
from actions.domain.words.marks import read_mark

LONGEST = 160
"""More is a story, which is heard as one."""
WORKS = shape(
    r"\b(?:it|that|everything|all|both)(?:['’]s| is| are)? (?:still |now |all )*"
    r"(?:works?|working|runs?|running|fixed|solved|sorted|fine|good|ok(?:ay)?|settled|done)\b"
    r"|^\W*(?:still )?(?:works|working|fixed|solved|sorted|settled|fine|all good)\b"
    r"|\bworks? (?:fine|well|again|now|perfectly|great)\b|\bgood as new\b"
    r"|\bproblem (?:is )?solved\b"
    r"|(?<!没)(?<!没有)(?<!没修)好了|(?<!没)(?<!没有)解决了|(?<!没)(?<!没有)(?<!未)修好"
    r"|^\W*还(?:行|可以|好|不错)|(?<!不)正常|没再(?:坏|漏|响|出)|(?<!不)好用|(?<!不)能用|没有?再?复发|(?<!不)满意"
)
FAILS = shape(
    r"\b(?:not|never|isn['’]?t|doesn['’]?t|does not|won['’]?t|hasn['’]?t|wasn['’]?t|didn['’]?t)\b"
    r"|\bno (?:better|change|longer)\b|\bstill (?!works?|working|runs?|running|fine|good|ok)\w+"
    r"|\bsame (?:problem|fault|thing|again)\b|\bagain\b.{0,12}$|\bback again\b|\bbroke\b|\bworse\b"
    r"|还是|还在|还没|仍然|依然|没(?:有)?(?:修)?好|没(?:有)?(?:修|解决)|又(?:坏|漏|响|出|不)|不(?:好|行|能|太|正常|制|工作)|没用|坏了|更(?:差|严重)"
)
IN_PART = shape(
    r"\b(?:partly|partially|mostly|almost|nearly|somewhat|sort of|kind of|half|a bit better)\b"
    r"|\bmore or less\b|\bso[- ]so\b|^\W*meh\b|^\W*(?:一般|马马虎虎|凑[合和])"
    r"|\bbut\b|\bexcept\b|部分|一部分|大部分|差不多|基本|好(?:了)?(?:一)?(?:点|些)|但是?|不过|就是|除了|只是"
)
ABOUT_IT = shape(
    r"^\W*(?:no|nope|nah|still|not|it|it['’]?s|that|same)\b|^\W*(?:还|没|又|不|仍|依然)"
)
SHORT = 40


def read_answer(text: str, step: str) -> str | None:
    """Read what is typed instead of a tap on a survey's question; None where it is none."""
    if step == MEND:
        yes, no = says_yes(text), says_no(text)
        return None if yes == no or len(text) > SHORT else YES if yes else NO
    return read_outcome(text, step) or read_mark(text, step)


def read_outcome(text: str, step: str) -> str | None:
    """Read an answer to whether a case is put right, or whether a repair still holds.

    What says both is neither: of a repair that holds there is no half, so it is heard as it is.
    """
    if step not in (SOLVED, HELD) or len(text) > LONGEST or is_question(text):
        return None
    plain = REASSURED.sub(" ", text)
    works = bool(WORKS.search(plain)) or says_yes(plain) or plain != text
    fails = bool(FAILS.search(plain)) or says_no(plain)
    if IN_PART.search(plain) and (works or fails or len(text) <= SHORT):
        return PARTLY if step == SOLVED else None
    if works and fails:
        return PARTLY if step == SOLVED and says_yes(plain) else None
    if fails:
        return NO if len(text) <= SHORT or ABOUT_IT.search(plain) else None
    return YES if works else None
