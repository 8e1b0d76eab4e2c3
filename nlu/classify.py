"""Classify texts from the command line: one as an argument, or JSON lines on standard input."""

from __future__ import annotations

import argparse
import json
import sys
import time
from itertools import islice
from pathlib import Path
from typing import Any, Dict, Iterable, Iterator, List, TextIO

from nlu.lines import rows
from nlu.reader import Reader

BATCH = 128


def classify(reader: Reader, lines: Iterable[str], batch: int = BATCH) -> Iterator[Dict[str, Any]]:
    """Yield one row for each JSON line, in order; the row keeps what the line held besides.

    Raises:
        BadLine: at the first line that is no JSON object with `text`.
    """
    given = rows(lines)
    while chunk := list(islice(given, batch)):
        for row, read in zip(chunk, reader.read([row["text"] for row in chunk])):
            yield {**row, **read}


class Progress:
    """Tells on a terminal how many texts are done, at most twice a second."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream if stream.isatty() else None
        self._began = self._told = time.monotonic()

    def tell(self, done: int, *, last: bool = False) -> None:
        """Write the number of texts done and how fast they went."""
        now = time.monotonic()
        if self._stream and (last or now - self._told >= 0.5):
            self._told = now
            speed = done / max(now - self._began, 0.001)
            self._stream.write(f"\r{done} texts, {speed:.0f} a second" + "\n" * last)
            self._stream.flush()


def main(arguments: List[str] | None = None) -> int:
    """Classify what is asked for; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m nlu.classify", description=__doc__)
    parser.add_argument("text", nargs="?", help="the text; without it, JSON lines are read")
    parser.add_argument("--model", type=Path, required=True, help="the trained model archive")
    given = parser.parse_args(arguments)
    try:
        reader = Reader.from_archive(given.model)
        lines = [json.dumps({"text": given.text})] if given.text is not None else sys.stdin
        progress = Progress(sys.stderr)
        count = 0
        for count, row in enumerate(classify(reader, lines), 1):
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
            if count % BATCH == 0:
                sys.stdout.flush()
                progress.tell(count)
        if given.text is None:
            progress.tell(count, last=True)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
