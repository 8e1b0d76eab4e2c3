"""Turns that fail on the way are run again and change things once."""

import asyncio
import contextlib
import os
import signal
import sys

from bot.engine.environment import ROOT, prepare
from tests.end_to_end.conftest import sam, service  # noqa: F401
from tests.end_to_end.test_repairs import tickets_of


async def open_repair(person) -> None:
    for words in (
        "my dishwasher DW-60 leaves the plates dirty",
        "somewhat",
        "I can't find it",
        "at home",
        "12 Mill Lane, Leeds",
        "just this chat",
    ):
        await person.sends(words)
        await person.receives(timeout=20)


async def test_an_action_that_fails_once_is_run_again_and_opens_one_ticket(sam, desk, actions):  # noqa: F811
    await open_repair(sam)
    actions.failures = 2

    await sam.sends("yes")
    await sam.hears("R-1001", timeout=30)
    assert [ticket.code for ticket in tickets_of(desk, sam)] == ["R-1001"]


async def test_a_turn_sent_twice_to_the_engine_is_answered_the_same_without_running_again(
    conversation, desk, client
):
    from actions.services.conversation.turns import Turn

    turn = Turn(sender="telegram:77", turn="telegram:900", text="hello", metadata={})
    desk.customers.meet(address("telegram:77"))

    first = await client.ask(turn)
    second = await client.ask(turn)
    assert first == second
    assert first[0].text


def address(text):
    from actions.domain.people import Address

    return Address.parse(text)


async def test_an_engine_that_is_killed_comes_back_and_the_conversation_goes_on(
    sam,  # noqa: F811
    desk,
    engine,
):
    await open_repair(sam)
    os.kill(engine.pid, signal.SIGKILL)

    await sam.sends("yes")
    await sam.hears("R-1001", timeout=100)
    assert len(tickets_of(desk, sam)) == 1


async def test_an_engine_that_hangs_is_started_again_and_the_conversation_goes_on(
    sam,  # noqa: F811
    desk,
    engine,
    monkeypatch,
):
    await open_repair(sam)
    monkeypatch.setattr(engine, "look_every", 0.5)
    hung = engine.pid
    os.kill(hung, signal.SIGSTOP)

    await sam.sends("yes")
    await sam.hears("R-1001", timeout=100)
    assert engine.pid != hung
    assert len(tickets_of(desk, sam)) == 1


STARTER = """
import asyncio, sys
from pathlib import Path
from bot.engine.process import EngineProcess

async def main():
    process = EngineProcess(Path(sys.argv[1]), {"model": "", "actions_url": "", "token": "t",
        "tracker_store": {"dialect": "sqlite", "db": ":memory:"}})
    start = asyncio.create_task(process.start())
    while not process.pid:
        await asyncio.sleep(0.01)
    print(process.pid, flush=True)
    await start

asyncio.run(main())
"""


async def test_an_engine_never_outlives_a_desk_that_was_killed():
    parent = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", STARTER, str(prepare())),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    pid = int(await parent.stdout.readline())
    parent.kill()
    await parent.wait()

    for _ in range(100):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, 0)
            await asyncio.sleep(0.1)
            continue
        return
    raise AssertionError("the engine is still there")
