"""Messages on their way out: delivered in each chat's order, retried, or given up."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, select, update

from actions.domain.messages import Button, Outbound, Priority, Reply, State
from actions.domain.people import Address
from actions.services.base import Service
from actions.store.database import hold
from actions.store.queue import claim, holders, release

LEASE = timedelta(seconds=60)
GIVE_UP_AFTER = timedelta(days=2)


class Outbox(Service):
    """The durable queue of messages to deliver."""

    def post(self, address: Address, key: str, replies: Sequence[Reply]) -> None:
        """Write messages that no update asked for; the same key writes once."""
        with self.database.transaction() as session:
            write_replies(session, address, key, replies, now=self.now())

    def claim(self, channel: str, worker: str, *, limit: int) -> Sequence[Outbound]:
        """Take the messages that are next, at most one a lane."""
        with self.database.transaction() as session:
            return claim(
                session,
                Outbound,
                channel=channel,
                worker=worker,
                now=self.now(),
                lease=LEASE,
                limit=limit,
            )

    def sent_part(self, row_id: int, message_id: int) -> None:
        """Keep that one part of a long message has arrived, so a retry goes on behind it."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            row.message_ids = [*row.message_ids, message_id]
            session.add(row)

    def delivered(self, row_id: int) -> None:
        """Mark a message delivered."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            row.state, row.sent_at, row.claimed_by = State.DONE, self.now(), None
            session.add(row)

    def retry(self, row_id: int, wait: timedelta, reason: str) -> None:
        """Put a message back for later; its chat's later messages wait behind it."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            row.attempts += 1
            row.error = reason[:200]
            row.claimed_by = row.claimed_until = None
            if self.now() - row.created_at > GIVE_UP_AFTER:
                row.state = State.FAILED
            row.due_at = self.now() + wait
            session.add(row)

    def give_up(self, row_id: int, state: State, reason: str) -> None:
        """Mark a message as one that will not arrive, with the reason."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            row.state, row.error, row.claimed_by = state, reason[:200], None
            session.add(row)

    def give_up_chat(self, address: Address, reason: str) -> None:
        """Mark everything that waits for a chat undeliverable: the customer shut the bot out."""
        with self.database.transaction() as session:
            session.exec(
                update(Outbound)
                .where(
                    col(Outbound.channel) == address.channel,
                    col(Outbound.chat_id) == address.chat_id,
                    col(Outbound.state) == State.PENDING,
                )
                .values(state=State.UNDELIVERABLE, error=reason[:200], claimed_by=None)
            )

    def move_chat(self, address: Address, new_chat_id: int) -> None:
        """Send what waits for a group to the supergroup it has become."""
        with self.database.transaction() as session:
            session.exec(
                update(Outbound)
                .where(
                    col(Outbound.channel) == address.channel,
                    col(Outbound.chat_id) == address.chat_id,
                    col(Outbound.state) == State.PENDING,
                )
                .values(chat_id=new_chat_id, claimed_by=None, claimed_until=None)
            )

    def press(self, address: Address, row_id: int, index: int) -> tuple[Outbound, Button] | None:
        """Look up a pressed button: only buttons that this chat was sent count.

        What a client reports as pressed may be forged, so its meaning is read from the row.
        """
        with self.database.transaction() as session:
            row = session.get(Outbound, row_id)
            if row is None or (row.channel, row.chat_id) != (address.channel, address.chat_id):
                return None
            if not 0 <= index < len(row.buttons):
                return None
            row.pressed = index
            session.add(row)
            return row, Button.model_validate(row.buttons[index])

    def typed_button(self, address: Address, text: str) -> Button | None:
        """Find the button whose words were typed instead of pressed, in the newest message."""
        with self.database.reading() as session:
            row = newest_with_buttons(session, address)
        said = text.strip().casefold()
        buttons = [Button.model_validate(button) for button in row.buttons] if row else []
        return next((b for b in buttons if b.title.casefold() == said), None)

    def numbered_button(self, address: Address, number: int) -> Button | None:
        """Find a button by its place (from 1) in the newest message, for plain terminals."""
        with self.database.reading() as session:
            row = newest_with_buttons(session, address)
        if row is None or not 1 <= number <= len(row.buttons):
            return None
        return Button.model_validate(row.buttons[number - 1])

    def workers(self) -> set[str]:
        """Name every worker that holds a message."""
        with self.database.reading() as session:
            return holders(session, Outbound)

    def release(self, worker: str) -> None:
        """Give back what a worker that is gone still holds."""
        with self.database.transaction() as session:
            release(session, Outbound, worker=worker)


def newest_with_buttons(session: Session, address: Address) -> Outbound | None:
    """Find the last message of a chat, if it carries buttons."""
    row = session.exec(
        select(Outbound)
        .where(Outbound.channel == address.channel, Outbound.chat_id == address.chat_id)
        .order_by(col(Outbound.id).desc())
        .limit(1)
    ).first()
    return row if row and row.buttons else None


def write_replies(
    session: Session,
    address: Address,
    key: str,
    replies: Sequence[Reply],
    *,
    now: datetime,
    priority: Priority = Priority.REPLY,
) -> None:
    """Write replies as rows of the running transaction; those already written stay as they are."""
    hold(session, key)
    keys = [f"{key}/{place}" for place in range(len(replies))]
    known = set(session.exec(select(Outbound.key).where(col(Outbound.key).in_(keys))))
    for row_key, reply in zip(keys, replies, strict=True):
        if row_key not in known:
            session.add(
                Outbound(
                    channel=address.channel,
                    chat_id=address.chat_id,
                    lane=address.lane,
                    priority=priority,
                    text=reply.text,
                    buttons=[button.model_dump() for button in reply.buttons],
                    media=[medium.model_dump() for medium in reply.media],
                    key=row_key,
                    due_at=now,
                    created_at=now,
                )
            )
