import asyncio
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import select
from telegram import Update

from actions.domain.messages import Inbound, State
from actions.domain.people import Address
from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.telegram import queue as queues
from bot.telegram.queue import AT_ONCE, InboxQueue, StoredUpdates


def update(number):
    chat = {"id": number, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat, "text": "hello"}
    return Update.de_json({"update_id": number, "message": message}, None)


async def more_than_fit(desk):
    queue = InboxQueue(desk.inbox, "w")
    for number in range(1, AT_ONCE + 2):
        await queue.put(update(number))
    taken = [await queue.get() for _ in range(AT_ONCE)]
    waiting = asyncio.create_task(queue.get())
    await queue.put(update(AT_ONCE + 2))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await queue.done(taken[0])
    return (await asyncio.wait_for(waiting, 5)).update_id


def test_more_customers_at_once_than_are_handled_leave_the_others_running(tmp_path):
    # In a process of its own: a queue that never yields could be stopped in no other way.
    database = Database(f"sqlite:///{tmp_path / 'desk.db'}")
    migrate(database)
    work = get_context("spawn").Process(target=ask, args=(str(database.engine.url),))
    work.start()
    work.join(30)
    ended = work.exitcode
    work.kill()
    assert ended == 0


def ask(url):
    desk = open_desk(Database(url), load_policy())
    assert asyncio.run(more_than_fit(desk)) == AT_ONCE + 1


async def test_what_takes_longer_than_a_claim_is_taken_by_no_other_desk(
    database, policy, monkeypatch
):
    monkeypatch.setattr(queues, "HELD_EVERY", 0.01)
    at = [datetime(2026, 3, 2, 9, tzinfo=UTC)]
    inbox = open_desk(database, policy, now=lambda: at[0]).inbox
    queue, taken_elsewhere = InboxQueue(inbox, "one"), []
    await queue.put(update(1))

    async def slow():
        for _ in range(3):
            at[0] += timedelta(seconds=40)
            await asyncio.sleep(0.2)
            taken_elsewhere.extend(inbox.claim("telegram", "other", limit=9))

    await StoredUpdates(queue).process_update(await queue.get(), slow())
    assert taken_elsewhere == []
    at[0] += timedelta(days=1)
    assert inbox.claim("telegram", "other", limit=9) == []


@pytest.mark.parametrize("away", [False, True], ids=["database there", "database away"])
async def test_a_stored_update_that_cannot_be_read_holds_up_no_other(
    database, policy, monkeypatch, caplog, away
):
    inbox = open_desk(database, policy).inbox
    queue, fail, outages = InboxQueue(inbox, "one"), type(inbox).fail, [away]

    def refuses(*given):
        if outages and outages.pop():
            raise OperationalError("update", {}, Exception("away"))
        return fail(*given)

    monkeypatch.setattr(type(inbox), "fail", refuses)
    inbox.store(Address(channel="telegram", chat_id=7), 7, {"update_id": 7, "message": "words"})
    await queue.put(update(8))
    assert (await asyncio.wait_for(queue.get(), 10)).update_id == 8
    with database.reading() as session:
        row = session.exec(select(Inbound).where(Inbound.source_id == 7)).one()
    assert (row.state, row.attempts) == (State.PENDING, 1)
    assert "words" not in caplog.text
