"""Claiming what may go out now: by priority, within the limits, the same for every process."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, bindparam, col, func, select

from actions.domain.chats.pacing import EVERYWHERE, Limits, Pace, cost, fits, kept_free
from actions.domain.messages import NEVER_SO_FAR, Act, Outbound, Priority, State
from actions.store.queue import claimable

LOOKED_AT = 100
"""Rows that are weighed against each other at once."""
OLDEST = 20

# Asked several times a message: building it takes longer than asking.
FULL = (
    select(Pace.chat_id)
    .where(Pace.chat_id == Outbound.chat_id)
    .where(col(Pace.free_at) > bindparam("now"), col(Pace.free_at) <= bindparam("far"))
    .exists()
)
HEADS = claimable(Outbound).where(~FULL)
FIRST = (
    HEADS.order_by(col(Outbound.priority), col(Outbound.id))
    .limit(LOOKED_AT)
    .with_for_update(skip_locked=True)
)
LONGEST = HEADS.order_by(col(Outbound.id)).limit(OLDEST).with_for_update(skip_locked=True)
MOST_URGENT = (
    select(Outbound.lane, func.min(Outbound.priority))
    .where(Outbound.channel == bindparam("channel"), Outbound.state == State.PENDING)
    .where(col(Outbound.lane).in_(bindparam("lanes", expanding=True)))
    .group_by(Outbound.lane)
)
PACE = select(Pace).where(Pace.chat_id == bindparam("chat")).with_for_update()


@dataclass(frozen=True)
class Claimer:
    """One claim of one worker."""

    session: Session
    channel: str
    worker: str
    now: datetime
    lease: timedelta
    limits: Limits

    def claim(self, limit: int) -> list[Outbound]:
        """Take up to `limit` rows that fit into what may still be sent."""
        # Held until the end: claims of several processes pass here one after the other.
        overall = self._pace(EVERYWHERE)
        if overall.free_at > self.now:
            return []
        taken: list[Outbound] = []
        rows = self._candidates()
        urgency = self._urgency(rows)
        for row in sorted(rows, key=lambda row: (urgency[row.lane], row.id or 0)):
            if len(taken) >= limit:
                break
            if self._is_replaced(row):
                row.state, row.error = State.DONE, "replaced by a newer one"
            elif self._spend(row, overall, urgency[row.lane]):
                row.claimed_by, row.claimed_until = self.worker, self.now + self.lease
                taken.append(row)
            self.session.add(row)
        return taken

    def _candidates(self) -> Sequence[Outbound]:
        """List the first by priority, and the oldest of any: nothing is never looked at."""
        far = self.now + NEVER_SO_FAR
        which = {"channel": self.channel, "now": self.now, "far": far}
        rows = list(self.session.exec(FIRST, params=which))
        if len(rows) == LOOKED_AT:
            known = {row.id for row in rows}
            oldest = self.session.exec(LONGEST, params=which)
            rows += [row for row in oldest if row.id not in known]
        return rows

    def _urgency(self, rows: Sequence[Outbound]) -> dict[str, Priority]:
        """Tell how urgent each lane is: as the most urgent that waits in it behind its first."""
        if not rows:
            return {}
        which = {"channel": self.channel, "lanes": list({row.lane for row in rows})}
        found = self.session.exec(MOST_URGENT, params=which)
        return {lane: Priority(priority) for lane, priority in found}

    def _is_replaced(self, row: Outbound) -> bool:
        """Tell whether a newer title, receipt or edit of the same thing waits already."""
        if row.act not in (Act.TITLE, Act.REACT, Act.EDIT):
            return False
        newer = select(Outbound.id).where(
            Outbound.act == row.act,
            Outbound.state == State.PENDING,
            col(Outbound.id) > row.id,
        )
        if row.act is Act.TITLE:
            newer = newer.where(Outbound.topic_id == row.topic_id)
        elif row.act is Act.EDIT:
            newer = newer.where(Outbound.target_id == row.target_id)
        else:
            newer = newer.where(
                Outbound.chat_id == row.chat_id,
                Outbound.target_message_id == row.target_message_id,
            )
        return self.session.exec(newer.limit(1)).first() is not None

    def _spend(self, row: Outbound, overall: Pace, urgency: Priority) -> bool:
        here, limits, now = self._pace(row.chat_id), self.limits, self.now
        window = limits.of(row.chat_id)
        kept = kept_free(urgency, now - row.created_at)
        if not fits(row, window, here.spent, now, kept=kept):
            return False
        if not fits(row, limits.all, overall.spent, now, kept=kept):
            return False
        here.spend(cost(row), window, now)
        overall.spend(max(cost(row), 1), limits.all, now)
        self.session.add_all([here, overall])
        return True

    def _pace(self, chat_id: int) -> Pace:
        pace = self.session.exec(PACE, params={"chat": chat_id}).first()
        if pace is None:
            pace = Pace(chat_id=chat_id, free_at=self.now)
            self.session.add(pace)
            self.session.flush()
        if pace.free_at > self.now + NEVER_SO_FAR:
            # Counted by a clock that was ahead.
            pace.spent, pace.free_at = [], self.now
        return pace


def pause(session: Session, chat_id: int, until: datetime) -> None:
    """Send nothing to a chat before `until`: everything that waits for it is put off."""
    pace = session.get(Pace, chat_id, with_for_update=True)
    if pace is None:
        pace = Pace(chat_id=chat_id, free_at=until)
    pace.free_at = max(pace.free_at, until)
    session.add(pace)


def resume(session: Session, chat_id: int, now: datetime) -> None:
    """End the pause of a chat."""
    pace = session.get(Pace, chat_id, with_for_update=True)
    if pace:
        pace.free_at = now
        session.add(pace)
