"""How a report writes figures: with unit, never without the count they stand on."""

from actions.domain.intervals import Mean, Median, Share
from actions.domain.language import Language
from actions.domain.reports.facts import Group
from actions.domain.reports.figures import Change, Figure, Unit
from actions.texts import knows, say

DASH = "–"


def write_value(value: float | None, unit: Unit, language: Language) -> str:
    """Write a figure with its unit; one without cases is a dash."""
    if value is None:
        return DASH
    if unit is Unit.CASES:
        return f"{value:,.0f}"
    if unit is Unit.SHARE:
        return f"{value:.0%}"
    if unit is Unit.POINTS:
        return say("report-unit-points", language, value=signed(value, 0))
    number = f"{value:,.1f}" if value < 100 else f"{value:,.0f}"
    if unit is Unit.HOURS:
        return say("report-unit-hours", language, value=number)
    return say("report-unit-days", language, value=number)


def signed(value: float, digits: int) -> str:
    """Write a number with its sign, the minus as long as the plus."""
    written = f"{value:+,.{digits}f}".replace("-", "−")
    return f"{0:.{digits}f}" if float(f"{value:.{digits}f}") == 0 else written


def write_change(figure: Figure, language: Language) -> str:
    """Write what a figure has changed by, and whether that can be chance."""
    change = figure.change
    if change is None:
        return say("report-change-none", language)
    by = _difference(change, figure.unit, language)
    if by.startswith("0"):
        return say("report-change-same", language)
    key = "report-change-news" if change.news else "report-change-chance"
    return say(key, language, by=by)


def _difference(change: Change, unit: Unit, language: Language) -> str:
    if unit is Unit.CASES:
        return signed(change.by, 0)
    if unit is Unit.SHARE:
        by = signed(change.by * 100, 0)
        return by if by == "0" else say("report-change-points", language, by=by)
    if unit is Unit.POINTS:
        return signed(change.by, 0)
    by = signed(change.by, 1)
    key = "report-unit-hours" if unit is Unit.HOURS else "report-unit-days"
    return by if by == "0.0" else say(key, language, value=by)


def write_share(share: Share) -> str:
    """Write a share with how many it is of."""
    return DASH if share.value is None else f"{share.value:.0%} · {share.of:,}"


def write_middle(middle: Median, unit: Unit, language: Language) -> str:
    """Write a median with how many values it is the middle of."""
    if middle.value is None:
        return DASH
    return f"{write_value(middle.value, unit, language)} · {middle.count:,}"


def write_interval(low: float | None, high: float | None, form: str, language: Language) -> str:
    """Write from where to where a figure may lie."""
    if low is None or high is None:
        return DASH
    ends = (format(end, form).replace("-", "−") for end in (low, high))
    return say("report-interval", language, **dict(zip(("low", "high"), ends, strict=True)))


def write_mean(mean: Mean, form: str) -> str:
    """Write a mean with how many values it is of."""
    return DASH if mean.value is None else f"{mean.value:{form}} · {mean.count:,}"


def write_name(group: Group, name: str, language: Language) -> str:
    """Write what tickets are counted under; names people gave stand as they are."""
    if group in (Group.CAUSE, Group.HANDED) and knows(name):
        return say(name, language)
    if group is not Group.KIND:
        return name
    kind = say(f"report-kind-{name[:1]}", language)
    if len(name) == 1:
        return kind
    return say("report-kind-class", language, kind=kind, **{"class": name[1:]})
