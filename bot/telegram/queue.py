"""The durable update queue: `put` stores, `get` claims, so nothing lives in memory alone.

python-telegram-bot awaits `put` before it confirms a batch of updates or answers a webhook call.
"""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, Chat, Message, Update
from telegram.ext import BaseUpdateProcessor

from actions.domain.messages import Inbound
from actions.services.transport.inbox import LEASE, Inbox
from bot.log import Outage, reason_of
from bot.telegram.context import CHANNEL, address_of, key_of
from bot.telegram.persisting import persist
from bot.telegram.reading import read_update

logger = logging.getLogger(__name__)

AT_ONCE = 16
NOT_STORED = 10.0
"""Seconds until an update is stored again that the database refused."""
LOOK_EVERY = 0.5
"""Seconds between looks for rows of other processes and for retries that have become due."""
HELD_EVERY = LEASE.total_seconds() / 3
"""Seconds after which an update that is still being handled is held longer."""


class InboxQueue(asyncio.Queue[object]):
    """A queue whose content is the inbox table.

    Order within a chat comes from the table: a row is claimable only when nothing older of its
    chat is pending.
    """

    def __init__(self, inbox: Inbox, worker: str) -> None:
        super().__init__()
        self.inbox = inbox
        self.worker = worker
        self.bot: Bot | None = None
        self.finished = asyncio.Event()
        """Set whenever an update is done: its replies wait for delivery."""
        self._claimed: deque[Inbound] = deque()
        self._in_flight: set[str] = set()
        self._failed: set[str] = set()
        self._wake = asyncio.Event()
        self._wake.set()
        self._closed = False
        self._reading = Outage(logger, "reading updates")

    async def put(self, item: object) -> None:
        """Store an update before its sender is told; the library's own marks stay in memory."""
        if not isinstance(item, Update):
            await super().put(item)
            self._wake.set()
            return
        chat = item.effective_chat
        if chat is None:
            return
        while not await self._store(item, chat):
            # Neither raised nor dropped: unconfirmed, Telegram keeps the update meanwhile.
            await asyncio.sleep(NOT_STORED)
        self._wake.set()

    async def get(self) -> object:
        """Wait for the next update that may be handled now."""
        while True:
            if not super().empty():
                return super().get_nowait()
            while self._claimed and not self._closed:
                update = await self._read(self._claimed.popleft())
                if update:
                    return update
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):
                    await self._wake.wait()
            # Cleared each time round: waiting for a mark that stays set never lets others run.
            self._wake.clear()
            if not self._closed and len(self._in_flight) < AT_ONCE:
                await self._claim()

    def close(self) -> None:
        """Give out no more updates; what comes now is for the next start."""
        self._closed = True

    def task_done(self) -> None:
        """Do nothing: rows are finished by `done`."""

    async def join(self) -> None:
        """Wait until everything in flight is done, and give back what was only claimed."""
        self._claimed.clear()
        while self._in_flight:
            await asyncio.sleep(0.05)
        await asyncio.to_thread(self.inbox.release, self.worker)

    def fail(self, update: Update) -> None:
        """Remember that an update was put back for another try, so that it is not marked done."""
        self._failed.add(key_of(update))

    async def hold(self, update: Update) -> None:
        """Keep an update from other desks, until this is cancelled."""
        while True:
            await asyncio.sleep(HELD_EVERY)
            # A database that is away is told of by whatever needs it next.
            with contextlib.suppress(SQLAlchemyError):
                await asyncio.to_thread(self.inbox.hold, key_of(update), self.worker)

    async def done(self, update: Update) -> None:
        """Mark an update handled, unless it failed or its replies already did so."""
        key = key_of(update)
        chat = update.effective_chat
        # What it was answered with is written already, and need not wait for the mark.
        self.finished.set()
        try:
            if key not in self._failed and chat:
                await persist(self.inbox.finish, key, address_of(chat))
        finally:
            self._failed.discard(key)
            self._in_flight.discard(key)
            self._wake.set()

    async def _store(self, update: Update, chat: Chat) -> bool:
        address, lane = address_of(chat), lane_of(update)
        try:
            await persist(self.inbox.store, address, update.update_id, update.to_dict(), lane=lane)
        except SQLAlchemyError as error:
            logger.error("an update cannot be stored: %s", reason_of(error))  # noqa: TRY400
            return False
        return True

    async def _claim(self) -> None:
        room = AT_ONCE - len(self._in_flight)
        try:
            rows = await asyncio.to_thread(self.inbox.claim, CHANNEL, self.worker, limit=room)
        except SQLAlchemyError as error:
            self._reading.fails(error)
            return
        self._reading.works()
        self._claimed.extend(row for row in rows if row.key not in self._in_flight)
        if len(rows) == room:
            # There may be more.
            self._wake.set()

    async def _read(self, row: Inbound) -> Update | None:
        update = read_update(row.payload, self.bot)
        if update:
            self._in_flight.add(row.key)
            return update
        # Whatever that meets, what waits behind it goes on: else the claim runs out by itself.
        with contextlib.suppress(SQLAlchemyError):
            await persist(self.inbox.fail, row.key, "unreadable")
        return None


def lane_of(update: Update) -> str:
    """Name the queue of an update: its chat, in a group with topics the topic in it."""
    chat, message = update.effective_chat, update.effective_message
    if chat is None:
        return ""
    if chat.type != chat.SUPERGROUP or message is None or not isinstance(message, Message):
        return str(chat.id)
    thread_id = message.message_thread_id if message.is_topic_message else None
    return f"{chat.id}/{thread_id}" if thread_id else str(chat.id)


class StoredUpdates(BaseUpdateProcessor):
    """Handles updates of different chats at once and marks each when it is done."""

    def __init__(self, queue: InboxQueue) -> None:
        super().__init__(AT_ONCE)
        self.queue = queue

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Run the handlers of one update, which is nobody else's for as long as that takes."""
        if not isinstance(update, Update):
            await coroutine
            return
        held = asyncio.create_task(self.queue.hold(update), name=f"hold-{update.update_id}")
        try:
            await coroutine
        finally:
            held.cancel()
            await self.queue.done(update)

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Hold nothing."""
