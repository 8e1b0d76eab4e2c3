"""The staff's side of the outbox: topics with their card and title, notices, the group itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session, bindparam, col, select

from actions.domain.chats.topics import TITLE_LIMIT, Topic
from actions.domain.language import Language
from actions.domain.messages import (
    Act,
    Attachment,
    Button,
    Medium,
    Outbound,
    Priority,
    Reply,
)
from actions.domain.people import Address, Customer
from actions.domain.tickets import Kind, Ticket
from actions.services.base import Service
from actions.services.cards.briefing import Case, card_buttons, card_text, take_button, title_text
from actions.services.cards.likeness import find_twin
from actions.services.cards.noted import case_lines
from actions.services.posting import line_of
from actions.services.product_names import staff_product
from actions.services.replies import write_replies
from actions.store.cards import Beside, look_beside
from actions.store.database import do_last
from actions.store.handoff import (
    find_change,
    find_last_held,
    find_row,
    find_topic,
    find_waiting_row,
)
from actions.store.tickets import list_tickets
from actions.texts import say

ALBUM = 10
"""Files that Telegram takes in one message."""
# What is asked at every step is built once: building it takes as long as asking.
PHOTOS = (
    select(Attachment)
    .where(col(Attachment.ticket_id) == bindparam("ticket"))
    .where(col(Attachment.kind).in_(("photo", "video")), Attachment.file_id != "")
    .order_by(col(Attachment.id).desc())
    .limit(ALBUM)
)


@dataclass(frozen=True)
class Board(Service):
    """Writes what staff see, each method in the transaction of its caller."""

    staff: Address | None = None
    language: Language = Language.EN

    def open(self, session: Session, ticket: Ticket, *, key: str) -> Topic:
        """Get the topic of a case, new or open again."""
        assert self.staff
        topic = find_topic(session, ticket.id or 0)
        if topic is None:
            topic = Topic(
                chat_id=self.staff.chat_id,
                customer_id=ticket.customer_id,
                ticket_id=ticket.id or 0,
                title=title_text(self._case(session, ticket), self.language)[:TITLE_LIMIT],
                opened_at=self.now(),
            )
        elif topic.closed:
            topic.closed = False
            self._write(session, topic, f"{key}/reopen", act=Act.REOPEN, priority=Priority.CARD)
        session.add(topic)
        session.flush()
        return topic

    def close(self, session: Session, topic: Topic, *, key: str) -> None:
        """Close the topic of a case that is done."""
        if not topic.closed:
            topic.closed = True
            session.add(topic)
            self._write(session, topic, f"{key}/close", act=Act.CLOSE, priority=Priority.MARK)

    def remove(self, session: Session, topic: Topic, *, key: str) -> None:
        """Take a topic away with all that stands in it."""
        self._write(session, topic, f"{key}/remove", act=Act.REMOVE, priority=Priority.CARD)

    def brief(self, session: Session, topic: Topic, ticket: Ticket, *, key: str) -> None:
        """Post the card, with the photos behind it: all a person needs to begin."""
        old = session.get(Outbound, topic.card_id) if topic.card_id else None
        row = self.post(session, topic, f"{key}/card", "")
        if old and old.id != row.id:
            self.put_away(session, topic, old, key=key, newer=True)
        topic.card_id = row.id
        session.add(topic)
        photos = self._photos(session, ticket)
        if photos:
            self.post(session, topic, f"{key}/photos", "", media=photos)
        self.show(session, ticket, key=key)

    def put_away(
        self, session: Session, topic: Topic, old: Outbound, *, key: str, newer: bool = False
    ) -> None:
        """Take the buttons from a message on which they fit no longer; a newer card follows it."""
        said = (find_change(session, old.id) or old).text
        more = say("card-older", self.language) if newer else ""
        self.edit(session, topic, old.id, f"{key}/old", "\n".join(filter(None, (said, more))))

    def show(self, session: Session, ticket: Ticket, *, key: str) -> None:
        """Bring card and title up to the case as it is when the transaction ends."""
        # Several steps of one transaction change a case; it is put together once for all.
        do_last(session, ("card", ticket.id), lambda: self._show(session, ticket, key))

    def _show(self, session: Session, ticket: Ticket, key: str) -> None:
        topic = find_topic(session, ticket.id or 0)
        if topic is None:
            return
        beside = look_beside(session, ticket)
        case = self._whole(session, self._case(session, ticket), beside)
        if topic.card_id:
            text = card_text(case, self.policy, self.now(), self.language)
            buttons = card_buttons(case, self.language)
            self.edit(session, topic, topic.card_id, f"{key}/card", text, buttons=buttons)
        title = title_text(case, self.language)[:TITLE_LIMIT]
        if beside.title_waits or topic.title != title:
            self._retitle(session, topic, title, key=f"{key}/title")

    def post(
        self,
        session: Session,
        topic: Topic,
        key: str,
        text: str,
        *,
        buttons: Sequence[Button] = (),
        media: Sequence[Medium] = (),
        priority: Priority = Priority.CARD,
        due_at: datetime | None = None,
    ) -> Outbound:
        """Post a message in a topic; the same key posts it once."""
        row = self._write(session, topic, key, text=text, priority=priority, due_at=due_at)
        row.buttons = [button.model_dump() for button in buttons]
        row.media = [medium.model_dump() for medium in media]
        session.add(row)
        session.flush()
        return row

    def edit(
        self,
        session: Session,
        topic: Topic,
        target_id: int | None,
        key: str,
        text: str,
        *,
        buttons: Sequence[Button] = (),
        media: Sequence[dict[str, str]] = (),
        priority: Priority = Priority.CARD,
        keep: bool = False,
    ) -> Outbound:
        """Change a message in a topic; what still waits for delivery is replaced.

        With `keep` the first words are delivered in any case; without `media` its files stay.
        """
        if keep:
            row = find_waiting_row(session, Act.EDIT, target_id=target_id)
        else:
            row = find_change(session, target_id)
        if row is None:
            row = self._write(session, topic, key, act=Act.EDIT, priority=priority)
            row.target_id = target_id
        row.text = text
        row.buttons = [button.model_dump() for button in buttons]
        row.media = list(media) or row.media
        session.add(row)
        return row

    def announce(self, session: Session, ticket: Ticket, key: str, text: str) -> None:
        """Alert everybody in the group itself, with the way to the case or the offer to take it.

        It goes before anything else that waits for the group.
        """
        assert self.staff
        topic = find_topic(session, ticket.id or 0)
        link = topic.link if topic else ""
        buttons = [] if topic else [take_button(ticket, self.language)]
        write_replies(
            session,
            self.staff,
            key,
            [Reply(text="\n".join(filter(None, (text, link))), buttons=buttons)],
            now=self.now(),
            priority=Priority.ALERT,
        )

    def tell(self, session: Session, customer: Customer, key: str, *replies: Reply) -> None:
        """Write to the customer."""
        write_replies(session, customer.address, key, replies, now=self.now())

    def notice(
        self,
        session: Session,
        topic: Topic,
        key: str,
        text: str,
        *,
        buttons: Sequence[Button] = (),
    ) -> None:
        """Say something about the case in its topic, as no customer's words could look."""
        said = say("topic-notice", self.language, text=text)
        self.post(session, topic, key, said, buttons=buttons)

    def tell_step(
        self,
        session: Session,
        topic: Topic,
        key: str,
        text: str,
        *,
        buttons: Sequence[Button] = (),
    ) -> None:
        """Say in a topic what a step of staff did there, once for whoever took it and all."""
        self.notice(session, topic, line_of(key, topic.id), text, buttons=buttons)

    def alert(self, session: Session, topic: Topic, key: str, text: str) -> None:
        """Say in the topic what cannot wait, before everything else that is for the group."""
        self.post(session, topic, key, text, priority=Priority.ALERT)

    def _case(self, session: Session, ticket: Ticket) -> Case:
        """Put a case together: as it stands, or as it last was with us."""
        customer = session.get_one(Customer, ticket.customer_id)
        products = {ticket.code: staff_product(session, ticket, self.language)}
        return Case(ticket, customer, *find_last_held(session, ticket.id or 0), products=products)

    def _whole(self, session: Session, case: Case, beside: Beside) -> Case:
        found = (
            list_tickets(session, case.customer.id or 0, open_only=True) if beside.others else ()
        )
        others = tuple(t for t in found if t.id != case.ticket.id)
        return replace(
            case,
            others=others,
            twin=find_twin(session, case.ticket, others),
            files=beside.files,
            due=beside.due,
            waits_for=beside.waits_for,
            waits_until=beside.waits_until,
            visitable=case.ticket.kind is Kind.REPAIR and beside.technicians,
            visit=beside.visit,
            notes=case_lines(session, case.ticket, self.policy, self.language, self.now()),
            products={
                **case.products,
                **{one.code: staff_product(session, one, self.language) for one in others},
            },
        )

    def _photos(self, session: Session, ticket: Ticket) -> list[Medium]:
        kept = session.exec(PHOTOS, params={"ticket": ticket.id}).all()
        return [
            Medium(kind=item.kind, file_id=item.file_id, caption=item.caption)
            for item in reversed(kept)
        ]

    def _retitle(self, session: Session, topic: Topic, wanted: str, *, key: str) -> None:
        row = find_waiting_row(session, Act.TITLE, topic_id=topic.id) or self._write(
            session, topic, key, act=Act.TITLE, text=wanted, priority=Priority.MARK
        )
        row.text = wanted
        session.add(row)

    def _write(
        self,
        session: Session,
        topic: Topic,
        key: str,
        *,
        act: Act = Act.SEND,
        text: str = "",
        priority: Priority,
        due_at: datetime | None = None,
    ) -> Outbound:
        assert self.staff
        row = find_row(session, key)
        row = row or Outbound(
            channel=self.staff.channel,
            chat_id=topic.chat_id,
            lane=topic.lane,
            priority=priority,
            act=act,
            topic_id=topic.id,
            text=text,
            key=key,
            due_at=due_at or self.now(),
            created_at=self.now(),
        )
        session.add(row)
        return row
