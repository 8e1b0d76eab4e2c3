"""Repairs at home in Telegram: reported, a day and a time chosen by taps."""

import asyncio

from sqlmodel import select

from actions.domain.messages import Inbound, State
from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.topics import delivered
from tests.services.people import repair
from tests.services.visiting import PLACE

FREE = {"en": "Which day suits you", "zh-hans": "您哪天方便"}
WHAT_TIME = {"en": "what time?", "zh-hans": "几点方便"}
AGREED = {"en": "comes to you on", "zh-hans": "约好了"}


def reports(desk, person, language="en", turn="r1", **more):
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(address, name=person.name, code=language)
    return desk.tickets.open(address, repair(**{"place": PLACE, **more}), turn=turn)


async def books(desk, job, person, day, time="8:00–10:00", *, language="en", turn="r1", **more):
    """Report a repair, and choose day and time from what is offered; give what is agreed."""
    reports(desk, person, language, turn, **more)
    job.run()
    await person.hears(FREE[language])
    await taps(person, day, WHAT_TIME[language])
    return await taps(person, time, AGREED[language])


async def answered(desk, timeout=15):
    """Wait until every update is handled."""

    def waiting():
        with desk.database.reading() as session:
            return session.exec(select(Inbound).where(Inbound.state == State.PENDING)).first()

    async with asyncio.timeout(timeout):
        await asyncio.sleep(0.3)
        while waiting():
            await asyncio.sleep(0.02)


async def taps(person, label, answer):
    """Tap a button and wait for the answer."""
    await person.presses(label)
    return await person.hears(answer)


async def steps(desk, technician, *taken):
    """Tap the steps of a card one after the other; each names who hears which words of it."""
    for label, listener, words in taken:
        await delivered(desk)
        await technician.presses(label)
        await listener.hears(words)


async def settled(desk):
    """Wait until every update is handled and everything it was answered with has arrived."""
    await answered(desk)
    await delivered(desk)
