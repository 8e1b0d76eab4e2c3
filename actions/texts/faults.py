"""Repeated faults in words for quality: what, how often, how usual, which cases, the trend."""

from collections.abc import Sequence
from typing import Protocol

from actions.domain.errors import Told
from actions.domain.faults.register import FaultKind, RepeatedFault
from actions.domain.language import Language
from actions.texts import say

LISTED = 10
CODES = 8
BARS = "▁▂▃▄▅▆▇█"


class Shown(Protocol):
    """A repeated fault with its evidence."""

    @property
    def fault(self) -> RepeatedFault:
        """Give the finding."""
        ...

    @property
    def codes(self) -> Sequence[str]:
        """Give the codes of its cases, the newest first."""
        ...

    @property
    def weeks(self) -> Sequence[int]:
        """Give how many came each week, the oldest first."""
        ...


def write_alert(found: Sequence[Shown], language: Language) -> str:
    """Tell quality of what was found, or of what has grown since."""
    lines = [say("faults-alert", language, count=len(found))]
    lines += [_entry(one, language) for one in found[:LISTED]]
    if len(found) > LISTED:
        lines.append(say("list-more", language, count=len(found) - LISTED))
    return "\n\n".join([*lines, say("faults-see", language)])


def write_list(found: Sequence[Shown], language: Language, *, counted: bool) -> str:
    """List what repeats now."""
    if not found:
        return say("faults-none" if counted else "faults-no-cases", language)
    lines = [say("faults-head", language, count=len(found))]
    lines += [_entry(one, language) for one in found[:LISTED]]
    if len(found) > LISTED:
        lines.append(say("list-more", language, count=len(found) - LISTED))
    return "\n\n".join(lines)


def name_of(fault: RepeatedFault, language: Language) -> str:
    """Name a repeated fault."""
    if fault.kind is FaultKind.UNIT:
        return say("faults-unit", language, product=fault.product, serial=fault.what)
    if fault.kind is FaultKind.PART:
        part = say(f"part-{fault.what}", language)
        return say("faults-part", language, product=fault.product, what=part)
    symptom = say(f"symptom-{fault.what}", language)
    return say("faults-symptom", language, product=fault.product, what=symptom)


def _entry(one: Shown, language: Language) -> str:
    fault = one.fault
    codes: Told = tuple(one.codes[:CODES])
    more = len(one.codes) - CODES
    if more > 0:
        codes = say("faults-codes-more", language, codes=codes, count=more)
    return say(
        "faults-entry",
        language,
        name=name_of(fault, language),
        again="yes" if fault.times > 1 else "no",
        seen=fault.seen,
        days=fault.days,
        expected=f"{fault.expected:.1f}",
        chance=_chance(fault.q),
        trend=trend_of(one.weeks),
        weeks=len(one.weeks),
        codes=codes,
    )


def trend_of(weeks: Sequence[int]) -> str:
    """Draw counts as small bars, an empty week as a dot."""
    highest = max(weeks, default=0)
    return "".join(
        BARS[round(count / highest * (len(BARS) - 1))] if count else "·" for count in weeks
    )


def _chance(q: float) -> str:
    return "< 0.1 %" if q < 0.001 else f"{q * 100:.1f} %"
