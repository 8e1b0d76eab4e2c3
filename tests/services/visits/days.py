"""A technician's steps and words in these tests."""

from actions.domain.chats.topics import Said
from actions.services.cards.group import Place
from tests.services.people import SAM
from tests.services.team import MEI

OWN = Place(MEI, None, 5)
"""The technician's own chat with the bot."""


def steps(desk, *verbs, by=MEI):
    for verb in verbs:
        said = desk.technician_days.step(by, 1, verb, key=f"step/{verb}")
    return said.text


def writes(desk, text, number=1, *, media=(), place=OWN, by=MEI, key=""):
    said = Said(chat_id=MEI, message_id=number, text=text, media=list(media))
    days = desk.technician_days
    return days.write_down(by, "R-1001", said, place=place, key=key or f"w{number}")


def ticket(desk):
    return desk.tickets.one(SAM, "R-1001")
