"""Visits: chosen by customers, moved or called off, made by technicians (Rules R2, R14)."""

from collections.abc import Generator, Sequence
from datetime import datetime, timedelta

from actions.domain.cases.visits import VISIT_BUTTON, NoSlot, Result, Visit
from actions.domain.chats.topics import Said
from actions.domain.people import Address
from actions.services.cards.group import Place
from actions.store.visits import open_visits
from actions.texts.visits import read_visit_button
from bot.simulation.opening import takes_back
from bot.simulation.resolving import topic_of
from bot.simulation.supplying import gets_part, is_there
from bot.simulation.words import one_of
from bot.simulation.world import CHANNEL, Case, Life, World

MOVES, CALLS_OFF, STAFF_CALL_OFF, NOBODY_HOME = 0.06, 0.012, 0.012, 0.035
LATE, NOT_REPAIRED, TO_WORKSHOP, DIAGNOSED = 0.05, 0.03, 0.03, 0.35
MOST_VISITS, MOST_TAPS, RINGS_AFTER = 5, 4, 2
"""At most so many visits to a case and taps to choose one; days until staff offer days again."""
NEAR_DAYS = (6, 3, 2, 1)
"""How much sooner customers choose the first days they are offered."""
WORKS, ON_THE_WAY = 35, (10, 45)
"""Minutes."""


def is_visited(world: World, case: Case) -> Life:
    """Come to the customer where the product is repaired at home, until it is repaired."""
    for _ in range(MOST_VISITS):
        if not case.goes_on or not case.comes:
            return
        yield from _is_chosen(world, case)
        if case.visit is None:
            return
        yield from _is_moved(world, case, case.visit)
        result = yield from _is_made(world, case, case.visit)
        case.visit = None
        if result is Result.NEEDS_PART:
            yield from gets_part(world, case, waited=True)
        elif result is Result.WORKSHOP:
            case.comes = False
        elif result is Result.REPAIRED:
            return


def chooses(world: World, chat_id: int, payloads: Sequence[str]) -> Life:
    """Tap through days and times until a visit is agreed, or none fits."""
    address = Address(channel=CHANNEL, chat_id=chat_id)
    for _ in range(MOST_TAPS):
        chosen = _choice(world, payloads)
        case = world.tickets.get(read_visit_button(chosen)[1]) if chosen else None
        if case is None or case.visit or not case.code:
            return
        (reply,) = world.desk.visits.press(address, world.key(), chosen)
        if chosen.startswith("at:") and (visit := _open(world, case)):
            case.visit = visit
            return
        payloads = [button.payload for button in reply.buttons]
        yield world.later(seconds=world.about(20))


def _is_chosen(world: World, case: Case) -> Life:
    """Wait until the customer has chosen a time; staff offer it where the desk has not."""
    for _ in range(MOST_TAPS):
        if case.visit is None and not case.offered:
            yield world.worked(world.about(0.5))
            if case.visit:
                return
            topic_of(world, case)
            try:
                world.desk.visits.offer(case.agent, case.topic, key=world.key())
            except NoSlot:
                yield world.later(days=1)
                continue
        case.offered = False
        until = world.later(days=RINGS_AFTER)
        while case.visit is None and world.clock.at < until:
            yield world.later(hours=1)
        if case.visit:
            return


def _is_made(world: World, case: Case, visit: Visit) -> Generator[datetime, None, Result | None]:
    """Play a visit that is agreed; tell what came of it, None if it was not made."""
    if world.happens(CALLS_OFF):
        world.desk.visits.press(case.address, world.key(), f"cancel:{visit.id}")
        takes_back(world, case)
        return None
    topic_of(world, case)
    if world.happens(STAFF_CALL_OFF):
        world.desk.visits.call_off(case.agent, case.topic, key=world.key())
        case.offered = True
        return None
    who, number = world.visitors[visit.technician_id], visit.id or 0
    way = timedelta(minutes=world.dice.uniform(*ON_THE_WAY))
    yield max(visit.starts_at - way, world.clock.at)
    _steps(world, who, number, "on_way")
    late = 90 if world.happens(LATE) else 0
    yield visit.starts_at + timedelta(minutes=late + world.dice.uniform(1, 100))
    if world.happens(NOBODY_HOME):
        _steps(world, who, number, "missed")
        case.offered = True
        return None
    _steps(world, who, number, "arrived")
    return (yield from _works(world, case, who, number))


def _is_moved(world: World, case: Case, visit: Visit) -> Life:
    """Let a few customers choose another day soon after."""
    if not world.happens(MOVES):
        return
    yield world.later(minutes=world.about(15))
    if not visit.is_changeable(world.desk.policy.visits, now=world.clock.at):
        return
    case.visit = None
    (reply,) = world.desk.visits.press(case.address, world.key(), f"move:{visit.id}")
    payloads = [button.payload for button in reply.buttons]
    yield from chooses(world, case.address.chat_id, payloads)
    case.visit = case.visit or visit


def _works(
    world: World, case: Case, who: int, number: int
) -> Generator[datetime, None, Result | None]:
    """Work, write the record, and end the visit with its result."""
    language = case.language
    if world.happens(DIAGNOSED):
        yield world.later(minutes=world.about(10))
        _writes(world, case, who, one_of(world.dice, "found", language))
        _steps(world, who, number, "diagnosed")
    result = _result(world, case)
    yield world.later(minutes=world.about(WORKS))
    _steps(world, who, number, "worked")
    words = one_of(world.dice, "done" if result is Result.REPAIRED else result, language)
    used = result in (Result.REPAIRED, Result.NEEDS_PART) and case.part
    _writes(world, case, who, f"{words}\nparts: {case.part}" if used else words)
    _steps(world, who, number, result)
    if result is Result.REPAIRED:
        _steps(world, who, number, "checked")
        case.part = ""
    return result


def _result(world: World, case: Case) -> Result:
    if case.part and not is_there(world, case):
        return Result.NEEDS_PART
    drawn = world.dice.random()
    if drawn < TO_WORKSHOP:
        return Result.WORKSHOP
    return Result.NOT_REPAIRED if drawn < TO_WORKSHOP + NOT_REPAIRED else Result.REPAIRED


def _writes(world: World, case: Case, who: int, words: str) -> None:
    said = Said(chat_id=who, message_id=world.number(), text=words)
    days = world.desk.technician_days
    days.write_down(who, case.code, said, place=Place(who), key=world.key())


def _steps(world: World, who: int, number: int, verb: str) -> None:
    world.desk.technician_days.step(who, number, verb, key=world.key())


def _choice(world: World, payloads: Sequence[str]) -> str:
    """Choose among buttons: a time, else a day, the first ones more often."""
    rests = [one.removeprefix(VISIT_BUTTON) for one in payloads]
    times = [one for one in rests if one.startswith("at:")]
    days = [one for one in rests if one.startswith("day:")][: len(NEAR_DAYS)]
    if times:
        return world.dice.choice(times)
    return world.dice.choices(days, NEAR_DAYS[: len(days)])[0] if days else ""


def _open(world: World, case: Case) -> Visit | None:
    with world.desk.database.reading() as session:
        return next(iter(open_visits(session, case.number)), None)
