"""Another thing meant than was told of, and what a yes goes on with."""

from actions.domain.script import shape
from actions.domain.words.answers import YES, is_question, says_yes
from actions.domain.words.substance import tells_something

MEANT_INSTEAD = shape(
    r"\b(?:forget|never ?mind|leave)(?: about)? (?:the|my|that) [\w -]{2,30}?[,;.]?"
    r" (?:it['’]?s|its|it is|i meant?|i need)(?: (?:actually|really|for|about))*"
    r" ((?:the|my) [\w -]{2,60})"
    r"|\b(?:it['’]?s|its|it is|it was) (?:actually |really )?not (?:the|my|an?) [\w -]{2,30}?[,;]?"
    r" (?:but|it['’]?s|its|it is) ((?:the|my|an?) [\w -]{2,60})"
    r"|\b(?:it['’]?s|its|it is) (?:actually |really )?((?:the|my) [\w -]{2,40}?)"
    r" (?:that|which)(?:['’]s| is| has|\b)"
    r"|(?:先不说|别管|不管|不是|先不修)[^，,。是]{1,12}(?:了)?[，,]?\s*(?:其实|应该|而|说的)?是(?:我家?的?)?([^，,。]{1,20})"
    r"|(?:坏|有问题|要修|说)的(?:其实|应该)?是([^，,。不]{1,20})"
)
"""That another thing is meant than was told of; the thing stands in a group."""
COURTESY = shape(r"\bthank|\bthx\b|\bcheers\b|\bdear\b|\blove\b|谢|辛苦|麻烦你|感激|唔该")


def meant_instead(text: str) -> str:
    """Give the words that name what was meant instead of what was told; empty for none."""
    found = MEANT_INSTEAD.search(text)
    return next(filter(None, found.groups()), "") if found else ""


def asks_beside(text: str) -> bool:
    """Tell whether a text that begins with a yes goes on with something to be kept."""
    found = YES.match(text)
    rest = text[found.end() :] if found else ""
    plain = says_yes(rest) or COURTESY.search(rest) or is_question(rest)
    return bool(found) and tells_something(rest) and not plain
