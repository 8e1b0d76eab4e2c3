"""Messages on their way out: delivered in each chat's order, retried, or given up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select, update
from sqlmodel.sql.expression import SelectOfScalar

from actions.domain.chats.pacing import Limits
from actions.domain.chats.receipts import Sign
from actions.domain.chats.topics import Relayed, Topic
from actions.domain.language import Language
from actions.domain.messages import TAKEN_BACK, Button, Outbound, Reply, State
from actions.domain.people import Address
from actions.services.base import Service
from actions.services.replies import write_replies
from actions.services.transport.receipts import settle, write_sign
from actions.store.newest import newest_with_buttons
from actions.store.pacing import Claimer, pause, resume
from actions.store.queue import claim, holders, release, take_everything

LEASE = timedelta(seconds=60)
GIVE_UP_AFTER = timedelta(days=2)


@dataclass(frozen=True)
class Delivered:
    """A message to a customer that has arrived."""

    chat_id: int
    key: str
    buttons: Sequence[dict[str, str]]


@dataclass(frozen=True)
class Outbox(Service):
    """The durable queue of messages to deliver."""

    staff_language: Language = Language.EN

    def post(self, address: Address, key: str, replies: Sequence[Reply]) -> None:
        """Write messages that no update asked for; the same key writes once."""
        with self.database.transaction() as session:
            write_replies(session, address, key, replies, now=self.now())

    def claim(
        self, channel: str, worker: str, *, limit: int, limits: Limits | None = None
    ) -> Sequence[Outbound]:
        """Take the messages that are next, at most one a lane, and no more than the limits let."""
        now = self.now()
        with self.database.transaction(hasty=True) as session:
            if limits:
                return Claimer(session, channel, worker, now, LEASE, limits).claim(limit)
            return claim(
                session,
                Outbound,
                channel=channel,
                worker=worker,
                now=now,
                lease=LEASE,
                limit=limit,
            )

    def sent_part(self, row_id: int, message_ids: Sequence[int]) -> None:
        """Keep that one part of a message has arrived, so a retry goes on behind it.

        Whoever sends it has as long again for the next.
        """
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            _arrived(row, message_ids)
            if row.claimed_until:
                row.claimed_until = self.now() + LEASE
            session.add(row)

    def delivered(self, row_id: int, message_ids: Sequence[int] = ()) -> None:
        """Mark a message delivered with its last part, also for the staff member who wrote it."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            if row.state is State.DONE:
                return
            _arrived(row, message_ids)
            row.state, row.sent_at, row.claimed_by = State.DONE, self.now(), None
            session.add(row)
            settle(session, row, now=self.now(), language=self.staff_language)

    def deliver_all(self, channel: str) -> list[Delivered]:
        """Mark everything that is due as delivered, and give what customers got with buttons.

        For a desk whose channel is only played: nobody sees receipts, so none are written.
        """
        with self.database.transaction() as session:
            rows = take_everything(session, channel, self.now())
        return [Delivered(*row) for row in rows]

    def queued(self, key: str) -> None:
        """Mark a staff message that is on its way, unless it has arrived already."""
        with self.database.transaction() as session:
            relayed = session.exec(select(Relayed).where(Relayed.key == key)).first()
            if relayed is None or relayed.outbound_id is None:
                return
            row = session.get_one(Outbound, relayed.outbound_id, with_for_update=True)
            if row.state is State.PENDING:
                topic = session.get_one(Topic, relayed.topic_id)
                write_sign(session, topic, relayed, Sign.QUEUED, now=self.now())

    def retry(self, row_id: int, wait: timedelta, reason: str) -> None:
        """Put a message back for later; its lane's later messages wait behind it.

        What goes to a group is never given up: the group may be mended after a long time.
        """
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            row.attempts += 1
            _put_back(row, self.now() + wait, reason)
            if row.chat_id > 0 and self.now() - row.created_at > GIVE_UP_AFTER:
                row.state = State.FAILED
                settle(session, row, now=self.now(), language=self.staff_language)
            session.add(row)

    def put_back(self, row_id: int, wait: timedelta, reason: str = "") -> None:
        """Put a message back that has to wait for another one; that is no failed try."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            _put_back(row, self.now() + wait, reason or row.error)
            session.add(row)

    def pause(self, row_id: int, wait: timedelta, reason: str) -> None:
        """Put a message back and send nothing to its whole chat for a while."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            _put_back(row, self.now(), reason)
            session.add(row)
            pause(session, row.chat_id, self.now() + wait)

    def resume(self, chat_id: int) -> None:
        """Send at once what waits for a chat that works again."""
        with self.database.transaction() as session:
            resume(session, chat_id, self.now())
            session.exec(
                update(Outbound)
                .where(col(Outbound.chat_id) == chat_id, col(Outbound.state) == State.PENDING)
                .where(col(Outbound.due_at) > self.now())
                .values(due_at=self.now())
            )

    def give_up(self, row_id: int, state: State, reason: str) -> None:
        """Mark a message as one that will not arrive, with the reason."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            self._give_up(session, row, state, reason)

    def get(self, row_id: int) -> Outbound:
        """Get a message."""
        with self.database.reading() as session:
            return session.get_one(Outbound, row_id)

    def taken_back(self, row_id: int) -> None:
        """Mark a message as one that the customer does not have any more."""
        with self.database.transaction() as session:
            row = session.get_one(Outbound, row_id)
            row.state, row.error = State.UNDELIVERABLE, TAKEN_BACK
            session.add(row)

    def give_up_chat(self, address: Address, reason: str) -> None:
        """Mark everything that waits for a chat undeliverable: the customer shut the bot out."""
        with self.database.transaction() as session:
            for row in session.exec(_waiting(address)):
                self._give_up(session, row, State.UNDELIVERABLE, reason)

    def _give_up(self, session: Session, row: Outbound, state: State, reason: str) -> None:
        row.state, row.error, row.claimed_by = state, reason[:200], None
        session.add(row)
        settle(session, row, now=self.now(), language=self.staff_language)

    def move_chat(self, address: Address, new_chat_id: int) -> None:
        """Send what waits for a group to the supergroup it has become, topics and all."""
        moved = Address(channel=address.channel, chat_id=new_chat_id)
        with self.database.transaction() as session:
            for row in session.exec(_waiting(address)):
                row.chat_id = new_chat_id
                # A lane is the chat, or begins with it.
                row.lane = moved.lane + row.lane.removeprefix(address.lane)
                row.claimed_by = row.claimed_until = None
                session.add(row)
            session.exec(
                update(Topic)
                .where(col(Topic.chat_id) == address.chat_id)
                .values(chat_id=new_chat_id, thread_id=None)
            )

    def edit_unsent(self, row: Outbound) -> Outbound | None:
        """Get what an edit is for, None if that is no use; what was not sent yet is changed here.

        One that is being sent at this moment is given back pending.
        """
        now = self.now()
        with self.database.transaction() as session:
            target = session.get(Outbound, row.target_id or 0)
            if target is None or target.state in (State.FAILED, State.UNDELIVERABLE):
                return None
            held = target.claimed_by and target.claimed_until and target.claimed_until > now
            if target.state is State.DONE or held or target.message_ids:
                return target
            target.text, target.buttons = row.text, row.buttons
            target.media = row.media or target.media
            session.add(target)
            return None

    def edited(self, row: Outbound, message_ids: Sequence[int]) -> None:
        """Keep what an edited message says now and where it stands."""
        with self.database.transaction() as session:
            target = session.get_one(Outbound, row.target_id or 0)
            target.text, target.message_ids = row.text, list(message_ids)
            target.media = row.media or target.media
            session.add(target)

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


def _put_back(row: Outbound, due_at: datetime, reason: str) -> None:
    row.due_at, row.error = due_at, reason[:200]
    row.claimed_by = row.claimed_until = None


def _waiting(address: Address) -> SelectOfScalar[Outbound]:
    return select(Outbound).where(
        Outbound.channel == address.channel,
        Outbound.chat_id == address.chat_id,
        Outbound.state == State.PENDING,
    )


def _arrived(row: Outbound, message_ids: Sequence[int]) -> None:
    """Keep the messages of a part, once: a part that counted twice would hide the next one."""
    row.message_ids = [*row.message_ids, *(m for m in message_ids if m not in row.message_ids)]
