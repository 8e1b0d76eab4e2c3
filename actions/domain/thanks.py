"""That a text thanks for a repair, and tells of nothing else."""

from actions.domain.script import shape

THANKS_FOR = shape(
    r"^\W*(?:thx|thanks?|thank you|ty|cheers)\b.{0,20}\bfor (?:the |your )?"
    r"(?:fix|repair|mend|sort|com|help|quick|fast|great|good)\w*|^\W*(?:多谢|感谢|谢谢?).{0,12}(?:修好|帮忙|上门|维修)"
)
BUT = shape(r"\bbut\b|\bagain\b|\bstill\b|\bthough?\b|但|又|还|不过|可是|就是")


def only_thanks(text: str) -> bool:
    """Tell whether a text thanks for a repair and tells of nothing else."""
    return bool(THANKS_FOR.match(text)) and not BUT.search(text)
