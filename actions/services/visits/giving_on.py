"""A visit given to somebody else at the same time: told to its customer and in its topic."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.cases.slots import Slot
from actions.domain.cases.visits import Visit, VisitState
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.tickets import Ticket
from actions.services.cards.visit_cards import coming
from actions.services.visits.offering import Offering
from actions.store.technicians import technician_of
from actions.texts import say
from actions.texts.visits import write_agreed, write_window


@dataclass(frozen=True)
class Giving:
    """A visit that changes hands: in which transaction, whose, who says so."""

    session: Session
    ticket: Ticket
    customer: Customer
    by: str
    key: str


class GivingOn(Offering):
    """Lets another technician go at the agreed time."""

    def give(self, giving: Giving, visit: Visit, slot: Slot, what: str, **fields: str) -> str:
        """Give a visit to the technician of a free slot; give who it is."""
        session = giving.session
        lost, was = technician_of(session, visit)[1], write_window(visit, self.board.language)
        visit.technician_id, visit.zone, visit.turn = slot.technician_id, slot.zone.key, giving.key
        visit.ends_at, visit.state, visit.on_way_at = slot.ends_at, VisitState.BOOKED, None
        session.add(visit)
        session.flush()
        who = technician_of(session, visit)[1]
        self.take_cards_away(session, visit, lost, was, by=giving.by, key=giving.key)
        self.record(
            session, giving.ticket, "visit_given", giving.by, key=giving.key, cause=who.name
        )
        self.tell_topic(session, giving.ticket, visit, "given", key=giving.key)
        self.tell_customer(giving, visit, what, **fields)
        return who.name

    def tell_customer(self, giving: Giving, visit: Visit, what: str, **fields: str) -> None:
        """Say who comes at the agreed time, with a way to move or cancel it."""
        session, language = giving.session, giving.customer.language
        about = coming(session, visit)
        text = say(
            f"visit-{what}",
            language,
            name=about.name,
            window=write_window(visit, language),
            code=giving.ticket.code,
            **fields,
        )
        buttons = write_agreed(about, language, what="stands").buttons
        reply = Reply(text=text, buttons=buttons)
        self.board.tell(session, giving.customer, f"{giving.key}/told", reply)
