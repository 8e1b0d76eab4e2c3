"""A report as it is read, the same in every form: title, ten figures, findings, sections."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from actions.domain.language import Language
from actions.domain.periods import Span, Window
from actions.domain.reports.figures import Unit
from actions.domain.reports.report import Report
from actions.texts import say
from actions.texts.dates import LOCALES
from actions.texts.findings import write_finding
from actions.texts.periods import write_days, write_period
from actions.texts.report_customers import (
    customers_table,
    gaps_table,
    has_held,
    held_table,
)
from actions.texts.report_details import (
    causes_table,
    cost_table,
    evaluation_table,
    figures_table,
    listed_table,
    people_table,
    series_table,
)
from actions.texts.report_findings import write_findings
from actions.texts.report_tables import Table, grouped
from actions.texts.report_words import write_change, write_value

MOMENT = {Language.EN: "d MMM y, HH:mm", Language.ZH: "y年M月d日 HH:mm"}
GOOD, BAD, QUIET = "good", "bad", "quiet"


@dataclass(frozen=True)
class Tile:
    """One of the ten figures at a glance."""

    name: str
    value: str
    says: str
    change: str
    tone: str


@dataclass(frozen=True)
class Section:
    """A part of a report: words, a picture, a table, in this order."""

    title: str
    words: Sequence[str] = ()
    picture: str = ""
    table: Table | None = None
    pages: bool = True
    """Whether it is shown where people read; else it is in the spreadsheet alone."""


@dataclass(frozen=True)
class Sheet:
    """A whole report in one language."""

    title: str
    period: str
    compared: str
    made: str
    tiles: Sequence[Tile]
    findings: Sequence[str]
    sections: Sequence[Section]


def write_head(report: Report, zone: ZoneInfo, language: Language) -> tuple[str, str]:
    """Name a report and its period, as far as that has passed."""
    period = write_period(report.period, language)
    if not report.over:
        until = _moment(report.made_at, zone, language)
        so_far = say("report-so-far", language, until=until)
        period = say("named-aside", language, name=period, aside=so_far)
    return say(f"report-title-{report.period.span}", language), period


def _moment(at: datetime, zone: ZoneInfo, language: Language) -> str:
    return format_datetime(at.astimezone(zone), MOMENT[language], locale=LOCALES[language])


def write_sheet(report: Report, zone: ZoneInfo, language: Language) -> Sheet:
    """Write a report down."""
    title, period = write_head(report, zone, language)
    before = _days(report.before, zone, language)
    key = "report-compared" if report.over else "report-compared-part"
    return Sheet(
        title=title,
        period=period,
        compared=say(key, language, days=before),
        made=say("report-made", language, at=_moment(report.made_at, zone, language)),
        tiles=_tiles(report, language),
        findings=write_findings(report, language),
        sections=_sections(report, zone, language),
    )


def _tiles(report: Report, language: Language) -> list[Tile]:
    tiles = []
    for one in report.figures:
        change = one.change
        tone = QUIET
        if change and change.news and change.better is not None:
            tone = GOOD if change.better else BAD
        says = say(f"report-says-{one.key}", language)
        if one.value is not None and one.unit is not Unit.CASES:
            says = f"{says} · n\u00a0=\u00a0{one.count:,}"
        shown = write_value(one.value, one.unit, language)
        tiles.append(
            Tile(
                say(f"report-figure-{one.key}", language),
                say("report-no-cases", language) if one.value is None else shown,
                says,
                write_change(one, language),
                tone,
            )
        )
    return tiles


def _sections(report: Report, zone: ZoneInfo, language: Language) -> list[Section]:
    """Give what there is to tell; what nothing is known of is left out."""
    found = [_section(figures_table(report, language), pages=False)]
    found += _series(report, language)
    if report.to_do:
        facts = list(report.to_do)
        found.append(_section(listed_table(report, "todo", facts, zone, language)))
    if report.period.span is Span.WEEK:
        opened = [fact for fact in report.facts if fact.opened]
        found.append(_section(listed_table(report, "week", opened, zone, language)))
    if report.causes:
        found.append(_section(causes_table(report, language), "causes"))
    found += [
        _section(grouped(group, lines, report.total, language))
        for group, lines in report.lines.items()
        if lines
    ]
    if report.total.cost is not None:
        found.append(_section(cost_table(report, language)))
    if report.passages and report.passages[0].count:
        found.append(Section(say("report-section-passages", language), (), "passages"))
    return [*found, *_people(report, language), *_customers(report, zone, language)]


def _series(report: Report, language: Language) -> list[Section]:
    """Show how it went: as a picture, and for a week day by day beside it."""
    table, picture = series_table(report, language), "kept" if report.chart else ""
    words = [say("report-note-chart", language)] if report.chart else []
    if report.period.span is Span.WEEK:
        return [Section(table.title, words, picture, table)]
    shown = [Section(table.title, words, picture)] if picture else []
    return [*shown, _section(table, pages=False)]


def _people(report: Report, language: Language) -> list[Section]:
    return [_section(people_table(report, language))] if report.people else []


def _customers(report: Report, zone: ZoneInfo, language: Language) -> list[Section]:
    found = []
    if report.total.satisfied.response.asked or report.annual.response.asked:
        found.append(_section(customers_table(report, language)))
    if report.quality.overall.count:
        found.append(_section(gaps_table(report, language), "gaps"))
    if any(gap.share.of for gap in report.gaps):
        known = {gap.gap for gap in report.gaps if gap.share.of}
        told = [gap for gap in report.gaps if gap.share.of or gap.gap not in known]
        words = [write_finding(gap, language) for gap in told]
        found.append(Section(say("report-section-five", language), words))
    if has_held(report):
        note = say("report-note-held", language, days=_days(report.held_window, zone, language))
        table = held_table(report, language)
        found.append(Section(table.title, [note], "held", table))
    if report.evaluation:
        found.append(_section(evaluation_table(report.evaluation, language), "evaluation"))
    return [*found, _about(report, zone, language)]


def _about(report: Report, zone: ZoneInfo, language: Language) -> Section:
    since, until = (
        _moment(at, zone, language) for at in (report.window.since, report.window.until)
    )
    words = [
        say("report-about-window", language, since=since, until=until),
        say("report-about-promises", language),
        say("report-about-closed", language),
        say("report-about-chance", language),
        say("report-note-money", language, currency=report.currency),
        say("report-trace-note", language, count=f"{len(report.facts):,}"),
    ]
    return Section(say("report-section-about", language), words)


def _section(table: Table, picture: str = "", *, pages: bool = True) -> Section:
    return Section(table.title, [table.note] if table.note else [], picture, table, pages)


def _days(window: Window, zone: ZoneInfo, language: Language) -> str:
    """Write which days a time has touched."""
    first = window.since.astimezone(zone).date()
    last = (window.until - timedelta(microseconds=1)).astimezone(zone).date()
    return write_days(first, last + timedelta(days=1), language)
