import asyncio

import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from tests.telegram_server.gateway import Gateway


class Receiver(Gateway):
    """A webhook that notes what it gets and answers as planned."""

    def __init__(self):
        super().__init__(handle=None, download=None)
        self.got = []
        self.answers = []

    def app(self):
        async def take(request):
            status = self.answers.pop(0) if self.answers else 200
            self.got.append((status, await request.json(), dict(request.headers)))
            return Response(status_code=status)

        return Starlette(routes=[Route("/hook", take, methods=["POST"])])

    @property
    def texts(self):
        return [body["message"]["text"] for status, body, _ in self.got if status == 200]

    async def has(self, number):
        async with asyncio.timeout(5):
            while len(self.texts) < number:
                await asyncio.sleep(0.01)


@pytest.fixture
async def receiver():
    gateway = Receiver()
    await gateway.start()
    yield gateway
    await gateway.stop()


@pytest.fixture
async def address(receiver):
    return f"http://127.0.0.1:{receiver.port}/hook"


async def test_updates_are_posted_in_order_with_the_secret(bot, sam, receiver, address):
    await sam.sends("before")
    await bot.set_webhook(address, secret_token="s3cret")
    await sam.sends("after")

    await receiver.has(2)

    assert receiver.texts == ["before", "after"]
    assert receiver.got[0][2]["x-telegram-bot-api-secret-token"] == "s3cret"
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_an_update_that_is_refused_is_posted_again_before_the_next(
    bot, sam, receiver, address
):
    receiver.answers = [500, 403]
    await bot.set_webhook(address)
    await sam.sends("one")
    await sam.sends("two")

    await receiver.has(2)

    posted = [(status, body["message"]["text"]) for status, body, _ in receiver.got]
    assert posted == [(500, "one"), (403, "one"), (200, "one"), (200, "two")]


async def test_what_went_wrong_and_what_waits_can_be_asked_for(bot, sam, receiver, address):
    receiver.answers = [500] * 100
    await bot.set_webhook(address, max_connections=7, allowed_updates=["message"])
    await sam.sends("one")
    await sam.sends("two")
    await asyncio.sleep(0.1)

    info = await bot.get_webhook_info()

    assert (info.url, info.max_connections) == (address, 7)
    assert info.allowed_updates == ("message",)
    assert info.pending_update_count == 2
    problem = "Wrong response from the webhook: 500 Internal Server Error"
    assert info.last_error_message == problem


async def test_a_webhook_that_is_down_is_tried_again(bot, sam, receiver, address):
    await receiver.stop()
    await bot.set_webhook(address)
    await sam.sends("hello")
    await asyncio.sleep(0.1)
    assert (await bot.get_webhook_info()).last_error_message == "Connection refused"

    await receiver.start()

    await receiver.has(1)


async def test_without_a_webhook_nothing_is_posted(bot, sam, receiver, address):
    await bot.set_webhook(address)
    await bot.delete_webhook()
    await sam.sends("hello")
    await asyncio.sleep(0.05)

    assert receiver.got == []
    assert (await bot.get_webhook_info()).url == ""
    assert len(await bot.get_updates()) == 1


async def test_an_empty_address_removes_the_webhook(bot, address):
    await bot.set_webhook(address)
    await bot.set_webhook("")

    assert (await bot.get_webhook_info()).url == ""


async def test_waiting_updates_are_dropped_on_request(bot, sam, receiver, address):
    await sam.sends("old")
    await bot.set_webhook(address, drop_pending_updates=True)
    await sam.sends("new")
    await receiver.has(1)
    await bot.delete_webhook()
    await sam.sends("newer")
    await bot.delete_webhook(drop_pending_updates=True)

    assert receiver.texts == ["new"]
    assert await bot.get_updates() == ()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://desk.example.org/hook", "An HTTPS URL must be provided for webhook"),
        (
            "https://desk.example.org:9000/hook",
            "Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
    ],
)
async def test_a_webhook_elsewhere_must_be_as_telegram_wants_it(bot, refused, url, reason):
    with refused(f"Bad Request: bad webhook: {reason}"):
        await bot.set_webhook(url)


async def test_a_secret_has_plain_characters_and_at_most_256(bot, address, refused):
    with refused("Bad Request: secret token contains unallowed characters"):
        await bot.set_webhook(address, secret_token="not so plain")
    with refused("Bad Request: secret_token must be 1-256 characters"):
        await bot.set_webhook(address, secret_token="x" * 257)
