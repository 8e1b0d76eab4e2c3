"""Complaints: explained or ruled by quality, settled, and followed up (Rules R9, R11 to R13)."""

from datetime import date, timedelta

from actions.domain.complaints.offers import Offer, OfferState
from actions.domain.people import Address
from actions.store.rulings import find_ruling, list_measures
from bot.simulation.park import Model
from bot.simulation.resolving import topic_of, when_free
from bot.simulation.stores import BY_PART
from bot.simulation.words import one_of, words
from bot.simulation.world import CHANNEL, Case, Life, World

OF_QUALITY, SETTLED, CLAIMED = 0.35, 0.2, 0.7
"""Shares of complaints: quality's fault, settled by an offer; of suppliers' faults, claimed."""
ACCEPTS, CLAIM_ACCEPTED, LATE, WITHOUT_EFFECT = 0.85, 0.75, 0.15, 0.1
LOOKING, ISSUING = 5.0, 2.0
"""Working hours, about."""
OFFERS = ("refund 15", "refund 25", "refund 35", "compensation 20", "compensation 40")
DUE_DAYS = (7, 35)
CARRIED_OUT = 3
"""Days until what a customer has accepted is carried out."""
USUAL_COST = 70.0


def is_judged(world: World, case: Case) -> Life:
    """Find out what a complaint comes from, and what follows from it."""
    if not case.code:
        return
    yield world.worked(world.about(LOOKING))
    topic_of(world, case)
    if world.happens(OF_QUALITY):
        yield from _is_ruled(world, case)
    else:
        explained = words()["explained"][world.desk.staff_language]
        complaints = world.desk.complaints
        complaints.fill(case.agent, case.topic, explained, key=world.key())
    if world.happens(SETTLED):
        yield from _is_offered(world, case)


def accepts(world: World, chat_id: int, number: int) -> Life:
    """Let a customer accept what is offered, or say nothing."""
    if world.happens(ACCEPTS):
        address = Address(channel=CHANNEL, chat_id=chat_id)
        world.desk.offers.press(address, world.key(), f"{number}:yes")
        with world.desk.database.reading() as session:
            offer = session.get_one(Offer, number)
        world.tickets[offer.ticket_id].settled = offer.state is OfferState.ACCEPTED
    return
    yield


def _is_ruled(world: World, case: Case) -> Life:
    """Rule who is responsible, with what is done about it (Rules R12, R13)."""
    desk, language = world.desk, world.desk.staff_language
    blame = world.dice.choice(words()["blames"][language])
    by_supplier = blame["unit"] == "supplier"
    unit = (
        f"supplier {_supplier(world, case.planned.unit.model)}" if by_supplier else blame["unit"]
    )
    filled = f"cause: quality\nunit: {unit}\nanalysis: {blame['cause']}"
    filled += f"\ncountermeasure: {blame['action']}"
    desk.complaints.fill(case.agent, case.topic, filled, key=world.key())
    cost, bearer = f"{world.about(USUAL_COST):.2f}", "supplier" if by_supplier else "company"
    claimed = by_supplier and world.happens(CLAIMED)
    ruled = f"unit: {unit}\ncause: {blame['cause']}\nevidence: none\ncost: {cost}"
    ruled += f"\nborne by: {bearer}" + ("\nclaim: claimed" if claimed else "")
    desk.measures.fill(case.agent, case.topic, ruled, key=world.key())
    for kind, what in (("corrective", blame["action"]), ("preventive", blame["prevention"])):
        if kind == "corrective" or world.happens(0.6):
            _plans(world, case, kind, what)
    yield world.worked(world.about(ISSUING))
    desk.measures.issue(world.supervisor(), case.topic, key=world.key())
    if claimed:
        world.let(_is_claimed(world, case))
    with desk.database.reading() as session:
        ruling = find_ruling(session, case.number)
        measures = list_measures(session, ruling.id or 0) if ruling else []
    for one in measures:
        world.let(_is_acted_on(world, one.id or 0, one.owner_id, one.due_on))


def _plans(world: World, case: Case, kind: str, what: str) -> None:
    zone = world.desk.policy.hours.zone
    due = world.clock.at.astimezone(zone).date() + timedelta(days=world.dice.randint(*DUE_DAYS))
    owner = world.everybody[world.agent()]
    world.desk.measures.plan(
        *(case.agent, case.topic, f"{kind} @owner {due} {what}", owner), key=world.key()
    )


def _is_acted_on(world: World, number: int, owner_id: int, due: date) -> Life:
    """Do what was decided, usually in time, and look later whether it helped."""
    owner = next(user for user, one in world.everybody.items() if one.id == owner_id)
    rule, measures = world.desk.policy.rulings, world.desk.measures
    days = (due - world.clock.at.date()).days
    days += world.dice.randint(1, 9) if world.happens(LATE) else -world.dice.randint(1, 5)
    while True:
        yield world.later(days=max(days, 1))
        yield world.awake()
        proof = one_of(world.dice, "proofs", world.desk.staff_language)
        measures.finish(owner, number, proof, [], key=world.key())
        yield world.later(days=rule.verify_after_days + world.dice.uniform(0.5, 6))
        yield world.awake()
        good = not world.happens(WITHOUT_EFFECT)
        judge = world.supervisor(but=owner)
        measures.judge(judge, number, effective=good, key=world.key())
        if good:
            return
        days = rule.again_days - world.dice.randint(1, 6)


def _is_claimed(world: World, case: Case) -> Life:
    """Let a supplier answer a claim, and pay."""
    agent, topic, claim = case.agent, case.topic, world.desk.measures.claim
    yield world.later(days=world.dice.uniform(7, 30))
    yield world.awake()
    accepted = world.happens(CLAIM_ACCEPTED)
    claim(agent, topic, "accepted" if accepted else "refused", key=world.key())
    if accepted:
        yield world.later(days=world.dice.uniform(14, 45))
        yield world.awake()
        claim(agent, topic, "paid", key=world.key())


def _is_offered(world: World, case: Case) -> Life:
    """Offer something to settle it, and wait for the customer's word for two days."""
    offers, what = world.desk.offers, world.dice.choice(OFFERS)
    yield from when_free(world, lambda: _proposes(world, case, what))
    until = world.later(days=2)
    while world.clock.at < until and not case.settled:
        yield world.later(hours=2)
    if not case.settled:
        offers.withdraw(case.agent, case.topic, key=world.key())
        return
    world.let(_carries_out(world, case), world.later(days=CARRIED_OUT))


def _carries_out(world: World, case: Case) -> Life:
    """Do what was agreed, beside everything else in the case."""
    world.desk.settlements.carry_out(case.agent, case.topic, "", key=world.key())
    return
    yield


def _proposes(world: World, case: Case, what: str) -> None:
    said = f"{what} {one_of(world.dice, 'sorry', case.language)}"
    world.desk.offers.propose(case.agent, case.topic, said, key=world.key())


def _supplier(world: World, model: Model) -> str:
    return BY_PART[world.dice.choice(model.parts)].supplier
