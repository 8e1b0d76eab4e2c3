"""Spare parts with their stock (Rule R17) as a company's own list states them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from actions.domain.errors import Told
from actions.domain.lists.lines import Fault, plain_words
from actions.domain.money import rounded

HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("number", "part number", "part no", "配件编号", "编号", "料号"),
    "name_en": ("name en", "name", "english name", "英文名称", "英文名"),
    "name_zh": ("name zh", "chinese name", "中文名称", "名称", "配件名称"),
    "price": ("price", "unit price", "价格", "单价"),
    "supplier": ("supplier", "供应商"),
    "lead_days": ("lead days", "lead time", "到货天数", "交货天数"),
    "component": ("component", "warranty part", "保修部件"),
    "place": ("place", "location", "库位", "仓库"),
    "on_hand": ("on hand", "stock", "quantity", "库存", "数量"),
    "keep": ("keep", "reserve level", "最低库存", "保底"),
}
NEEDED = ("number", "price")
NUMBER = re.compile(r"[^\W_](?:[\w./-]{0,38}[^\W_])?")
LONGEST_LEAD = 365
USUAL_LEAD = 7
MOST = 1_000_000


@dataclass(frozen=True)
class Lying:
    """How many of a part lie in a place; None is not stated."""

    place: str
    on_hand: int | None = None
    keep: int | None = None


@dataclass
class PartRow:
    """One part as a list states it; further lines of its number add places."""

    number: str
    name_en: str
    name_zh: str
    price: int
    supplier: str
    lead_days: int
    component: str
    places: list[Lying] = field(default_factory=list)


class PartRows:
    """Reads the rows of a list of parts and keeps what is wrong with it, line by line."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._parts: dict[str, PartRow] = {}

    def read(self, line: int, cells: Mapping[str, Any]) -> PartRow | None:
        """Read one row; give the part on its first line, None for further places or faults."""
        before = len(self.faults)
        given = {name: plain_words(cell) for name, cell in cells.items()}
        number = given.get("number", "").upper()
        if not NUMBER.fullmatch(number):
            self._note(line, "number", "import-part-number", value=number or "–")
        lying = self._lying(line, given)
        known = self._parts.get(number)
        row = known or self._part(line, number, given)
        if len(self.faults) > before:
            return None
        if lying and any(one.place == lying.place for one in row.places):
            self._note(line, "place", "import-place-twice", value=lying.place)
            return None
        row.places += [lying] if lying else []
        self._parts[number] = row
        return None if known else row

    def _part(self, line: int, number: str, given: Mapping[str, str]) -> PartRow:
        names = given.get("name_en", ""), given.get("name_zh", "")
        if not any(names):
            self._note(line, "name_en", "import-name-missing", model=number)
        lead = self._count(line, "lead_days", given, most=LONGEST_LEAD)
        return PartRow(
            number=number,
            # One name serves both languages where the list has only one.
            name_en=names[0] or names[1],
            name_zh=names[1] or names[0],
            price=self._price(line, given.get("price", "")),
            supplier=given.get("supplier", ""),
            lead_days=USUAL_LEAD if lead is None else lead,
            component=given.get("component", ""),
        )

    def _lying(self, line: int, given: Mapping[str, str]) -> Lying | None:
        on_hand = self._count(line, "on_hand", given, most=MOST)
        keep = self._count(line, "keep", given, most=MOST)
        place = given.get("place", "")
        if not place and (on_hand is not None or keep is not None):
            self._note(line, "place", "import-place-missing")
        return Lying(place, on_hand, keep) if place else None

    def _price(self, line: int, text: str) -> int:
        if re.fullmatch(r"\d{1,9}(\.\d{1,2})?", text):
            return rounded(Decimal(text) * 100)
        self._note(line, "price", "import-price", value=text or "–")
        return 0

    def _count(self, line: int, column: str, given: Mapping[str, str], *, most: int) -> int | None:
        text = given.get(column, "")
        if not text:
            return None
        if re.fullmatch(r"\d{1,7}", text) and int(text) <= most:
            return int(text)
        self._note(line, column, "import-count", most=str(most))
        return None

    def _note(self, line: int, column: str, key: str, **fields: Told) -> None:
        self.faults.append(Fault(line, column, key, fields))
