"""Delivering the outbox: each lane in order, paced, retried while there is hope, else given up."""

import asyncio
import contextlib
import logging
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot
from telegram.error import ChatMigrated, RetryAfter, TelegramError

from actions.domain.chats.pacing import Limits
from actions.domain.chats.troubles import OF_TOPICS, Trouble
from actions.domain.language import Language
from actions.domain.messages import Outbound, State
from actions.domain.people import Address
from actions.services.desk import Desk
from actions.texts import say
from bot.log import Outage, reason_of
from bot.telegram.acts import Acts, TargetWaits
from bot.telegram.context import CHANNEL, StaffChat
from bot.telegram.persisting import persist
from bot.telegram.threads import NothingLeft, Threads, ThreadWaits
from bot.telegram.verdicts import Verdict, judge, trouble_of

logger = logging.getLogger(__name__)

AT_ONCE = 25
LOOK_EVERY = 0.5
SHORTLY = timedelta(seconds=0.3)
MENDED_AFTER = timedelta(seconds=30)
"""Between looks whether a group in trouble works again; a change of rights is seen at once."""


class Delivery:
    """Sends what the outbox holds for Telegram.

    The pace is set where rows are claimed, not by the library's rate limiter: that one lets calls
    wait after they were claimed, first come first served, and forgets at a restart; here the most
    urgent goes first, and several processes share one count.
    """

    def __init__(
        self,
        desk: Desk,
        bot: Bot,
        worker: str,
        wake: asyncio.Event,
        limits: Limits,
        staff_chat: StaffChat,
    ) -> None:
        self.desk = desk
        self.worker = worker
        self.wake = wake
        self.limits = limits
        self.staff_chat = staff_chat
        self.threads = Threads(desk, bot)
        self.acts = Acts(desk, bot, self.threads)
        self._troubles: dict[int, Trouble] = {}
        self._sending: dict[int, asyncio.Task[None]] = {}
        self._stopping = False
        self._reading = Outage(logger, "reading the outbox")

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
            await asyncio.gather(*self._sending.values(), return_exceptions=True)

    def stop(self) -> None:
        """End `run` after what is being sent."""
        self._stopping = True
        self.wake.set()

    async def _send_next(self) -> bool:
        room = AT_ONCE - len(self._sending)
        if room <= 0:
            await asyncio.wait(self._sending.values(), return_when=asyncio.FIRST_COMPLETED)
            return True
        try:
            rows = await asyncio.to_thread(
                self.desk.outbox.claim, CHANNEL, self.worker, limit=room, limits=self.limits
            )
        except SQLAlchemyError as error:
            self._reading.fails(error)
            return False
        self._reading.works()
        # A claim that ran out while its message is on the way, slow or with a clock set forward,
        # is hereby held longer; the message is not sent twice.
        fresh = [row for row in rows if row.id not in self._sending]
        for row in fresh:
            task = asyncio.create_task(self._deliver(row), name=f"deliver-{row.id}")
            self._sending[row.id or 0] = task
        # Fewer than there was room for: what is left waits for one of these, or for its pace.
        return len(rows) == room

    async def _deliver(self, row: Outbound) -> None:
        outbox, row_id = self.desk.outbox, row.id or 0
        try:
            sent = await self.acts.carry_out(row)
            await persist(outbox.delivered, row_id, sent)
            await self._works(row)
        except TelegramError as error:
            await self._settle(row, error)
        except (TargetWaits, ThreadWaits):
            await persist(outbox.put_back, row_id, SHORTLY)
        except NothingLeft:
            await self._keep_words(row)
        except SQLAlchemyError as error:
            # The claim runs out and the message is sent again: late, perhaps twice, never lost.
            logger.warning("message %s: %s", row.id, reason_of(error))
        except Exception as error:  # whatever it is, what waits behind it goes on
            await self._give_up(row_id, reason_of(error), error)
        finally:
            self.threads.used.pop(row_id, None)
            del self._sending[row_id]
            self.wake.set()

    async def _settle(self, row: Outbound, error: TelegramError) -> None:
        """Do what a refusal asks for."""
        outbox, row_id = self.desk.outbox, row.id or 0
        address = Address(channel=row.channel, chat_id=row.chat_id)
        reason = f"{type(error).__name__}: {error.message}"
        match judge(row, error):
            case Verdict.SLOW_DOWN:
                await persist(outbox.pause, row_id, _wait(error), reason)
            case Verdict.MOVED:
                await self._move(address, error)
            case Verdict.BLOCKED:
                await persist(outbox.give_up_chat, address, reason)
                await persist(self.desk.customers.block, address)
                logger.info("chat %s is closed to the bot", row.chat_id)
            case Verdict.TOPIC_GONE:
                thread_id = self.threads.used.get(row_id)
                await persist(self.desk.topics.lose, row.topic_id or 0, thread_id)
                await persist(outbox.put_back, row_id, timedelta())
                logger.warning("topic %s was deleted; it is made again", row.topic_id)
            case Verdict.TROUBLE:
                await self._wait_for_mending(row, error, reason)
            case Verdict.NOTHING_LEFT:
                await self._keep_words(row)
            case Verdict.NEVER:
                await self._give_up(row_id, reason)
            case Verdict.AGAIN:
                pause = timedelta(seconds=min(2**row.attempts, 60))
                await persist(outbox.retry, row_id, pause, reason)

    async def _give_up(self, row_id: int, reason: str, error: Exception | None = None) -> None:
        logger.error("message %s cannot be delivered: %s", row_id, reason, exc_info=error)
        await persist(self.desk.outbox.give_up, row_id, State.FAILED, reason)

    async def _wait_for_mending(self, row: Outbound, error: TelegramError, reason: str) -> None:
        """Hold the group back; where only topics fail, an alert to the group itself still goes."""
        outbox, row_id = self.desk.outbox, row.id or 0
        only_topics = trouble_of(error) in OF_TOPICS and row.topic_id
        hold = outbox.put_back if only_topics else outbox.pause
        await persist(hold, row_id, MENDED_AFTER, reason)
        await self._report(row.chat_id, error)

    async def _keep_words(self, row: Outbound) -> None:
        """Keep the new words for when the topic is made again."""
        await persist(self.desk.outbox.edited, row, [])
        await persist(self.desk.outbox.delivered, row.id or 0)

    async def _move(self, old: Address, error: TelegramError) -> None:
        assert isinstance(error, ChatMigrated)
        await persist(self.desk.outbox.move_chat, old, error.new_chat_id)
        if self.staff_chat.is_it(old.chat_id):
            self.staff_chat.moved(error.new_chat_id)

    async def _report(self, chat_id: int, error: TelegramError) -> None:
        trouble = trouble_of(error) or Trouble.SILENCED
        if self._troubles.get(chat_id) is trouble:
            return
        self._troubles[chat_id] = trouble
        told = await persist(self.desk.group.report, trouble)
        logger.error(
            "group %s: %s (%s administrators are told)",
            chat_id,
            say(f"trouble-{trouble}", Language.EN),
            told,
        )

    async def _works(self, row: Outbound) -> None:
        chat_id = row.chat_id
        if row.topic_id is None and self._troubles.get(chat_id) in OF_TOPICS:
            return
        if self._troubles.pop(chat_id, None):
            await persist(self.desk.group.mended)
            logger.warning("group %s works again", chat_id)


def _wait(error: TelegramError) -> timedelta:
    assert isinstance(error, RetryAfter)
    assert isinstance(error.retry_after, timedelta)
    return error.retry_after
