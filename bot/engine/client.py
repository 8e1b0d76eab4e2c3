"""Asking the engine: one turn a request, its replies back."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
from pydantic import ValidationError

from actions.domain.errors import GatewayError
from actions.domain.messages import Reply
from actions.services.turns import Turn

ANSWER_WITHIN = 25.0
READY_WITHIN = 45.0


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
        self._ready = ready
        self._http = httpx.AsyncClient(params={"token": token}, timeout=ANSWER_WITHIN)

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
        await self._http.aclose()

    async def _post(self, path: str, body: Any) -> Any:
        if self._ready:
            try:
                await asyncio.wait_for(self._ready.wait(), READY_WITHIN)
            except TimeoutError as error:
                raise GatewayError("error-engine-not-ready") from error
        try:
            response = await self._http.post(f"{self._url()}{path}", json=body)
            response.raise_for_status()
            return response.json()
        except (httpx.HTTPError, ValueError) as error:
            reason = type(error).__name__
            if isinstance(error, httpx.HTTPStatusError):
                reason = f"HTTP {error.response.status_code}"
            raise GatewayError("error-engine", reason=reason) from error
