"""What the tests of whole conversations share."""

from actions.domain.people import Address
from actions.domain.tickets import Ticket
from bot.telegram.context import CHANNEL

PATIENCE = 15


async def tells(person, *texts: str) -> str:
    """Send texts one after the other, each after the answer to the one before."""
    answer = ""
    for text in texts:
        await person.sends(text)
        answer = await hears(person)
    return answer


async def hears(person) -> str:
    return (await person.receives(timeout=PATIENCE))["text"]


async def presses(person, label: str) -> str:
    await person.presses(label)
    return await hears(person)


def buttons(message) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def tickets_of(desk, person) -> list[Ticket]:
    return list(desk.tickets.mine(Address(channel=CHANNEL, chat_id=person.id), open_only=False))
