"""A report as PDF and as one web page, from the same sheet."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any
from unicodedata import east_asian_width

from actions.documents.printing import print_pdf
from actions.documents.web import template
from actions.domain.language import Language
from actions.texts import say
from actions.texts.report_sheet import Section, Sheet
from actions.texts.report_tables import Table

FRONT = ("kept", "causes", "passages")
"""Of these pictures the first that there is stands on the first page."""
MOST_NARROW, MOST_WIDE = 9, 24
"""Letters that a column has room for."""


def print_report(
    sheet: Sheet, company: str, pictures: Mapping[str, bytes], language: Language
) -> bytes:
    """Set a report as a PDF."""
    front = next((name for name in FRONT if name in pictures), None)
    sections = [_section(one, pictures, front) for one in sheet.sections if one.pages]
    data = {
        "company": company,
        "title": sheet.title,
        "period": sheet.period,
        "compared": sheet.compared,
        "made": sheet.made,
        "tiles": [vars(tile) for tile in sheet.tiles],
        "findings_title": say("report-findings", language),
        "findings": list(sheet.findings),
        "front": f"{front}.png" if front else None,
        "sections": [one for one in sections if one],
    }
    named = {f"{name}.png": content for name, content in pictures.items()}
    return print_pdf("report", data, language, named)


def _section(
    one: Section, pictures: Mapping[str, bytes], front: str | None
) -> dict[str, Any] | None:
    """Give a section, without the picture that stands on the first page already."""
    shown = one.picture in pictures and one.picture != front
    if one.picture == front and one.table is None:
        return None
    return {
        "title": one.title,
        "words": list(one.words),
        "picture": f"{one.picture}.png" if shown else None,
        "table": _table(one.table) if one.table else None,
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "columns": [
            {"title": one.title, "words": one.words, "width": width}
            for one, width in zip(table.columns, _widths(table), strict=True)
        ],
        "rows": [
            {"cells": [cell.shown for cell in row.cells], "whole": row.whole} for row in table.rows
        ],
    }


def _widths(table: Table) -> list[int]:
    """Share a page's width among columns: alike in all tables, by content where words stand."""
    words = [column.words for column in table.columns]
    if sum(words) < 2:
        return [19, *(10 for _ in words[1:])]
    shown = ([row.cells[place].shown for row in table.rows] for place in range(len(words)))
    return [
        min(max(MOST_NARROW, *(_width(text.split(" · ")[0]) for text in (*texts, ""))), MOST_WIDE)
        for texts in shown
    ]


def _width(text: str) -> int:
    """Count letters; a Chinese one is as wide as two."""
    return sum(1 + (east_asian_width(letter) in "WF") for letter in text)


def write_page(
    sheet: Sheet, company: str, pictures: Mapping[str, bytes], language: Language
) -> bytes:
    """Write a report as one web page that needs nothing else, pictures included."""
    inline = {
        name: f"data:image/png;base64,{b64encode(content).decode()}"
        for name, content in pictures.items()
    }
    page = template("report.html.j2").render(
        sheet=sheet,
        company=company,
        pictures=inline,
        language=language,
        findings=say("report-findings", language),
        trace=say("report-column-trace", language),
    )
    return page.encode()
