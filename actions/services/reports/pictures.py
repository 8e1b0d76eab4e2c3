"""The pictures of a report, by name; one without anything to show is left out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from matplotlib.figure import Figure

from actions.domain.language import Language
from actions.domain.periods import Span
from actions.domain.reports.facts import Group
from actions.domain.reports.report import Report
from actions.pictures.canvas import png
from actions.pictures.control import draw_control
from actions.pictures.counting import draw_funnel, draw_pareto
from actions.pictures.gaps import draw_gaps
from actions.pictures.held import draw_held
from actions.pictures.standings import draw_standings
from actions.texts import say
from actions.texts.periods import write_short
from actions.texts.report_words import write_name

Drawing = Callable[[Report, Language], Figure | None]


def draw_pictures(report: Report, language: Language) -> dict[str, bytes]:
    """Draw all there is to show as PNG."""
    drawn = {name: draw(report, language) for name, draw in DRAWINGS.items()}
    return {name: png(figure) for name, figure in drawn.items() if figure}


def _kept(report: Report, language: Language) -> Figure | None:
    chart = report.chart
    if chart is None:
        return None
    by = "day" if report.period.span in (Span.WEEK, Span.MONTH) else "week"
    points = tuple(replace(p, label=_day(p.label, language)) for p in chart.points)
    named = replace(chart, points=points, empty=tuple(_day(day, language) for day in chart.empty))
    title = say("picture-kept-title", language, by=by)
    return draw_control(named, title, language, shares=True)


def _day(label: str, language: Language) -> str:
    return write_short(date.fromisoformat(label), language)


def _gaps(report: Report, language: Language) -> Figure | None:
    return draw_gaps(report.quality, language) if report.quality.overall.count else None


def _passages(report: Report, language: Language) -> Figure | None:
    if not report.passages or not report.passages[0].count:
        return None
    named = [replace(p, name=say(f"report-step-{p.name}", language)) for p in report.passages]
    return draw_funnel(named, say("picture-passages-title", language), language)


def _causes(report: Report, language: Language) -> Figure | None:
    title = say("picture-causes-title", language, by=str(report.caused_by))
    named = [
        replace(cause, name=write_name(report.caused_by, cause.name, language))
        for cause in report.causes
    ]
    return draw_pareto(named, title, language) if named else None


def _held(report: Report, language: Language) -> Figure | None:
    curves = next((c for g in Group if (c := report.held.get(g))), None)
    return draw_held(curves, say("picture-held-title", language), language) if curves else None


def _evaluation(report: Report, language: Language) -> Figure | None:
    return draw_standings(report.evaluation, language) if report.evaluation else None


DRAWINGS: dict[str, Drawing] = {
    "kept": _kept,
    "causes": _causes,
    "passages": _passages,
    "gaps": _gaps,
    "held": _held,
    "evaluation": _evaluation,
}
