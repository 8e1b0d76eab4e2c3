"""The desk in Telegram as a service: started, kept running, stopped without loss."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from sqlalchemy.exc import OperationalError, SQLAlchemyError
from telegram import Update
from telegram.error import ChatMigrated, Conflict, InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder, ContextTypes

from actions.domain.chats.pacing import TELEGRAM, Limits
from actions.domain.errors import GatewayError
from actions.domain.language import of_code
from actions.domain.people import Address
from actions.services.conversation.conversation import Conversation
from actions.services.desk import Desk
from bot.settings import Settings
from bot.telegram.context import (
    CHANNEL,
    DeskApplication,
    DeskContext,
    Shared,
    StaffChat,
    address_of,
    key_of,
)
from bot.telegram.customers import add_customer_handlers
from bot.telegram.delivery import Delivery
from bot.telegram.group import add_group_handlers
from bot.telegram.menu import register_menu, register_staff_menu
from bot.telegram.persisting import persist
from bot.telegram.queue import InboxQueue, StoredUpdates
from bot.telegram.reading import UpdateReader
from bot.telegram.staff import add_staff_handlers
from bot.telegram.steps.barring import add_the_door
from bot.telegram.technicians import add_technician_handlers
from bot.telegram.webhook import Webhook, webhook_secret

logger = logging.getLogger(__name__)

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
LONGEST_PAUSE = 60.0


class TelegramService:
    """Runs python-telegram-bot's application over the desk's inbox and outbox."""

    def __init__(
        self,
        settings: Settings,
        token: str,
        desk: Desk,
        conversation: Conversation,
        limits: Limits = TELEGRAM,
    ) -> None:
        self.settings = settings
        self.limits = limits
        self.desk = desk
        self.conversation = conversation
        self.worker = f"{socket.gethostname()}:{os.getpid()}"
        self.queue = InboxQueue(desk.inbox, self.worker)
        self.staff_chat = StaffChat(desk.staff.chat_id if desk.staff else None)
        self.app = self._build(token)
        self.queue.bot = self.app.bot
        public = settings.webhook_url
        self.webhook = Webhook(public.path or "/", token, self.queue.put) if public else None
        self.stopping = asyncio.Event()

    def _build(self, token: str) -> DeskApplication:
        api = str(self.settings.telegram_api_url).rstrip("/")
        app = (
            ApplicationBuilder()
            .token(token)
            .base_url(f"{api}/bot")
            .base_file_url(f"{api}/file/bot")
            .get_updates_request(UpdateReader(connection_pool_size=1))
            .update_queue(self.queue)
            .concurrent_updates(StoredUpdates(self.queue))
            .context_types(ContextTypes(context=DeskContext))
            .job_queue(None)
            .build()
        )
        app.bot_data["shared"] = Shared(self.desk, self.conversation, self.staff_chat)
        add_the_door(app)
        add_group_handlers(app)
        add_staff_handlers(app, self.staff_chat)
        add_technician_handlers(app)
        add_customer_handlers(app)
        app.add_error_handler(self._on_error)
        return app

    async def run(self) -> None:
        """Serve until SIGINT or SIGTERM; what is being handled is finished first."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.stopping.set)
        if not await self._connect():
            logger.info("stopped before Telegram was reached")
            return
        async with self.serving():
            logger.info("serving @%s", self.app.bot.username)
            await self.stopping.wait()
            logger.info("stopping")

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Listen and deliver inside the block."""
        await asyncio.to_thread(self._take_over)
        await self._connect()
        wake = self.queue.finished
        delivery = Delivery(
            self.desk, self.app.bot, self.worker, wake, self.limits, self.staff_chat
        )
        sending = asyncio.create_task(delivery.run(), name="delivery")
        try:
            await register_menu(self.app.bot)
            if self.desk.staff:
                await register_staff_menu(self.app.bot, await self._find_group(self.desk.staff))
            await self.app.start()
            await self._listen()
            yield
        finally:
            await self._stop()
            delivery.stop()
            await sending
            # Claimed and not begun: another desk need not wait until that runs out.
            with contextlib.suppress(SQLAlchemyError):
                await asyncio.to_thread(self._give_back, self.worker)
            await self.app.shutdown()

    async def _find_group(self, staff: Address) -> int:
        """Give the number of the staff group, which may have become a supergroup meanwhile."""
        try:
            await self.app.bot.get_chat(staff.chat_id)
        except ChatMigrated as moved:
            await asyncio.to_thread(self.desk.outbox.move_chat, staff, moved.new_chat_id)
            self.staff_chat.moved(moved.new_chat_id)
            return moved.new_chat_id
        except TelegramError as error:
            logger.warning("the staff group %s was not found: %s", staff.chat_id, error.message)
        return staff.chat_id

    def _take_over(self) -> None:
        """Free what a process of this machine held that was killed; others' claims run out."""
        host, mine = self.worker.rsplit(":", 1)
        for worker in self.desk.inbox.workers() | self.desk.outbox.workers():
            where, _, pid = worker.rpartition(":")
            gone = where == host and (pid == mine or not _is_running(pid))
            if gone:
                self._give_back(worker)

    def _give_back(self, worker: str) -> None:
        self.desk.inbox.release(worker)
        self.desk.outbox.release(worker)

    async def _connect(self) -> bool:
        """Greet Telegram, and tell whether it was reached before somebody stopped the desk."""
        return await self._reach(self.app.initialize)

    async def _reach(self, ask: Callable[[], Awaitable[object]]) -> bool:
        """Ask something of Telegram, waiting as long as it takes; only a wrong token is final.

        Tell whether it answered before somebody stopped the desk.
        """
        pause = 1.0
        while not self.stopping.is_set():
            try:
                await ask()
            except InvalidToken as error:
                raise GatewayError("error-telegram-token") from error
            except TelegramError as error:
                logger.warning("Telegram cannot be reached (%s); trying again", error.message)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self.stopping.wait(), pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                return True
        return False

    async def _listen(self) -> None:
        if self.webhook is None:
            assert self.app.updater
            await self.app.updater.start_polling(
                allowed_updates=ALLOWED, bootstrap_retries=-1, error_callback=_on_polling_error
            )
            return
        await self.webhook.start(*self.settings.webhook_listen)
        await self._reach(
            lambda: self.app.bot.set_webhook(
                str(self.settings.webhook_url),
                allowed_updates=ALLOWED,
                secret_token=webhook_secret(self.app.bot.token),
            )
        )

    async def _stop(self) -> None:
        updater = self.app.updater
        if updater and updater.running:
            await updater.stop()
        if self.webhook:
            await self.webhook.stop()
        self.queue.close()
        if self.app.running:
            await self.app.stop()

    async def _on_error(self, update: object, context: DeskContext) -> None:
        """Put an update back that could not be handled; say so when it is given up."""
        error = context.error
        if not isinstance(update, Update) or error is None:
            logger.error("outside an update: %s", error, exc_info=error)
            return
        key, chat = key_of(update), update.effective_chat
        self.queue.fail(update)
        # What is out of reach is no news of the program; anything else shows where it broke.
        trace = None if isinstance(error, (GatewayError, OperationalError)) else error
        logger.warning("update %s failed: %s", key, type(error).__name__, exc_info=trace)
        given_up = await persist(self.desk.inbox.fail, key, type(error).__name__)
        if given_up and chat and chat.type == chat.PRIVATE:
            code = update.effective_user.language_code if update.effective_user else None
            await self.conversation.give_up(key, address_of(chat), of_code(code))


def _is_running(number: str) -> bool:
    """Tell whether this machine has a process of a number; signal 0 does nothing to it."""
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        # Somebody else's.
        return True
    return True


def _on_polling_error(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        logger.error("another program polls with this bot's token; stop one of the two")
    else:
        logger.warning("polling %s: %s", CHANNEL, error.message)
