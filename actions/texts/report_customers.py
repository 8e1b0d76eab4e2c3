"""What customers say and how long repairs hold, as tables of a report (Rules R20–R24)."""

from actions.domain.language import Language
from actions.domain.reports.facts import Group
from actions.domain.reports.held import HeldCurve
from actions.domain.reports.report import Report
from actions.domain.surveys.satisfaction import Band, band_of, score_of_stars
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
    rows = [*_answers(report, language), *_recommended(report, language)]
    if report.annual.response.asked:
        found = report.annual.satisfied
        name = say("report-customers-annual", language)
        rows.append(_line(name, write_share(found), found.good, found.of))
    columns = [
        column("what", language, words=True),
        column("value", language, "value", "count"),
    ]
    return Table("customers", say("report-section-customers", language), columns, rows)


def _line(name: str, shown: str, value: Value, count: Value = None, trace: str = "") -> Row:
    return Row([plain(name), Cell(shown, (value, count))], trace)


def _summed(key: str, language: Language) -> str:
    return say("report-trace-sum", language, column=say(f"report-column-{key}", language))


def _answers(report: Report, language: Language) -> list[Row]:
    csat = report.total.satisfied
    response, share, stars = csat.response, csat.satisfied, csat.stars
    rows = [
        _line(
            say("report-customers-asked", language),
            f"{response.asked:,}",
            response.asked,
            trace=_summed("asked", language),
        ),
        _line(
            say("report-customers-answered", language),
            write_share(response.rate),
            response.answered,
            response.asked,
            _summed("stars", language),
        ),
        _line(say("report-customers-silent", language), f"{response.silent:,}", response.silent),
        _line(
            say("report-customers-satisfied", language),
            write_share(share),
            share.good,
            share.of,
            _summed("content", language),
        ),
        _line(
            say("report-customers-stars", language),
            write_mean(stars, ".2f"),
            stars.value,
            stars.count,
            _summed("star-sum", language),
        ),
    ]
    return rows + [
        _line(say(f"band-{band}", language), f"{count:,}", count)
        for band, count in bands_of(report).items()
    ]


def _recommended(report: Report, language: Language) -> list[Row]:
    nps, middle, rescued = report.total.recommended, report.total.righted, report.total.rescued
    ends = write_interval(nps.low, nps.high, "+.0f", language)
    score = DASH if nps.value is None else signed(nps.value, 0)
    if nps.value is not None and ends != DASH:
        score = f"{score} ({ends}) · {nps.response.answered:,}"
    hours = DASH if middle.value is None else f"{middle.value:.1f} · {middle.count:,}"
    return [
        _line(
            say("report-customers-recommend", language),
            score,
            nps.value,
            nps.response.answered,
            _summed("recommended", language),
        ),
        _line(
            say("report-customers-rescued", language),
            f"{rescued:,}",
            rescued,
            trace=_summed("rescued", language),
        ),
        _line(
            say("report-customers-righted", language),
            hours,
            middle.value,
            middle.count,
            _summed("righted", language),
        ),
    ]


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
