"""Where Telegram brings updates: one path, at which only who knows a secret is listened to.

The library has a server for it too: that one reads up to 100 MB of anybody before it asks for the
secret, and answers what it cannot understand so that Telegram brings it again for ever.
"""

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web
from telegram import Update

from actions.domain.errors import cannot_listen
from bot.telegram.reading import read_update

SECRET = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 2**20
"""Bytes; the longest message, all of it escaped, has a tenth of that."""
BROUGHT_WITHIN = 30.0
STORED_WITHIN = 30.0
"""Seconds; what takes longer Telegram brings again."""
ENDS_WITHIN = 5.0


class Webhook:
    """Takes updates at one path.

    Args:
        path: of the address that Telegram calls.
        token: the bot's, from which the secret follows.
        take: keeps an update; Telegram is told that it has arrived when that is done.
    """

    def __init__(self, path: str, token: str, take: Callable[[Update], Awaitable[None]]) -> None:
        self._secret = webhook_secret(token).encode()
        self._take = take
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post(path, self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=ENDS_WITHIN)

    async def start(self, host: str, port: int) -> None:
        """Listen, or raise `GatewayError`: the address is taken, or not of this machine."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            raise cannot_listen(host, port, error) from error

    async def stop(self) -> None:
        """End what is being taken, and listen no more."""
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        try:
            async with asyncio.timeout(BROUGHT_WITHIN):
                update = read_update(await request.json())
        except (ValueError, RecursionError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        try:
            async with asyncio.timeout(STORED_WITHIN):
                if update:
                    await self._take(update)
        except TimeoutError:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response()


def webhook_secret(token: str) -> str:
    """Derive the secret that Telegram sends with each call: the same in every process."""
    return hmac.new(token.encode(), b"aftercare webhook", hashlib.sha256).hexdigest()
