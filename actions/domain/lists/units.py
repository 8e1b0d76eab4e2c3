"""Units as a company's own list states them."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import phonenumbers

from actions.domain.errors import Told
from actions.domain.lists.lines import Fault, plain_words
from actions.domain.products.catalogue import plain_serial

# Headings as companies write them, case and blanks aside.
HEADINGS: dict[str, tuple[str, ...]] = {
    "serial_number": ("serial number", "serial", "serial no", "sn", "s/n", "序列号", "机号"),
    "model": ("model", "product", "product model", "型号", "产品型号"),
    "sold_on": ("sold on", "sold", "sale date", "purchase date", "购买日期", "销售日期"),
    "activated_on": ("activated on", "activated", "activation date", "激活日期"),
    "buyer": ("buyer", "customer", "customer name", "name", "客户", "客户姓名", "姓名"),
    "buyer_phone": ("buyer phone", "phone", "telephone", "mobile", "电话", "手机", "手机号"),
    "extension_months": ("extension months", "extension", "延保月数", "延保"),
}
NEEDED = ("serial_number", "model")
SHORTEST_SERIAL, LONGEST_SERIAL = 4, 40
LONGEST_EXTENSION = 120
CHINESE_MOBILE = re.compile(r"1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?:\.0)?")
DAY_SHAPES = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%Y年%m月%d日", "%Y%m%d")


@dataclass(frozen=True)
class UnitRow:
    """One unit as a list states it."""

    line: int
    serial_number: str
    model: str
    sold_on: date | None
    activated_on: date | None
    buyer: str
    buyer_phone: str
    extension_months: int


class UnitRows:
    """Reads the rows of a list of units and keeps what is wrong with it, line by line.

    Args:
        models: models of the catalogue.
        country: reads telephone numbers written without a country code.
        today: a sale or activation after it is a slip.
    """

    def __init__(self, models: set[str], country: str, today: date) -> None:
        self._models = {model.casefold(): model for model in models}
        self._country = country
        self._today = today
        self._lines: dict[str, int] = {}
        self._phones: dict[str, str] = {}
        self.faults: list[Fault] = []

    def read(self, line: int, cells: Mapping[str, Any]) -> UnitRow | None:
        """Read one row, or note its faults and give None."""
        before = len(self.faults)
        row = UnitRow(
            line=line,
            serial_number=self._serial(line, cells.get("serial_number")),
            model=self._model(line, cells.get("model")),
            sold_on=self._day(line, "sold_on", cells.get("sold_on")),
            activated_on=self._day(line, "activated_on", cells.get("activated_on")),
            buyer=plain_words(cells.get("buyer"))[:200],
            buyer_phone=self._phone(line, cells.get("buyer_phone")),
            extension_months=self._months(line, cells.get("extension_months")),
        )
        if row.sold_on and row.activated_on and row.activated_on < row.sold_on:
            self._note(line, "activated_on", "import-activated-before-sold")
        return row if len(self.faults) == before else None

    def _note(self, line: int, column: str, key: str, **fields: Told) -> None:
        self.faults.append(Fault(line, column, key, fields))

    def _serial(self, line: int, cell: Any) -> str:
        serial = plain_serial(plain_words(cell))
        if not SHORTEST_SERIAL <= len(serial) <= LONGEST_SERIAL:
            self._note(line, "serial_number", "import-serial", value=plain_words(cell))
        elif serial in self._lines:
            first = str(self._lines[serial])
            self._note(line, "serial_number", "import-serial-twice", value=serial, first=first)
        else:
            self._lines[serial] = line
        return serial

    def _model(self, line: int, cell: Any) -> str:
        model = self._models.get(plain_words(cell).casefold())
        if model is None:
            self._note(line, "model", "import-model", value=plain_words(cell))
        return model or ""

    def _day(self, line: int, column: str, cell: Any) -> date | None:
        if cell is None or not plain_words(cell):
            return None
        day = read_day(cell)
        if day is None:
            self._note(line, column, "import-day", value=plain_words(cell))
        elif day > self._today:
            self._note(line, column, "import-day-future", value=plain_words(cell))
        return day

    def _phone(self, line: int, cell: Any) -> str:
        words = plain_words(cell)
        if not words or words in self._phones:
            return self._phones.get(words, "")
        number = _number(words, self._country)
        if number:
            self._phones[words] = number
        else:
            self._note(line, "buyer_phone", "import-phone")
        return number

    def _months(self, line: int, cell: Any) -> int:
        words = plain_words(cell)
        if not words:
            return 0
        if re.fullmatch(r"\d{1,3}(\.0)?", words) and float(words) <= LONGEST_EXTENSION:
            return int(float(words))
        self._note(line, "extension_months", "import-months", most=str(LONGEST_EXTENSION))
        return 0


def _number(words: str, country: str) -> str:
    # Parsed, not searched for in a text: spreadsheets drop the zero that begins a number.
    for region in (country, "CN") if CHINESE_MOBILE.fullmatch(words) else (country,):
        with suppress(phonenumbers.NumberParseException):
            number = phonenumbers.parse(words, region)
            if phonenumbers.is_valid_number(number):
                return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return ""


def read_day(cell: Any) -> date | None:
    """Read a day as a spreadsheet or a person writes it; None when it is none."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = plain_words(cell).replace(" ", "")
    for shape in DAY_SHAPES:
        try:
            return datetime.strptime(text, shape).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None
