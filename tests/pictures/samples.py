"""One picture of each kind in each language, from made-up figures of a year's service."""

import random
from importlib.resources import files
from pathlib import Path

from actions.domain.language import Language
from actions.domain.reports.control import Kept, individuals, shares
from actions.domain.reports.counting import funnel, pareto
from actions.domain.reports.held import Repair, held_by_group
from actions.domain.surveys.servqual import Answer, Dimension, quality
from actions.pictures.control import draw_control
from actions.pictures.counting import draw_funnel, draw_pareto
from actions.pictures.gaps import draw_gaps
from actions.pictures.held import draw_held
from actions.pictures.standings import draw_standings
from actions.services.company.evaluation import evaluate_file

EXAMPLE = Path(str(files("actions") / "defaults" / "evaluation.yml"))
WORDS = {
    Language.EN: {
        "clock": "Time to first answer, per week",
        "kept": "Visits in time, per month",
        "funnel": "From message to closed, October",
        "stages": ("Messages", "Tickets opened", "Answered in time", "Repaired", "Closed"),
        "pareto": "Causes of repairs, October",
        "causes": (
            "Worn door seal",
            "Blocked drain",
            "Control board",
            "Operating error",
            "Damaged in transport",
            "Compressor",
        ),
        "held": "Repairs that hold, by product",
        "groups": ("Fridge KF-420", "Dishwasher DW-6"),
    },
    Language.ZH: {
        "clock": "首次答复时间（每周）",
        "kept": "上门准时率（每月）",
        "funnel": "从留言到结案（十月）",
        "stages": ("客户留言", "建立工单", "按时答复", "完成维修", "结案"),
        "pareto": "维修原因（十月）",
        "causes": ("门封条老化", "排水管堵塞", "控制板故障", "使用不当", "运输损坏", "压缩机故障"),
        "held": "维修后未复发比例（按产品）",
        "groups": ("冰箱 KF-420", "洗碗机 DW-6"),
    },
}


def clock(words, language):
    draw = random.Random(5)
    weeks = [(f"W{week}", max(draw.gauss(1.4, 0.25), 0.2)) for week in range(1, 30)]
    weeks += [("W30", 2.9), *((f"W{week}", 1.55 + 0.02 * week) for week in range(31, 40))]
    return draw_control(individuals(weeks), words["clock"], language)


def kept(words, language):
    rows = [(46, 50), (61, 66), (58, 63), (0, 0), (70, 76), (49, 70), (66, 70)]
    months = [Kept(f"2026-{n:02}", k, cases) for n, (k, cases) in enumerate(rows, 1)]
    return draw_control(shares(months), words["kept"], language, shares=True)


def gaps(words, language):
    draw = random.Random(7)
    shift = dict(zip(Dimension, (0.2, -0.6, -1.1, 0.0, 0.3, -0.4), strict=True))
    answers = []
    for _ in range(60):
        hoped = {d: draw.choice((3, 4, 4, 5)) for d in Dimension}
        found = {d: min(max(round(hoped[d] + draw.gauss(shift[d], 1)), 1), 5) for d in Dimension}
        if draw.random() < 0.3:
            found[Dimension.RECOVERY] = None
        answers.append(Answer(hoped, found))
    return draw_gaps(quality(answers), language)


def from_message_to_closed(words, language):
    counts = (1240, 812, 760, 655, 640)
    return draw_funnel(
        funnel(list(zip(words["stages"], counts, strict=True))), words["funnel"], language
    )


def causes(words, language):
    counts = (64, 41, 22, 15, 6, 4)
    named = [name for name, n in zip(words["causes"], counts, strict=True) for _ in range(n)]
    return draw_pareto(pareto(named), words["pareto"], language)


def held(words, language):
    draw = random.Random(3)
    repairs = [
        Repair(min(days, 90), came_back=days < 90, group=group)
        for group, mean, count in zip(words["groups"], (240, 110), (90, 45), strict=True)
        for days in (int(draw.expovariate(1 / mean)) + 1 for _ in range(count))
    ]
    return draw_held(held_by_group(repairs), words["held"], language)


def standings(words, language):
    return draw_standings(evaluate_file(EXAMPLE), language)


KINDS = (clock, kept, gaps, from_message_to_closed, causes, held, standings)


def sample(kind, language):
    return kind(WORDS[language], language)
