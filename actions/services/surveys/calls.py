"""Call-backs: whom colleagues ring up, having heard nothing, and what came of it (R16, R20)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from actions.domain.errors import NotFound
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.staff import Role
from actions.domain.surveys.care import Call, Care, CareAnswer, Result, still_to_call
from actions.domain.surveys.surveys import Survey
from actions.domain.tickets import Ticket
from actions.services.handoff.handoff import Outcome
from actions.services.product_names import staff_product
from actions.services.staff import require
from actions.services.surveys.returning import Returning
from actions.store.care import find_call, list_calls, list_silent
from actions.store.database import lock_known
from actions.store.handoff import lock_customer
from actions.store.satisfaction import list_unanswered
from actions.store.tickets import lock_ticket
from actions.texts import say

SURVEY, CARE = "survey", "care"


@dataclass(frozen=True)
class ToCall:
    """A customer to ring up, and why."""

    about: str
    """`survey` or `care`."""
    number: int
    code: str
    product: str
    name: str
    phone: str
    language: str
    contact: str
    """When and how the customer likes to be reached."""
    asked_at: datetime
    tries: int


class Calls(Returning):
    """The list of call-backs, and the notes of what came of each."""

    def due(self) -> Sequence[ToCall]:
        """List whom to call: no answer to a survey, or none to a care message."""
        since = self.now() - timedelta(days=self.policy.care.call_after_days)
        with self.database.reading() as session:
            found = [
                *(self._entry(session, s, t, c) for s, t, c in list_unanswered(session)),
                *(self._entry(session, m, t, c) for m, t, c in list_silent(session, since)),
            ]
        return sorted((one for one in found if one), key=lambda one: one.asked_at)

    def note(self, user_id: int, about: str, number: int, result: Result, *, key: str) -> Outcome:
        """Keep what came of a call; who is not content is brought back (Rule R24)."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            row = self._row(session, about, number)
            customer = lock_customer(session, row.customer_id)
            # As it is now: the customer may have answered while this waited.
            row = lock_known(session, type(row), number)
            ticket = lock_ticket(session, row.ticket_id or 0)
            said = Outcome(
                ticket.code, say(f"staff-call-{result}", self.board.language, code=ticket.code)
            )
            if find_call(session, key):
                return said
            known = list_calls(session, **_about(about, number))
            if not still_to_call(known, self.policy.care, self.now()):
                return Outcome(
                    ticket.code, say("staff-call-done", self.board.language, code=ticket.code)
                )
            session.add(
                Call(
                    customer_id=customer.id or 0,
                    ticket_id=ticket.id or 0,
                    result=result,
                    person=member.name,
                    at=self.now(),
                    key=key,
                    **_about(about, number),
                )
            )
            self.record(session, ticket, "called", member.name, key=key, cause=result)
            self._close(session, row, result)
            if result is Result.NOT_FINE:
                self._rescue(session, customer, ticket, row, member.name, key)
        return said

    def _entry(
        self, session: Session, row: Survey | Care, ticket: Ticket, customer: Customer
    ) -> ToCall | None:
        about = SURVEY if isinstance(row, Survey) else CARE
        asked_at = row.asked_at if isinstance(row, Survey) else row.sent_at
        calls = list_calls(session, **_about(about, row.id or 0))
        if asked_at is None or not still_to_call(calls, self.policy.care, self.now()):
            return None
        return ToCall(
            about=about,
            number=row.id or 0,
            code=ticket.code,
            product=staff_product(session, ticket, self.board.language),
            name=customer.name,
            phone=ticket.phone or customer.phone or "",
            language=customer.language,
            contact=customer.contact,
            asked_at=asked_at,
            tries=len(calls),
        )

    def _row(self, session: Session, about: str, number: int) -> Survey | Care:
        row = session.get(Survey, number) if about == SURVEY else session.get(Care, number)
        if row is None or row.ticket_id is None:
            raise NotFound
        return row

    def _close(self, session: Session, row: Survey | Care, result: Result) -> None:
        """Let a message count as answered once the customer was reached."""
        if isinstance(row, Care) and result is not Result.NOT_REACHED and row.ended_at is None:
            fine = result is Result.FINE
            row.take(CareAnswer.WELL if fine else CareAnswer.SOMETHING, "call", self.now())
            session.add(row)

    def _rescue(
        self,
        session: Session,
        customer: Customer,
        ticket: Ticket,
        row: Survey | Care,
        person: str,
        key: str,
    ) -> None:
        if isinstance(row, Survey) and (row.rescued_at is None or row.righted_at):
            row.rescued_at, row.righted_at = self.now(), None
            session.add(row)
        self.bring_back(session, ticket, person=person, why="call", key=key)
        wish = say("call-brief", self.board.language, name=person)
        reply = self.to_a_person(session, customer, ticket, wish, key=key)
        self.board.tell(session, customer, f"{key}/told", Reply(text=reply.text))


def _about(about: str, number: int) -> dict[str, int | None]:
    return {"survey_id": number} if about == SURVEY else {"care_id": number}
