"""Bars of totals, each made up of what the criteria bring (Rule R25)."""

from matplotlib.figure import Figure

from actions.domain.ahp.standing import Evaluated
from actions.domain.language import Language
from actions.domain.surveys.satisfaction import UPPER_ENDS
from actions.pictures.canvas import COLOURS, GREY, paper
from actions.texts import say


def draw_standings(evaluated: Evaluated, language: Language) -> Figure:
    """Draw the totals of an evaluation, the best on top, periods from top to bottom."""
    standings = evaluated.standings
    figure, axes = paper(
        f"{evaluated.evaluation.title.to(language)}\n{say('picture-total', language)}",
        height=2.2 + 0.45 * len(standings),
    )
    rows = range(len(standings))
    reached = [0.0] * len(standings)
    for number, criterion in enumerate(evaluated.weighed.criteria):
        widths = [standing.adds[criterion.key] for standing in standings]
        colour = COLOURS[number % len(COLOURS)]
        label = criterion.name.to(language)
        axes.barh(rows, widths, left=reached, color=colour, label=label, height=0.6)
        reached = [left + width for left, width in zip(reached, widths, strict=True)]
    for row, standing in enumerate(standings):
        words = f"{standing.total:.1f}  {say(f'band-{standing.band}', language)}"
        axes.text(103, row, words, va="center")
    ends = [end for end, _ in UPPER_ENDS]
    for end in ends[:-1]:
        axes.axvline(end, color=GREY, linewidth=0.8, linestyle=":", zorder=0)
    axes.set_yticks(rows, [standing.name.to(language) for standing in standings])
    axes.set(xlim=(0, 140), xticks=[0, *ends])
    axes.spines["bottom"].set_bounds(0, 100)
    axes.invert_yaxis()
    figure.legend(loc="outside lower center", ncols=4)
    return figure
