"""Bringing a finished case back because its customer says that something is wrong (Rule R24)."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.chats.handoff import Brief, Reason
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.tickets import Ticket
from actions.services.handoff.handoff import Handoffs
from actions.services.handoff.holding import Holding
from actions.services.surveys.brought_back import tell_brought_back
from actions.texts import say
from actions.texts.surveys import join


@dataclass(frozen=True, kw_only=True)
class Returning(Holding):
    """Brings the customer of a case that was opened again to a person."""

    handoffs: Handoffs

    def to_a_person(
        self, session: Session, customer: Customer, ticket: Ticket, wish: str, *, key: str
    ) -> Reply:
        """Bring the customer to a named person, and say by whom and when they are answered."""
        language = customer.language
        wrong = say("survey-still-wrong", language)
        opened = say("care-opened", language, code=ticket.code)
        if not self.staffed:
            sorry = say("handoff-because-low_score", language)
            return Reply(text=join([sorry, opened, wrong], language))
        session.flush()
        brief = Brief(wish="\n".join(filter(None, (wish, ticket.story))))
        begun = self.handoffs.begin_in(
            session, customer, Reason.LOW_SCORE, turn=key, ticket_code=ticket.code, brief=brief
        )
        tell_brought_back(self, session, ticket, wish, key=key)
        return Reply(text=join([begun.says, opened, wrong], language))
