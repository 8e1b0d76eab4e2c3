"""Classify texts from the command line: one as an argument, or JSON lines on standard input."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from pathlib import Path
from typing import Any, Callable, Deque, Dict, Iterable, Iterator, List, TextIO

from nlu.lines import rows
from nlu.reader import Reader
from nlu.words import word

BATCH = 128
JOBS = (os.cpu_count() or 1) if sys.platform == "linux" else 1
"""Elsewhere a process that has loaded a model cannot be copied safely."""
Row = Dict[str, Any]


def classify(
    reader: Reader, lines: Iterable[str], batch: int = BATCH, jobs: int = JOBS
) -> Iterator[Row]:
    """Yield one row for each JSON line, in order; the row keeps what the line held besides.

    Raises:
        BadLine: at the first line that is no JSON object with `text`.
    """
    given = rows(lines)
    first = list(islice(given, batch))
    if jobs == 1 or len(first) < batch:
        chunks = chain([first], iter(lambda: list(islice(given, batch)), []))
        return chain.from_iterable(map(_read_by(reader), chunks))
    return _side_by_side(reader, chain(first, given), batch, jobs)


def _side_by_side(reader: Reader, given: Iterator[Row], batch: int, jobs: int) -> Iterator[Row]:
    """Read in copies of this process, which share what is loaded; never far ahead."""
    global _read
    _read = _read_by(reader)
    if reader.model.encoder:
        reader.model.encoder.use(threads=1)
    waiting: Deque[Future[List[Row]]] = deque()
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("fork")) as pool:
        while chunk := list(islice(given, batch)):
            waiting.append(pool.submit(_read_chunk, chunk))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _read_by(reader: Reader) -> Callable[[List[Row]], List[Row]]:
    def read(chunk: List[Row]) -> List[Row]:
        found = reader.read([row["text"] for row in chunk])
        return [{**row, **read} for row, read in zip(chunk, found)]

    return read


_read: Callable[[List[Row]], List[Row]]
"""Set before the copies are made: what is loaded cannot be sent to them."""


def _read_chunk(chunk: List[Row]) -> List[Row]:
    return _read(chunk)


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
            said = word("progress", done=done, speed=f"{speed:.0f}")
            self._stream.write(f"\r{said}" + "\n" * last)
            self._stream.flush()


def main(arguments: List[str] | None = None) -> int:
    """Classify what is asked for; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m nlu.classify", description=__doc__)
    parser.add_argument("text", nargs="?", help="the text; without it, JSON lines are read")
    parser.add_argument("--model", type=Path, required=True, help="the trained model archive")
    parser.add_argument(
        "--jobs", type=int, default=JOBS, help="processes to read in (%(default)s)"
    )
    given = parser.parse_args(arguments)
    try:
        reader = Reader.from_archive(given.model)
        lines = [json.dumps({"text": given.text})] if given.text is not None else sys.stdin
        progress = Progress(sys.stderr)
        count = 0
        for count, row in enumerate(classify(reader, lines, jobs=given.jobs), 1):
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
