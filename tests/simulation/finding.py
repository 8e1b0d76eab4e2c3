"""How well planted faults are found: the year as it is planned, read and looked at each week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from zoneinfo import ZoneInfo

from actions.domain.faults.counting import Case, findings_of_pairs, findings_of_units
from actions.domain.faults.register import FaultKind
from actions.domain.language import Language
from actions.domain.tickets import Kind
from actions.domain.words.symptoms import part_of, symptom_of
from bot.simulation.plan import YEAR, Plan, Planner
from bot.simulation.words import story

FIRST = date(2025, 1, 6)
LATE = 28
"""Days after its end in which a fault still counts as found."""


@dataclass(frozen=True)
class Score:
    """What came of one year."""

    planted: int
    found: int
    false: int
    days: tuple[int, ...] = ()
    """How long each took to be found."""

    @property
    def recall(self) -> float:
        return self.found / self.planted if self.planted else 1.0

    @property
    def false_alarms(self) -> float:
        return self.false / max(self.found + self.false, 1)

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.planted + other.planted,
            self.found + other.found,
            self.false + other.false,
            self.days + other.days,
        )


def drawn(seed: int, tickets: int, faults: tuple[int, int, int]) -> Plan:
    return Planner(seed, tickets, FIRST, ZoneInfo("Europe/London"), faults=faults).plan()


def looks(plan: Plan, seed: int, *, every: int = 7) -> Iterator[tuple[date, FaultKind, str, str]]:
    """Read every story as the desk does, and look every few days: what is found, and when."""
    dice = Random(seed)
    symptoms, parts, units = [], [], []
    for one in plan.cases:
        if one.kind is not Kind.REPAIR:
            continue
        language = Language.ZH if one.number % 3 == 0 else Language.EN
        model, on = one.unit.model, one.at.date()
        product = model.zh if language is Language.ZH else model.en
        told = story(dice, language, product, one.symptom, one.part)
        symptom = symptom_of(told) or ""
        symptoms.append(Case(model.model, symptom, on))
        parts.append(Case(model.model, part_of(told) or "", on))
        if one.names_serial:
            units.append((on, (model.model, one.unit.serial, symptom)))
    park: dict[str, int] = {}
    for unit in plan.units:
        park[unit.model.model] = park.get(unit.model.model, 0) + 1
    for number in range(every, YEAR + 1, every):
        day = FIRST + timedelta(days=number)
        until = [case for on, case in units if on <= day]
        found = {
            FaultKind.SYMPTOM: findings_of_pairs([c for c in symptoms if c.on <= day], day),
            FaultKind.PART: findings_of_pairs([c for c in parts if c.on <= day], day),
            FaultKind.UNIT: findings_of_units(until, park),
        }
        for kind, findings in found.items():
            for finding in findings:
                yield day, kind, finding.product, finding.what


def score(plan: Plan, seen: Iterator[tuple[date, FaultKind, str, str]]) -> Score:
    """Compare what was found with what was planted."""
    planted = {(f.kind, f.product, str(f.what)): f for f in plan.planted}
    first: dict[tuple[FaultKind, str, str], date] = {}
    false = set()
    for day, *what in seen:
        key = (what[0], what[1], str(what[2]))
        fault = planted.get(key)
        if fault is None or day < fault.first:
            false.add(key)
        elif day <= fault.first + timedelta(days=fault.days + LATE):
            first.setdefault(key, day)
    delays = tuple((day - planted[key].first).days for key, day in first.items())
    return Score(len(planted), len(first), len(false), delays)
