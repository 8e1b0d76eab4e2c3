import asyncio
from multiprocessing import get_context

from telegram import Update

from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.telegram.queue import AT_ONCE, InboxQueue


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
