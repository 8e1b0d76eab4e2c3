"""Paid repairs: quoted by staff, accepted or not by customers in the chat (Rule R6)."""

from actions.domain.people import Address
from bot.simulation.resolving import topic_of
from bot.simulation.world import CHANNEL, Case, Life, World

ACCEPTS, DECLINES = 0.8, 0.13
"""The rest says nothing until it is too late."""
WRITING, THINKING = 0.4, 45
"""Working hours to write a quote, about, and minutes to think about it."""
HOURS_OF_WORK = ("0.5", "1", "1", "1.5", "2")


def is_quoted(world: World, case: Case) -> Life:
    """Quote work that no warranty pays, and wait for the customer's word."""
    if not case.code or not case.paid:
        return
    yield world.worked(world.about(WRITING))
    topic_of(world, case)
    quotes = world.desk.quotes
    draft = quotes.draft(case.agent, case.topic, _words(world, case), key=world.key())
    number = int(draft.buttons[0].payload.rpartition(":")[2])
    world.quotes[number] = case
    quotes.send(case.agent, number, key=world.key())
    ends = world.later(days=world.desk.policy.quotes.valid_days + 2)
    while not case.quoted and world.clock.at < ends:
        yield world.later(hours=2)
    case.quoted = case.quoted or "declined"


def decides(world: World, chat_id: int, number: int) -> Life:
    """Let a customer accept or decline a quote, or forget about it."""
    case = world.quotes[number]
    (word,) = world.dice.choices(
        ("accept", "decline", ""), (ACCEPTS, DECLINES, 1 - ACCEPTS - DECLINES)
    )
    if word:
        address = Address(channel=CHANNEL, chat_id=chat_id)
        world.desk.quote_answers.press(address, world.key(), f"{word}:{number}")
        case.quoted = "accepted" if word == "accept" else "declined"
    return
    yield


def _words(world: World, case: Case) -> str:
    first = "visit" if case.comes else "diagnosis"
    part = f"; part {case.part}" if case.part else ""
    return f"{first}; labour {world.dice.choice(HOURS_OF_WORK)}{part}"
