"""Reading what is said of somebody in parts: NAME skills fridge, oven languages en, zh."""

import re
from collections.abc import Mapping, Sequence

COMMA = re.compile(r"\s*[,，、;；]\s*")
ALL = ("all", "全部", "所有")
NOTHING = ("", "all", "none", "全部", "无")
"""What names nothing in particular."""


def read_parts(words: str, parts: Mapping[str, Sequence[str]]) -> tuple[str, dict[str, list[str]]]:
    """Give the name that comes first, and what is listed under each part that is named.

    "all" and "none" list nothing.

    Args:
        words: as they were typed behind a command.
        parts: the words, in both languages, that begin each part.
    """
    names = {word: part for part, said in parts.items() for word in said}
    # Behind a Chinese word no blank is needed.
    said = "|".join(name if not name.isascii() else rf"{name}(?=\s|$)" for name in names)
    begins = re.compile(rf"(?:^|\s)({said})", re.IGNORECASE)
    name, *rest = begins.split(words.strip())
    found = {
        names[word.casefold()]: [
            one for one in COMMA.split(text.strip()) if one.casefold() not in NOTHING
        ]
        for word, text in zip(rest[::2], rest[1::2], strict=True)
    }
    return name.strip(), found
