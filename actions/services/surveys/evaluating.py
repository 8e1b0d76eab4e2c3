"""The end of the service loop: a case is closed by its customer's word, or noted as without."""

from datetime import datetime, timedelta

from sqlmodel import Session

from actions.domain.errors import Unfinished
from actions.domain.surveys.surveys import Survey, SurveyKind, lot_of, route_of
from actions.domain.tickets import Kind, Stage, Ticket
from actions.services.handoff.holding import Holding
from actions.services.handoff.letting_go import let_go
from actions.services.tickets.guards import refuse_unfinished
from actions.store.handoff import find_topic
from actions.store.surveys import find_survey
from actions.store.tickets import WORD_KEPT, find_kept_word
from actions.texts import say


class Evaluating(Holding):
    """Plans surveys and closes cases, each in the transaction of its caller."""

    def plan(
        self,
        session: Session,
        kind: SurveyKind,
        customer_id: int,
        ticket: Ticket | None,
        *,
        since: datetime,
        after: timedelta,
        rescue_of: Survey | None = None,
    ) -> Survey:
        """Plan a survey once; whoever plans it has locked the customer."""
        about = ticket.id if ticket else customer_id
        key = f"{kind}:{about}:{since.isoformat()}"
        policy = self.policy.surveys
        survey = find_survey(session, key) or Survey(
            customer_id=customer_id,
            ticket_id=ticket.id if ticket else None,
            kind=kind,
            route=route_of(kind, ticket.kind if ticket else None, policy, lot_of(customer_id)),
            since_at=since,
            due_at=policy.quiet.after(since + after, self.policy.hours.zone),
            rescue_of_id=rescue_of.id if rescue_of else None,
            key=key,
        )
        session.add(survey)
        return survey

    def close(
        self,
        session: Session,
        ticket: Ticket,
        *,
        person: str,
        cause: str,
        key: str,
    ) -> None:
        """Close a case that waits for its customer's word; say whose word it was (Rule R1).

        While something is still owed the word is kept, and the case closes once it is done.
        """
        if ticket.stage is not Stage.EVALUATION:
            return
        try:
            self._refuse_unfinished(session, ticket)
        except Unfinished as no:
            self._keep_word(session, ticket, no, person=person, cause=cause, key=key)
            return
        ticket.move(Stage.CLOSED, now=self.now())
        session.add(ticket)
        self.clocks(session, ticket).follow(Stage.EVALUATION, person=person)
        self.record(session, ticket, "closed", person, key=key, cause=cause)
        let_go(self, session, ticket, key=key)
        self.board.show(session, ticket, key=f"{key}/closed")
        days = self.policy.surveys.held_after_days
        if ticket.kind is Kind.REPAIR and days:
            self.plan(
                session,
                SurveyKind.HELD,
                ticket.customer_id,
                ticket,
                since=ticket.moved_at,
                after=timedelta(days=days),
            )

    def finish(self, session: Session, ticket: Ticket) -> bool:
        """Close a case whose word was kept, if nothing is owed any more; tell whether it did."""
        kept = find_kept_word(session, ticket)
        if kept is None:
            return False
        try:
            self._refuse_unfinished(session, ticket)
        except Unfinished:
            return False
        key = f"kept/{kept.id}"
        self.close(session, ticket, person=kept.person, cause=kept.cause, key=key)
        return True

    def _refuse_unfinished(self, session: Session, ticket: Ticket) -> None:
        refuse_unfinished(session, self.policy, ticket, Stage.CLOSED, self.board.language)

    def _keep_word(
        self,
        session: Session,
        ticket: Ticket,
        no: Unfinished,
        *,
        person: str,
        cause: str,
        key: str,
    ) -> None:
        if find_kept_word(session, ticket):
            return
        self.record(session, ticket, WORD_KEPT, person, key=key, cause=cause)
        topic, language = find_topic(session, ticket.id or 0), self.board.language
        if topic:
            text = say("staff-word-kept", language, why=say(no.key, language, **no.fields))
            self.board.notice(session, topic, f"{key}/{WORD_KEPT}", text)
