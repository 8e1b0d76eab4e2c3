"""Where conversations are kept: Rasa's own table, read whole only when it has to be."""

from __future__ import annotations

import json
from collections import OrderedDict
from itertools import islice
from typing import Any, Iterable, List, Optional

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import Event, SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.pool import QueuePool

from nlu.server.forgetting import shorten

REMEMBERED = 500
"""Conversations kept in memory, those that spoke last."""


class ConversationStore(SQLTrackerStore):
    """Keep the conversations that go on in memory, beside the database that has every one.

    Rasa reads a conversation from its first event for each turn, and counts it once more before
    it saves: two fifths of what a turn took. A conversation counts as known only while the
    database has no event that came after it, so several engines may share one. Whoever takes it
    has it alone: a turn that fails has changed a conversation that nobody sees again.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._known: OrderedDict[str, tuple[int, DialogueStateTracker]] = OrderedDict()
        self.engine.dispose()
        self.engine = _opened(self.engine.url)
        self.sessionmaker = sa.orm.sessionmaker(bind=self.engine)
        table = self.SQLEvent.__table__
        self._insert = table.insert()
        self._newest = sa.select(sa.func.max(table.c.id)).where(
            table.c.sender_id == sa.bindparam("sender")
        )

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """Give a conversation as it was saved last; None for one that has not begun."""
        saved, tracker = self._known.pop(sender_id, (0, None))
        if tracker and saved == self.newest_of(sender_id):
            return tracker
        tracker = await super().retrieve(sender_id)
        if tracker:
            shorten(tracker)
            tracker.saved = len(tracker.events)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Write down what came since the conversation was given; all of it or nothing."""
        events = list(islice(tracker.events, getattr(tracker, "saved", 0), None))
        rows = [_row(tracker.sender_id, event) for event in events]
        with self.engine.begin() as connection:
            if rows:
                connection.execute(self._insert, rows)
            newest = connection.execute(self._newest, {"sender": tracker.sender_id}).scalar() or 0
        # One that Rasa has only made, with nothing in it, is in use: it is not to be given again.
        if events and not _begins_anew(events):
            self._remember(tracker, newest)

    def _remember(self, tracker: DialogueStateTracker, newest: int) -> None:
        shorten(tracker)
        tracker.saved = len(tracker.events)
        self._known[tracker.sender_id] = newest, tracker
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    async def events_of(self, sender_id: str) -> List[Event]:
        """Give what a conversation holds, without taking it."""
        newest = self.newest_of(sender_id)
        tracker = await self.retrieve(sender_id)
        if tracker is None:
            return []
        self._remember(tracker, newest)
        return list(tracker.events)

    def newest_of(self, sender_id: str) -> int:
        """Give the number of the last event of a conversation, whichever engine wrote it."""
        with self.engine.connect() as connection:
            return connection.execute(self._newest, {"sender": sender_id}).scalar() or 0


def _row(sender_id: str, event: Event) -> dict[str, Any]:
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def _begins_anew(events: Iterable[Event]) -> bool:
    """Tell whether a session began: what came before it is no longer read."""
    return any(isinstance(event, SessionStarted) for event in events)


def _opened(url: Any) -> Any:
    """Open the database so that an outage is got over and what was said is in no error.

    PostgreSQL's connections are looked at before they are used: a server that was started anew
    has ended them. SQLite's stay open, writing ahead: safe against a kill.
    """
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(url, pool_pre_ping=True, hide_parameters=True)
    engine = sa.create_engine(
        url,
        poolclass=QueuePool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
    )

    @sa.event.listens_for(engine, "connect")
    def configure(connection: Any, _: Any) -> None:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")

    return engine
