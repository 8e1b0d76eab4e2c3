"""Tables as every form of a report shows them: words to read, values to calculate with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from actions.domain.language import Language
from actions.domain.reports.facts import Fact, Group, Line, Tally
from actions.domain.reports.figures import Unit
from actions.texts import say
from actions.texts.report_words import (
    DASH,
    write_middle,
    write_name,
    write_share,
)

Value = str | int | float | Decimal | date | datetime | None
MOST_CODES = 24


@dataclass(frozen=True)
class Cell:
    """What is read, and the values it was written from."""

    shown: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Column:
    """One column: its title where it is read, and those of its values."""

    title: str
    heads: tuple[str, ...]
    words: bool = False


@dataclass(frozen=True)
class Row:
    """One line; `trace` says how to count it again, `codes` names its tickets if they are few."""

    cells: Sequence[Cell]
    trace: str = ""
    codes: Sequence[str] = ()
    whole: bool = False
    """Whether it adds up the others."""


@dataclass(frozen=True)
class Table:
    """One table under its title."""

    key: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    note: str = ""


def plain(value: Value) -> Cell:
    """Show a value as it is."""
    if value is None:
        return Cell(DASH, (None,))
    return Cell(f"{value:,}" if isinstance(value, int) else str(value), (value,))


def column(key: str, language: Language, *heads: str, words: bool = False) -> Column:
    """Make a column of the keys of its title and of the titles of its values."""
    title = say(f"report-column-{key}", language)
    titles = tuple(say(f"report-column-{head}", language) for head in heads)
    return Column(title, titles or (title,), words)


def filtered(key: str, value: str, language: Language) -> str:
    """Say by which column the tickets of a line are found."""
    name = say(f"report-column-{key}", language)
    return say("report-trace-filter", language, column=name, value=value)


def codes_of(facts: Sequence[Fact]) -> list[str]:
    """Name the tickets where they are few enough to be read."""
    return [fact.code for fact in facts] if len(facts) <= MOST_CODES else []


Writer = Callable[[Tally, Language], Cell]


def _count(name: str) -> Writer:
    return lambda tally, _: plain(int(getattr(tally, name)))


def _share(name: str) -> Writer:
    def write(tally: Tally, _: Language) -> Cell:
        share = getattr(tally, name)
        return Cell(write_share(share), (share.good, share.of))

    return write


def _answer(tally: Tally, language: Language) -> Cell:
    middle = tally.answer
    return Cell(write_middle(middle, Unit.HOURS, language), (middle.value, middle.count))


def _satisfied(tally: Tally, _: Language) -> Cell:
    share = tally.satisfied.satisfied
    return Cell(write_share(share), (share.good, share.of))


def _cost(tally: Tally, _: Language) -> Cell:
    cost = tally.cost
    return Cell(DASH if cost is None else f"{cost:,.2f}", (cost,))


COUNTED: dict[str, tuple[tuple[str, ...], Writer]] = {
    "opened": (("opened",), _count("opened")),
    "closed": (("closed",), _count("closed")),
    "open": (("open",), _count("open")),
    "promises": (("kept", "due"), _share("promises")),
    "answer": (("answer", "answered"), _answer),
    "first-time": (("first-fixed", "repairs"), _share("first_time")),
    "held": (("still", "heard"), _share("held")),
    "satisfied": (("content", "stars"), _satisfied),
    "cost": (("cost",), _cost),
}


def grouped(group: Group, lines: Sequence[Line], total: Tally, language: Language) -> Table:
    """Count tickets by name; the last line adds them up."""
    counted = {k: v for k, v in COUNTED.items() if k != "cost" or total.cost is not None}
    rows = [_line(group, line, counted, language) for line in lines]
    cells = [plain(say("report-all", language))]
    cells += [write(total, language) for _, write in counted.values()]
    trace = say("report-trace-all", language)
    columns = [column("name", language, words=True)]
    columns += [column(key, language, *heads) for key, (heads, _) in counted.items()]
    return Table(
        key=str(group),
        title=say(f"report-section-{group}", language),
        columns=columns,
        rows=[*rows, Row(cells, trace, whole=True)],
        note=say("report-note-unit", language) if group is Group.UNIT else "",
    )


def _line(
    group: Group,
    line: Line,
    counted: dict[str, tuple[tuple[str, ...], Writer]],
    language: Language,
) -> Row:
    name = write_name(group, line.name, language) if line.name else ""
    if not name:
        rest = line.rest
        key = "report-nameless-handed" if group is Group.HANDED else "report-nameless"
        name = say("report-rest", language, count=rest) if rest else say(key, language)
    cells = [plain(name), *(write(line.tally, language) for _, write in counted.values())]
    return Row(cells, filtered(group, name, language), codes_of(line.tally.facts))
