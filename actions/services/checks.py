"""Several eyes: who has looked at the work before a case may end (Rule R18)."""

from sqlmodel import Session

from actions.domain.checks import Check, Eye, eyes_of, missing, needed
from actions.domain.errors import DeskError
from actions.domain.handoff import STAFF_BUTTON
from actions.domain.language import Language
from actions.domain.messages import Button
from actions.domain.people import Customer
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Ticket
from actions.services.handoff import Outcome
from actions.services.holding import Holding
from actions.services.staff import require
from actions.store.checks import list_checks, list_named_checks
from actions.store.handoff import find_topic, lock_customer
from actions.store.tickets import find_event, get_ticket
from actions.texts import say


class CheckedAlready(DeskError):
    """Raised when everybody who should look has looked; `fields` names them."""

    key = "error-checked-already"


class Checks(Holding):
    """Takes the word of those who look at the finished work."""

    def check(self, user_id: int, code: str, *, key: str, note: str = "") -> Outcome:
        """Take a person's word that the work is right: the first did it, the next looked too.

        Raises:
            SameEyes: if whoever did the work presses again.
            CheckedAlready: if somebody else was quicker; nobody is counted twice.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            customer = lock_customer(session, get_ticket(session, code).customer_id)
            ticket = get_ticket(session, code, to_change=True)
            if not find_event(session, f"{key}/checked"):
                self._look(session, ticket, customer, member, key=key, note=note)
            return Outcome(code, self._said(session, ticket, self.board.language))

    def _look(
        self,
        session: Session,
        ticket: Ticket,
        customer: Customer,
        member: StaffMember,
        *,
        key: str,
        note: str,
    ) -> None:
        looks = list_checks(session, ticket.id or 0, ticket.round)
        eyes = eyes_of(
            looks,
            member.id or 0,
            supervises=member.may(Role.SUPERVISOR),
            wanted=needed(ticket, self.policy.checks),
        )
        if not eyes:
            looked = list_named_checks(session, ticket.id or 0, ticket.round)
            names = ", ".join(dict.fromkeys(person.name for _, person in looked))
            raise CheckedAlready(code=ticket.code, name=names)
        for eye in eyes:
            check = Check(
                ticket_id=ticket.id or 0,
                round=ticket.round,
                eye=eye,
                member_id=member.id or 0,
                note=note,
                at=self.now(),
            )
            session.add(check)
        session.flush()
        cause = "+".join(eyes)
        self.record(session, ticket, "checked", member.name, key=key, cause=cause)
        self._post(session, ticket, customer, member, eyes[0], key=key, note=note)

    def _post(
        self,
        session: Session,
        ticket: Ticket,
        customer: Customer,
        member: StaffMember,
        eye: Eye,
        *,
        key: str,
        note: str,
    ) -> None:
        """Show the look in the topic, with a button for whoever has to look next."""
        topic = find_topic(session, ticket.id or 0)
        if topic is None:
            return
        language = self.board.language
        name = say(f"eye-{eye}", language)
        text = say("eye-seen", language, eye=name, name=member.name)
        owed = self._owed(session, ticket)
        lines = (text, note, say(f"staff-looks-{owed[0]}", language) if owed else "")
        self.board.post(
            session,
            topic,
            f"{key}/look",
            say("topic-notice", language, text="\n".join(filter(None, lines))),
            buttons=[check_button(ticket.code, language)] if owed else [],
        )
        self.board.show(session, ticket, key=f"{key}/checked")

    def _owed(self, session: Session, ticket: Ticket) -> list[Eye]:
        """List whose look is still owed; after a first look one more never harms."""
        looks = list_checks(session, ticket.id or 0, ticket.round)
        return missing(ticket, looks, self.policy.checks)

    def _said(self, session: Session, ticket: Ticket, language: Language) -> str:
        owed = self._owed(session, ticket)
        key = f"staff-checked-{owed[0]}" if owed else "staff-checked"
        return say(key, language, code=ticket.code)


def check_button(code: str, language: Language) -> Button:
    """Give the button for the next person's look."""
    title = say("button-staff-check", language)
    return Button(title=title, payload=f"{STAFF_BUTTON}check:{code}")
