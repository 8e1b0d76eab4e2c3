"""How long a message takes from a customer to the staff's topic, and from staff to the customer.

The whole way through the strict test server, the real application and a database file, without
Telegram's own limits and without the engine, which is silent while people hold a chat.
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

import uvloop

from actions.domain.people import Address
from actions.services.company.policy import load_policy
from actions.services.conversation.conversation import Conversation
from actions.services.desk import Desk, open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.telegram.context import CHANNEL
from bot.telegram.service import TelegramService
from tests.bench.turns import told
from tests.end_to_end.conftest import QUICK, TOKEN, Silent, settings_for
from tests.end_to_end.staffed import employ, wishes_for_a_person
from tests.end_to_end.topics import delivered
from tests.telegram_server import Group, TelegramServer

PEOPLE = 5
A_SECOND = 5
MESSAGES = 300


async def arrived(chat, words: str, started: float, taken: list[float]) -> None:
    """Note how long it took until the bot said these words in a chat."""
    while not any(m.get("text") == words for _, m in reversed(chat.log)):
        chat.changed.clear()
        await chat.changed.wait()
    taken.append(time.perf_counter() - started)


async def exchange(server: TelegramServer, group: Group, desk: Desk) -> dict[str, list[float]]:
    """Let customers and staff write in turn, so many messages a second in all."""
    mei = employ(desk, group.member("Mei"))
    people = [server.customer(f"Person {n}", started=True) for n in range(PEOPLE)]
    topics = [await wishes_for_a_person(desk, person) for person in people]
    taken: dict[str, list[float]] = {"in": [], "out": []}
    waiting = []
    begun = time.perf_counter()
    for number in range(MESSAGES):
        await asyncio.sleep(max(0.0, begun + number / A_SECOND - time.perf_counter()))
        person, topic = people[number % PEOPLE], topics[number % PEOPLE]
        words, started = f"message {number}", time.perf_counter()
        if (number // PEOPLE) % 2:
            await mei.writes(words, topic=topic.thread_id)
            arrival = arrived(person.chat, words, started, taken["out"])
        else:
            await person.sends(words)
            arrival = arrived(group.chat, words, started, taken["in"])
        waiting.append(asyncio.create_task(arrival))
    await asyncio.gather(*waiting)
    await delivered(desk, 60)
    return taken


async def main(url: str | None = None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(url or f"sqlite:///{Path(folder) / 'bench.db'}")
        migrate(database)
        async with TelegramServer(TOKEN) as server:
            group = server.supergroup("Staff", forum=True, members=["Mei"])
            staff = Address(channel=CHANNEL, chat_id=group.id)
            desk = open_desk(database, load_policy(), staff=staff)
            talk = Conversation(desk, Silent())
            service = TelegramService(settings_for(server), TOKEN, desk, talk, QUICK)
            async with service.serving():
                taken = await exchange(server, group, desk)
        database.close()
    told(f"customer to topic, {A_SECOND} messages a second", taken["in"])
    told(f"staff to customer, {A_SECOND} messages a second", taken["out"])


if __name__ == "__main__":
    sys.exit(uvloop.run(main(*sys.argv[1:])))
