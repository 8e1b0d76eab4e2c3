"""What happens in a simulated year, drawn before anybody plays it: pure, seeded, repeatable."""

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from random import Random
from zoneinfo import ZoneInfo

from actions.domain.faults.register import FaultKind
from actions.domain.tickets import Kind
from actions.domain.words.symptoms import SparePart, Symptom
from bot.simulation.park import MODELS, Model

YEAR = 364
KINDS = {Kind.REPAIR: 0.62, Kind.INQUIRY: 0.26, Kind.COMPLAINT: 0.12}
WEEKDAYS = (1.25, 1.1, 1.05, 1.0, 1.05, 0.75, 0.5)
HOURS = (0, 0, 0, 0, 0, 0, 1, 3, 7, 9, 10, 9, 7, 7, 7, 7, 7, 8, 9, 9, 7, 4, 2, 1)
HOLIDAY = 0.4
VAGUE, NAMES_PART, KNOWS_SERIAL = 0.08, 0.35, 0.75
UNITS_PER_TICKET = 2.0


@dataclass(frozen=True)
class SoldUnit:
    """One unit with its owner."""

    serial: str
    model: Model
    sold_on: date
    owner: int


@dataclass(frozen=True)
class PlannedCase:
    """One case that a customer comes with."""

    number: int
    at: datetime
    kind: Kind
    unit: SoldUnit
    symptom: Symptom | None
    part: SparePart | None
    names_serial: bool
    again: int | None = None
    """The number of the case that a complaint is about."""
    planted: bool = False


@dataclass(frozen=True)
class Planted:
    """A fault put into the year on purpose, to see whether it is found."""

    kind: FaultKind
    product: str
    what: str
    first: date
    days: int
    strength: float
    """Times the usual rate; for a unit, how many more cases."""


@dataclass(frozen=True)
class Plan:
    """A whole year."""

    units: Sequence[SoldUnit]
    cases: Sequence[PlannedCase]
    planted: Sequence[Planted]


@dataclass
class Planner:
    """Draws a year.

    Args:
        seed: the same seed draws the same year.
        tickets: how many cases come.
        first: the first day.
        zone: where the company is.
        closed: tells whether a day is a holiday.
            faults: how many faults of each kind are planted.
        days: how long it is.
    """

    seed: int
    tickets: int
    first: date
    zone: ZoneInfo
    closed: Callable[[date], bool] = lambda _: False
    faults: tuple[int, int, int] = (6, 3, 6)
    days: int = YEAR
    dice: Random = field(init=False)

    def __post_init__(self) -> None:
        self.dice = Random(self.seed)

    def plan(self) -> Plan:
        """Draw units, then planted faults, then everyday cases until there are enough."""
        units = self._units()
        by_model: dict[str, list[SoldUnit]] = {}
        for unit in units:
            by_model.setdefault(unit.model.model, []).append(unit)
        planted = self._planted(units)
        cases = [case for fault in planted for case in self._of_fault(fault, by_model)]
        cases = cases[: self.tickets // 3]
        days = self._days()
        while len(cases) < self.tickets:
            cases.append(self._everyday(by_model, days))
        cases.sort(key=lambda case: (case.at, case.unit.serial))
        return Plan(units, self._numbered(cases), planted)

    def _units(self) -> list[SoldUnit]:
        count = max(int(self.tickets * UNITS_PER_TICKET), 200)
        models = self.dice.choices(MODELS, [model.share for model in MODELS], k=count)
        owners = max(int(count * 0.7), 1)
        return [
            SoldUnit(
                f"{model.model.replace('-', '')}{sold:%y%m%d}{number:06}",
                model,
                sold,
                self.dice.randrange(owners),
            )
            for number, model in enumerate(models)
            if (sold := self.first - timedelta(days=self.dice.randrange(30, 1800)))
        ]

    def _planted(self, units: Sequence[SoldUnit]) -> list[Planted]:
        symptoms, parts, lemons = self.faults
        common = [model for model in MODELS if model.share >= 5]
        found: dict[tuple[str, str], Planted] = {}
        while len(found) < symptoms:
            model = self.dice.choice(common)
            what = self.dice.choice([s for s, weight in model.symptoms.items() if weight >= 2])
            found[model.model, what] = self._fault(FaultKind.SYMPTOM, model, what)
        while len(found) < symptoms + parts:
            model = self.dice.choice(common)
            part = self.dice.choice(model.parts)
            found[model.model, part] = self._fault(FaultKind.PART, model, part)
        for unit in self.dice.sample(list(units), lemons):
            first = self.first + timedelta(
                days=self.dice.randrange(self.days // 18, self.days // 3)
            )
            strength = self.dice.randint(6, 8)
            kind = FaultKind.UNIT
            found[unit.model.model, unit.serial] = Planted(
                kind, unit.model.model, unit.serial, first, self.days * 5 // 9, strength
            )
        return list(found.values())

    def _fault(self, kind: FaultKind, model: Model, what: str) -> Planted:
        first = self.first + timedelta(
            days=self.dice.randrange(self.days // 3, max(self.days - 84, self.days // 2))
        )
        days, strength = 7 * self.dice.randint(6, 12), self.dice.uniform(4, 7)
        return Planted(kind, model.model, what, first, days, strength)

    def _of_fault(self, fault: Planted, by_model: dict[str, list[SoldUnit]]) -> list[PlannedCase]:
        """Draw the cases that a planted fault adds to the usual ones."""
        units = by_model.get(fault.product, [])
        if fault.kind is FaultKind.UNIT:
            unit = next(unit for unit in units if unit.serial == fault.what)
            symptom = self._symptom(unit.model)
            return [
                self._case(Kind.REPAIR, unit, self._at(fault), symptom, None, planted=True)
                for _ in range(int(fault.strength))
            ]
        model = next(model for model in MODELS if model.model == fault.product)
        usual = self._usual(model, fault) * fault.days / self.days
        extra = round(usual * (fault.strength - 1))
        cases = []
        for _ in range(extra if units else 0):
            is_part = fault.kind is FaultKind.PART
            symptom = self._symptom(model) if is_part else Symptom(fault.what)
            part = SparePart(fault.what) if is_part else self._part(model)
            unit = self.dice.choice(units)
            cases.append(
                self._case(Kind.REPAIR, unit, self._at(fault), symptom, part, planted=True)
            )
        return cases

    def _usual(self, model: Model, fault: Planted) -> float:
        """Give how many cases with the symptom or the part a year usually has."""
        repairs = self.tickets * KINDS[Kind.REPAIR]
        of_model = repairs * model.share / sum(one.share for one in MODELS)
        if fault.kind is FaultKind.PART:
            return of_model * NAMES_PART / len(model.parts)
        share = model.symptoms[Symptom(fault.what)] / sum(model.symptoms.values())
        return of_model * share * (1 - VAGUE)

    def _at(self, fault: Planted) -> datetime:
        day = fault.first + timedelta(days=self.dice.randrange(fault.days))
        return self._hour(min(day, self.first + timedelta(days=self.days - 1)))

    def _days(self) -> list[float]:
        """Add up how many cases each day brings: weekday, holiday."""
        days = (self.first + timedelta(days=number) for number in range(self.days))
        weights = (WEEKDAYS[day.weekday()] * (HOLIDAY if self.closed(day) else 1) for day in days)
        return list(accumulate(weights))

    def _everyday(self, by_model: dict[str, list[SoldUnit]], days: list[float]) -> PlannedCase:
        number = bisect(days, self.dice.random() * days[-1])
        day = self.first + timedelta(days=min(number, self.days - 1))
        season = day.timetuple().tm_yday
        known = [model for model in MODELS if by_model.get(model.model)]
        (model,) = self.dice.choices(known, [m.share * m.in_season(season) for m in known])
        (kind,) = self.dice.choices(list(KINDS), list(KINDS.values()))
        unit = self.dice.choice(by_model[model.model])
        vague = self.dice.random() < VAGUE
        symptom = None if vague else self._symptom(model)
        part = self._part(model) if symptom else None
        return self._case(kind, unit, self._hour(day), symptom, part)

    def _case(
        self,
        kind: Kind,
        unit: SoldUnit,
        at: datetime,
        symptom: Symptom | None,
        part: SparePart | None,
        *,
        planted: bool = False,
    ) -> PlannedCase:
        by_name = kind is Kind.REPAIR and (planted or self.dice.random() < KNOWS_SERIAL)
        return PlannedCase(0, at, kind, unit, symptom, part, by_name, planted=planted)

    def _numbered(self, cases: Sequence[PlannedCase]) -> list[PlannedCase]:
        """Number the cases by time, and let complaints be about an earlier case where they can."""
        last: dict[int, int] = {}
        done: list[PlannedCase] = []
        for number, case in enumerate(cases):
            again = last.get(case.unit.owner) if case.kind is Kind.COMPLAINT else None
            if case.kind is Kind.COMPLAINT and again is None and done:
                again = self._recent(done)
            unit = done[again].unit if again is not None else case.unit
            done.append(
                PlannedCase(
                    number,
                    case.at,
                    case.kind,
                    unit,
                    case.symptom,
                    case.part,
                    case.names_serial,
                    again,
                    case.planted,
                )
            )
            last[unit.owner] = number
        return done

    def _recent(self, done: Sequence[PlannedCase]) -> int | None:
        """Choose one of the last cases for a complaint to be about, often one complained of."""
        earliest = max(len(done) - 600, 0)
        chosen = done[self.dice.randrange(earliest, len(done))]
        return chosen.number if self.dice.random() < 0.7 else None

    def _symptom(self, model: Model) -> Symptom:
        return self.dice.choices(list(model.symptoms), list(model.symptoms.values()))[0]

    def _part(self, model: Model) -> SparePart | None:
        return self.dice.choice(model.parts) if self.dice.random() < NAMES_PART else None

    def _hour(self, day: date) -> datetime:
        hour = self.dice.choices(range(24), HOURS)[0]
        at = time(hour, self.dice.randrange(60), self.dice.randrange(60))
        return datetime.combine(day, at, self.zone)
