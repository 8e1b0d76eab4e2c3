"""What simulated customers do with the messages they get: they tap a button, or do not."""

from collections.abc import Callable, Sequence

from sqlmodel import Session

from actions.domain.cases.visits import VISIT_BUTTON
from actions.domain.language import Language
from actions.domain.messages import DESK_BUTTON, Reply
from actions.domain.people import Address
from actions.domain.surveys.care import CARE_BUTTON
from actions.domain.surveys.surveys import (
    ENOUGH,
    HELD,
    NO,
    PARTLY,
    RECOMMEND,
    SOLVED,
    STARS,
    SURVEY_BUTTON,
    WORDS,
    YES,
    Survey,
    is_unhappy,
)
from actions.domain.tickets import Stage, Ticket
from actions.services.complaints.offer_answers import OFFER
from actions.services.transport.outbox import Delivered
from actions.store.handoff import find_topic
from actions.texts.surveys import read_button
from bot.simulation.cases import begins_again
from bot.simulation.quoting import THINKING, decides
from bot.simulation.ruling import accepts
from bot.simulation.visiting import chooses
from bot.simulation.words import one_of
from bot.simulation.world import CHANNEL, Case, Life, World

ANSWERS, ANSWERS_REMINDED, HAS_ENOUGH, WRITES, SAYS_WELL = 0.4, 0.18, 0.35, 0.3, 0.3
CHOOSES_WITHIN = 15
"""Minutes, about."""
CHOICES: dict[str, dict[str, float]] = {
    SOLVED: {YES: 76, PARTLY: 13, NO: 11},
    HELD: {YES: 95, NO: 5},
    STARS: {"1": 2, "2": 3, "3": 9, "4": 36, "5": 50},
    RECOMMEND: {"3": 2, "5": 4, "6": 6, "7": 14, "8": 22, "9": 27, "10": 25},
}
SCALE = {"2": 4.0, "3": 14.0, "4": 42.0, "5": 40.0}


def reads(world: World, message: Delivered) -> None:
    """Let a customer look at a message: some answer what it asks."""
    payloads = [button["payload"] for button in message.buttons]
    for begins, look in LOOKS.items():
        if payloads and payloads[0].startswith(begins):
            look(world, message, payloads)


def _at_survey(world: World, message: Delivered, payloads: Sequence[str]) -> None:
    share = ANSWERS_REMINDED if message.key.endswith("/reminded") else ANSWERS
    if world.happens(share):
        world.let(answers(world, message.chat_id, payloads), world.later(minutes=world.about(40)))


def _at_days(world: World, message: Delivered, payloads: Sequence[str]) -> None:
    at = world.read(minutes=CHOOSES_WITHIN)
    world.let(chooses(world, message.chat_id, payloads), at)


def _at_quote(world: World, message: Delivered, payloads: Sequence[str]) -> None:
    number = int(payloads[0].rpartition(":")[2])
    world.let(decides(world, message.chat_id, number), world.read(minutes=THINKING))


def _at_offer(world: World, message: Delivered, payloads: Sequence[str]) -> None:
    number = int(payloads[0].split(":")[2])
    world.let(accepts(world, message.chat_id, number), world.read(minutes=THINKING))


def _at_care(world: World, message: Delivered, payloads: Sequence[str]) -> None:
    """Say that all is well; who has something new opens a case of their own."""
    if world.happens(SAYS_WELL):
        address = Address(channel=CHANNEL, chat_id=message.chat_id)
        world.desk.care.press(address, world.key(), payloads[0].removeprefix(CARE_BUTTON))


LOOKS: dict[str, Callable[[World, Delivered, Sequence[str]], None]] = {
    SURVEY_BUTTON: _at_survey,
    f"{VISIT_BUTTON}day": _at_days,
    f"{DESK_BUTTON}quote:accept": _at_quote,
    OFFER: _at_offer,
    CARE_BUTTON: _at_care,
}


def answers(world: World, chat_id: int, payloads: Sequence[str]) -> Life:
    """Tap through a survey until there is no more question, or until it is enough."""
    address = Address(channel=CHANNEL, chat_id=chat_id)
    while read := next(filter(None, map(read_button, payloads)), None):
        number, step, _ = read
        value = _choose(world, step)
        key = world.key()
        (reply,) = world.desk.surveys.press(address, key, f"desk:survey:{number}:{step}:{value}")
        if is_unhappy(step, int(value) if value.isdecimal() else None, value):
            _take_up_again(world, number)
            return
        if _asks_for_words(reply):
            if world.dice.random() < WRITES:
                yield from _writes(world, address, key, reply)
            return
        payloads = [button.payload for button in reply.buttons]
        yield world.later(seconds=world.about(8))


def _choose(world: World, step: str) -> str:
    if step not in CHOICES and world.dice.random() < HAS_ENOUGH:
        return ENOUGH
    values = CHOICES.get(step, SCALE)
    return world.dice.choices(list(values), list(values.values()))[0]


def _asks_for_words(reply: Reply) -> bool:
    read = next(filter(None, (read_button(button.payload) for button in reply.buttons)), None)
    return bool(read and read[1] == WORDS)


def _writes(world: World, address: Address, key: str, question: Reply) -> Life:
    """Answer the last question in words."""
    world.desk.outbox.post(address, key, [question])
    yield world.later(minutes=world.about(2))
    text = one_of(world.dice, "says", Language.EN)
    world.desk.surveys.hear(address, world.key(), text)


def _take_up_again(world: World, survey_id: int) -> None:
    """Let staff see to a case that an unhappy answer has opened again."""
    with world.desk.database.reading() as session:
        case = _case(world, session, survey_id)
    if case:
        begins_again(world, *case)


def _case(world: World, session: Session, survey_id: int) -> tuple[Case, int] | None:
    survey = session.get_one(Survey, survey_id)
    ticket = session.get(Ticket, survey.ticket_id) if survey.ticket_id else None
    topic = find_topic(session, ticket.id or 0) if ticket else None
    if ticket is None or topic is None or ticket.stage is not Stage.DIAGNOSIS:
        return None
    case = world.cases[ticket.code]
    return None if case.busy else (case, topic.id or 0)
