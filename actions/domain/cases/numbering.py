"""Ticket codes: how they are numbered and how customers write them."""

import re

from sqlmodel import Field, SQLModel

CODE = re.compile(r"(?<![A-Za-z0-9])([QRC])\s*[-–—_#]?\s*(\d{3,9})(?![A-Za-z0-9])", re.IGNORECASE)


class Counter(SQLModel, table=True):
    """The last number given: to a ticket of a kind, or to what was told to others."""

    prefix: str = Field(primary_key=True)
    last: int


def read_codes(text: str) -> list[str]:
    """Find every ticket code in a text, in order, each written plainly."""
    return [f"{kind.upper()}-{int(number)}" for kind, number in CODE.findall(text)]


def typed_code(text: str) -> str:
    """Give the ticket code in a text with its digits as they are typed; empty for none."""
    found = CODE.search(text)
    return f"{found[1].upper()}-{found[2]}" if found else ""


def begin_with_code(text: str) -> tuple[str | None, str]:
    """Give the ticket code in the first word of a text, and what stands behind.

    Chinese needs no blank there: `R-1001已换泵`.
    """
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    found = CODE.search(first)
    if found is None:
        return None, text
    rest = (
        text.strip()[len(first) :]
        if first[found.end() :].isascii()
        else text.strip()[found.end() :]
    )
    return read_code(first), rest.lstrip(" \t\n:：,，")


def read_code(text: str) -> str | None:
    """Find a ticket code in a text, in whatever way it is typed, and write it plainly."""
    found = CODE.search(text)
    return f"{found[1].upper()}-{int(found[2])}" if found else None
