"""Workbooks: sheets one can filter and print, in which nobody's words become a formula."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | Decimal | date | datetime | None
LONGEST = 32_000
"""Characters of a cell; Excel takes little more."""
FORMULA = re.compile(r"^\s*[=+\-@\t\r]")
NOT_IN_A_TITLE = re.compile(r"[\\/*?:\[\]]")
HEAD = PatternFill("solid", start_color="E8EEF4")
SECTION = PatternFill("solid", start_color="F2F2F2")


@dataclass(frozen=True)
class Column:
    """A column: what its first line says, how wide it is, what may be chosen in it."""

    title: str
    width: float = 16
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A list with a head that stays in view."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    fixed: int = 1
    """Columns that stay in view."""


@dataclass(frozen=True)
class Form:
    """Names and values below each other, in sections."""

    title: str
    sections: Sequence[tuple[str, Sequence[tuple[str, Value]]]] = field(default_factory=list)


def write_workbook(*sheets: Sheet | Form) -> bytes:
    """Write a workbook; each text is kept as text, whatever it begins with."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        page = book.create_sheet(NOT_IN_A_TITLE.sub(" ", sheet.title)[:31])
        if isinstance(sheet, Sheet):
            _write_sheet(page, sheet)
        else:
            _write_form(page, sheet)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _write_sheet(page: Worksheet, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, start=1):
        cell = page.cell(1, number)
        put(cell, column.title)
        cell.font, cell.fill = Font(bold=True), HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        page.column_dimensions[get_column_letter(number)].width = column.width
    for line, row in enumerate(sheet.rows, start=2):
        for number, value in enumerate(row, start=1):
            cell = page.cell(line, number)
            put(cell, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    last = f"{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    page.auto_filter.ref = f"A1:{last}"
    page.freeze_panes = f"{get_column_letter(sheet.fixed + 1)}2"
    _offer_choices(page, sheet)
    _print(page, "landscape")
    page.print_title_rows = "1:1"


def _offer_choices(page: Worksheet, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, start=1):
        if column.choices:
            letter = get_column_letter(number)
            listed = DataValidation(
                type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True
            )
            listed.add(f"{letter}2:{letter}{max(len(sheet.rows), 1) + 1}")
            page.add_data_validation(listed)


def _write_form(page: Worksheet, form: Form) -> None:
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 26, 80
    put(page["A1"], form.title)
    page["A1"].font = Font(bold=True, size=14)
    line = 2
    for title, rows in form.sections:
        line += 1
        put(page.cell(line, 1), title)
        page.cell(line, 1).font = Font(bold=True)
        page.cell(line, 1).fill = page.cell(line, 2).fill = SECTION
        for name, value in rows:
            line += 1
            for number, shown in enumerate((name, value), start=1):
                cell = page.cell(line, number)
                put(cell, shown)
                cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
    page.freeze_panes = "A2"
    _print(page, "portrait")


def is_harmless(text: str) -> bool:
    """Tell whether a text may stand in a sheet as it is: no formula, no sign that is refused."""
    return not FORMULA.match(text) and not ILLEGAL_CHARACTERS_RE.search(text)


def _print(page: Worksheet, way: Literal["portrait", "landscape"]) -> None:
    page.page_setup.orientation = way
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def put(cell: Cell | MergedCell, value: Value) -> None:
    """Put a value into a cell; a text that looks like a formula is marked as text for good.

    Signs that no spreadsheet takes are left out.
    """
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, datetime):
            cell.number_format = "yyyy-mm-dd hh:mm"
        elif isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST]
    cell.data_type = "s"
    if FORMULA.match(value):
        cell.quotePrefix = True
