"""That what was written is to be changed, or to stay as it is."""

from actions.domain.script import shape
from actions.domain.words.substance import SHORT

CHANGE = shape(
    r"\b(?:chang(?:e|es|ing)|edit|modify|alter)\b|not (?:quite )?(?:right|correct)"
    r"|\b(?:wrong|mistake|but)\b|修改|改|不对|有误|有错|写错|错了|填错|但是|不过"
)
AS_IT_IS = shape(
    r"\bno(?:thing)?(?: more| further| other)?(?: need| reason)?(?: to)? chang"
    r"|\bas it (?:is|stands)\b|\b(?:nothing|not|no)(?:['’]s| is)? (?:wrong|mistakes?|errors?)\b"
    r"|\bdo(?:n['’]?t| not) (?:change|edit|alter)\b"
    r"|没有?(?:什么|任何|写|填|打|说|哪里)*(?:要改|需要改|错|不对|有误)|别(?:再)?改"
    r"|(?:不用|不需要|不必|无需|不|没有?要)(?:再)?(?:修)?改"
    r"|^\W*(?:that(?:['’]?s| is) (?:all|it)|nothing (?:else|more)|(?:confirm|submit|open)(?: it)?"
    r"|没有?(?:别的|其他的?|什么)?了|就(?:是)?这些了?|就这样[吧了]?|确认(?:提交)?|提交)\W*$"
)


def wants_change(text: str) -> bool:
    """Tell whether a short answer asks for something to be changed."""
    return len(text) <= SHORT and bool(CHANGE.search(text)) and not is_fine(text)


def is_fine(text: str) -> bool:
    """Tell whether a text says that nothing is to be changed."""
    return bool(AS_IT_IS.search(text))
