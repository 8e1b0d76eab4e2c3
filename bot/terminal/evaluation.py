"""An evaluation of quality shown in the terminal: weights, consistency, comparison."""

import json
import sys
from pathlib import Path
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from actions.domain.ahp.criteria import CRITERIA, items
from actions.domain.ahp.evaluation import Compared
from actions.domain.ahp.standing import Evaluated
from actions.domain.language import Language
from actions.services.company.evaluation import evaluate_file
from actions.texts import say

SCORE = "{:.1f}"
WEIGHT = "{:.4f}"


def show_evaluation(file: Path, language: Language, *, png: Path | None, as_json: bool) -> None:
    """Work out a file and show what comes of it.

    Raises:
        FileError: naming the line of whatever is wrong.
        Inconsistent: if judgements contradict each other too much.
        OSError: if the picture cannot be written.
    """
    evaluated = evaluate_file(file)
    if as_json:
        sys.stdout.write(f"{json.dumps(figures(evaluated), ensure_ascii=False, indent=2)}\n")
    else:
        _show(evaluated, language, Console(highlight=False))
    if png:
        from actions.pictures import canvas, standings

        png.write_bytes(canvas.png(standings.draw_standings(evaluated, language)))


def _show(evaluated: Evaluated, language: Language, console: Console) -> None:
    evaluation = evaluated.evaluation
    console.print(evaluation.title.to(language), style="bold", markup=False)
    for table in (_weights, _consistency, _standings, _by_criterion):
        console.print(table(evaluated, language))
    if steps := len(evaluation.reweight):
        console.print(say("evaluation-reweighted", language, steps=steps), soft_wrap=True)
    names = {item.key: item.name.to(language) for item in items(evaluated.weighed.criteria)}
    for standing in evaluated.standings:
        if standing.unscored:
            words = say(
                "evaluation-unscored",
                language,
                name=standing.name.to(language),
                indicators=say("list-and", language).join(names[key] for key in standing.unscored),
                share=f"{1 - standing.covered:.1%}",
            )
            console.print(words, soft_wrap=True, markup=False)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left", overflow="fold")
    return table


def _weights(evaluated: Evaluated, language: Language) -> Table:
    weighed = evaluated.weighed
    titles = (say(f"evaluation-{head}", language) for head in ("of", "in-group", "overall"))
    table = _table(say("evaluation-weights", language), *titles)
    for criterion in weighed.criteria:
        of_all = WEIGHT.format(weighed.local[CRITERIA][criterion.key])
        table.add_row(criterion.name.to(language), of_all, of_all, style="bold")
        for leaf in criterion.indicators:
            own, overall = weighed.local[criterion.key][leaf.key], weighed.leaves[leaf.key]
            row = (f"  {leaf.name.to(language)}", WEIGHT.format(own), WEIGHT.format(overall))
            table.add_row(*row)
    return table


def _consistency(evaluated: Evaluated, language: Language) -> Table:
    experts = [expert.name for expert in evaluated.evaluation.experts]
    heads = (say("evaluation-group", language), "λmax", "C.I.", "C.R.", *experts)
    table = _table(say("evaluation-consistency", language), *heads)
    names = {item.key: item.name.to(language) for item in items(evaluated.evaluation.criteria)}
    for key, group in evaluated.weighed.groups.items():
        if len(group.members) > 1:
            own = dict(group.experts)
            ratios = [WEIGHT.format(own[name]) if name in own else "–" for name in experts]
            name = say("evaluation-criteria", language) if key == CRITERIA else names[key]
            asked = group.asked
            found = (asked.largest, asked.consistency_index, asked.consistency_ratio)
            table.add_row(name, *map(WEIGHT.format, found), *ratios)
    return table


def _standings(evaluated: Evaluated, language: Language) -> Table:
    compare = evaluated.evaluation.compare
    in_time = compare is Compared.PERIODS
    heads = ("name", "total", "place", *(["change"] if in_time else []), "marks", "band")
    titles = (say(f"evaluation-{head}", language) for head in heads)
    table = _table(say(f"evaluation-{compare}", language), *titles)
    for standing in evaluated.standings:
        change = "–" if standing.change is None else f"{standing.change:+.1f}".replace("-", "−")
        table.add_row(
            standing.name.to(language),
            SCORE.format(standing.total),
            str(standing.place),
            *([change] if in_time else []),
            str(standing.marks),
            say(f"band-{standing.band}", language),
        )
    return table


def _by_criterion(evaluated: Evaluated, language: Language) -> Table:
    criteria = evaluated.weighed.criteria
    names = (criterion.name.to(language) for criterion in criteria)
    title = say("evaluation-by-criterion", language)
    table = _table(title, say("evaluation-name", language), *names)
    for standing in evaluated.standings:
        under = (standing.by_criterion[criterion.key] for criterion in criteria)
        scores = ("–" if score is None else SCORE.format(score) for score in under)
        table.add_row(standing.name.to(language), *scores)
    return table


def figures(evaluated: Evaluated) -> dict[str, Any]:
    """Give everything worked out, for other programs."""
    weighed = evaluated.weighed
    return {
        "title": evaluated.evaluation.title.model_dump(),
        "compare": evaluated.evaluation.compare,
        "method": evaluated.evaluation.method,
        "groups": {
            key: {
                "asked": dict(zip(group.members, group.asked.weights, strict=True)),
                "weights": weighed.local.get(key),
                "largest_eigenvalue": group.asked.largest,
                "consistency_index": group.asked.consistency_index,
                "consistency_ratio": group.asked.consistency_ratio,
                "experts": dict(group.experts),
            }
            for key, group in weighed.groups.items()
        },
        "weights": weighed.leaves,
        "standings": [
            {
                "name": standing.name.model_dump(),
                "total": standing.total,
                "band": standing.band,
                "place": standing.place,
                "change": standing.change,
                "by_criterion": standing.by_criterion,
                "unscored": standing.unscored,
                "covered": standing.covered,
                "marks": standing.marks,
            }
            for standing in evaluated.standings
        ],
    }
