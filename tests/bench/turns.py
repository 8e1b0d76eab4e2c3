"""How long a turn takes and how many messages a second go the whole way.

The whole way: Telegram server → stored update → engine → actions → database → outbox → delivery,
with the strict test server, the real application and the real engine on this machine. The parts
are timed in the same run, so that their ratio holds on any machine.
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

import uvloop

from actions.domain.people import Address
from actions.services.conversation.conversation import Conversation
from actions.services.conversation.turns import Turn
from bot.settings import Settings, load_settings
from bot.telegram.service import TelegramService
from bot.wiring import opened_desk, running_engine
from tests.end_to_end.conftest import QUICK, TOKEN, settings_for
from tests.telegram_server import TelegramServer

TALK = (
    "hello",
    "how long is the warranty on a washing machine",
    "my washing machine WM-80 stopped spinning",
    "not at all",
    "I can't find it",
    "at home",
    "12 Mill Lane, Leeds",
    "0113 496 0018",
    "yes",
    "where is my repair?",
)
QUESTIONS = (
    "how much is a visit",
    "what are your opening hours",
    "do you repair fridges",
    "thanks",
)
LONG = 160
"""Turns of a customer who goes on asking."""
PEOPLE = 30


def told(name: str, seconds: list[float]) -> None:
    """Print the median and the 95th percentile in milliseconds."""
    late = quantiles(seconds, n=20)[-1]
    print(f"{name:42} median {median(seconds) * 1000:7.1f} ms   p95 {late * 1000:7.1f} ms")


async def time_engine(engine, desk) -> list[float]:
    taken = []
    for person in range(10):
        sender = f"telegram:{900_000 + person}"
        desk.customers.meet(Address.parse(sender))
        for number, words in enumerate(TALK):
            turn = Turn(
                sender=sender,
                turn=f"bench:{person}:{number}",
                text=words,
                metadata={"language": "en"},
            )
            started = time.perf_counter()
            await engine.ask(turn)
            taken.append(time.perf_counter() - started)
    return taken


async def time_long(engine, desk) -> float:
    """Give how many times longer a turn takes late in a long conversation than early in it."""
    sender = "telegram:899999"
    desk.customers.meet(Address.parse(sender))
    taken = []
    for number in range(LONG):
        words = QUESTIONS[number % len(QUESTIONS)]
        turn = Turn(sender=sender, turn=f"long:{number}", text=words, metadata={"language": "en"})
        started = time.perf_counter()
        await engine.ask(turn)
        taken.append(time.perf_counter() - started)
    return median(taken[-20:]) / median(taken[4:24])


async def hold_talk(person, taken: list[float]) -> None:
    for words in TALK:
        started = time.perf_counter()
        await person.sends(words)
        await person.receives(timeout=60)
        taken.append(time.perf_counter() - started)


async def time_whole_way(desk, engine) -> tuple[list[float], list[float], float]:
    async with TelegramServer(TOKEN) as server:
        talk = Conversation(desk, engine)
        service = TelegramService(settings_for(server), TOKEN, desk, talk, QUICK)
        async with service.serving():
            alone: list[float] = []
            await hold_talk(server.customer("Alone", started=True), alone)
            people = [server.customer(f"Person {n}", started=True) for n in range(PEOPLE)]
            together: list[float] = []
            started = time.perf_counter()
            await asyncio.gather(*(hold_talk(person, together) for person in people))
            seconds = time.perf_counter() - started
    return alone, together, len(together) / seconds


async def main(settings: Settings) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        with opened_desk(settings, url) as desk:
            desk.seeding.seed_catalogue()
            async with running_engine(settings, desk, url) as engine:
                parsed = []
                for words in TALK * 10:
                    started = time.perf_counter()
                    await engine.parse(words)
                    parsed.append(time.perf_counter() - started)
                turns = await time_engine(engine, desk)
                grown = await time_long(engine, desk)
                alone, together, rate = await time_whole_way(desk, engine)
    told("a message read by the engine (parse)", parsed)
    told("a turn with its actions", turns)
    told("the whole way, one customer", alone)
    told(f"the whole way, {PEOPLE} customers at once", together)
    print(f"{'messages a second, whole way':42} {rate:.1f}")
    print(f"{f'a turn after {LONG} others ÷ an early one':42} {grown:.1f}")
    print(f"{'whole way ÷ turn (medians)':42} {median(alone) / median(turns):.1f}")


if __name__ == "__main__":
    sys.exit(uvloop.run(main(load_settings())))
