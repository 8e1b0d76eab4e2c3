"""The funnel from message to closed, and the Pareto of causes."""

from collections.abc import Sequence
from textwrap import fill
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from actions.domain.language import Language
from actions.domain.reports.counting import Cause, Passage
from actions.pictures.canvas import BLUE, GREY, INK, ORANGE, paper
from actions.texts import say

MOST_BARS, TOP = 10, 1.05
LINE = {Language.EN: 14, Language.ZH: 7}
FLAT = 6
TURNED: dict[str, Any] = {"rotation": 30, "ha": "right", "rotation_mode": "anchor"}
"""So many names fit side by side; more are turned, each ending under its bar."""


def draw_funnel(passages: Sequence[Passage], title: str, language: Language) -> Figure:
    """Draw how many reached each stage, and how many of the stage before that is."""
    figure, axes = paper(title, height=1.2 + 0.55 * len(passages))
    most = max((passage.count for passage in passages), default=0) or 1
    for row, passage in enumerate(passages):
        axes.barh(row, passage.count, left=(most - passage.count) / 2, color=BLUE, height=0.7)
        axes.annotate(
            _words(passage, language, first=row == 0),
            (1, row),
            xycoords=("axes fraction", "data"),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
        )
    axes.set_yticks(range(len(passages)), [passage.name for passage in passages])
    axes.set(xlim=(0, most), xticks=[])
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.tick_params(left=False)
    axes.invert_yaxis()
    return figure


def _words(passage: Passage, language: Language, *, first: bool) -> str:
    share = passage.of_before.value
    if first or share is None:
        return f"{passage.count:,}"
    of_before = say("picture-funnel-of-before", language, share=f"{share:.0%}")
    return f"{passage.count:,} · {of_before}"


def draw_pareto(causes: Sequence[Cause], title: str, language: Language) -> Figure:
    """Draw causes by how often they occur; the line adds them up to all cases."""
    figure, axes = paper(title)
    shown = list(causes)
    if len(causes) > MOST_BARS:
        rest = causes[MOST_BARS - 1 :]
        name = say("picture-pareto-others", language, count=len(rest))
        shown = [*causes[: MOST_BARS - 1], Cause(name, sum(c.count for c in rest), 1.0)]
    places = range(len(shown))
    whole = sum(cause.count for cause in shown) or 1
    axes.bar(places, [cause.count for cause in shown], color=BLUE, width=0.7)
    for place, cause in enumerate(shown):
        inside = cause.count > whole / 12
        axes.annotate(
            f"{cause.count:,}",
            (place, cause.count),
            (0, -4 if inside else 3),
            textcoords="offset points",
            ha="center",
            va="top" if inside else "bottom",
            color="white" if inside else INK,
        )
    turned = len(shown) > FLAT
    names = [fill(cause.name, LINE[language] * (1 + turned)) for cause in shown]
    axes.set_xticks(places, names, **(TURNED if turned else {}))
    axes.set(ylabel=say("picture-pareto-count", language), ylim=(0, whole * TOP))
    _running_total(axes, shown, language)
    return figure


def _running_total(axes: Axes, causes: Sequence[Cause], language: Language) -> None:
    """Draw the line on a scale of its own that ends where all cases do."""
    line = axes.twinx()
    shares = [cause.up_to_here for cause in causes]
    line.plot(range(len(causes)), shares, "-o", color=ORANGE, markersize=4)
    line.axhline(0.8, color=GREY, linewidth=0.8, linestyle=":")
    line.set(ylim=(0, TOP), ylabel=say("picture-pareto-share", language))
    line.yaxis.set_major_formatter(lambda share, _: f"{share:.0%}")
    line.spines["right"].set_visible(True)
