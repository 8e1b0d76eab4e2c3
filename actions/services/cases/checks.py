"""Several eyes: who has looked at the work before a case may end (Rule R18)."""

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.staff import Role
from actions.domain.tickets import DONE, Ticket
from actions.services.cases.looking import Looking
from actions.services.handoff.handoff import Outcome
from actions.services.staff import require
from actions.store.handoff import lock_customer
from actions.store.tickets import find_event, get_ticket
from actions.texts import say


class Checks(Looking):
    """Takes the word of those who look at the finished work."""

    def check(self, user_id: int, code: str, *, key: str, note: str = "") -> Outcome:
        """Take a person's word that the work is right: the first did it, the next looked too.

        Raises:
            SameEyes: if whoever did the work presses again.
            CheckedAlready: if somebody else was quicker; nobody is counted twice.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            lock_customer(session, get_ticket(session, code).customer_id)
            ticket = get_ticket(session, code, to_change=True)
            if not find_event(session, f"{key}/checked"):
                self.look(session, ticket, member, key=key, note=note)
            return Outcome(code, self._said(session, ticket, self.board.language))

    def _said(self, session: Session, ticket: Ticket, language: Language) -> str:
        owed = self.owed(session, ticket)
        key = f"staff-checked-{owed[0]}" if owed else "staff-checked"
        if not owed and ticket.stage in DONE:
            key = "staff-checked-done"
        return say(key, language, code=ticket.code)
