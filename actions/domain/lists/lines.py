"""What every list a company imports has: headings, lines that are read or named as wrong."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from actions.domain.errors import DeskError, Told

Headings = Mapping[str, tuple[str, ...]]
"""What a column means, by its heading as companies write it; case and blanks aside."""


@dataclass(frozen=True)
class Fault:
    """Why a line cannot be taken: its number in the file, the column, a text key with fields."""

    line: int
    column: str
    key: str
    fields: Mapping[str, Told] = field(default_factory=dict)


class UnknownHeading(DeskError):
    """Raised when a list's first line names a column that means nothing to the desk."""

    key = "import-heading-unknown"


class MissingHeading(DeskError):
    """Raised when a list's first line lacks a column that every row needs."""

    key = "import-heading-missing"


def read_headings(cells: list[Any], headings: Headings, needed: tuple[str, ...]) -> list[str]:
    """Tell what each column means; empty ones at the end mean nothing.

    Raises:
        UnknownHeading: naming the column and those that are known.
        MissingHeading: naming the column that is needed.
    """
    known = {word: name for name, words in headings.items() for word in (name, *words)}
    found = []
    for cell in cells:
        word = " ".join(str(cell if cell is not None else "").replace("_", " ").casefold().split())
        name = known.get(word) or known.get(word.replace(" ", "_"), "")
        if word and not name:
            raise UnknownHeading(heading=str(cell).strip(), known=tuple(headings))
        found.append(name)
    missing = next((name for name in needed if name not in found), None)
    if missing:
        raise MissingHeading(heading=missing)
    return found


def plain_words(cell: Any) -> str:
    """Give a cell as words; a number typed as one comes from a spreadsheet as 4471.0."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split()) if cell is not None else ""


BETWEEN = re.compile(r"\s*[|,;，、；]\s*")


def several_words(cell: Any) -> list[str]:
    """Give what a cell lists, between bars, commas or semicolons."""
    return [word for word in BETWEEN.split(plain_words(cell)) if word]
