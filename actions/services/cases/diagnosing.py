"""Checks that a customer does alone: one step at a time, each answer kept as it comes."""

from dataclasses import dataclass, field

from sqlmodel import Session

from actions.domain.cases.diagnosis import Diagnosis, DiagnosisAnswer, Finding
from actions.domain.messages import Button, Reply
from actions.domain.people import Address, Customer
from actions.domain.policy.trees import DANGER, NO, SOLVED, TECHNICIAN, YES, Tree
from actions.domain.tickets import Stage, Ticket
from actions.services.cases.concluding import Concluding, Walk
from actions.services.company.trees import tree_for
from actions.store.customers import get_customer
from actions.store.diagnosis import find_answer, find_diagnosis, find_moved_by, find_open_question
from actions.store.handoff import find_topic, lock_customer_at
from actions.store.newest import newest_key
from actions.store.tickets import get_own_ticket
from actions.texts import say
from actions.texts.diagnosis import (
    ANSWER,
    START,
    STOP,
    read_button,
    start_button,
    title_of,
    write_confirm,
    write_ending,
    write_step,
)


@dataclass(frozen=True, kw_only=True)
class Diagnosing(Concluding):
    """The customers' side of the trees; the same turn changes once and is answered alike."""

    trees: dict[str, Tree] = field(default_factory=dict)

    def offer(self, address: Address, code: str) -> Button | None:
        """Give the button that offers checks for a case, if there are any for it."""
        with self.database.reading() as session:
            customer = get_customer(session, address)
            ticket = get_own_ticket(session, customer.id or 0, code)
            return offer_checks(session, self.trees, ticket, customer)

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Take a tap on one of the checks' buttons, and give what the customer is told."""
        code, what, step, value = read_button(rest)
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            ticket = get_own_ticket(session, customer.id or 0, code, to_change=True)
            walk = self._walk(session, customer, ticket, key)
            if walk.diagnosis and walk.diagnosis.turn == key:
                return [self._reply(walk)]
            return self._take(walk, what, step, value)

    def awaits_words(self, address: Address, key: str) -> bool:
        """Tell whether a yes or no that a customer writes may be an answer to a check."""
        with self.database.reading() as session:
            customer = get_customer(session, address)
            done = find_moved_by(session, customer.id or 0, key)
            return bool(done or self._open_question(session, customer))

    def hear(self, address: Address, key: str, word: str, text: str) -> list[Reply] | None:
        """Take a typed yes or no as the answer to the newest question; None where none is open."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            number = customer.id or 0
            found = find_moved_by(session, number, key) or self._open_question(session, customer)
            if found is None:
                return None
            ticket = get_own_ticket(session, number, found[1].code, to_change=True)
            walk = self._walk(session, customer, ticket, key)
            diagnosis = walk.diagnosis
            if diagnosis is None or diagnosis.turn == key:
                return [self._reply(walk)] if diagnosis else None
            if diagnosis.finding is Finding.SOLVED:
                return self._take(walk, SOLVED, "", word)
            step = walk.tree.steps.get(diagnosis.step) if walk.tree else None
            if step is None or word not in step.leads:
                return None
            return self._take(walk, ANSWER, diagnosis.step, word, text)

    def _open_question(
        self, session: Session, customer: Customer
    ) -> tuple[Diagnosis, Ticket] | None:
        """Find the checks whose question is the newest message of the chat."""
        found = find_open_question(session, customer.id or 0)
        if found is None:
            return None
        last = newest_key(session, customer.address)
        return found if last == f"{found[0].turn}/0" else None

    def _walk(self, session: Session, customer: Customer, ticket: Ticket, key: str) -> Walk:
        diagnosis = find_diagnosis(session, ticket.id or 0)
        tree = self.trees.get(diagnosis.tree) if diagnosis else None
        return Walk(session, customer, ticket, key, diagnosis, tree)

    def _take(self, walk: Walk, what: str, step: str, value: str, text: str = "") -> list[Reply]:
        """Let a tap have its effect, or say kindly why it has none."""
        diagnosis, ticket = walk.diagnosis, walk.ticket
        if ticket.stage not in (Stage.RECEIVED, Stage.DIAGNOSIS) and not ticket.self_solved:
            return [self._say(walk, "diagnosis-over")]
        if what == START:
            return self._start(walk)
        if diagnosis is None:
            return [self._say(walk, "diagnosis-over")]
        if what == SOLVED and diagnosis.finding is Finding.SOLVED and not diagnosis.confirmed:
            return self._confirm(walk, diagnosis, value)
        if diagnosis.finding is not Finding.ASKING:
            return [self._say(walk, "diagnosis-ended")]
        if what == STOP:
            self.conclude(walk, diagnosis, Finding.STOPPED)
        elif what == ANSWER and walk.tree and step == diagnosis.step:
            self._answer(walk, diagnosis, walk.tree, value, text)
        elif walk.tree is None or diagnosis.step not in walk.tree.steps:
            # The company has changed its checks meanwhile.
            self.conclude(walk, diagnosis, Finding.TECHNICIAN)
        else:
            return [self._say(walk, "diagnosis-late"), self._reply(walk)]
        return [self._reply(walk)]

    def _start(self, walk: Walk) -> list[Reply]:
        session, ticket, diagnosis = walk.session, walk.ticket, walk.diagnosis
        if diagnosis and diagnosis.finding not in (Finding.ASKING, Finding.STOPPED):
            return [self._say(walk, "diagnosis-ended")]
        name = diagnosis.tree if diagnosis else tree_for(session, self.trees, ticket)
        tree = self.trees.get(name or "")
        if tree is None or ticket.urgent:
            return [self._say(walk, "diagnosis-none")]
        if diagnosis is None or diagnosis.step not in tree.steps:
            diagnosis = diagnosis or Diagnosis(
                ticket_id=ticket.id or 0, tree=name or "", step="", begun_at=self.now()
            )
            diagnosis.step = tree.first
            self.record(session, ticket, "checks_begun", "customer", key=walk.key, cause="chat")
        diagnosis.go_to(diagnosis.step)
        diagnosis.turn = walk.key
        session.add(diagnosis)
        if ticket.stage is Stage.RECEIVED:
            ticket.move(Stage.DIAGNOSIS, now=self.now())
            session.add(ticket)
            self.clocks(session, ticket).follow(Stage.RECEIVED, person="customer")
        return [write_step(ticket, tree, diagnosis.step, walk.customer.language)]

    def _answer(self, walk: Walk, diagnosis: Diagnosis, tree: Tree, value: str, text: str) -> None:
        """Keep an answer and go where it leads."""
        step, language = tree.steps[diagnosis.step], walk.customer.language
        if value not in step.leads:
            return
        kept = find_answer(walk.session, diagnosis)
        if kept:
            walk.session.delete(kept)
            walk.session.flush()
        answer = DiagnosisAnswer(
            diagnosis_id=diagnosis.id or 0,
            step=diagnosis.step,
            asked=step.ask.to(self.board.language),
            answer=value,
            said=text or title_of(step, value, language),
            at=self.now(),
        )
        walk.session.add(answer)
        to = step.leads[value]
        if to in tree.steps:
            diagnosis.go_to(to)
            diagnosis.turn = walk.key
            walk.session.add(diagnosis)
        elif to.startswith(DANGER):
            self.endanger(walk, diagnosis, to)
        elif to in tree.causes:
            cause = tree.causes[to]
            diagnosis.step, diagnosis.parts = to, list(cause.parts)
            diagnosis.cause = cause.name.to(self.board.language)
            diagnosis.fault_class = cause.fault_class
            self.conclude(walk, diagnosis, Finding.CAUSE)
        else:
            ends = {SOLVED: Finding.SOLVED, TECHNICIAN: Finding.TECHNICIAN}
            self.conclude(walk, diagnosis, ends[to])

    def _confirm(self, walk: Walk, diagnosis: Diagnosis, value: str) -> list[Reply]:
        """Take the customer's word: solved leads to the evaluation, never past it (Rule R1)."""
        session, ticket = walk.session, walk.ticket
        if value not in (YES, NO):
            return [self._reply(walk)]
        diagnosis.confirmed, diagnosis.turn = value, walk.key
        session.add(diagnosis)
        if value == YES and self.find_here(session, ticket) is None:
            self.solve(walk)
        self.note(walk, diagnosis, "self_solved" if value == YES else "diagnosed")
        topic = find_topic(session, ticket.id or 0)
        if topic and ticket.self_solved:
            self.board.close(session, topic, key=walk.key)
        return [self._reply(walk)]

    def _reply(self, walk: Walk) -> Reply:
        """Say what comes now, as the checks stand; the same for a turn that is run again."""
        diagnosis, ticket, tree = walk.diagnosis, walk.ticket, walk.tree
        assert diagnosis
        language = walk.customer.language
        if diagnosis.finding is Finding.ASKING and tree and diagnosis.step in tree.steps:
            return write_step(ticket, tree, diagnosis.step, language)
        if diagnosis.finding is Finding.DANGER:
            return self.warn(walk, diagnosis)
        if diagnosis.finding is not Finding.SOLVED:
            return Reply(text=write_ending(diagnosis, ticket, tree, language))
        if not diagnosis.confirmed:
            return write_confirm(ticket, language)
        solved = diagnosis.confirmed == YES
        key = "closed" if ticket.self_solved else "noted" if solved else "kept"
        return self._say(walk, f"diagnosis-{key}")

    def _say(self, walk: Walk, key: str) -> Reply:
        return Reply(text=say(key, walk.customer.language, code=walk.ticket.code))


def offer_checks(
    session: Session, trees: dict[str, Tree], ticket: Ticket, customer: Customer
) -> Button | None:
    """Give the button that offers checks, if there are any for a case and none were begun."""
    if find_diagnosis(session, ticket.id or 0) or tree_for(session, trees, ticket) is None:
        return None
    return start_button(ticket, customer.language)
