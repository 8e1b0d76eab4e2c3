"""Measure a trained model on a file of labelled messages, one JSON object a line.

Each line holds `text` and `label` (inquiry, repair_request, complaint, other), and may hold
`also`, a list of labels that fit as well, and `language` (en, zh), else told by the script.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import unicodedata
from pathlib import Path
from typing import Any, Dict, List, Sequence

from nlu import evaluation
from nlu.components.labels import CLASSES
from nlu.evaluation import Case
from nlu.lines import BadLine, rows
from nlu.reader import Reader
from nlu.words import word

SHOWN_ERRORS = 20
FONT = "AFTERCARE_TOOL_FONT"
"""The variable with the file of a font that has the letters of those words."""


def read_rows(file: Path) -> List[Dict[str, Any]]:
    """Read a file of labelled messages.

    Raises:
        BadLine: at the first line that is not one.
    """
    with file.open(encoding="utf-8") as lines:
        found = list(rows(lines))
    for number, row in enumerate(found, 1):
        if row.get("label") not in CLASSES:
            raise BadLine(number, "no-label", file=file, labels=", ".join(CLASSES))
    return found


def cases_of(reader: Reader, labelled: Sequence[Dict[str, Any]]) -> List[Case]:
    """Read labelled rows and put beside each how it was read."""
    found = reader.judge([row["text"] for row in labelled])
    return [
        Case(
            row["text"],
            row["label"],
            tuple(row.get("also") or ()),
            row.get("language") or judged.reading.language,
            judged.reading.label,
            judged.reading.confidence,
            tuple(judged.also),
        )
        for row, judged in zip(labelled, found)
    ]


def report(cases: Sequence[Case], errors: int = SHOWN_ERRORS) -> str:
    """Write everything worth knowing about some cases."""
    blocks = []
    languages = sorted({case.language for case in cases})
    for language in languages:
        mine = [case for case in cases if case.language == language]
        blocks.append("\n".join([*_head(language, mine), "", *_table(mine), "", *_matrix(mine)]))
    lines = [word("worst")]
    for case in evaluation.worst(cases)[:errors]:
        text, sure = " ".join(case.text.split())[:160], f"{case.sure:.2f}"
        lines.append(word("error", sure=sure, label=case.label, guess=case.guess, text=text))
    return "\n\n".join([*blocks, "\n".join(lines)])


def _head(language: str, cases: Sequence[Case]) -> List[str]:
    found = evaluation.figures(cases)
    shares = {name: f"{found[name]:.3f}" for name in ("clear", "lenient", "strict")}
    error, luck = found["calibration_error"], found["calibration_noise"]
    usual, seldom = (f"{one:.3f}" for one in luck)
    return [
        word("messages", spoken=language, cases=found["cases"]),
        word("f1", **shares),
        word("calibration", error=f"{error:.3f}", usual=usual, seldom=seldom),
        word("second", **found["second_labels"]),
    ]


def _table(cases: Sequence[Case]) -> List[str]:
    rows = evaluation.per_class((case.label, case.guess) for case in cases)
    heads = [(word("precision"), 10), (word("recall"), 8), ("F1", 7), (word("cases"), 7)]
    lines = [_wide(word("class"), -16) + "".join(_wide(*head) for head in heads)]
    for row in rows:
        shares = f"{row.precision:10.3f}{row.recall:8.3f}{row.f1:7.3f}"
        lines.append(f"{row.label:16}{shares}{row.support:7}")
    return lines


def _matrix(cases: Sequence[Case]) -> List[str]:
    lines = [_wide(word("matrix"), -16) + "".join(_wide(word(name), 10) for name in CLASSES)]
    for name, row in zip(CLASSES, evaluation.confusions(cases)):
        lines.append(f"{name:16}" + "".join(f"{count:10}" for count in row))
    return lines


def _wide(text: str, width: int) -> str:
    """Fill a text up to a width, to the right of it where that is negative; Han take two."""
    taken = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
    blank = " " * max(abs(width) - taken, 0)
    return text + blank if width < 0 else blank + text


def draw(cases: Sequence[Case], file: Path) -> None:
    """Draw the confusion matrix of each language into a picture."""
    import matplotlib as mpl
    from matplotlib import font_manager

    mpl.use("Agg")
    font = os.environ.get(FONT)
    if font:
        font_manager.fontManager.addfont(font)
        mpl.rcParams["font.family"] = font_manager.FontProperties(fname=font).get_name()
    from matplotlib import pyplot

    languages = sorted({case.language for case in cases})
    size = (4.6 * len(languages), 4.2)
    figure, places = pyplot.subplots(1, len(languages), figsize=size, squeeze=False)
    for place, language in zip(places[0], languages):
        mine = [case for case in cases if case.language == language]
        matrix = evaluation.confusions(mine)
        shares = [[n / max(sum(row), 1) for n in row] for row in matrix]
        place.imshow(shares, cmap="Blues", vmin=0, vmax=1)
        for row, counts in enumerate(matrix):
            for column, count in enumerate(counts):
                colour = "white" if shares[row][column] > 0.5 else "black"
                place.text(column, row, str(count), ha="center", va="center", color=colour)
        names = [word(name) for name in CLASSES]
        place.set_xticks(range(len(names)), names, rotation=30)
        place.set_yticks(range(len(names)), names)
        place.set(title=f"{language} ({len(mine)})", xlabel=word("read-as"), ylabel=word("label"))
    figure.tight_layout()
    figure.savefig(file, dpi=150)
    pyplot.close(figure)


def main(arguments: List[str] | None = None) -> int:
    """Measure what is asked for; give the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m nlu.evaluate",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="+", type=Path, help="labelled messages, JSON lines")
    parser.add_argument("--model", type=Path, required=True, help="the trained model archive")
    parser.add_argument("--png", type=Path, help="draw the confusion matrices here")
    parser.add_argument("--json", action="store_true", help="give the figures as JSON")
    parser.add_argument("--errors", type=int, default=SHOWN_ERRORS, help="errors to show")
    given = parser.parse_args(arguments)
    try:
        labelled = [row for file in given.files for row in read_rows(file)]
        cases = cases_of(Reader.from_archive(given.model), labelled)
        if given.png:
            draw(cases, given.png)
    except OSError as error:
        sys.stderr.write(word("no-file", file=error.filename) + "\n")
        return 1
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{_as_json(cases) if given.json else report(cases, given.errors)}\n")
    return 0


def _as_json(cases: Sequence[Case]) -> str:
    languages = sorted({case.language for case in cases})
    split = {name: [case for case in cases if case.language == name] for name in languages}
    found = {name: evaluation.figures(mine) for name, mine in split.items()}
    return json.dumps(found, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    sys.exit(main())
