"""Playing a year: the company is set up, everything lives, sweeps run, messages arrive."""

import csv
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from sqlmodel import select

from actions.domain.errors import DeskError
from actions.domain.hours import is_closed
from actions.domain.language import Language
from actions.domain.people import Customer
from actions.domain.policy import Policy
from actions.domain.staff import Role
from actions.services.desk import Desk, open_desk
from actions.store.database import Database
from bot.simulation.cases import lives
from bot.simulation.feedback import reads
from bot.simulation.plan import YEAR, Plan, Planner
from bot.simulation.words import words
from bot.simulation.world import (
    CHANNEL,
    FIRST_CUSTOMER,
    FIRST_TECHNICIAN,
    GROUP,
    Case,
    Life,
    Moving,
    World,
)

ASKED_IN_OCTOBER = 0.1
"""Share of the customers; a company asks all of them, over weeks."""
SPEAKS_CHINESE = 0.3
SUPERVISORS = 3
AWAY = 0.15
Progress = Callable[[int], None]


class NotEmpty(DeskError):
    """Raised for a database in which real customers are: a simulation does not mix with them."""

    key = "error-simulate-not-empty"


@dataclass(frozen=True)
class Company:
    """What is simulated."""

    tickets: int = 20_000
    technicians: int = 40
    seed: int = 7
    first: date = date(2025, 1, 6)
    days: int = YEAR
    faults: tuple[int, int, int] = (6, 3, 6)
    """How many faults are planted: of a product's symptom, of a part, of a unit."""


def simulate(
    database: Database,
    policy: Policy,
    company: Company,
    *,
    staff_language: Language = Language.EN,
    progress: Progress = lambda _: None,
) -> Plan:
    """Play a year over an empty database, and give what was planned for it.

    Raises:
        NotEmpty: if somebody has written to this desk already.
    """
    clock = Moving(_moment(company.first, policy))
    desk = open_desk(
        database, _with_few_annual(policy), staff=GROUP, staff_language=staff_language, now=clock
    )
    with database.reading() as session:
        if session.exec(select(Customer.id).limit(1)).first():
            raise NotEmpty
    plan = Planner(
        *(company.seed, company.tickets, company.first, policy.hours.zone),
        closed=lambda day: is_closed(day, policy.hours),
        faults=company.faults,
        days=company.days,
    ).plan()
    world = World(desk, clock, Random(company.seed + 1))
    set_up(world, company, plan)
    ends = clock.at + timedelta(days=company.days)
    for _ in world.run(ends):
        progress(world.begun)
    return plan


def set_up(world: World, company: Company, plan: Plan) -> None:
    """Fill the company: articles, products, units, people; and let everything begin."""
    desk = world.desk
    desk.seeding.seed_knowledge()
    desk.seeding.seed_catalogue()
    _import_units(desk, plan)
    _hire(world, company)
    for life in (shifts(world), sweeps(world), weekly(world)):
        world.let(life)
    world.let(arrivals(world, plan))


def arrivals(world: World, plan: Plan) -> Life:
    """Let the planned cases begin, each in its time."""
    for planned in plan.cases:
        yield planned.at.astimezone(UTC)
        owner = planned.unit.owner
        chinese = owner * 7919 % 1000 < SPEAKS_CHINESE * 1000
        world.let(lives(world, Case(planned, Language.ZH if chinese else Language.EN)))


def sweeps(world: World) -> Life:
    """Run what the clock starts, and let messages arrive: often by day, seldom by night."""
    desk = world.desk
    while True:
        desk.clocks.sweep()
        desk.waiting.sweep()
        while desk.surveys.sweep():
            pass
        for message in desk.outbox.deliver_all(CHANNEL):
            if message.chat_id >= FIRST_CUSTOMER:
                reads(world, message)
        yield world.later(hours=1 if 7 <= world.clock.at.hour < 20 else 4)


def weekly(world: World) -> Life:
    """Look once a week for what repeats."""
    while True:
        world.desk.faults.sweep()
        yield world.later(days=7)


def shifts(world: World) -> Life:
    """Let some be away each week, never all."""
    everybody = sorted(world.names)
    away: set[int] = set()
    while True:
        count = int(len(everybody) * AWAY)
        gone = set(world.dice.sample(everybody, count))
        for user_id in sorted(gone ^ away):
            world.desk.team.set_duty(user_id, on_duty=user_id not in gone)
        away = gone
        world.technicians = [one for one in everybody if one not in away]
        yield world.later(days=7)


def _hire(world: World, company: Company) -> None:
    team, names = world.desk.team, words()["technicians"]
    team.meet(1, "Ann", "ann", admin=True)
    for number in range(company.technicians):
        user_id = FIRST_TECHNICIAN + number
        name = names[number % len(names)]
        name = name if number < len(names) else f"{name} {number // len(names) + 1}"
        team.meet(user_id, name)
        role = Role.SUPERVISOR if number < SUPERVISORS else Role.AGENT
        team.set_role(1, user_id, role)
        team.set_cap(1, user_id, 1000)
        team.set_duty(user_id, on_duty=True)
        world.names[user_id] = name


def _import_units(desk: Desk, plan: Plan) -> None:
    """Take the sold units over as a company does, from a list."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "units.csv")
        with path.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("serial_number", "model", "sold_on"))
            writer.writerows((u.serial, u.model.model, u.sold_on.isoformat()) for u in plan.units)
        desk.importing.units(path)


def _with_few_annual(policy: Policy) -> Policy:
    surveys = policy.surveys
    annual = surveys.annual.model_copy(
        update={"share": min(surveys.annual.share, ASKED_IN_OCTOBER)}
    )
    return policy.model_copy(update={"surveys": surveys.model_copy(update={"annual": annual})})


def _moment(day: date, policy: Policy) -> datetime:
    return datetime.combine(day, time(0), policy.hours.zone).astimezone(UTC)
