"""A check-up of the installation: each finding is a line that says what is, or what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a finding is meant."""

    FINE = "✓"
    NOTED = "–"
    WRONG = "✗"


@dataclass(frozen=True)
class Finding:
    """One line: the key of its sentence and what stands in it."""

    mark: Mark
    key: str
    fields: Mapping[str, object]


def fine(key: str, **fields: object) -> Finding:
    """Find something as it should be."""
    return Finding(Mark.FINE, key, fields)


def noted(key: str, **fields: object) -> Finding:
    """Find something that an operator should know and may leave."""
    return Finding(Mark.NOTED, key, fields)


def wrong(key: str, **fields: object) -> Finding:
    """Find something that has to be mended; its sentence says how."""
    return Finding(Mark.WRONG, key, fields)
