"""Ticket codes: how they are numbered and how customers write them."""

import re

from sqlmodel import Field, SQLModel

CODE = re.compile(r"(?<![A-Za-z0-9])([QRC])\s*[-–—_#]?\s*(\d{3,9})(?![A-Za-z0-9])", re.IGNORECASE)


class Counter(SQLModel, table=True):
    """The last number given: to a ticket of a kind, or to what was told to others."""

    prefix: str = Field(primary_key=True)
    last: int


def typed_code(text: str) -> str:
    """Give the ticket code in a text with its digits as they are typed; empty for none."""
    found = CODE.search(text)
    return f"{found[1].upper()}-{found[2]}" if found else ""


def read_code(text: str) -> str | None:
    """Find a ticket code in a text, in whatever way it is typed, and write it plainly."""
    found = CODE.search(text)
    return f"{found[1].upper()}-{int(found[2])}" if found else None
