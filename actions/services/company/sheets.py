"""Reading a company's tables: CSV in the encodings that are met, and XLSX."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from actions.domain.errors import DeskError, sentence

# UTF-8 with or without a mark, then what Chinese Excel writes.
ENCODINGS = ("utf-8-sig", "gb18030")
MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""How the text begins that Excel saves as "Unicode text"."""
Line = tuple[int, list[Any]]


class UnreadableSheet(DeskError):
    """Raised when a file is no table that can be read; `fields` says why."""

    key = "import-unreadable"


def read_sheet(path: Path) -> Iterator[Line]:
    """Yield the lines of a CSV or XLSX file that hold anything, numbered as the file shows them.

    Raises:
        UnreadableSheet: if the file is missing, of another kind or broken.
    """
    try:
        lines = _read_xlsx(path) if path.suffix.lower() == ".xlsx" else _read_csv(path)
        yield from (line for line in lines if any(cell not in (None, "") for cell in line[1]))
    except (BadZipFile, KeyError) as error:
        raise UnreadableSheet(file=path.name, reason=sentence("slip-sheet-broken")) from error
    except (OSError, csv.Error, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        reason = sentence("slip-no-file" if missing else "slip-sheet-unread")
        raise UnreadableSheet(file=path.name, reason=reason) from error


def _read_csv(path: Path) -> Iterator[Line]:
    content = path.read_bytes()
    text = _decoded(content)
    first = text.partition("\n")[0]
    # A sheet saved in much of Europe separates by semicolons.
    mark = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    for cells in reader:
        yield reader.line_num, [cell.strip() for cell in cells]


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16",) if content.startswith(MARKS) else ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError("neither UTF-8 nor GB 18030")


def _read_xlsx(path: Path) -> Iterator[Line]:
    from openpyxl import load_workbook

    workbook = load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = workbook.worksheets[0]
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            yield number, list(cells)
    finally:
        workbook.close()
