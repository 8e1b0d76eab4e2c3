"""The server under test and a real python-telegram-bot that talks to it."""

import contextlib
import warnings

import httpx
import pytest
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from tests.telegram_server import TelegramServer


def plain_request():
    """Make a request object that reads no certificates, so that it is there at once."""
    return HTTPXRequest(httpx_kwargs={"verify": False, "trust_env": False})


@pytest.fixture(autouse=True)
def lengths_of_time(monkeypatch):
    """Let the library give spans of time as such, as its next version does anyway."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def addresses():
    """Tell where a server's methods and files are."""

    def of(server):
        return {"base_url": f"{server.url}/bot", "base_file_url": f"{server.url}/file/bot"}

    return of


@pytest.fixture
def requests():
    """The two request objects that a bot uses."""
    return {"request": plain_request(), "get_updates_request": plain_request()}


@pytest.fixture
async def server():
    async with TelegramServer() as running:
        yield running


@pytest.fixture
async def bot(server, addresses, requests):
    async with Bot(server.token, **addresses(server), **requests) as ready:
        yield ready


@pytest.fixture
async def stranger(server, addresses, requests):
    """A bot with a wrong token, which cannot start."""
    yield Bot("123456:WRONG", **addresses(server), **requests)
    for request in requests.values():
        await request.shutdown()


@pytest.fixture
def raw(bot):
    """Send parameters that the library itself would not let pass."""

    async def call(method, parameters):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PTBUserWarning)
            return await bot.do_api_request(method, parameters)

    return call


@pytest.fixture
def post(server):
    """Send a request as it is, without the library."""

    async def send(method, **request):
        async with httpx.AsyncClient(trust_env=False, verify=False) as client:
            return await client.post(f"{server.url}/bot{server.token}/{method}", **request)

    return send


@pytest.fixture
def sam(server):
    return server.customer("Sam", language_code="en", started=True)


@pytest.fixture
def staff(server):
    return server.supergroup("Staff", forum=True, members=["Mei"])


@pytest.fixture
def refused(server):
    """Expect a call to be refused with these words."""

    @contextlib.contextmanager
    def expect(description, kind=TelegramError):
        with pytest.raises(kind):
            yield
        assert server.calls[-1].error == description

    return expect
