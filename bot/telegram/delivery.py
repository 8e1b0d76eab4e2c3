"""Delivering the outbox: each chat in order, retried while there is hope, else given up."""

import asyncio
import contextlib
import logging
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from actions.domain.messages import Outbound, State
from actions.domain.people import Address
from actions.services.desk import Desk
from bot.telegram.context import CHANNEL
from bot.telegram.rendering import keyboard, split_text

logger = logging.getLogger(__name__)

AT_ONCE = 25
LOOK_EVERY = 0.5


class Delivery:
    """Sends what the outbox holds for Telegram."""

    def __init__(self, desk: Desk, bot: Bot, worker: str, wake: asyncio.Event) -> None:
        self.desk = desk
        self.bot = bot
        self.worker = worker
        self.wake = wake
        self._sending: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def run(self) -> None:
        """Deliver until stopped; what is being sent is finished."""
        try:
            while not self._stopping:
                self.wake.clear()
                if not await self._send_next():
                    # Not `wait_for`: on Python 3.11 it may swallow a cancellation.
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(LOOK_EVERY):
                            await self.wake.wait()
        finally:
            await asyncio.gather(*self._sending, return_exceptions=True)

    def stop(self) -> None:
        """End `run` after what is being sent."""
        self._stopping = True
        self.wake.set()

    async def _send_next(self) -> bool:
        room = AT_ONCE - len(self._sending)
        if room <= 0:
            await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)
            return True
        try:
            rows = await asyncio.to_thread(
                self.desk.outbox.claim, CHANNEL, self.worker, limit=room
            )
        except SQLAlchemyError as error:
            logger.warning("cannot read the outbox: %s", type(error).__name__)
            return False
        for row in rows:
            task = asyncio.create_task(self._deliver(row), name=f"deliver-{row.id}")
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
        return bool(rows)

    async def _deliver(self, row: Outbound) -> None:
        try:
            await self._send(row)
            await asyncio.to_thread(self.desk.outbox.delivered, row.id or 0)
        except TelegramError as error:
            await self._settle(row, error)
        except SQLAlchemyError as error:
            # The claim runs out and the message is sent again: late, perhaps twice, never lost.
            logger.warning("message %s: %s", row.id, type(error).__name__)
        finally:
            self.wake.set()

    async def _send(self, row: Outbound) -> None:
        """Send the parts that have not arrived yet; the last one carries the buttons."""
        parts = split_text(row.text)
        for place, part in enumerate(parts):
            if place < len(row.message_ids):
                continue
            last = place == len(parts) - 1
            sent = await self.bot.send_message(
                row.chat_id, part, reply_markup=keyboard(row) if last else None
            )
            await asyncio.to_thread(self.desk.outbox.sent_part, row.id or 0, sent.message_id)

    async def _settle(self, row: Outbound, error: TelegramError) -> None:
        """Decide what a refusal means: wait, try again, or never."""
        outbox, row_id = self.desk.outbox, row.id or 0
        address = Address(channel=row.channel, chat_id=row.chat_id)
        reason = f"{type(error).__name__}: {error.message}"
        if isinstance(error, RetryAfter):
            assert isinstance(error.retry_after, timedelta)
            await asyncio.to_thread(outbox.retry, row_id, error.retry_after, reason)
        elif isinstance(error, Forbidden):
            await asyncio.to_thread(outbox.give_up_chat, address, reason)
            await asyncio.to_thread(self.desk.customers.block, address)
            logger.info("chat %s is closed to the bot", row.chat_id)
        elif isinstance(error, ChatMigrated):
            await asyncio.to_thread(outbox.move_chat, address, error.new_chat_id)
            logger.warning("group %s is now %s", row.chat_id, error.new_chat_id)
        elif isinstance(error, BadRequest) or not isinstance(error, NetworkError):
            await asyncio.to_thread(outbox.give_up, row_id, State.FAILED, reason)
            logger.error("message %s cannot be delivered: %s", row_id, reason)
        else:
            pause = timedelta(seconds=min(2**row.attempts, 60))
            await asyncio.to_thread(outbox.retry, row_id, pause, reason)
