"""The queue of updates and long polling, with Telegram's rules of confirmation and conflict."""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Iterable
from typing import Any

from .errors import conflict, refuse
from .schema import api

FIRST_UPDATE = 870000001
# Each queue of a process numbers on its own: a bot that remembers updates sees none twice.
QUEUES = itertools.count()
LONGEST_POLL = 50
ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)
OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
BY_WEBHOOK = "terminated by setWebhook request"


def kinds() -> frozenset[str]:
    """Return every kind of update there is."""
    return frozenset(api()["types"]["Update"]["fields"]) - {"update_id"}


class Updates:
    """Updates that the bot has not confirmed yet."""

    def __init__(self) -> None:
        self.pending: deque[dict[str, Any]] = deque()
        self.next_id = FIRST_UPDATE + 100_000 * next(QUEUES)
        self.allowed = kinds() - ONLY_WHEN_ASKED
        self.asked: list[str] = []
        self.webhook_active = False
        self.closing = False
        self.arrived = asyncio.Event()
        self.poller: object | None = None

    def add(self, kind: str, content: dict[str, Any]) -> dict[str, Any] | None:
        """Queue an update, unless the bot did not ask for its kind."""
        if kind not in self.allowed:
            return None
        update = {"update_id": self.next_id, kind: content}
        self.next_id += 1
        self.pending.append(update)
        self.arrived.set()
        return update

    def allow(self, asked: Iterable[str] | None) -> None:
        """Choose the kinds of future updates; None keeps the choice, an empty list resets it."""
        if asked is None:
            return
        self.asked = list(asked)
        if unknown := set(self.asked) - kinds():
            refuse(f"unsupported allowed_updates: {', '.join(sorted(unknown))}")
        self.allowed = frozenset(self.asked) or kinds() - ONLY_WHEN_ASKED

    def confirm(self, offset: int) -> None:
        """Forget updates before the offset; a negative one counts from the end."""
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
            return
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()

    def interrupt(self) -> None:
        """Wake a waiting poll so that it looks again."""
        self.arrived.set()

    async def poll(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        """Answer `getUpdates`."""
        if self.webhook_active:
            raise conflict(WEBHOOK_ACTIVE)
        self.poller = me = object()
        self.interrupt()
        self.allow(params.get("allowed_updates"))
        if offset := params.get("offset", 0):
            self.confirm(offset)
        wait = min(max(params.get("timeout", 0), 0), LONGEST_POLL)
        await self.until_arrived(me, wait)
        self.check_still_mine(me)
        self.poller = None
        return list(self.pending)[: params.get("limit", 100)]

    async def until_arrived(self, me: object, wait: float) -> None:
        """Wait for an update, the end of time, or a conflict."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + wait
        while not self.pending and not self.closing and self.poller is me:
            if self.webhook_active or (left := deadline - loop.time()) <= 0:
                return
            self.arrived.clear()
            try:
                await asyncio.wait_for(self.arrived.wait(), left)
            except TimeoutError:
                return

    def check_still_mine(self, me: object) -> None:
        """Refuse a poll that another request has ended."""
        if self.poller is not me:
            raise conflict(OTHER_POLL)
        if self.webhook_active:
            raise conflict(BY_WEBHOOK)
