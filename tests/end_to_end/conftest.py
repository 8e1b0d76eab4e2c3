"""The whole path: a strict Telegram server, the real application, the real engine."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import Any

import pytest
from pydantic import AnyHttpUrl, SecretStr

from actions.domain.chats.pacing import Limits, Window
from actions.domain.messages import Reply
from actions.domain.people import Address
from actions.services.base import utc_now
from actions.services.conversation.conversation import Conversation
from actions.services.conversation.turns import Turn
from actions.services.desk import Desk, open_desk
from bot.settings import Settings
from bot.telegram.context import CHANNEL
from bot.telegram.service import TelegramService
from tests.telegram_server import Group, TelegramServer

TOKEN = "123456:TEST"
# Telegram's limits have tests of their own; here nobody waits for them.
QUICK = Limits(private=Window(50, 1), group=Window(50, 1), all=Window(50, 1))


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(TOKEN) as server:
        yield server
    assert server.violations == []


def settings_for(server: TelegramServer, **more) -> Settings:
    return Settings(
        **{
            "_env_file": None,
            "telegram_token": SecretStr(TOKEN),
            "telegram_api_url": AnyHttpUrl(server.url),
            **more,
        }
    )


@pytest.fixture
async def service(telegram, desk, conversation) -> AsyncIterator[TelegramService]:
    service = TelegramService(settings_for(telegram), TOKEN, desk, conversation, QUICK)
    async with service.serving():
        yield service


@pytest.fixture
def sam(telegram, service):
    """A customer whose Telegram is English."""
    return telegram.customer("Sam", language_code="en", started=True)


@pytest.fixture
def li(telegram, service):
    """A customer whose Telegram is Chinese."""
    return telegram.customer("李", language_code="zh-hans", started=True)


class Silent:
    """An engine that has nothing to say: what people carry needs no understanding."""

    async def ask(self, turn: Turn) -> list[Reply]:
        return []

    async def parse(self, text: str) -> dict[str, Any]:
        return {}


@pytest.fixture
def group(telegram) -> Group:
    """The staff's forum with two who work in it."""
    return telegram.supergroup("Staff", forum=True, members=["Mei", "Jan"])


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """What time it is; tests that let days pass have a clock of their own."""
    return utc_now


@pytest.fixture
def staff_desk(database, policy, clock, group) -> Desk:
    """A desk whose staff have a group."""
    staff = Address(channel=CHANNEL, chat_id=group.id)
    return open_desk(database, policy, staff=staff, now=clock)


@pytest.fixture
async def staff_service(telegram, staff_desk) -> AsyncIterator[TelegramService]:
    """The service without an engine."""
    talk = Conversation(staff_desk, Silent())
    service = TelegramService(settings_for(telegram), TOKEN, staff_desk, talk, QUICK)
    async with service.serving():
        yield service
