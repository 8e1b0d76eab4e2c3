"""Updates as they come: stored once, taken in order, finished together with their replies."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Integer
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, bindparam, col, func, select, update

from actions.domain.messages import Inbound, Reply, State
from actions.domain.people import Address
from actions.services.base import Service
from actions.services.replies import write_replies
from actions.store.queue import claim, holders, release

LEASE = timedelta(seconds=60)
TRIES = 6
RECENT = 200
"""Updates of a chat among which a message is looked for that a tap is about."""
NEWEST = (
    select(Inbound.payload)
    .where(col(Inbound.lane) == bindparam("lane"))
    .order_by(col(Inbound.id).desc())
    .limit(bindparam("most", type_=Integer()))
)
BY_KEY = select(Inbound).where(col(Inbound.key) == bindparam("key"))


class Inbox(Service):
    """The durable queue of updates."""

    def store(
        self, address: Address, source_id: int, payload: dict[str, Any], *, lane: str = ""
    ) -> bool:
        """Store an update and tell whether it is new; without a lane it goes to its chat's."""
        now = self.now()
        row = Inbound(
            channel=address.channel,
            chat_id=address.chat_id,
            lane=lane or address.lane,
            source_id=source_id,
            key=f"{address.channel}:{source_id}",
            payload=payload,
            due_at=now,
            received_at=now,
        )
        try:
            with self.database.transaction() as session:
                session.add(row)
        except IntegrityError:
            return False
        return True

    def claim(self, channel: str, worker: str, *, limit: int) -> Sequence[Inbound]:
        """Take the updates that are next, at most one a lane."""
        with self.database.transaction(hasty=True) as session:
            return claim(
                session,
                Inbound,
                channel=channel,
                worker=worker,
                now=self.now(),
                lease=LEASE,
                limit=limit,
            )

    def hold(self, key: str, worker: str) -> None:
        """Claim an update anew that takes long, unless somebody else has it by now."""
        with self.database.transaction(hasty=True) as session:
            session.exec(
                update(Inbound)
                .where(col(Inbound.key) == key, col(Inbound.claimed_by) == worker)
                .where(col(Inbound.state) == State.PENDING)
                .values(claimed_until=self.now() + LEASE)
            )

    def finish(self, key: str, address: Address, replies: Sequence[Reply] = ()) -> None:
        """Mark an update handled and write its replies, in one transaction."""
        with self.database.transaction() as session:
            row = _get(session, key)
            if row.state is State.DONE:
                return
            write_replies(session, address, key, replies, now=self.now())
            row.state, row.handled_at, row.claimed_by = State.DONE, self.now(), None
            session.add(row)

    def fail(self, key: str, error: str) -> bool:
        """Put an update back for another try later; tell whether it was given up instead."""
        with self.database.transaction() as session:
            row = _get(session, key)
            row.attempts += 1
            row.error = error[:200]
            row.claimed_by = row.claimed_until = None
            given_up = row.attempts >= TRIES
            if given_up:
                row.state = State.FAILED
            else:
                row.due_at = self.now() + timedelta(seconds=min(2**row.attempts, 60))
            session.add(row)
        return given_up

    def newest(self, address: Address, limit: int = RECENT) -> Sequence[dict[str, Any]]:
        """Give the newest updates of a chat as they came, the oldest of them first."""
        with self.database.reading() as session:
            rows = session.exec(NEWEST, params={"lane": address.lane, "most": limit}).all()
        return [dict(payload) for payload in reversed(rows)]

    def next_source_id(self, channel: str) -> int:
        """Give the next number for a channel that does not number its messages itself."""
        with self.database.reading() as session:
            last = session.exec(
                # By its key: a row whose customer was erased is in no channel any more.
                select(func.max(col(Inbound.source_id))).where(
                    col(Inbound.key).startswith(f"{channel}:")
                )
            ).one()
        return int(last or 0) + 1

    def workers(self) -> set[str]:
        """Name every worker that holds an update."""
        with self.database.reading() as session:
            return holders(session, Inbound)

    def release(self, worker: str) -> None:
        """Give back what a worker that is gone still holds."""
        with self.database.transaction() as session:
            release(session, Inbound, worker=worker)


def _get(session: Session, key: str) -> Inbound:
    return session.exec(BY_KEY, params={"key": key}).one()
