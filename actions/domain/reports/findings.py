"""What a report says in words: the three things most worth knowing (Rule R22)."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions.domain.reports import five_gaps
from actions.domain.reports.control import Signal
from actions.domain.reports.counting import Cause
from actions.domain.reports.facts import Group, Line
from actions.domain.reports.figures import Figure
from actions.domain.reports.report import Report

LARGE, FEW = 0.25, 10
"""A share of all cases that is worth a word, and how many cases or promises a word needs."""


@dataclass(frozen=True)
class Finding:
    """What a report says in words: the key of the sentence, and what it is about."""

    key: str
    figure: Figure | None = None
    gap: five_gaps.Finding | None = None
    cause: Cause | None = None
    line: Line | None = None
    signal: str = ""
    dimension: str = ""


def findings_of(report: Report, most: int = 3) -> list[Finding]:
    """Choose what is worth saying: what got worse first, and never what may be chance."""
    news = [
        f for f in report.figures if f.change and f.change.news and f.change.better is not None
    ]
    worse = [Finding("worse", figure=f) for f in news if f.change and not f.change.better]
    better = [Finding("better", figure=f) for f in news if f.change and f.change.better]
    opened = [f for f in report.figures if f.key == "opened" and f.change and f.change.news]
    found = [
        *_interleave(worse, _missed(report), _signals(report), _short(report), _open_gaps(report)),
        *_large(report),
        *[Finding("more" if f.change and f.change.by > 0 else "fewer", figure=f) for f in opened],
        *better,
    ]
    return found[:most]


def _interleave(*kinds: Sequence[Finding]) -> list[Finding]:
    """Take the first of each kind, so that no kind crowds out the others."""
    return [one for kind in kinds for one in kind[:1]]


def _missed(report: Report) -> list[Finding]:
    """Find the product whose promises are surely kept less often than all together."""
    whole = report.total.promises.value
    lines = [line for line in report.lines.get(Group.PRODUCT, ()) if line.name]
    low = [
        line
        for line in lines
        if whole is not None
        and line.tally.promises.of >= FEW
        and line.tally.promises.high is not None
        and line.tally.promises.high < whole
    ]
    low.sort(key=lambda line: line.tally.promises.value or 0)
    return [Finding("missed", line=line) for line in low]


def _signals(report: Report) -> list[Finding]:
    """Find the last stretch whose promises were outside of what chance does."""
    points = report.chart.points if report.chart else ()
    beyond = [
        point
        for point in points
        if Signal.BEYOND in point.signals and report.chart and point.value < report.chart.centre
    ]
    return [Finding("signal", signal=point.label) for point in reversed(beyond)]


def _short(report: Report) -> list[Finding]:
    """Find the dimension in which customers surely find the least of what they expect."""
    short = sorted(
        (gap for gap in report.quality.gaps if gap.falls_short), key=lambda gap: gap.gap.value or 0
    )
    return [Finding("short", dimension=gap.dimension) for gap in short]


def _open_gaps(report: Report) -> list[Finding]:
    found = (gap for gap in report.gaps if gap.verdict is five_gaps.Verdict.OPEN)
    return [Finding("gap", gap=gap) for gap in found]


def _large(report: Report) -> list[Finding]:
    """Find what so many tickets are about that it is worth a word of its own."""
    whole = sum(cause.count for cause in report.causes)
    large = [c for c in report.causes if c.count >= max(FEW, LARGE * whole)]
    return [Finding("large", cause=cause) for cause in large[:1]]
