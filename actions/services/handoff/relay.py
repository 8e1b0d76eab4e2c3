"""What customers and staff write to each other, carried both ways, once and in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from actions.domain.chats.handoff import Handoff, Holder
from actions.domain.chats.topics import (
    CustomerBarred,
    CustomerGone,
    NoteOnly,
    Relayed,
    Said,
    Topic,
    as_note,
)
from actions.domain.messages import Act, Medium, Outbound, Priority
from actions.domain.people import Address, Customer
from actions.domain.sla.clocks import ClockKind, Waiting
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Ticket
from actions.services.cards.amending import amend, as_written, change_waiting
from actions.services.cards.board import ALBUM
from actions.services.handoff.holding import Holding
from actions.services.handoff.language_hints import language_hint
from actions.services.staff import require
from actions.store.clocks import waits_for
from actions.store.customers import find_customer
from actions.store.handoff import (
    find_album,
    find_open,
    find_relayed,
    find_topic,
    get_topic,
    list_versions,
    lock_if_known,
    lock_row,
)
from actions.store.tickets import lock_ticket
from actions.store.topics import list_open_topics
from actions.texts import say

ALBUM_PAUSE = timedelta(seconds=1.5)
"""An album comes as several messages; its first waits so long for the others."""


@dataclass(frozen=True)
class Carried:
    """What became of a message that staff wrote in a topic."""

    outbound_id: int | None = None
    """The row that carries it to the customer; its fate is the receipt."""
    note: bool = False
    """It stays inside."""


class Relay(Holding):
    """Carries messages between a customer's chat and its topic."""

    def from_customer(self, address: Address, key: str, said: Said) -> bool:
        """Carry a customer's message to the topic; False while the bot holds the chat.

        An edit is the same message once more: staff see the new words and the old.
        """
        with self.database.transaction() as session:
            customer = lock_if_known(session, address)
            handoff = customer and find_open(session, customer.id or 0, to_change=True)
            if not customer or not handoff:
                return False
            if find_relayed(session, key):
                return True
            topic = find_topic(session, handoff.ticket_id)
            assert topic
            versions = list_versions(session, said.chat_id, said.message_id)
            if versions:
                row = self._edit_for_staff(session, topic, versions, key, said)
            else:
                row = self._album(session, said) or self.board.post(
                    session,
                    topic,
                    f"{key}/relay",
                    said.text,
                    media=said.media,
                    priority=Priority.RELAY,
                    due_at=self._due(said),
                )
            self._keep(session, topic, key, said, row, versions)
            self._customer_wrote(session, handoff, key)
        return True

    def tell(self, address: Address, key: str, text: str) -> bool:
        """Tell the topic what the customer did that is no message of words or files."""
        with self.database.transaction() as session:
            customer = lock_if_known(session, address)
            handoff = customer and find_open(session, customer.id or 0, to_change=True)
            if not customer or not handoff:
                return False
            topic = find_topic(session, handoff.ticket_id)
            assert topic
            text = text or say("topic-unreadable", self.board.language)
            self.board.post(session, topic, f"{key}/relay", text, priority=Priority.RELAY)
            self._customer_wrote(session, handoff, key)
        return True

    def pressed(self, address: Address, key: str, choice: str) -> bool:
        """Tell the topic which old button the customer has pressed."""
        with self.database.reading() as session:
            customer = find_customer(session, address)
        name = customer.name if customer and customer.name else "–"
        text = say("topic-pressed", self.board.language, name=name, choice=choice)
        return self.tell(address, key, text)

    def from_staff(self, user_id: int, topic_id: int, key: str, said: Said) -> Carried:
        """Carry what staff write in a topic to the customer; a note stays inside.

        Writing takes the chat when nobody holds it.

        Raises:
            TakenAlready: when a colleague holds the chat.
            NotAllowed: when the writer only reads along.
            CustomerGone: when the customer has shut the bot out.
            CustomerBarred: when staff have blocked the customer, who could not answer.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            topic, ticket, customer = get_topic(session, topic_id)
            done = find_relayed(session, key)
            if done:
                return Carried(done.outbound_id, done.note)
            versions = list_versions(session, said.chat_id, said.message_id)
            note = as_note(said.text)
            if versions and versions[0].note != (note is not None):
                raise NoteOnly
            if note is not None:
                self._keep(session, topic, key, said, None, versions, member=member, note=True)
                return Carried(note=True)
            if customer.blocked_at:
                raise CustomerGone(name=customer.name or "–")
            if customer.barred_at:
                raise CustomerBarred(name=customer.name or "–")
            row = self._for_customer(session, customer, versions, key, said)
            if not versions:
                handoff = self.hold(session, member, ticket, key=key)
                self._answered(session, handoff, ticket, member)
                self._hint(session, handoff, topic, customer, key, said.text)
            self._keep(session, topic, key, said, row, versions, member=member)
        return Carried(row.id)

    def blocked(self, address: Address, key: str) -> None:
        """Tell the topics of a customer who shut the bot out that nothing reaches them."""
        with self.database.transaction() as session:
            customer = lock_if_known(session, address)
            if customer is None:
                return
            text = say("topic-blocked", self.board.language, name=customer.name or "–")
            for topic in list_open_topics(session, customer.id or 0):
                self.board.notice(session, topic, f"{key}/blocked/{topic.id}", text)
            handoff = find_open(session, customer.id or 0, to_change=True)
            if handoff:
                handoff.ask_at = None
                session.add(handoff)

    def _edit_for_staff(
        self, session: Session, topic: Topic, versions: Sequence[Relayed], key: str, said: Said
    ) -> Outbound:
        now = amend(session, versions, said, self.board.language)
        row = self.board.edit(
            session,
            topic,
            versions[0].outbound_id,
            f"{key}/relay",
            now.text,
            media=now.media,
            priority=Priority.RELAY,
            keep=not now.another_file,
        )
        session.flush()
        return row

    def _for_customer(
        self,
        session: Session,
        customer: Customer,
        versions: Sequence[Relayed],
        key: str,
        said: Said,
    ) -> Outbound:
        """Write what staff said, or what an edit makes of it, into the customer's queue."""
        now = amend(session, versions, said) if versions else as_written(said)
        row = change_waiting(session, versions, now) if versions else self._album(session, said)
        if row:
            return row
        row = Outbound(
            channel=customer.channel,
            chat_id=customer.chat_id,
            lane=customer.address.lane,
            act=Act.EDIT if versions else Act.SEND,
            text=now.text,
            media=now.media,
            target_id=versions[0].outbound_id if versions else None,
            key=f"{key}/relay",
            due_at=self.now() if versions else self._due(said),
            created_at=self.now(),
        )
        session.add(row)
        session.flush()
        return row

    def _album(self, session: Session, said: Said) -> Outbound | None:
        """Add a further file to an album that has not been sent yet."""
        last = find_album(session, said.chat_id, said.album_id) if said.album_id else None
        row = lock_row(session, last.outbound_id) if last and last.outbound_id else None
        if row is None or len(row.media) + len(said.media) > ALBUM:
            return None
        files = [_captioned(medium, said.text) for medium in said.media]
        row.media = [*row.media, *(medium.model_dump() for medium in files)]
        row.due_at = self.now() + ALBUM_PAUSE
        session.add(row)
        return row

    def _due(self, said: Said) -> datetime:
        return self.now() + ALBUM_PAUSE if said.album_id else self.now()

    def _keep(
        self,
        session: Session,
        topic: Topic,
        key: str,
        said: Said,
        row: Outbound | None,
        versions: Sequence[Relayed],
        *,
        member: StaffMember | None = None,
        note: bool = False,
    ) -> None:
        session.add(
            Relayed(
                topic_id=topic.id or 0,
                staff_id=member.id if member else None,
                note=note,
                source_chat_id=said.chat_id,
                source_message_id=said.message_id,
                version=len(versions) + 1,
                text=said.text,
                album_id=said.album_id,
                outbound_id=row.id if row else None,
                key=key,
                said_at=self.now(),
            )
        )

    def _customer_wrote(self, session: Session, handoff: Handoff, key: str) -> None:
        """Start the wait for an answer; what stood still for the customer goes on."""
        if handoff.customer_wrote(now=self.now()):
            handoff.ask_at = self.after(self.policy.handoff.ask_customer_minutes, handoff)
            if handoff.holder is Holder.PERSON:
                self.watch(handoff)
            session.add(handoff)
        if waits_for(session, handoff.ticket_id) is Waiting.CUSTOMER:
            ticket = lock_ticket(session, handoff.ticket_id)
            self.clocks(session, ticket).hear_customer(key=f"{key}/resumed")
            self.board.show(session, ticket, key=f"{key}/resumed")

    def _answered(
        self, session: Session, handoff: Handoff, ticket: Ticket, member: StaffMember
    ) -> None:
        """End the customer's wait and stop the clock of the answer."""
        handoff.staff_wrote()
        self.watch(handoff)
        session.add(handoff)
        clocks = self.clocks(session, ticket)
        clocks.meet(ClockKind.ANSWER, person=member.name, key=f"handoff:{handoff.id}/answered")

    def _hint(
        self,
        session: Session,
        handoff: Handoff,
        topic: Topic,
        customer: Customer,
        key: str,
        text: str,
    ) -> None:
        """Say once a conversation that the reply is in another language than the customer's."""
        hint = language_hint(customer, text, self.board.language)
        if hint and not handoff.hinted_at:
            handoff.hinted_at = self.now()
            self.board.notice(session, topic, f"{key}/hint", hint)


def _captioned(medium: Medium, text: str) -> Medium:
    return medium.model_copy(update={"caption": medium.caption or text})
