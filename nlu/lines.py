"""Reading files of one JSON object a line, with errors that name the line."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterable, Iterator

from nlu.words import word


class BadLine(ValueError):
    """A line that is no JSON object with a `text`."""

    def __init__(self, number: int, why: str, **fields: object) -> None:
        super().__init__(word(why, number=number, **fields))


def rows(lines: Iterable[str]) -> Iterator[Dict[str, Any]]:
    """Yield the object of each line that is not empty.

    Raises:
        BadLine: at the first line without a `text`.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(number, line)


def _row(number: int, line: str) -> Dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadLine(number, "no-json", error=error) from error
    if isinstance(row, dict) and isinstance(row.get("text"), str):
        return row
    raise BadLine(number, "no-text")
