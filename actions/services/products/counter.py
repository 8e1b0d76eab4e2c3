"""The counter: units taken in with a receipt, ready, and given back, each told to the customer."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.documents.printing import print_pdf
from actions.domain.cases.custody import Custody, Place, Way
from actions.domain.messages import Medium, Reply
from actions.domain.people import Customer
from actions.domain.sla.clocks import ClockKind
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Stage, Ticket
from actions.services.handoff.handoff import Outcome
from actions.services.handoff.holding import Holding
from actions.services.papers import keep_paper
from actions.services.products.custody import begin_custody, comes_to_us
from actions.services.staff import require
from actions.store.custody import find_custody
from actions.store.handoff import lock_customer
from actions.store.tickets import find_event, get_ticket
from actions.texts import say
from actions.texts.custody import write_news, write_receipt


@dataclass(frozen=True)
class HandedIn:
    """What was handed in at the counter, as whoever took it writes it down."""

    unit: str = ""
    accessories: str = ""
    condition: str = ""
    photo: str = ""


@dataclass(frozen=True)
class Step:
    """A change in progress: of which unit, whose, by whom, under which key."""

    session: Session
    member: StaffMember
    ticket: Ticket
    customer: Customer
    key: str


class Counter(Holding):
    """The staff's side: where the customers' units are, and who took them."""

    def receive(self, user_id: int, code: str, what: HandedIn, *, key: str) -> Outcome:
        """Take a unit in: the customer gets a receipt, as a message and as a paper."""
        with self.database.transaction() as session:
            step = self._step(session, user_id, code, key)
            custody = find_custody(session, step.ticket.id or 0)
            if not find_event(session, f"{key}/received_unit"):
                if custody is None or custody.returned_at:
                    custody = begin_custody(session, step.ticket, Way.BRING, self.now())
                self._take_in(step, custody, what)
            assert custody
            told = self._repeated(custody)
            content = write_receipt(custody, step.ticket, self.policy, step.customer.language)
            receipt, language = custody.receipt, step.customer.language
        # Set outside of the transaction, so that nobody else waits for it.
        paper = print_pdf("receipt", content, language)
        with self.database.transaction() as session:
            self._hand_out(session, code, paper, key)
        said = say("staff-received", self.board.language, code=code, receipt=receipt, told=told)
        return Outcome(code, said)

    def _repeated(self, custody: Custody) -> str:
        """Say what stands on the receipt, so that a slip is seen at once."""
        language, none = self.board.language, say("paper-receipt-none", self.board.language)
        rows = {"unit": custody.unit, "accessories": custody.accessories}
        rows["condition"] = custody.condition
        return "\n".join(
            say(
                "summary-line",
                language,
                name=say(f"paper-receipt-{name}", language),
                value=value or none,
            )
            for name, value in rows.items()
        )

    def ready(self, user_id: int, code: str, *, key: str) -> Outcome:
        """Say that the unit can be collected, or goes back soon."""
        return self._move(user_id, code, Place.READY, key)

    def collected(self, user_id: int, code: str, *, key: str) -> Outcome:
        """Note that its owner has the unit again."""
        return self._move(user_id, code, Place.COLLECTED, key)

    def send_back(self, user_id: int, code: str, tracking: str, *, key: str) -> Outcome:
        """Note the parcel that the unit goes back in."""
        return self._move(user_id, code, Place.SENT_BACK, key, tracking)

    def _take_in(self, step: Step, custody: Custody, what: HandedIn) -> None:
        session, ticket = step.session, step.ticket
        own = custody.place is Place.HERE and custody.received_by == step.member.name
        if not own:  # else the receipt is corrected
            custody.move(Place.HERE, now=self.now())
        custody.unit = what.unit or ticket.product or "–"
        custody.accessories, custody.condition = what.accessories, what.condition
        custody.photo, custody.received_by = what.photo or custody.photo, step.member.name
        session.add(custody)
        self.record(
            session, ticket, "received_unit", step.member.name, key=step.key, cause=custody.unit
        )
        said = " ".join((what.unit, what.accessories, what.condition))
        self.hint(session, ticket, step.customer, said, key=step.key)
        clocks = self.clocks(session, ticket)
        comes_to_us(session, ticket, clocks)
        clocks.meet(ClockKind.ANSWER, person=step.member.name, key=f"{step.key}/answered")
        if ticket.stage is Stage.RECEIVED:
            ticket.move(Stage.DIAGNOSIS, now=self.now())
            session.add(ticket)
            clocks.follow(Stage.RECEIVED, person=step.member.name)
        self.board.show(step.session, step.ticket, key=f"{step.key}/unit")

    def _hand_out(self, session: Session, code: str, content: bytes, key: str) -> None:
        ticket = get_ticket(session, code)
        customer = session.get_one(Customer, ticket.customer_id)
        custody = find_custody(session, ticket.id or 0)
        assert custody
        name = f"{custody.receipt.replace('/', '-')}.pdf"
        paper = keep_paper(session, name, content, key=f"{key}/receipt", now=self.now())
        language = customer.language
        text = say(
            "custody-here",
            language,
            code=code,
            receipt=custody.receipt,
            unit=custody.unit,
            accessories=custody.accessories or say("paper-receipt-none", language),
            condition=custody.condition or say("paper-receipt-none", language),
            name=custody.received_by,
        )
        replies = [Reply(text=text, media=[paper.medium])]
        if custody.photo:
            replies.append(Reply(text="", media=[Medium(kind="photo", file_id=custody.photo)]))
        self.board.tell(session, customer, f"{key}/receipt", *replies)

    def _move(self, user_id: int, code: str, to: Place, key: str, tracking: str = "") -> Outcome:
        with self.database.transaction() as session:
            step = self._step(session, user_id, code, key)
            ticket, customer = step.ticket, step.customer
            said = Outcome(code, say(f"staff-unit-{to}", self.board.language, code=code))
            if find_event(session, f"{key}/unit_{to}"):
                return said
            custody = find_custody(session, ticket.id or 0) or begin_custody(
                session, ticket, Way.BRING, self.now()
            )
            custody.move(to, now=self.now())
            custody.tracking_back = tracking or custody.tracking_back
            session.add(custody)
            person = step.member.name
            self.record(session, ticket, f"unit_{to}", person, key=key, cause=tracking or "staff")
            news = write_news(custody, ticket, self.policy, customer.language)
            self.board.tell(session, customer, f"{key}/{to}", Reply(text=news))
            self.board.show(step.session, step.ticket, key=f"{step.key}/unit")
        return said

    def _step(self, session: Session, user_id: int, code: str, key: str) -> Step:
        member = require(session, user_id, Role.AGENT)
        customer = lock_customer(session, get_ticket(session, code).customer_id)
        ticket = get_ticket(session, code, to_change=True)
        return Step(session, member, ticket, customer, key)
