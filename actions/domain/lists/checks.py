"""Filled check sheets, read line by line; what is wrong is named with its line (Rule R29)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from actions.domain.errors import Told
from actions.domain.lists.lines import Fault, plain_words
from actions.domain.reviews.reviews import MARKS, Mark

HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("conversation", "对话"),
    "code": ("case", "单号"),
    "group": ("part", "部分"),
    "key": ("no", "编号"),
    "standard": ("standard", "标准"),
    "mark": ("kept", "是否符合"),
    "note": ("note", "备注"),
}
NEEDED = ("number", "key", "mark")
LONGEST_NOTE = 1000


@dataclass(frozen=True)
class MarkRow:
    """One judgement as a sheet states it."""

    sample: int
    standard: str
    mark: Mark
    note: str


class MarkRows:
    """Reads the rows of a check sheet and keeps what is wrong with it.

    Args:
        samples: the numbers of the conversations that were drawn.
        standards: the keys of the checklist.
    """

    def __init__(self, samples: set[int], standards: set[str]) -> None:
        self._samples, self._standards = samples, standards
        self._words = {word: mark for mark, words in MARKS.items() for word in words}
        self._lines: dict[tuple[int, str], int] = {}
        self.faults: list[Fault] = []
        self.left_out = 0
        """Lines without a judgement: the reviewer left them for later."""

    def read(self, line: int, cells: Mapping[str, Any]) -> MarkRow | None:
        """Read one row, or note its faults and give None; an empty judgement is left out."""
        told = {name: plain_words(cell) for name, cell in cells.items()}
        before = len(self.faults)
        sample, standard = told.get("number", ""), told.get("key", "")
        number = int(sample) if sample.isdecimal() and len(sample) < 10 else 0
        if number not in self._samples:
            self._refuse(line, "number", "check-number", value=sample or "–")
        if standard not in self._standards:
            self._refuse(line, "key", "check-key", value=standard or "–")
        word = told.get("mark", "").casefold()
        if word and word not in self._words:
            known = tuple(words[0] for words in MARKS.values())
            self._refuse(line, "mark", "import-word", value=word[:20], known=known)
        if len(self.faults) > before:
            return None
        first = self._lines.setdefault((number, standard), line)
        if first != line:
            self._refuse(line, "key", "check-twice", value=standard, first=str(first))
            return None
        if not word:
            self.left_out += 1
            return None
        note = told.get("note", "")[:LONGEST_NOTE]
        return MarkRow(number, standard, self._words[word], note)

    def _refuse(self, line: int, column: str, key: str, **fields: Told) -> None:
        self.faults.append(Fault(line, column, key, fields))
