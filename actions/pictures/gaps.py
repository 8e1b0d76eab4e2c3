"""The gap chart: per dimension what was found less what was expected (Rule R21)."""

from matplotlib.figure import Figure

from actions.domain.intervals import Mean
from actions.domain.language import Language
from actions.domain.surveys.servqual import Quality
from actions.pictures.canvas import BLUE, GREY, RED, minus, paper
from actions.texts import say

WIDEST, MARGIN = 4.0, 0.2


def draw_gaps(quality: Quality, language: Language) -> Figure:
    """Draw each dimension's gap; in red what surely falls short."""
    figure, axes = paper(say("picture-gaps-title", language))
    rows = [(say(f"dimension-{gap.dimension}", language), gap.gap) for gap in quality.gaps]
    rows.append((say("picture-overall", language), quality.overall))
    reach = min(max((_reach(mean) for _, mean in rows), default=0) + MARGIN, WIDEST)
    for row, (_, mean) in enumerate(rows):
        short = mean.high is not None and mean.high < 0
        if mean.value is not None:
            axes.plot(mean.value, row, "o", color=RED if short else BLUE, zorder=3)
        if mean.low is not None and mean.high is not None:
            ends = max(mean.low, -WIDEST), min(mean.high, WIDEST)
            axes.plot(ends, (row, row), color=RED if short else BLUE, linewidth=2)
        axes.annotate(
            _words(mean, language),
            (1, row),
            xycoords=("axes fraction", "data"),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
        )
    axes.axvline(0, color=GREY, linewidth=1)
    axes.set_yticks(range(len(rows)), [name for name, _ in rows])
    axes.set(xlim=(-reach, reach), xlabel=say("picture-gaps", language))
    axes.xaxis.set_major_formatter(lambda x, _: minus(x, 1) if x else "0")
    axes.axhline(len(rows) - 1.5, color=GREY, linewidth=0.5)
    axes.invert_yaxis()
    return figure


def _reach(mean: Mean) -> float:
    return max(abs(edge) for edge in (mean.value or 0, mean.low or 0, mean.high or 0))


def _words(mean: Mean, language: Language) -> str:
    answers = say("picture-answers", language, count=mean.count)
    if mean.value is None:
        return answers
    return say("picture-gap", language, gap=minus(mean.value), answers=answers)
