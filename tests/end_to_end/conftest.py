"""The whole path: a strict Telegram server, the real application, the real engine."""

from collections.abc import AsyncIterator

import pytest
from pydantic import AnyHttpUrl, SecretStr

from bot.settings import Settings
from bot.telegram.service import TelegramService
from tests.telegram_server import TelegramServer

TOKEN = "123456:TEST"


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(TOKEN) as server:
        yield server
    assert server.violations == []


def settings_for(server: TelegramServer, **more) -> Settings:
    return Settings(
        _env_file=None,
        telegram_token=SecretStr(TOKEN),
        telegram_api_url=AnyHttpUrl(server.url),
        **more,
    )


@pytest.fixture
async def service(telegram, desk, conversation) -> AsyncIterator[TelegramService]:
    service = TelegramService(settings_for(telegram), TOKEN, desk, conversation)
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
