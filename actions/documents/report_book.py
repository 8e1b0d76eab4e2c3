"""A report as a spreadsheet: one sheet a table, and all tickets to count everything again."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from actions.documents.workbook import is_harmless, put
from actions.domain.language import Language
from actions.domain.reports.facts import Fact
from actions.texts import say
from actions.texts.report_ledger import heads_of, lines_of
from actions.texts.report_sheet import Sheet
from actions.texts.report_tables import Table, Value

HEAD = Font(bold=True, color="FFFFFF")
BLUE = PatternFill("solid", fgColor="0072B2")
BOLD = Font(bold=True)
WIDE, MOMENT, NARROW, LONGEST = 28, 17, 13, 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def write_book(
    sheet: Sheet, facts: Sequence[Fact], company: str, zone: ZoneInfo, language: Language
) -> bytes:
    """Write a report as XLSX; numbers are numbers, moments are the company's."""
    book = Workbook(write_only=True)
    _cover(book, sheet, company, language)
    for section in sheet.sections:
        if section.table:
            _table(book, section.table, language)
    _tickets(book, facts, zone, language)
    with BytesIO() as out:
        book.save(out)
        return out.getvalue()


def _cover(book: Workbook, sheet: Sheet, company: str, language: Language) -> None:
    page = book.create_sheet(_name(sheet.title))
    page.column_dimensions["A"].width = 110
    for line in (company, sheet.title, sheet.period, sheet.compared, sheet.made):
        page.append([_cell(page, line, BOLD if line == sheet.title else None)])
    page.append([])
    page.append([_cell(page, say("report-findings", language), BOLD)])
    for finding in sheet.findings:
        page.append([_cell(page, finding)])
    words = [s for s in sheet.sections if s.words and s.table is None and not s.picture]
    for section in words:
        page.append([])
        page.append([_cell(page, section.title, BOLD)])
        for line in section.words:
            page.append([_cell(page, line)])


def _table(book: Workbook, table: Table, language: Language) -> None:
    page = book.create_sheet(_name(table.title))
    page.freeze_panes = "B2"
    traced = any(row.trace for row in table.rows)
    heads = [head for column in table.columns for head in column.heads]
    heads += [say("report-column-trace", language)] if traced else []
    _widths(page, len(heads), traced=traced)
    for row in table.rows[:1]:
        _make_room(page, [value for cell in row.cells for value in cell.values])
    page.append([_head(page, head) for head in heads])
    for row in table.rows:
        values: list[Value] = [value for cell in row.cells for value in cell.values]
        if traced:
            values.append("\n".join(filter(None, (row.trace, ", ".join(row.codes)))))
        page.append([_cell(page, value, BOLD if row.whole else None) for value in values])


def _tickets(book: Workbook, facts: Sequence[Fact], zone: ZoneInfo, language: Language) -> None:
    page = book.create_sheet(_name(say("report-section-tickets", language)))
    page.freeze_panes = "B2"
    heads = heads_of(language)
    _widths(page, len(heads))
    for line in lines_of([f for f in facts if f.ended_at][:1] or facts[:1], zone, language):
        _make_room(page, line)
    page.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{len(facts) + 1}"
    page.append([_head(page, head) for head in heads])
    for line in lines_of(facts, zone, language):
        page.append([_bare(page, value) for value in line])


def _name(title: str) -> str:
    """Give a title as a sheet may be named."""
    return title.translate(FORBIDDEN)[:LONGEST]


def _widths(page: Any, count: int, *, traced: bool = False) -> None:
    for number in range(1, count + 1):
        wide = number == 1 or (traced and number == count)
        page.column_dimensions[get_column_letter(number)].width = WIDE if wide else NARROW


def _make_room(page: Any, values: Sequence[Value]) -> None:
    """Let a column be as wide as the moments in it, before its first line is written.

    Where it is narrower, only hashes are seen.
    """
    for number, value in enumerate(values, 1):
        column = page.column_dimensions[get_column_letter(number)]
        if isinstance(value, datetime):
            column.width = max(column.width, MOMENT)


def _bare(page: Any, value: Value) -> Any:
    """Give a value as it is where that will do: a cell for each of many takes long."""
    as_it_is = is_harmless(value) if isinstance(value, str) else not isinstance(value, datetime)
    return value if as_it_is else _cell(page, value)


def _head(page: Any, title: str) -> Any:
    cell = WriteOnlyCell(page, value=title)
    cell.font, cell.fill = HEAD, BLUE
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    return cell


def _cell(page: Any, value: Value, font: Font | None = None) -> Any:
    cell = WriteOnlyCell(page)
    put(cell, value)
    if isinstance(value, str):
        cell.alignment = Alignment(wrap_text="\n" in value, vertical="top")
    if font:
        cell.font = font
    if isinstance(value, float):
        cell.number_format = "0.00"
    return cell
