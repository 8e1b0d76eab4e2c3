"""The rules that can be broken, each an error with a text key and fields.

DeskError
├── NotFound          no such thing, or not the asker's own
├── IllegalMove       the ticket's stage does not allow it
├── Unfinished        something is owed before the case can end
├── InvalidAnswer     what was typed cannot be what was asked for
├── FileError         a file given to the desk is wrong
│   └── PolicyError       the service policy file is
├── Misplaced         a part of a file contradicts another part
├── Inconsistent      experts' judgements contradict each other
└── GatewayError      a foreign system (engine, Telegram, database) failed
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from actions.domain.language import Language


@dataclass(frozen=True)
class Sentence:
    """Something to be said in whatever language its reader has, by its key."""

    key: str
    fields: Mapping[str, "Told"] = field(default_factory=dict)


Told = str | tuple[str, ...] | Sentence | date
"""A field of a sentence: words, several that are listed as the reader's language lists them, a
sentence in its place, or a day."""


def sentence(key: str, **fields: Told) -> Sentence:
    """Name a sentence with its fields."""
    return Sentence(key, fields)


class DeskError(Exception):
    """Something the service refuses or cannot do, told by `key` and `fields`."""

    key = "error-general"

    def __init__(self, key: str | None = None, **fields: Told) -> None:
        self.key = key or self.key
        self.fields: dict[str, Told] = fields
        super().__init__(f"{self.key} {fields}" if fields else self.key)

    def told(self, language: Language) -> dict[str, Told]:
        """Give the fields as who speaks a language reads them."""
        return self.fields


class NotFound(DeskError):
    """Raised when a thing does not exist or belongs to somebody else."""

    key = "error-not-found"


class IllegalMove(DeskError):
    """Raised when a ticket cannot go from its stage to the wanted one (Rule R1)."""

    key = "error-illegal-move"

    def __init__(self, code: str, stage: str, wanted: str) -> None:
        super().__init__(code=code, stage=stage, wanted=wanted)


class Unfinished(DeskError):
    """Raised when a case cannot end yet; the key names what is missing (Rules R1, R18)."""


class InvalidAnswer(DeskError):
    """Raised when an answer does not fit its question."""

    key = "error-invalid-answer"


class FileError(DeskError):
    """Raised when a file cannot be used; the reason says where and why."""

    key = "error-file"

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason=reason)
        self.reason = reason


class PolicyError(FileError):
    """Raised when the service policy cannot be used."""

    key = "error-policy"


class Misplaced(DeskError):
    """Raised when a part of a file does not fit another; `place` leads to it."""

    key = "error-file"

    def __init__(self, place: tuple[str | int, ...], reason: Sentence) -> None:
        super().__init__(reason=reason)
        self.place, self.reason = place, reason


class Inconsistent(DeskError):
    """Raised when judgements in pairs contradict each other too much (Rule R25)."""

    key = "error-inconsistent"


class GatewayError(DeskError):
    """Raised when a foreign system fails; always chained `from` its own error."""

    key = "error-gateway"


def cannot_listen(host: str, port: int, error: OSError) -> GatewayError:
    """Say that nobody can listen on an address, and why the system refuses it."""
    number = error.errno or 0
    # A name that leads nowhere has a number of its own kind, below zero.
    reason = os.strerror(number) if number > 0 else str(error.strerror)
    return GatewayError("error-port", where=f"{host}:{port}", reason=reason)
