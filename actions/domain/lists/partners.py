"""Suppliers and service partners (Rule R32) as a company's own list states them."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from actions.domain.errors import Told
from actions.domain.language import Language
from actions.domain.lists.lines import Fault, plain_words, several_words
from actions.domain.lists.technicians import LANGUAGES
from actions.domain.policy.clocks import ALWAYS, BY_THE_HOURS
from actions.domain.supplies.partners import PartnerKind

HEADINGS: dict[str, tuple[str, ...]] = {
    "name": ("partner", "company", "名称", "公司"),
    "kind": ("type", "类型", "种类"),
    "contact": ("email", "phone", "address", "联系方式", "联系"),
    "language": ("语言",),
    "telegram": ("telegram chat", "chat id", "电报"),
    "answer_hours": ("answer hours", "hours", "答复小时", "答复时限"),
    "calendar": ("working times", "日历", "工作时间"),
    "parts": ("part numbers", "supplies", "配件", "供应配件"),
}
NEEDED = ("name", "kind")
KINDS = {
    PartnerKind.SUPPLIER: ("supplier", "供应商"),
    PartnerKind.SERVICE: ("service", "service partner", "服务商"),
}
HOURS = re.compile(r"\d{1,3}(\.\d{1,2})?")
CHAT = re.compile(r"-?[1-9]\d{2,15}")
MOST_HOURS = 500
LONGEST = 200


@dataclass(frozen=True)
class PartnerRow:
    """One partner as a list states it: columns by name, only those that the list has."""

    name: str
    kind: PartnerKind
    stated: Mapping[str, Any]
    parts: tuple[str, ...] = ()
    """Numbers of the spare parts that come from this supplier."""


class PartnerRows:
    """Reads the rows of a list of partners and keeps what is wrong with it, line by line.

    Args:
        parts: numbers of the spare parts that are known.
        calendars: the policy's own calendars.
    """

    def __init__(self, parts: Collection[str], calendars: Collection[str]) -> None:
        self.faults: list[Fault] = []
        self._parts = parts
        self._calendars = list(dict.fromkeys([BY_THE_HOURS, ALWAYS, *calendars]))
        self._lines: dict[str, int] = {}

    def read(self, line: int, cells: Mapping[str, Any]) -> PartnerRow | None:
        """Read one row, or note its faults and give None."""
        before = len(self.faults)
        given = {name: plain_words(cell) for name, cell in cells.items()}
        name, kind = self._name(line, given["name"][:LONGEST]), self._kind(line, given["kind"])
        readers: dict[str, Callable[[str], Any]] = {
            "contact": lambda text: text[:LONGEST],
            "language": lambda text: self._language(line, text),
            "telegram": lambda text: self._chat(line, text),
            "answer_hours": lambda text: self._hours(line, text),
            "calendar": lambda text: self._calendar(line, text),
        }
        stated = {
            column: read(given[column]) for column, read in readers.items() if column in given
        }
        if "telegram" in stated:
            stated["chat_id"] = stated.pop("telegram")
        parts = self._supplied(line, kind, several_words(cells.get("parts")))
        return PartnerRow(name, kind, stated, parts) if len(self.faults) == before else None

    def _name(self, line: int, name: str) -> str:
        if not name:
            self._note(line, "name", "import-partner-name")
        elif name.casefold() in self._lines:
            first = str(self._lines[name.casefold()])
            self._note(line, "name", "import-serial-twice", value=name, first=first)
        self._lines.setdefault(name.casefold(), line)
        return name

    def _kind(self, line: int, text: str) -> PartnerKind:
        for kind, words in KINDS.items():
            if text.casefold() in words:
                return kind
        self._note(line, "kind", "import-word", value=text or "–", known=tuple(KINDS))
        return PartnerKind.SERVICE

    def _language(self, line: int, text: str) -> Language:
        for language, words in LANGUAGES.items():
            if text.casefold() in words:
                return language
        if text:
            known = tuple(LANGUAGES)
            self._note(line, "language", "import-word", value=text, known=known)
        return Language.EN

    def _chat(self, line: int, text: str) -> int | None:
        if text and not CHAT.fullmatch(text):
            self._note(line, "telegram", "import-account", value=text)
            return None
        return int(text) if text else None

    def _hours(self, line: int, text: str) -> float | None:
        if not text:
            return None
        if HOURS.fullmatch(text) and 0 < float(text) <= MOST_HOURS:
            return float(text)
        self._note(line, "answer_hours", "import-hours", value=text, most=str(MOST_HOURS))
        return None

    def _calendar(self, line: int, name: str) -> str:
        if name and name not in self._calendars:
            known = tuple(self._calendars)
            self._note(line, "calendar", "error-technician-calendar", name=name, known=known)
        return name

    def _supplied(self, line: int, kind: PartnerKind, numbers: list[str]) -> tuple[str, ...]:
        if numbers and kind is PartnerKind.SERVICE:
            self._note(line, "parts", "import-parts-of-service")
            return ()
        for number in numbers:
            if number.upper() not in self._parts:
                self._note(line, "parts", "import-part", value=number)
        return tuple(number.upper() for number in numbers)

    def _note(self, line: int, column: str, key: str, **fields: Told) -> None:
        self.faults.append(Fault(line, column, key, fields))
