"""Topics: where each conversation stands in the staff group, and how a lost one comes back."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select, update

from actions.domain.chats.topics import TITLE_LIMIT, Relayed, Topic
from actions.domain.language import Language
from actions.domain.messages import Act, Outbound, Priority, State
from actions.domain.people import Customer
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.base import Service
from actions.services.cards.amending import as_it_will_be
from actions.services.posting import post, write_row
from actions.store.topics import find_topic, forget_unsent, last_relayed, put_off
from actions.texts import listed, say
from actions.texts.dates import write_moment

REMEMBERED = 20
"""Messages that a rebuilt topic shows again."""
FILES_AGAIN = 10


@dataclass(frozen=True)
class Topics(Service):
    """The topics of the staff group."""

    staff_language: Language = Language.EN

    def get(self, topic_id: int) -> Topic:
        """Get a topic."""
        with self.database.reading() as session:
            return session.get_one(Topic, topic_id)

    def find(self, chat_id: int, thread_id: int) -> Topic | None:
        """Find the topic that Telegram calls by a number."""
        with self.database.reading() as session:
            return find_topic(session, chat_id, thread_id)

    def code_of(self, topic_id: int) -> str:
        """Give the code of a topic's ticket."""
        with self.database.reading() as session:
            topic = session.get_one(Topic, topic_id)
            return session.get_one(Ticket, topic.ticket_id).code

    def wanted_title(self, topic_id: int) -> str:
        """Give the name that was asked for last, else the ticket's code."""
        with self.database.reading() as session:
            topic = session.get_one(Topic, topic_id)
            newest = session.exec(
                select(Outbound.text)
                .where(Outbound.topic_id == topic_id, Outbound.act == Act.TITLE)
                .order_by(col(Outbound.id).desc())
                .limit(1)
            ).first()
            name = newest or topic.title or session.get_one(Ticket, topic.ticket_id).code
        return name[:TITLE_LIMIT]

    def made(self, topic_id: int, thread_id: int, title: str) -> Topic:
        """Keep where a topic was made, unless another process was quicker; give what is kept."""
        with self.database.transaction() as session:
            topic = session.get_one(Topic, topic_id, with_for_update=True)
            if topic.thread_id is None:
                topic.thread_id, topic.title, topic.closed = thread_id, title, False
                session.add(topic)
                if topic.lost_at:
                    self._tell_way(session, topic)
        return topic

    def _tell_way(self, session: Session, topic: Topic) -> None:
        """Tell the group where a topic stands that was deleted: the way given before is dead."""
        code = session.get_one(Ticket, topic.ticket_id).code
        text = say("topic-made-again", self.staff_language, code=code)
        key = f"again/{topic.id}/{topic.thread_id}/way"
        post(session, topic.chat_id, f"{text}\n{topic.link}", key=key, now=self.now())

    def named(self, topic_id: int, title: str) -> None:
        """Keep the name that Telegram shows."""
        with self.database.transaction() as session:
            topic = session.get_one(Topic, topic_id)
            topic.title = title
            session.add(topic)

    def set_closed(self, topic_id: int, *, closed: bool) -> None:
        """Keep whether the topic is closed, by us or by hand."""
        with self.database.transaction() as session:
            topic = session.get_one(Topic, topic_id)
            topic.closed = closed
            session.add(topic)

    def settle(self, topic_id: int, *, key: str, wanted: bool) -> None:
        """Show a topic that was made for a step under a key; refused, it is taken away again."""
        with self.database.transaction() as session:
            topic = session.get(Topic, topic_id, with_for_update=True)
            if topic is None or (not wanted and forget_unsent(session, topic, key)):
                return
            put_off(session, topic_id, self.now())

    def lose(self, topic_id: int, thread_id: int | None) -> None:
        """Remember that a topic was deleted, with all that stood in it."""
        with self.database.transaction() as session:
            topic = session.get_one(Topic, topic_id, with_for_update=True)
            if topic.thread_id is not None and topic.thread_id == thread_id:
                topic.thread_id, topic.lost_at = None, self.now()
                session.add(topic)

    def bring_back(self, topic_id: int, thread_id: int) -> None:
        """Make a topic again that was deleted, with what it showed, though nothing else is due."""
        self.lose(topic_id, thread_id)
        with self.database.transaction() as session:
            topic = session.get_one(Topic, topic_id, with_for_update=True)
            if topic.lost_at and topic.thread_id is None:
                self._rebuild(session, topic)

    def removed(self, topic_id: int) -> None:
        """Remember that a topic was taken away on purpose: nothing of it comes back."""
        with self.database.transaction() as session:
            topic = session.get_one(Topic, topic_id, with_for_update=True)
            topic.thread_id = topic.lost_at = topic.card_id = None
            session.add(topic)

    def not_removed(self, topic_id: int, key: str) -> None:
        """Ask staff in a topic to delete it by hand, as the bot may not."""
        with self.database.transaction() as session:
            topic = session.get_one(Topic, topic_id)
            text = say("topic-remove-by-hand", self.staff_language)
            notice = say("topic-notice", self.staff_language, text=text)
            row = self._row(topic, f"{key}/by-hand", notice)
            row.lane = topic.lane
            write_row(session, row)

    def comes_back_first(self, row: Outbound) -> bool:
        """Tell whether what a lost topic showed has to be sent before this row.

        The first time it is asked for a lost topic, it writes the brief and the last messages.
        """
        with self.database.transaction() as session:
            topic = session.get_one(Topic, row.topic_id or 0, with_for_update=True)
            if topic.lost_at is None or row.lane == topic.rebuilding_lane:
                return False
            if topic.thread_id is None:
                self._rebuild(session, topic)
            waiting = select(Outbound.id).where(
                Outbound.lane == topic.rebuilding_lane, Outbound.state == State.PENDING
            )
            return session.exec(waiting.limit(1)).first() is not None

    def _rebuild(self, session: Session, topic: Topic) -> None:
        assert topic.lost_at
        key = f"again/{topic.id}/{topic.lost_at.timestamp()}"
        if session.exec(select(Outbound.id).where(col(Outbound.key).like(f"{key}/%"))).first():
            return
        session.exec(
            update(Outbound)
            .where(col(Outbound.lane) == topic.rebuilding_lane)
            .where(col(Outbound.state) == State.PENDING)
            .values(state=State.DONE, error="lost again")
        )
        card = session.get(Outbound, topic.card_id) if topic.card_id else None
        if card and card.state is State.DONE:
            again = self._row(topic, f"{key}/card", card.text)
            again.buttons, again.media = card.buttons, card.media
            write_row(session, again)
            topic.card_id = again.id
            session.add(topic)
        self._say_again(session, topic, key)

    def _say_again(self, session: Session, topic: Topic, key: str) -> None:
        relayed = [
            one
            for one in last_relayed(session, topic.id or 0, REMEMBERED)
            if not _still_comes(session, topic, one)
        ]
        if not relayed:
            return
        lines = "\n".join(self._line(session, topic, one) for one in relayed)
        text = say("topic-again", self.staff_language, lines=lines)
        write_row(session, self._row(topic, f"{key}/messages", text))
        rows = (session.get(Outbound, one.outbound_id or 0) for one in relayed)
        # An album's messages share a row, and an edit stands for what it changes.
        shown = dict.fromkeys(row.target_id or row.id for row in rows if row)
        files = (as_it_will_be(session, number) for number in shown)
        media = [medium for row in files if row for medium in row.media][-FILES_AGAIN:]
        if media:
            again = self._row(topic, f"{key}/files", "")
            again.media = media
            write_row(session, again)

    def _line(self, session: Session, topic: Topic, one: Relayed) -> str:
        if one.staff_id:
            name = session.get_one(StaffMember, one.staff_id).name
        else:
            name = session.get_one(Customer, topic.customer_id).name or "–"
        at = write_moment(
            one.said_at, self.staff_language, zone=self.policy.hours.zone, now=self.now()
        )
        about = listed([name, at], self.staff_language)
        said = say("said-of", self.staff_language, about=about, said=one.text or "…")
        return f"{'// ' if one.note else ''}{said}"

    def _row(self, topic: Topic, key: str, text: str) -> Outbound:
        now: datetime = self.now()
        return Outbound(
            channel="telegram",
            chat_id=topic.chat_id,
            lane=topic.rebuilding_lane,
            priority=Priority.RELAY,
            topic_id=topic.id,
            text=text,
            key=key,
            due_at=now,
            created_at=now,
        )


def _still_comes(session: Session, topic: Topic, one: Relayed) -> bool:
    """Tell whether a message waits for the topic anyway."""
    row = session.get(Outbound, one.outbound_id) if one.outbound_id else None
    return row is not None and row.topic_id == topic.id and row.state is State.PENDING
