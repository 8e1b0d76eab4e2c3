"""Other systems of the company are told what happens to its cases, in order and without a gap."""

from collections.abc import Callable
from itertools import takewhile

from actions.domain.feed import SETTLED, Feed, facts_of
from actions.services.base import Service
from actions.store.feed import TOLD, list_untold, note_told

BATCH = 100


class Feeding(Service):
    """Hands on the history of cases, from the first event on."""

    def sweep(self, send: Callable[[Feed], None]) -> int:
        """Tell what has not been told yet; give how many events that were.

        An event comes again where `send` fails, or where the desk is killed before it is noted
        as told; never is one left out. Of several desks one tells at a time.

        Args:
            send: blocks until the receiver has the events; what it raises ends the sweep.
        """
        told = 0
        with self.database.alone(TOLD) as mine:
            while mine and (feed := self._next()).events:
                send(feed)
                with self.database.transaction() as session:
                    note_told(session, feed.events[-1].id)
                told += len(feed.events)
        return told

    def _next(self) -> Feed:
        settled = self.now() - SETTLED
        with self.database.reading() as session:
            found = list_untold(session, limit=BATCH)
            # Nothing goes before its turn: what would be passed over now would never be told.
            told = takewhile(lambda row: row[0].at <= settled, found)
            return Feed(events=[facts_of(*row) for row in told])
