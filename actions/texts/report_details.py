"""The tables of a report beside those by name: figures, series, people, customers, repairs."""

from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from actions.domain.ahp.standing import Evaluated
from actions.domain.language import Language
from actions.domain.reports.facts import Fact, Group
from actions.domain.reports.figures import Figure, Unit
from actions.domain.reports.performance import PersonFigures
from actions.domain.reports.report import Report, Stretch
from actions.texts import listed, say
from actions.texts.periods import write_short
from actions.texts.report_tables import (
    Cell,
    Row,
    Table,
    codes_of,
    column,
    filtered,
    plain,
)
from actions.texts.report_words import (
    DASH,
    write_change,
    write_interval,
    write_mean,
    write_middle,
    write_name,
    write_share,
    write_value,
)

MOST_LISTED = 60
TRACES = {
    "opened": ("opened", ""),
    "closed": ("closed", ""),
    "open": ("open", ""),
    "promises": ("kept", "due"),
    "answer": ("answer-hours", "middle"),
    "done": ("done-days", "middle"),
    "first-time": ("first-fixed", "repairs"),
    "held": ("still", "heard"),
    "satisfied": ("content", "stars"),
    "recommended": ("promoters", "recommended"),
}


def trace_of(key: str, language: Language) -> str:
    """Say from which columns of the tickets a figure can be counted again."""
    name, by = TRACES[key]
    words = {"column": say(f"report-column-{name}", language)}
    if not by:
        return say("report-trace-sum", language, **words)
    if by == "middle":
        return say("report-trace-middle", language, **words)
    return say("report-trace-ratio", language, **words, by=say(f"report-column-{by}", language))


def figures_table(report: Report, language: Language) -> Table:
    """List the ten figures with interval and change."""
    rows = [
        Row(
            [
                plain(say(f"report-figure-{one.key}", language)),
                Cell(write_value(one.value, one.unit, language), (one.value,)),
                plain(one.count),
                _ends(one, language),
                Cell(write_value(one.before, one.unit, language), (one.before,)),
                Cell(write_change(one, language), (one.change.by if one.change else None,)),
            ],
            trace_of(one.key, language),
        )
        for one in report.figures
    ]
    columns = [
        column("figure", language, words=True),
        column("value", language),
        column("count", language),
        column("interval", language, "low", "high"),
        column("before", language),
        column("change", language),
    ]
    return Table("figures", say("report-section-figures", language), columns, rows)


def _ends(one: Figure, language: Language) -> Cell:
    ends = (write_value(end, one.unit, language) for end in (one.low, one.high))
    low, high = ends
    shown = DASH if low == DASH else say("report-interval", language, low=low, high=high)
    return Cell(shown, (one.low, one.high))


def series_table(report: Report, language: Language) -> Table:
    """List what fell into each day or week."""
    rows = [
        Row(
            [
                Cell(write_short(one.first, language), (one.first,)),
                plain(one.opened),
                plain(one.closed),
                Cell(f"{one.kept:,} / {one.due:,}" if one.due else DASH, (one.kept, one.due)),
            ],
            filtered("opened-at", _days(one), language),
        )
        for one in report.stretches
    ]
    columns = [
        column("day", language, words=True),
        column("opened", language),
        column("closed", language),
        column("promises", language, "kept", "due"),
    ]
    return Table("series", say("report-section-series", language), columns, rows)


def _days(one: Stretch) -> str:
    """Write the days of a stretch as the spreadsheet's column of days has them."""
    last = one.end - timedelta(days=1)
    return one.first.isoformat() if last <= one.first else f"{one.first} – {last}"


def _listed(fact: Fact, report: Report, zone: ZoneInfo, language: Language) -> Row:
    until = min(fact.ended_at or report.window.until, report.window.until)
    days = (until - fact.opened_at).days
    opened = fact.opened_at.astimezone(zone)
    kind = f"{fact.kind}{fact.fault_class or ''}"
    names = {g: listed(fact.named(g), language) or DASH for g in (Group.PRODUCT, Group.PERSON)}
    return Row(
        [
            plain(fact.code),
            plain(write_name(Group.KIND, kind, language)),
            plain(names[Group.PRODUCT]),
            plain(names[Group.PERSON]),
            plain(say(f"stage-{fact.stage}", language)),
            Cell(write_short(opened.date(), language), (opened.replace(tzinfo=None),)),
            plain(days),
            plain(fact.overdue),
        ]
    )


def listed_table(
    report: Report, key: str, facts: list[Fact], zone: ZoneInfo, language: Language
) -> Table:
    """List tickets one by one, as a weekly meeting goes through them."""
    names = ("code", "kind", "product", "person", "stage", "opened-at", "age", "missed")
    columns = [column(name, language, words=number < 6) for number, name in enumerate(names)]
    rows = [_listed(fact, report, zone, language) for fact in facts[:MOST_LISTED]]
    if len(facts) > MOST_LISTED:
        more = say("report-rest", language, count=len(facts) - MOST_LISTED)
        rows.append(Row([plain(more), *(plain("") for _ in names[1:])]))
    note = say("report-note-todo", language) if key == "todo" else ""
    return Table(key, say(f"report-section-{key}", language), columns, rows, note)


def causes_table(report: Report, language: Language) -> Table:
    """List causes by how often they occur."""
    whole = sum(cause.count for cause in report.causes) or 1
    rows = [
        Row(
            [
                plain(name),
                plain(cause.count),
                Cell(f"{cause.count / whole:.0%}", (cause.count / whole,)),
                Cell(f"{cause.up_to_here:.0%}", (cause.up_to_here,)),
            ],
            filtered(report.caused_by, name, language),
        )
        for cause in report.causes[:20]
        for name in (write_name(report.caused_by, cause.name, language),)
    ]
    columns = [
        column("name", language, words=True),
        *(column(name, language) for name in ("opened", "share", "total")),
    ]
    return Table("causes", say("report-section-causes", language), columns, rows)


def people_table(report: Report, language: Language) -> Table:
    """List everybody's figures, each with cases and interval (Rule R27)."""
    rows = [_person(one, report, language) for one in report.people]
    columns = [
        column("name", language, words=True),
        column("cases", language),
        column("answer", language, "answer", "answered"),
        column("arrival", language, "arrival", "arrived"),
        column("promises", language, "kept", "due"),
        column("first-time", language, "first-fixed", "repairs"),
        column("score", language, "score", "scores"),
        column("interval", language, "low", "high"),
        column("asked", language),
    ]
    note = say("report-note-people", language)
    return Table("people", say("report-section-people", language), columns, rows, note)


def _person(one: PersonFigures, report: Report, language: Language) -> Row:
    ends = write_interval(one.score.low, one.score.high, ".0f", language)
    cells = [
        plain(one.person),
        plain(one.cases),
        *(
            Cell(write_middle(middle, Unit.HOURS, language), (middle.value, middle.count))
            for middle in (one.answer, one.arrival)
        ),
        *(
            Cell(write_share(share), (share.good, share.of))
            for share in (one.promises, one.first_time)
        ),
        Cell(write_mean(one.score, ".0f"), (one.score.value, one.score.count)),
        Cell(ends, (one.score.low, one.score.high)),
        plain(one.response.asked),
    ]
    facts = [f for f in report.facts if f.record and f.record.person == one.person]
    return Row(cells, filtered("person", one.person, language), codes_of(facts))


def cost_table(report: Report, language: Language) -> Table:
    """Add up what the closed tickets cost, by who bears it (Rule R19)."""
    heaps: dict[str, list[Fact]] = defaultdict(list)
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for fact in report.facts:
        for cost in fact.costs:
            heaps[cost.borne_by].append(fact)
            sums[cost.borne_by] += cost.amount
    rows = [
        Row(
            [plain(bearer), plain(len(heaps[name])), Cell(f"{amount:,.2f}", (amount,))],
            filtered("borne-by", bearer, language),
            codes_of(heaps[name]),
        )
        for name, amount in sorted(sums.items())
        for bearer in (say(f"party-{name}", language),)
    ]
    whole = sum(sums.values(), Decimal())
    cells = [plain(say("report-all", language)), plain(sum(map(len, heaps.values())))]
    rows.append(Row([*cells, Cell(f"{whole:,.2f}", (whole,))], whole=True))
    columns = [
        column("borne-by", language, words=True),
        column("cases", language),
        column("cost", language),
    ]
    note = say("report-note-money", language, currency=report.currency)
    return Table("cost", say("report-section-cost", language), columns, rows, note)


def evaluation_table(evaluated: Evaluated, language: Language) -> Table:
    """List the totals of an evaluation by criteria (Rule R25)."""
    rows = [
        Row(
            [
                plain(standing.name.to(language)),
                Cell(f"{standing.total:.1f}", (standing.total,)),
                plain(standing.place),
                plain(say(f"band-{standing.band}", language)),
            ]
        )
        for standing in evaluated.standings
    ]
    columns = [
        column("name", language, words=True),
        column("total-score", language),
        column("place", language),
        column("band", language, words=True),
    ]
    title = evaluated.evaluation.title.to(language)
    return Table("evaluation", title, columns, rows)
