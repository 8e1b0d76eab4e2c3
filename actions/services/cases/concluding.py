"""How a customer's checks end: noted on the case, solved by the customer, or stopped by danger."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.cases.diagnosis import Diagnosis, Finding
from actions.domain.chats.handoff import Brief, Reason
from actions.domain.errors import Unfinished
from actions.domain.hazards import DANGERS
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.policy.trees import DANGER, Tree
from actions.domain.tickets import FaultClass, Stage, Ticket
from actions.services.handoff.handoff import Handoffs
from actions.services.handoff.holding import Holding
from actions.services.handoff.safety import hurt_buttons
from actions.services.replies import write_replies
from actions.services.tickets.guards import refuse_unfinished
from actions.store.handoff import find_topic
from actions.texts import say
from actions.texts.diagnosis import result_text


@dataclass(frozen=True)
class Walk:
    """A tap in progress: whose, about which case, in which turn."""

    session: Session
    customer: Customer
    ticket: Ticket
    key: str
    diagnosis: Diagnosis | None = None
    tree: Tree | None = None


@dataclass(frozen=True, kw_only=True)
class Concluding(Holding):
    """Ends the checks of a case, each in the transaction of its caller."""

    handoffs: Handoffs

    def conclude(self, walk: Walk, diagnosis: Diagnosis, finding: Finding) -> None:
        """Note what came of the checks on the case, and tell staff."""
        diagnosis.end(finding, now=self.now())
        diagnosis.turn = walk.key
        walk.session.add(diagnosis)
        if finding is not Finding.SOLVED:
            self.note(walk, diagnosis, "diagnosed")

    def note(self, walk: Walk, diagnosis: Diagnosis, what: str) -> None:
        """Leave the result on the case and let staff see it."""
        session, ticket, language = walk.session, walk.ticket, self.board.language
        result = result_text(diagnosis, language)
        self.record(session, ticket, what, "customer", key=walk.key, cause=result)
        if not self.board.staff:
            return
        text = say("staff-diagnosis", language, code=ticket.code, result=result)
        topic = find_topic(session, ticket.id or 0)
        if topic is None:
            key = f"{walk.key}/{what}-staff"
            write_replies(session, self.board.staff, key, [Reply(text=text)], now=self.now())
            return
        self.board.notice(session, topic, f"{walk.key}/{what}-staff", text)
        self.board.show(session, ticket, key=f"{walk.key}/{what}")

    def solve(self, walk: Walk) -> None:
        """Bring the case to the evaluation, unless something of ours is still owed."""
        session, ticket = walk.session, walk.ticket
        ticket.self_solved = True
        try:
            refuse_unfinished(session, self.policy, ticket, Stage.EVALUATION, self.board.language)
        except Unfinished:
            # A colleague sees the word and finishes what is still owed.
            ticket.self_solved = False
            return
        came_from = ticket.stage
        ticket.move(Stage.EVALUATION, now=self.now())
        session.add(ticket)
        self.clocks(session, ticket).follow(came_from, person="customer")

    def endanger(self, walk: Walk, diagnosis: Diagnosis, to: str) -> None:
        """End at once: the case is urgent and a person is alerted (Rule R30)."""
        session, ticket = walk.session, walk.ticket
        ticket.urgent, ticket.fault_class = True, FaultClass.A
        session.add(ticket)
        kind = to.removeprefix(DANGER)
        self.clocks(session, ticket).renew([kind])
        diagnosis.step = to
        self.conclude(walk, diagnosis, Finding.DANGER)
        if self.staffed:
            self.handoffs.begin_in(
                session,
                walk.customer,
                Reason.DANGER,
                turn=walk.key,
                ticket_code=ticket.code,
                brief=Brief(wish=ticket.story),
            )

    def warn(self, walk: Walk, diagnosis: Diagnosis) -> Reply:
        """Tell the customer what to do in the danger that a check has found."""
        language, phone = walk.customer.language, self.policy.company.emergency_phone
        kind = diagnosis.step.removeprefix(DANGER)
        lines = (
            say(f"danger-{kind if kind in DANGERS else 'fire'}", language),
            say("danger-alerted", language, code=walk.ticket.code, phone=phone),
            say("danger-hurt", language),
        )
        buttons = hurt_buttons(language) if self.staffed else []
        return Reply(text="\n".join(lines if buttons else lines[:2]), buttons=buttons)
