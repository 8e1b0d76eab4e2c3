"""Asking the engine: one turn a request, its replies back."""

import asyncio
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
    TCPConnector,
)
from pydantic import ValidationError

from actions.domain.errors import GatewayError
from actions.domain.messages import Reply
from actions.services.conversation.turns import Turn

ANSWER_WITHIN = 25.0
READY_WITHIN = 45.0
KEPT = 4.0
"""Seconds for which an idle connection is kept: the engine's own server ends it after 5."""


class EngineClient:
    """Carries turns to the engine, wherever it runs at the moment.

    Args:
        url: gives the engine's address; a restart may move it.
        token: shared with the engine.
        ready: set while the engine answers; turns wait for it a while.
    """

    def __init__(
        self, url: Callable[[], str], token: str, ready: asyncio.Event | None = None
    ) -> None:
        self._url = url
        self._token = token
        self._ready = ready
        self._http: ClientSession | None = None

    async def ask(self, turn: Turn) -> list[Reply]:
        """Run a turn and give its replies; safe to repeat, since the engine knows the turn's key.

        Raises:
            GatewayError: when the engine does not answer, or not as agreed.
        """
        answer = await self._post("/webhooks/desk/turn", turn.model_dump(mode="json"))
        try:
            return [Reply.model_validate(reply) for reply in answer["replies"]]
        except (KeyError, TypeError, ValidationError) as error:
            raise GatewayError("error-engine-answer") from error

    async def parse(self, text: str) -> dict[str, Any]:
        """Read one text without a conversation."""
        read: dict[str, Any] = await self._post("/model/parse", {"text": text})
        return read

    async def close(self) -> None:
        """Give the connections back."""
        if self._http:
            await self._http.close()

    async def _post(self, path: str, body: Any) -> Any:
        if self._ready:
            try:
                await asyncio.wait_for(self._ready.wait(), READY_WITHIN)
            except TimeoutError as error:
                raise GatewayError("error-engine-not-ready") from error
        self._http = self._http or ClientSession(
            connector=TCPConnector(limit=0, keepalive_timeout=KEPT),
            timeout=ClientTimeout(total=ANSWER_WITHIN),
        )
        asked = self._http.post(
            f"{self._url()}{path}",
            json=body,
            params={"token": self._token},
            allow_redirects=False,
        )
        try:
            async with asked as response:
                if response.status != HTTPStatus.OK:
                    raise GatewayError("error-engine", reason=f"HTTP {response.status}")
                return await response.json(content_type=None)
        except (ClientError, TimeoutError, ValueError) as error:
            raise GatewayError("error-engine", reason=type(error).__name__) from error
