"""A staff member's step with the case of a topic: checked, locked, told to those it concerns."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.errors import IllegalMove
from actions.domain.language import Language
from actions.domain.messages import Priority, Reply
from actions.domain.people import Customer
from actions.domain.sla.clocks import ClockKind
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Stage, Ticket
from actions.services.cases.cases import Change
from actions.services.handoff.holding import Holding
from actions.services.handoff.language_hints import language_hint
from actions.services.replies import write_replies
from actions.services.staff import require
from actions.store.clocks import find_owner_id
from actions.store.handoff import get_topic
from actions.texts import say


@dataclass(frozen=True, kw_only=True)
class Stepping(Holding):
    """What the steps of complaints, offers and rulings share."""

    @property
    def language(self) -> Language:
        """Give the language of the staff."""
        return self.board.language

    @contextmanager
    def step(self, user_id: int, topic_id: int, key: str) -> Iterator[Change]:
        """Work in one transaction on the case of a topic, locked, by somebody who may."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            topic, ticket, customer = get_topic(session, topic_id)
            yield Change(session, member, topic, ticket, customer, key)

    def say(self, key: str, **fields: object) -> str:
        """Say something in the staff's language."""
        return say(key, self.language, **fields)

    def note(self, change: Change, what: str, cause: str = "") -> None:
        """Leave the event of a step."""
        name = change.member.name
        self.record(change.session, change.ticket, what, name, key=change.key, cause=cause)

    def write_to_customer(self, change: Change, key: str, reply: Reply) -> None:
        """Write to the customer; it is an answer, so the first one's clock ends (Rule R2)."""
        self.board.tell(change.session, change.customer, key, reply)
        clocks = self.clocks(change.session, change.ticket)
        clocks.meet(ClockKind.ANSWER, person=change.member.name, key=f"{change.key}/answered")

    def tell_group(self, session: Session, key: str, text: str) -> None:
        """Say something in the staff group outside of any topic; the same key says it once."""
        if self.board.staff:
            replies = [Reply(text=text)]
            write_replies(
                *(session, self.board.staff, key, replies), now=self.now(), priority=Priority.CARD
            )

    def owner(self, session: Session, ticket: Ticket) -> StaffMember | None:
        """Give who has a case, or had it last."""
        owner_id = find_owner_id(session, ticket.id or 0)
        return session.get(StaffMember, owner_id) if owner_id else None

    def language_hint(self, customer: Customer, words: str) -> str:
        """Say so where words that reach the customer are in another language than theirs."""
        return language_hint(customer, words, self.language)


def require_under_way(ticket: Ticket) -> None:
    """Raise `IllegalMove` for a case whose work is done or that is over."""
    if not ticket.stage.is_open or ticket.stage is Stage.EVALUATION:
        raise IllegalMove(ticket.code, ticket.stage, Stage.AGREED)


def lines(*parts: str) -> str:
    """Put what is not empty below each other."""
    return "\n".join(part for part in parts if part)
