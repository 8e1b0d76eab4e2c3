"""What a customer types to a quote instead of a tap: yes, no, a maybe, or time to think (R6)."""

from actions.domain.hazards import names_danger
from actions.domain.script import shape
from actions.domain.words.answers import is_question, says_no, says_yes

ACCEPT, DECLINE, UNSURE, LATER = "accept", "decline", "unsure", "later"
LONGEST, A_WORD = 80, 12
_LEAD = r"^\W*(?:(?:yes|yeah|ok(?:ay)?|sure|fine|good|great|all ?right|well|then|so|no|sorry)\W+)*"
ACCEPTING = shape(
    rf"{_LEAD}(?:i (?:accept|agree)|accept(?:ed)?|agreed?|(?:please )?go ahead|go for it|do it"
    r"|please do|please|(?:please )?proceed|let['’]?s do it|(?:please )?(?:repair|fix|mend) it)\b"
    r"|^\W*(?:好的?|行|可以|嗯|没问题|[,，\s])*(?:我?(?:同意|接受)|就?(?:这样|按这个)?(?:修|换|做)(?:吧|了)?)\W*$"
)
DECLINING = shape(
    rf"{_LEAD}(?:i(?:['’]ll)? (?:decline|refuse|reject)|declined?|rejected"
    r"|no thank(?:s| you)"
    r"|(?:i['’]?(?:m| am) )?not (?:paying|doing|having|worth)"
    r"|i (?:won['’]?t|do ?n['’]?t|will not|do not|can ?n[o'’]?t) (?:want|accept|pay|afford|agree)"
    r"|(?:far |way |much )?too (?:expensive|much|dear)\W+(?:no|forget|leave|never ?mind|thanks)"
    r"|forget (?:it|about it)|leave it|never ?mind|not worth it)\b"
    r"|^\W*(?:那|太贵了?|我|还是|[,，\s])*(?:就?不修了?|不用修?了?|拒绝|不接受|不同意|算了|不要了?|不做了?)"
)
THINKING = shape(
    r"\b(?:think (?:about|it over)|consider|sleep on it|ask (?:my|him|her|them)|talk to my"
    r"|not (?:now|yet)"
    r"|(?:let you know|decide) later)\b|考虑|想一?想|再说|商量|回头|问(?:一?下)?我?(?:老公|老婆"
    r"|爱人|家人|房东)"
)
CONDITION = shape(r"\bbut\b|\bif\b|\bunless\b|\bwithout\b|但|不过|如果|除非")


def read_decision(text: str) -> str | None:
    """Read an answer to a quote; None for anything else.

    A yes with nothing to it may only say that the quote was read: it is unsure.
    """
    asks = is_question(text) or "?" in text or "？" in text
    if len(text) > LONGEST or asks or names_danger(text):
        return None
    if THINKING.search(text):
        return LATER
    if DECLINING.match(text):
        return DECLINE
    if CONDITION.search(text):
        return None
    if ACCEPTING.match(text):
        return ACCEPT
    if len(text) > A_WORD:
        return None
    return DECLINE if says_no(text) else UNSURE if says_yes(text) else None
