"""What can be read of a text: signs without a shape or that turn lines round fall away."""

import re

# Soft hyphens, marks of direction, word joiners; they come with copied numbers and names.
SHAPELESS = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
BLANK = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")
"""Signs that look like a blank without being one."""


def readable(text: str) -> str:
    """Give a text without what nobody can see; joiners inside of emoji and words stay."""
    return BLANK.sub(" ", SHAPELESS.sub("", text)).strip()


def readable_name(name: str) -> str:
    """Give a name on one line, so that it cannot look like another line of a card."""
    return " ".join(readable(name).split())
