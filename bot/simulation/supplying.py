"""Parts for cases and for the stores: reserved, ordered, delivered, used (Rule R17)."""

from datetime import date, datetime, time, timedelta

from actions.domain.sla.clocks import Waiting
from actions.domain.supplies.requisitions import Allocation, AllocationState
from actions.store.requisitions import find_requisition, list_allocations
from actions.store.stock import list_levels
from bot.simulation.resolving import topic_of
from bot.simulation.world import Case, Life, World

KNOWN_BEFORE, NOT_NEEDED, LATE = 0.3, 0.06, 0.15
"""Shares of parts: known before anybody has looked, not needed after all, late from the maker."""
MOST_LATE = 6
APPROVING, FITTING = 1.5, 2.0
"""Working hours, about."""
DELIVERED = time(9, 30)


def may_wait_for_a_part(world: World, case: Case) -> Life:
    """Reserve the part beforehand where it is known, and wait for it if there is none."""
    if case.goes_on and case.part and not case.visit and world.happens(KNOWN_BEFORE):
        yield from gets_part(world, case)


def is_fitted(world: World, case: Case) -> Life:
    """Use the part in the workshop, or find that it is not needed."""
    if not case.goes_on or case.comes or not case.part:
        return
    if not reserved(world, case):
        yield from gets_part(world, case)
    yield world.worked(world.about(FITTING))
    allocations = world.desk.allocations
    for one in reserved(world, case):
        use = allocations.give_back if world.happens(NOT_NEEDED) else allocations.issue
        use(case.agent, one.id or 0, key=world.key())


def gets_part(world: World, case: Case, *, waited: bool = False) -> Life:
    """Reserve a part for a case, or order it and wait until it is here."""
    topic_of(world, case)
    part, allocations = world.stock[case.part], world.desk.allocations
    shown = allocations.use(case.agent, case.topic, part, 1, key=world.key())
    if not shown.buttons:
        if waited:
            allocations.here(case.agent, case.topic, key=world.key())
        return
    key = world.key()
    asked = world.desk.requisitions
    asked.ask(case.agent, part, 1, topic_id=case.topic, key=key)
    yield world.worked(world.about(APPROVING))
    number, expected = _approved(world, key, case.agent)
    yield from _comes(world, expected, case)
    asked.arrived(case.agent, number, key=world.key())


def is_there(world: World, case: Case) -> bool:
    """Tell whether a technician has the part of a case along."""
    with world.desk.database.reading() as session:
        levels = list_levels(session, world.stock[case.part])
    return any(level.free for level, _, _ in levels) or bool(reserved(world, case))


def reserved(world: World, case: Case) -> list[Allocation]:
    """List what is reserved for a case."""
    with world.desk.database.reading() as session:
        found = list_allocations(session, case.number)
    return [one for one, _ in found if one.state is AllocationState.RESERVED]


def restocks(world: World) -> Life:
    """Order once a week what has fallen under its reserve level, unless it is on its way."""
    coming: set[int] = set()
    while True:
        _, low = world.desk.stock.low(world.supervisor())
        for level, part in low:
            if level.id not in coming:
                coming.add(level.id or 0)
                order = (part.id or 0, level.to_order, level.place_id)
                world.let(_is_delivered(world, order, level.id or 0, coming))
        yield world.later(days=7)


def _is_delivered(world: World, order: tuple[int, int, int], level: int, coming: set[int]) -> Life:
    """Order parts for a store and take them in."""
    part, count, place = order
    yield world.awake()
    agent, key = world.agent(), world.key()
    world.desk.requisitions.ask(agent, part, count, place_id=place, key=key)
    yield world.worked(world.about(APPROVING))
    number, expected = _approved(world, key, agent)
    yield from _comes(world, expected)
    world.desk.requisitions.arrived(agent, number, key=world.key())
    coming.discard(level)


def _approved(world: World, key: str, agent: int) -> tuple[int, date]:
    """Approve an order; give its number and the day for which it is promised."""
    with world.desk.database.reading() as session:
        order = find_requisition(session, key)
    number = order.id or 0 if order else 0
    by = world.supervisor(but=agent)
    world.desk.requisitions.decide(by, number, approve=True, key=world.key())
    with world.desk.database.reading() as session:
        order = find_requisition(session, key)
    assert order
    assert order.expected_on
    return number, order.expected_on


def _comes(world: World, expected: date, case: Case | None = None) -> Life:
    """Wait for a delivery; who waits for one that is late is told the new day."""
    yield max(_morning(world, expected), world.clock.at)
    if not world.happens(LATE):
        return
    later = expected + timedelta(days=world.dice.randint(1, MOST_LATE))
    if case:
        yield world.awake()
        cases = world.desk.cases
        cases.wait_for(case.agent, case.topic, Waiting.PART, key=world.key(), until=later)
    yield _morning(world, later)


def _morning(world: World, day: date) -> datetime:
    return datetime.combine(day, DELIVERED, world.desk.policy.hours.zone)
