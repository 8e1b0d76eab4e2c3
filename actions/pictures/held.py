"""The repair-held curve: how many repairs still hold after so many days."""

from collections.abc import Mapping
from textwrap import fill
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from actions.domain.language import Language
from actions.domain.reports.held import HeldCurve
from actions.pictures.canvas import COLOURS, GREY, paper
from actions.texts import say

MOST_CURVES, LINE = 4, 13
NOTE = {Language.EN: 105, Language.ZH: 70}
"""Letters that fit side by side under a picture."""


def draw_held(curves: Mapping[str, HeldCurve], title: str, language: Language) -> Figure:
    """Draw the curves of some groups with their bands, and below how many were still watched."""
    drawn = dict(list(curves.items())[:MOST_CURVES])
    figure, axes = paper(title, height=4.5 + 0.3 * len(drawn))
    for (group, curve), colour in zip(drawn.items(), COLOURS, strict=False):
        _curve(axes, group, curve, colour, language)
    axes.set(ylim=(0, 1.03), ylabel=say("picture-held-share", language))
    axes.yaxis.set_major_formatter(lambda share, _: f"{share:.0%}")
    axes.set_xlim(left=0)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    if drawn:
        axes.legend(loc="lower left")
    _watched(axes, drawn, language)
    if left_out := list(curves)[MOST_CURVES:]:
        words = say("picture-held-left-out", language, groups=", ".join(left_out))
        figure.supxlabel(fill(words, NOTE[language]), fontsize=8, color=GREY)
    return figure


def _curve(axes: Axes, group: str, curve: HeldCurve, colour: str, language: Language) -> None:
    days = [step.days for step in curve.steps]
    label = say(
        "picture-held-group",
        language,
        group=group,
        count=curve.repairs,
        back=curve.came_back,
    )
    held = [step.held for step in curve.steps]
    axes.step(days, held, where="post", color=colour, label=label, linewidth=1.8)
    edges = [(step.low, step.high) for step in curve.steps]
    lows = [float("nan") if low is None else low for low, _ in edges]
    highs = [float("nan") if high is None else high for _, high in edges]
    axes.fill_between(days, lows, highs, step="post", color=colour, alpha=0.15, linewidth=0)


def _watched(axes: Axes, curves: Mapping[str, HeldCurve], language: Language) -> None:
    """Write under the days how many repairs were still watched then, a line a group."""
    most = axes.get_xlim()[1]
    days = [day for day in axes.get_xticks() if 0 <= day <= most]
    lines = zip(curves.items(), COLOURS, strict=False)
    for row, ((group, curve), colour) in enumerate(lines):
        low = -28 - LINE * row
        _note(axes, group, (0, 0), (-14, low), colour, ha="right")
        for day in days:
            _note(axes, str(_at_risk(curve, day)), (day, 0), (0, low), colour, ha="center")
    axes.set_xticks(days)
    axes.set_xlabel(say("picture-held-days", language), labelpad=8 + LINE * len(curves))


def _note(
    axes: Axes,
    words: str,
    at: tuple[float, float],
    offset: tuple[float, float],
    colour: str,
    *,
    ha: Literal["right", "center"],
) -> None:
    axes.annotate(
        words,
        at,
        xycoords=axes.get_xaxis_transform(),
        xytext=offset,
        textcoords="offset points",
        color=colour,
        ha=ha,
        annotation_clip=False,
    )


def _at_risk(curve: HeldCurve, day: float) -> int:
    return next((step.at_risk for step in curve.steps if step.days >= day), 0)
