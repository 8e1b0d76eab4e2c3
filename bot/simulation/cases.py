"""The lives of cases: each step acts through the desk's services, then waits for the next.

A kind of case is a list of steps. What a company does more with its cases (visits, quotes,
checks) is one more step in a list.
"""

import contextlib
from collections.abc import Callable

from actions.domain.checks import SameEyes, needed
from actions.domain.handoff import Brief, Reason, TakenAlready
from actions.domain.sla import ClockKind, Waiting
from actions.domain.tickets import Kind, NewTicket, Usable
from actions.domain.topics import Said
from bot.simulation.words import one_of, story, words
from bot.simulation.world import GROUP, Case, Life, World

Step = Callable[[World, Case], Life]
CANCELS, WAITS_FOR_PART, FAR = 0.02, 0.12, 0.15
ADMIN = 1
EXPLAINED = """cause: not quality
explanation: it was set up in a way that it cannot work in
repair: set up anew
guidance: shown how to use it
cost: none"""
USABLE = {Usable.YES: 3.0, Usable.PARTLY: 4.0, Usable.NO: 3.0}


def lives(world: World, case: Case) -> Life:
    """Live through a case from the customer's first word to the end of the work."""
    world.begun += 1
    case.busy = True
    for step in STEPS[case.planned.kind]:
        yield from step(world, case)
    case.busy = False


def meets(world: World, case: Case) -> Life:
    """Let the customer write."""
    planned, language = case.planned, case.language
    names = words()["names"][language]
    name = names[planned.unit.owner % len(names)]
    world.desk.customers.meet(case.address, name=name, code=language)
    return
    yield


def reports(world: World, case: Case) -> Life:
    """Open a repair, as the form does once it is filled in."""
    planned, dice = case.planned, world.dice
    model = planned.unit.model
    product = _product(case)
    near = "far" if dice.random() < FAR else "near"
    new = NewTicket(
        kind=Kind.REPAIR,
        story=story(dice, case.language, product, planned.symptom, planned.part),
        product=product,
        serial_number=planned.unit.serial if planned.names_serial else "",
        usable=dice.choices(list(USABLE), list(USABLE.values()))[0],
        care="home" if model.home else "workshop",
        place=dice.choice(words()["streets"][near]) if model.home else "",
        phone=f"+44 113 496{planned.unit.owner % 10000:04}",
    )
    _opened(world, case, new)
    return
    yield


def complains(world: World, case: Case) -> Life:
    """Open a complaint, often about an earlier case."""
    planned = case.planned
    earlier = world.codes.get(planned.again, "") if planned.again is not None else ""
    new = NewTicket(
        kind=Kind.COMPLAINT,
        story=one_of(world.dice, "complains", case.language),
        product=_product(case),
        reference=earlier,
        wish=world.dice.choice(("apology", "repair", "refund")),
    )
    _opened(world, case, new)
    return
    yield


def asks(world: World, case: Case) -> Life:
    """Ask for a person."""
    wish = one_of(world.dice, "asks", case.language).format(product=_product(case))
    brief = Brief(wish=wish, words=wish, intent="request_human")
    begun = world.desk.handoffs.begin(
        case.address, Reason.ASKED, turn=world.key(), brief=brief, product=_product(case)
    )
    if begun.code in world.cases:  # one more wish in a case that is open already
        world.codes[case.planned.number] = begun.code
        return
    _numbered(world, case, begun.code)
    yield world.worked(world.about(0.08))


def may_be_cancelled(world: World, case: Case) -> Life:
    """Let a few customers help themselves before anybody has begun."""
    if world.dice.random() < CANCELS:
        yield world.later(minutes=world.dice.uniform(2, 20))
        world.desk.tickets.cancel(case.address, case.code, turn=world.key())
        case.code = ""


def is_answered(world: World, case: Case) -> Life:
    """Answer the customer first, usually well within the promise."""
    if not case.code:
        return
    if case.planned.kind is not Kind.INQUIRY:
        yield world.worked(world.about(0.7))
    case.technician = world.technician()
    case.topic = world.desk.handoffs.topic_for(case.code, key=world.key())
    text = one_of(world.dice, "answers", case.language)
    yield from _when_free(world, lambda: _writes(world, case, text))


def is_visited(world: World, case: Case) -> Life:
    """Come to the customer where the product is repaired at home."""
    if case.code and case.planned.unit.model.home:
        yield world.worked(world.about(7))
        world.desk.clocks.meet(
            case.code, ClockKind.ARRIVAL, person=_name(world, case), key=world.key()
        )


def may_wait_for_a_part(world: World, case: Case) -> Life:
    """Let a few cases stand still until a part is there."""
    if case.code and world.dice.random() < WAITS_FOR_PART:
        cases = world.desk.cases
        cases.wait_for(case.technician, case.topic, Waiting.PART, key=world.key())
        yield world.worked(world.about(24))
        cases.resume(case.technician, case.topic, key=world.key())


def is_resolved(world: World, case: Case) -> Life:
    """End the work and say what was done."""
    if not case.code:
        return
    usual = {Kind.REPAIR: 4.0, Kind.INQUIRY: 0.4, Kind.COMPLAINT: 8.0}[case.planned.kind]
    yield world.worked(world.about(usual))
    done = one_of(world.dice, "done", case.language)
    yield from _when_free(world, lambda: _resolves(world, case, done))


def is_put_right(world: World, case: Case) -> Life:
    """Take up again a case whose customer was not content."""
    case.busy = True
    yield world.worked(world.about(0.5))
    text = one_of(world.dice, "answers", case.language)
    yield from _when_free(world, lambda: _writes(world, case, text))
    yield from is_resolved(world, case)
    case.busy = False


STEPS: dict[Kind, tuple[Step, ...]] = {
    Kind.REPAIR: (
        *(meets, reports, may_be_cancelled, is_answered),
        *(is_visited, may_wait_for_a_part, is_resolved),
    ),
    Kind.INQUIRY: (meets, asks, is_answered, is_resolved),
    Kind.COMPLAINT: (meets, complains, may_be_cancelled, is_answered, is_resolved),
}


def _when_free(world: World, work: Callable[[], None]) -> Life:
    """Do something in a customer's chat as soon as no other case of theirs has it."""
    while True:
        try:
            work()
        except TakenAlready:
            yield world.worked(world.about(2))
        else:
            return


def _writes(world: World, case: Case, text: str) -> None:
    said = Said(chat_id=GROUP.chat_id, message_id=world.number(), text=text)
    world.desk.relay.from_staff(case.technician, case.topic, world.key(), said)


def _resolves(world: World, case: Case, summary: str) -> None:
    """End the work with all that its kind asks for (Rules R8, R9, R18)."""
    desk = world.desk
    if case.planned.kind is Kind.COMPLAINT:
        desk.complaints.fill(case.technician, case.topic, EXPLAINED, key=world.key())
        desk.complaints.tell_result(case.technician, case.topic, summary, key=world.key())
    elif needed(desk.tickets.one(case.address, case.code), desk.policy.checks):
        # The admin is a second person, and a supervisor where one has to look.
        for looks in (case.technician, ADMIN):
            with contextlib.suppress(SameEyes):
                desk.checks.check(looks, case.code, key=world.key())
    desk.cases.resolve(case.technician, case.topic, key=world.key(), summary=summary)


def _opened(world: World, case: Case, new: NewTicket) -> None:
    _numbered(world, case, world.desk.tickets.open(case.address, new, turn=world.key()).code)


def _numbered(world: World, case: Case, code: str) -> None:
    case.code = code
    world.codes[case.planned.number] = code
    world.cases[code] = case


def _product(case: Case) -> str:
    model = case.planned.unit.model
    return model.zh if case.language == "zh" else model.en


def _name(world: World, case: Case) -> str:
    return world.names[case.technician]
