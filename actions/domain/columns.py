"""Column types: aware moments, and words of a fixed list kept as text."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Enum
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

LARGEST_ID = 2**31 - 1
"""A number above it is refused by the database where a row is looked up, not just unknown."""


class Moment(TypeDecorator[datetime]):
    """A column type for aware moments; SQLite forgets the zone, this restores UTC.

    Raises:
        ValueError: if a naive moment is stored.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store in UTC and refuse naive moments."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def coded(words: type[StrEnum]) -> Any:
    """Give the column type for a `StrEnum`, kept by value as text.

    A native enum of the database would have to be altered for each new word.
    """
    return Enum(
        words,
        native_enum=False,
        length=20,
        create_constraint=False,
        values_callable=lambda members: [member.value for member in members],
    )
