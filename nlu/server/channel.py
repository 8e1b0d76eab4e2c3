"""The way into the engine: one turn a request, answered with its replies, safe to repeat.

Rasa's own REST channel answers 200 with no messages when a turn fails, logs the customer's words,
and lets what customers type start any intent (`/greet`). This channel does none of these.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import OrderedDict
from typing import Any, Awaitable, Callable, NamedTuple
from weakref import WeakValueDictionary

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from rasa.shared.core.events import BotUttered, Event, UserUttered
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse
from sqlalchemy.exc import SQLAlchemyError

from nlu.server.strictness import ActionFailed

logger = logging.getLogger(__name__)

LONGEST_TEXT = 4096
REMEMBERED = 5000
"""Senders whose last turn is kept in memory."""
SLASHES = ("/", "／")


class Last(NamedTuple):
    """The last turn of a sender in this engine."""

    turn: str
    replies: list[dict[str, Any]]
    newest: int
    """The number of the conversation's last event after it."""


class DeskChannel(InputChannel):
    """Take turns from the app.

    A turn is JSON: `sender`, `turn` (its idempotency key), `text` or `intent` with `entities`
    (only the app may name intents), and `metadata` for the actions.
    """

    def __init__(self) -> None:
        self._last: OrderedDict[str, Last] = OrderedDict()
        self._busy: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @classmethod
    def name(cls) -> str:
        """Name the channel; its route is `/webhooks/desk/turn`."""
        return "desk"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Give the routes of this channel."""
        routes = Blueprint("desk_channel")

        @routes.route("/turn", methods=["POST"])
        async def turn(request: Request) -> HTTPResponse:
            try:
                return await self._turn(request, on_new_message)
            except ActionFailed as failure:
                reason = f"action {failure} failed"
            except SQLAlchemyError as error:
                reason = f"conversations cannot be reached ({type(error).__name__})"
            # Nothing of the turn was saved, so the app may send it again.
            logger.warning("turn %s: %s", request.json["turn"], reason)
            return response.json({"error": reason}, status=503)

        return routes

    async def _turn(
        self, request: Request, on_new_message: Callable[[UserMessage], Awaitable[Any]]
    ) -> HTTPResponse:
        # A turn that is sent again while it runs waits for what it is answered with.
        busy = self._busy.setdefault(request.json["sender"], asyncio.Lock())
        async with busy:
            return await self._run(request, on_new_message)

    async def _run(
        self, request: Request, on_new_message: Callable[[UserMessage], Awaitable[Any]]
    ) -> HTTPResponse:
        asked = request.json
        store = request.app.ctx.agent.processor.tracker_store
        said_before = await self._said_before(store, asked)
        if said_before is not None:
            return response.json({"replies": said_before, "repeated": True})
        output = CollectingOutputChannel()
        message = UserMessage(
            message_text(asked),
            output,
            asked["sender"],
            input_channel=self.name(),
            metadata={**asked.get("metadata", {}), "turn": asked["turn"]},
        )
        await on_new_message(message)
        replies = [_plain(m) for m in output.messages]
        self._remember(asked, Last(asked["turn"], replies, store.newest_of(asked["sender"])))
        return response.json({"replies": replies, "repeated": False})

    async def _said_before(self, store: Any, asked: dict[str, Any]) -> list[dict[str, Any]] | None:
        """Give the replies of a turn that was run already.

        A sender's turns come in order, so the last one is enough to know; it is looked up in the
        stored conversation only where another engine, or this one before a start, has run one.
        """
        sender = asked["sender"]
        last = self._last.get(sender)
        if last and last.turn == asked["turn"]:
            return last.replies
        if last and last.newest == store.newest_of(sender):
            return None
        return replies_of_turn(await store.events_of(sender), asked["turn"])

    def _remember(self, asked: dict[str, Any], last: Last) -> None:
        self._last[asked["sender"]] = last
        self._last.move_to_end(asked["sender"])
        if len(self._last) > REMEMBERED:
            self._last.popitem(last=False)


def message_text(asked: dict[str, Any]) -> str:
    """Write a turn as Rasa reads it: an intent of ours with a slash, typed words never so."""
    if asked.get("intent"):
        return f"/{asked['intent']}{json.dumps(asked.get('entities') or {})}"
    text = str(asked.get("text", ""))[:LONGEST_TEXT].strip()
    return SLASHES[1] + text[1:] if text.startswith(SLASHES[0]) else text or " "


def replies_of_turn(events: list[Event], turn: str) -> list[dict[str, Any]] | None:
    """Give the replies that a turn has already had, or None when it was never run."""
    found: list[dict[str, Any]] | None = None
    for event in events:
        if isinstance(event, UserUttered):
            if found is not None:
                return found
            found = [] if (event.metadata or {}).get("turn") == turn else None
        elif isinstance(event, BotUttered) and found is not None:
            found.append(_plain({"text": event.text, **(event.data or {})}))
    return found


def _plain(message: dict[str, Any]) -> dict[str, Any]:
    return {"text": message.get("text") or "", "buttons": message.get("buttons") or []}
