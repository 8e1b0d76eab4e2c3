"""Answering customers and ending the work, with all that its kind asks for."""

import contextlib
from collections.abc import Callable

from actions.domain.cases.checks import SameEyes, needed
from actions.domain.chats.handoff import NobodyWaits, TakenAlready
from actions.domain.chats.topics import Said
from actions.domain.tickets import Kind
from bot.simulation.words import one_of
from bot.simulation.world import ADMIN, GROUP, Case, Life, World

ANSWER, INQUIRY, WORK, CLOSING = 0.7, 0.4, 4.0, 0.5
"""Working hours, about: to the first answer, to settle a question, to repair, to close."""


def is_answered(world: World, case: Case) -> Life:
    """Answer the customer first, unless a day for a visit is agreed by then."""
    if not case.code:
        return
    case.agent = world.agent()
    if case.planned.kind is not Kind.INQUIRY:
        yield world.worked(world.about(ANSWER))
    if case.visit:
        return
    case.offered = False
    topic_of(world, case)
    text = one_of(world.dice, "answers", case.language)
    yield from when_free(world, lambda: writes(world, case, text))


def is_resolved(world: World, case: Case) -> Life:
    """End the work and say what was done."""
    if not case.code:
        return
    yield world.worked(world.about(_length(case)))
    topic_of(world, case)
    done = one_of(world.dice, "refused" if case.quoted == "declined" else "done", case.language)
    yield from when_free(world, lambda: _resolves(world, case, done))


def is_told_more(world: World, case: Case) -> Life:
    """Answer one more question about a case whose work is done."""
    case.busy, case.agent = True, world.agent()
    yield world.worked(world.about(INQUIRY))
    topic_of(world, case)
    text = one_of(world.dice, "answers", case.language)
    yield from when_free(world, lambda: writes(world, case, text))
    yield world.worked(world.about(INQUIRY))
    gives_back(world, case)
    case.busy = False


def gives_back(world: World, case: Case) -> None:
    """Let the bot answer again, where somebody had the chat for a case."""
    if case.topic:
        with contextlib.suppress(NobodyWaits):
            world.desk.handoffs.hand_back(case.agent, case.topic, key=world.key())


def topic_of(world: World, case: Case) -> None:
    """Open the topic of a case for whoever works on it."""
    case.topic = case.topic or world.desk.handoffs.topic_for(case.code, key=world.key())


def when_free(world: World, work: Callable[[], None]) -> Life:
    """Do something in a customer's chat as soon as no other case of theirs has it."""
    while True:
        try:
            work()
        except TakenAlready:
            yield world.worked(world.about(2))
        else:
            return


def writes(world: World, case: Case, text: str) -> None:
    """Write to the customer of a case."""
    said = Said(chat_id=GROUP.chat_id, message_id=world.number(), text=text)
    world.desk.relay.from_staff(case.agent, case.topic, world.key(), said)


def _length(case: Case) -> float:
    if case.planned.kind is Kind.INQUIRY:
        return INQUIRY
    return CLOSING if case.comes or case.planned.kind is Kind.COMPLAINT else WORK


def _resolves(world: World, case: Case, summary: str) -> None:
    """End the work once everybody has looked who should (Rule R18)."""
    desk = world.desk
    if case.visit:
        # Chosen too late: the work is done, and nothing ends while somebody is to come.
        desk.visits.call_off(case.agent, case.topic, key=world.key())
        case.visit = None
    if case.planned.kind is Kind.COMPLAINT:
        desk.complaints.tell_result(case.agent, case.topic, summary, key=world.key())
    elif needed(desk.tickets.one(case.address, case.code), desk.policy.checks):
        # The admin is a second person, and a supervisor where one has to look.
        for looks in (case.agent, ADMIN):
            with contextlib.suppress(SameEyes):
                desk.checks.check(looks, case.code, key=world.key())
    desk.cases.resolve(case.agent, case.topic, key=world.key(), summary=summary)
