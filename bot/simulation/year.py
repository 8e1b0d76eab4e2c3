"""Playing a year: the company is set up, everything lives, sweeps run, messages arrive."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from sqlmodel import select

from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.domain.people import Customer
from actions.domain.policy.policy import Policy
from actions.domain.sla.hours import is_closed
from actions.services.desk import Desk, open_desk
from actions.store.database import Database
from bot.simulation.cases import lives
from bot.simulation.company import Company, set_up
from bot.simulation.feedback import reads
from bot.simulation.plan import Plan, Planner
from bot.simulation.supplying import restocks
from bot.simulation.world import CHANNEL, FIRST_CUSTOMER, GROUP, Case, Life, Moving, World

ASKED_IN_OCTOBER = 0.1
"""Share of the customers; a company asks all of them, over weeks."""
SPEAKS_CHINESE = 0.3
AWAY = 0.15
BY_DAY, OPENS, RARELY = range(7, 21), 9, (9, 12, 15, 18)
"""Hours of the clock: when somebody writes, when the day begins, when little is looked after."""
BY_NIGHT = 4
"""Hours between two looks."""
Progress = Callable[[int], None]


class NotEmpty(DeskError):
    """Raised for a database in which real customers are: a simulation does not mix with them."""

    key = "error-simulate-not-empty"


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
    for life in (shifts, sweeps, weekly, restocks):
        world.let(life(world))
    world.let(arrivals(world, plan))
    ends = clock.at + timedelta(days=company.days)
    for _ in world.run(ends):
        progress(world.begun)
    return plan


def arrivals(world: World, plan: Plan) -> Life:
    """Let the planned cases begin, each in its time."""
    for planned in plan.cases:
        yield planned.at.astimezone(UTC)
        owner = planned.unit.owner
        chinese = owner * 7919 % 1000 < SPEAKS_CHINESE * 1000
        world.let(lives(world, Case(planned, Language.ZH if chinese else Language.EN)))


def sweeps(world: World) -> Life:
    """Run what the clock starts, and let messages arrive: often by day, seldom by night.

    A desk at work looks every few seconds; a year has time until somebody would notice.
    """
    zone = world.desk.policy.hours.zone
    while True:
        hour = world.clock.at.astimezone(zone).hour
        _sweep(world.desk, hour)
        for message in world.desk.outbox.deliver_all(CHANNEL):
            if message.chat_id >= FIRST_CUSTOMER:
                reads(world, message)
        yield world.later(hours=1 if hour in BY_DAY else min(BY_NIGHT, (BY_DAY[0] - hour) % 24))


def _sweep(desk: Desk, hour: int) -> None:
    """Run the sweeps that an hour of the day has work for.

    Reports are made when somebody asks, and a technician's record is printed when it is read.
    """
    desk.clocks.sweep()
    desk.waiting.sweep()
    desk.visits.sweep()
    if hour in RARELY:
        while desk.surveys.sweep():
            pass
        desk.care.sweep()
    if hour == OPENS:
        desk.expected.sweep()
        desk.allocations.sweep()
        desk.quote_answers.sweep()
        desk.measures.sweep()
        desk.settlements.sweep()


def weekly(world: World) -> Life:
    """Look once a week for what repeats."""
    while True:
        world.desk.faults.sweep()
        yield world.later(days=7)


def shifts(world: World) -> Life:
    """Let some who answer be away each week, never all."""
    everybody = list(world.agents)
    away: set[int] = set()
    while True:
        count = int(len(everybody) * AWAY)
        gone = set(world.dice.sample(everybody, count))
        for user_id in sorted(gone ^ away):
            world.desk.team.set_duty(user_id, on_duty=user_id not in gone)
        away = gone
        world.agents = [one for one in everybody if one not in away]
        yield world.later(days=7)


def _with_few_annual(policy: Policy) -> Policy:
    surveys = policy.surveys
    annual = surveys.annual.model_copy(
        update={"share": min(surveys.annual.share, ASKED_IN_OCTOBER)}
    )
    return policy.model_copy(update={"surveys": surveys.model_copy(update={"annual": annual})})


def _moment(day: date, policy: Policy) -> datetime:
    return datetime.combine(day, time(0), policy.hours.zone).astimezone(UTC)
