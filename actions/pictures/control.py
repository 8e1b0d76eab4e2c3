"""The control chart: what is news in a series of clocks, and what is its usual noise."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from actions.domain.language import Language
from actions.domain.reports.control import Chart, Point, Signal
from actions.pictures.canvas import BLUE, GREY, ORANGE, PALE, RED, paper
from actions.texts import say

MARKS = {Signal.BEYOND: "D", Signal.RUN: "s", Signal.TREND: "^", Signal.NEAR: "P"}
MOST_LABELS = 12


def draw_control(chart: Chart, title: str, language: Language, *, shares: bool = False) -> Figure:
    """Draw a chart of hours or, with `shares`, of shares kept; signals stand out by shape."""
    figure, axes = paper(title)
    places = range(len(chart.points))
    lows, highs = [p.low for p in chart.points], [p.high for p in chart.points]
    label = say("picture-limit", language)
    axes.fill_between(places, lows, highs, step="mid", color=PALE, label=label, zorder=0)
    centre = f"{chart.centre:.0%}" if shares else f"{chart.centre:.1f}"
    mean = say("picture-mean", language, value=centre)
    axes.axhline(chart.centre, color=GREY, linewidth=1, label=mean)
    axes.plot(places, [p.value for p in chart.points], "-o", color=BLUE, markersize=4)
    _signals(chart, axes, language)
    every = -(-len(chart.points) // MOST_LABELS)
    axes.set_xticks(places[::every], [_label(point) for point in chart.points[::every]])
    axes.set_ylabel(say("picture-kept" if shares else "picture-hours", language))
    if shares:
        axes.yaxis.set_major_locator(MaxNLocator(steps=[1, 2, 5, 10]))
        axes.yaxis.set_major_formatter(lambda share, _: f"{share:.0%}")
    axes.set_xlabel("\n".join(_notes(chart, language)), color=GREY, linespacing=1.5)
    figure.legend(loc="outside lower center", ncols=4)
    return figure


def _signals(chart: Chart, axes: Axes, language: Language) -> None:
    for signal, shape in MARKS.items():
        found = [(x, p.value) for x, p in enumerate(chart.points) if signal in p.signals]
        # A point that is news for several reasons wears the first one's shape.
        fresh = [at for at in found if chart.points[at[0]].signals[0] is signal]
        if fresh:
            colour = RED if signal is Signal.BEYOND else ORANGE
            axes.plot(
                *zip(*fresh, strict=True),
                shape,
                color=colour,
                markersize=8,
                label=say(f"picture-signal-{signal}", language),
            )


def _label(point: Point) -> str:
    return point.label if point.cases is None else f"{point.label}\nn = {point.cases}"


def _notes(chart: Chart, language: Language) -> list[str]:
    notes = []
    if not chart.firm:
        notes.append(say("picture-provisional", language, count=len(chart.points)))
    if chart.empty:
        notes.append(say("picture-empty", language, labels=", ".join(chart.empty)))
    return notes
