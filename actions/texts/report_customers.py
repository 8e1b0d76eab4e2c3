"""What customers say and how long repairs hold, as tables of a report (Rules R20–R24)."""

from actions.domain.held import HeldCurve
from actions.domain.language import Language
from actions.domain.report import Report
from actions.domain.reports import Group
from actions.domain.satisfaction import Band, band_of, score_of_stars
from actions.texts import say
from actions.texts.report_tables import Cell, Row, Table, Value, column, plain
from actions.texts.report_words import DASH, signed, write_interval, write_mean, write_share

HELD_DAYS = 45
"""The check comes after a month, and its answer some days later."""
MOST_HELD = 15


def bands_of(report: Report) -> dict[Band, int]:
    """Count the answers in stars by band (Rule R23)."""
    found = dict.fromkeys(Band, 0)
    for fact in report.facts:
        for stars in fact.stars:
            found[band_of(score_of_stars(stars))] += 1
    return found


def customers_table(report: Report, language: Language) -> Table:
    """List satisfaction with how many were asked and how many were silent (Rule R23)."""
    total = report.total
    satisfied, nps = total.satisfied, total.recommended
    response = satisfied.response

    def row(key: str, shown: str, *values: Value, column: str = "") -> Row:
        trace = (
            say("report-trace-sum", language, column=say(f"report-column-{column}", language))
            if column
            else ""
        )
        padded = (*values, *[None] * (2 - len(values)))
        return Row([plain(say(key, language)), Cell(shown, padded)], trace)

    share, middle = satisfied.satisfied, total.righted
    interval = write_interval(nps.low, nps.high, ".0f", language)
    score = DASH if nps.value is None else f"{signed(nps.value, 0)} · {nps.response.answered:,}"
    rows = [
        row("report-customers-asked", f"{response.asked:,}", response.asked, column="asked"),
        row(
            "report-customers-answered",
            write_share(response.rate),
            response.answered,
            response.asked,
            column="stars",
        ),
        row("report-customers-silent", f"{response.silent:,}", response.silent),
        row(
            "report-customers-satisfied",
            write_share(share),
            share.good,
            share.of,
            column="content",
        ),
        row(
            "report-customers-stars",
            write_mean(satisfied.stars, ".2f"),
            satisfied.stars.value,
            satisfied.stars.count,
            column="star-sum",
        ),
        *(
            row(f"band-{band}", f"{count:,}", count, column="stars")
            for band, count in bands_of(report).items()
        ),
        row(
            "report-customers-recommend",
            score if interval == DASH else f"{score} ({interval})",
            nps.value,
            nps.response.answered,
            column="recommended",
        ),
        row("report-customers-rescued", f"{total.rescued:,}", total.rescued, column="rescued"),
        row(
            "report-customers-righted",
            DASH if middle.value is None else f"{middle.value:.1f} · {middle.count:,}",
            middle.value,
            middle.count,
            column="righted",
        ),
    ]
    if report.annual.response.asked:
        found = report.annual.satisfied
        rows.append(row("report-customers-annual", write_share(found), found.good, found.of))
    columns = [
        column("what", language, words=True),
        column("value", language, "value", "count"),
    ]
    return Table("customers", say("report-section-customers", language), columns, rows)


def gaps_table(report: Report, language: Language) -> Table:
    """List what was found less what was expected (Rule R21)."""
    rows = [
        Row(
            [
                plain(say(f"dimension-{gap.dimension}", language)),
                _number(gap.expected),
                _number(gap.perceived),
                Cell(
                    DASH if gap.gap.value is None else signed(gap.gap.value, 2), (gap.gap.value,)
                ),
                Cell(
                    write_interval(gap.gap.low, gap.gap.high, "+.2f", language),
                    (gap.gap.low, gap.gap.high),
                ),
                plain(gap.gap.count),
            ]
        )
        for gap in report.quality.gaps
    ]
    columns = [
        column("dimension", language, words=True),
        column("expected", language),
        column("perceived", language),
        column("gap", language),
        column("interval", language, "low", "high"),
        column("answers", language),
    ]
    note = say("report-note-gaps", language)
    return Table("gaps", say("report-section-gaps", language), columns, rows, note)


def _number(value: float | None) -> Cell:
    return Cell(DASH if value is None else f"{value:.2f}", (value,))


def held_table(report: Report, language: Language) -> Table:
    """List how many repairs hold, by product, part and technician."""
    rows = [
        Row(
            [
                plain(say(f"report-column-{group}", language)),
                plain(name),
                plain(curve.repairs),
                plain(curve.came_back),
                *_known(curve, language),
            ]
        )
        for group, curves in report.held.items()
        for name, curve in list(curves.items())[:MOST_HELD]
    ]
    columns = [
        column("group", language, words=True),
        column("name", language, words=True),
        column("repairs", language),
        column("back", language),
        column("held", language, "held", "low", "high"),
        column("watched", language),
    ]
    return Table("held", say("report-section-held", language), columns, rows)


def _known(curve: HeldCurve, language: Language) -> list[Cell]:
    """Tell how many hold, and for how long they were watched."""
    step = curve.at(HELD_DAYS) or curve.steps[-1]
    ends = write_interval(step.low, step.high, ".0%", language)
    shown = f"{step.held:.0%}" if ends == DASH else f"{step.held:.0%} ({ends})"
    return [Cell(shown, (step.held, step.low, step.high)), plain(round(curve.steps[-1].days))]


def has_held(report: Report) -> bool:
    """Tell whether any repair has been heard of."""
    return any(report.held.get(group) for group in Group)
