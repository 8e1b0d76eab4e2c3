import asyncio
import threading

from telegram import Update

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


def test_more_customers_at_once_than_are_handled_leave_the_others_running(desk):
    found = []
    work = threading.Thread(
        target=lambda: found.append(asyncio.run(more_than_fit(desk))), daemon=True
    )
    work.start()
    work.join(20)
    assert found == [AT_ONCE + 1]
