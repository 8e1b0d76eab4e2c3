"""Technicians (Rules R2, R3) as a company's own list states them."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from actions.domain.errors import Told
from actions.domain.language import Language
from actions.domain.lists.lines import BETWEEN, Fault, plain_words, several_words
from actions.domain.lists.units import read_day
from actions.domain.policy.clocks import ALWAYS, BY_THE_HOURS
from actions.domain.policy.visits import Visiting

HEADINGS: dict[str, tuple[str, ...]] = {
    "telegram": ("telegram id", "telegram account", "account", "电报", "电报账号", "账号"),
    "name": ("technician", "full name", "姓名", "师傅"),
    "skills": ("skill", "products", "技能", "产品"),
    "languages": ("language", "语言"),
    "districts": ("district", "areas", "地区", "区域"),
    "calendar": ("working times", "hours", "日历", "工作时间"),
    "days_off": ("days off", "off", "holidays", "休息日", "休息"),
}
NEEDED = ("telegram",)
LANGUAGES = {
    Language.EN: ("en", "english", "英语", "英文"),
    Language.ZH: ("zh", "chinese", "中文", "汉语"),
}
ACCOUNT = re.compile(r"[1-9]\d{2,14}")
LONGEST_NAME = 200
Value = TypeVar("Value")


@dataclass(frozen=True)
class TechnicianRow:
    """One technician as a list states them; None is not stated."""

    user_id: int
    name: str
    skills: list[str] | None = None
    languages: list[Language] | None = None
    districts: list[str] | None = None
    calendar: str | None = None
    days_off: list[str] | None = None


class TechnicianRows:
    """Reads the rows of a list of technicians and keeps what is wrong with it, line by line.

    Args:
        known: accounts of those who were met in the staff group, by `@username` in small letters.
        met: all accounts that were met.
        rules: the districts there are.
        calendars: the policy's own calendars.
    """

    def __init__(
        self,
        known: Mapping[str, int],
        met: Collection[int],
        rules: Visiting,
        calendars: Collection[str],
    ) -> None:
        self.faults: list[Fault] = []
        self._known, self._met, self._rules = known, met, rules
        self._calendars = [BY_THE_HOURS, *(name for name in calendars if name != ALWAYS)]
        self._lines: dict[int, int] = {}

    def read(self, line: int, cells: Mapping[str, Any]) -> TechnicianRow | None:
        """Read one row, or note its faults and give None."""
        before = len(self.faults)
        user_id = self._account(line, plain_words(cells.get("telegram")))
        row = TechnicianRow(
            user_id=user_id,
            name=self._name(line, user_id, plain_words(cells.get("name"))),
            skills=several_words(cells["skills"]) if "skills" in cells else None,
            languages=self._each(line, cells, "languages", self._language),
            districts=self._each(line, cells, "districts", self._district),
            calendar=self._calendar(line, cells),
            days_off=self._days_off(line, cells),
        )
        return row if len(self.faults) == before else None

    def _account(self, line: int, text: str) -> int:
        user_id = int(text) if ACCOUNT.fullmatch(text) else None
        if user_id is None:
            user_id = self._known.get(text.removeprefix("@").casefold(), 0)
        if not user_id:
            key = "import-account-unmet" if text.startswith("@") else "import-account"
            self._note(line, "telegram", key, value=text or "–")
        elif user_id in self._lines:
            first = str(self._lines[user_id])
            self._note(line, "telegram", "import-serial-twice", value=text, first=first)
        self._lines.setdefault(user_id or 0, line)
        return user_id

    def _name(self, line: int, user_id: int, name: str) -> str:
        if user_id and not name and user_id not in self._met:
            self._note(line, "name", "import-name-missing", model=str(user_id))
        return name[:LONGEST_NAME]

    def _each(
        self,
        line: int,
        cells: Mapping[str, Any],
        column: str,
        read: Callable[[int, str], Value | None],
    ) -> list[Value] | None:
        """Read what a cell lists; None where the list has no such column."""
        if column not in cells:
            return None
        found = [read(line, word) for word in several_words(cells[column])]
        return [value for value in found if value is not None]

    def _language(self, line: int, word: str) -> Language | None:
        for language, words in LANGUAGES.items():
            if word.casefold() in words:
                return language
        known = tuple(LANGUAGES)
        self._note(line, "languages", "import-word", value=word, known=known)
        return None

    def _district(self, line: int, word: str) -> str | None:
        district = self._rules.district_of(word)
        if not district:
            known = tuple(self._rules.districts) or "–"
            self._note(line, "districts", "error-technician-district", name=word, known=known)
        return district or None

    def _calendar(self, line: int, cells: Mapping[str, Any]) -> str | None:
        if "calendar" not in cells:
            return None
        name = plain_words(cells["calendar"])
        if name and name not in self._calendars:
            known = tuple(self._calendars)
            self._note(line, "calendar", "error-technician-calendar", name=name, known=known)
        return name

    def _days_off(self, line: int, cells: Mapping[str, Any]) -> list[str] | None:
        if "days_off" not in cells:
            return None
        cell = cells["days_off"]
        found = []
        for word in BETWEEN.split(cell) if isinstance(cell, str) else [cell]:
            day = read_day(word)
            if day:
                found.append(day.isoformat())
            elif plain_words(word):
                self._note(line, "days_off", "import-day", value=plain_words(word))
        return sorted(set(found))

    def _note(self, line: int, column: str, key: str, **fields: Told) -> None:
        self.faults.append(Fault(line, column, key, fields))
