"""The sweep over surveys: planned, asked, reminded, run out (Rules R20, R31)."""

from datetime import datetime, timedelta

from sqlmodel import Session

from actions.domain.messages import Priority
from actions.domain.people import Customer
from actions.domain.surveys.surveys import Stopped, Survey, SurveyKind, SurveyState, not_to_ask
from actions.domain.tickets import Stage, Ticket
from actions.services.replies import write_replies
from actions.services.surveys.evaluating import Evaluating
from actions.services.sweeping import each
from actions.store.care import last_cared
from actions.store.handoff import find_open, lock_case, lock_customer
from actions.store.surveys import (
    find_rescue,
    find_survey,
    last_annual,
    last_asked,
    list_due,
    list_for_annual,
    list_unplanned,
    take_due,
)
from actions.store.tickets import list_kept_words, lock_ticket
from actions.texts.surveys import write_question

BATCH = 200
LATER = timedelta(hours=1)
"""So much later a customer is asked whose chat is with a person."""


class Surveying(Evaluating):
    """Takes the steps that are due; late or twice, each is taken once."""

    def sweep(self) -> int:
        """Plan and take every step that is due, a transaction each; tell how many were taken.

        One that fails stops no other: it stays due and is tried again by the next sweep.
        """
        now = self.now()
        with self.database.reading() as session:
            finished = list_unplanned(session, limit=BATCH)
            due = list_due(session, now, limit=BATCH)
            kept = list_kept_words(session)
        what = "survey step of"
        taken = each(what, self._finish, kept)
        taken += each(what, self._plan, finished)
        taken += each(what, self._take, due)
        return taken + each(what, self._plan_annual, self._chosen(now))

    def _plan(self, ticket_id: int) -> bool:
        """Plan what follows the end of the work; after a rescue note that it is put right."""
        with self.database.transaction() as session:
            ticket, _ = lock_case(session, ticket_id)
            key = f"{SurveyKind.CLOSE}:{ticket_id}:{ticket.moved_at.isoformat()}"
            if ticket.stage is not Stage.EVALUATION or find_survey(session, key):
                return False
            self.plan_close(session, ticket)
        return True

    def plan_close(self, session: Session, ticket: Ticket) -> Survey:
        """Plan what is asked about a case whose work has ended just now."""
        rescue = find_rescue(session, ticket.id or 0)
        if rescue:
            rescue.righted_at = ticket.moved_at
            session.add(rescue)
        return self.plan(
            session,
            SurveyKind.CLOSE,
            ticket.customer_id,
            ticket,
            since=ticket.moved_at,
            after=self.policy.surveys.delay,
            rescue_of=rescue,
        )

    def _finish(self, ticket_id: int) -> bool:
        """Close a case whose customer was content before everything of ours was done."""
        with self.database.transaction() as session:
            ticket, _ = lock_case(session, ticket_id)
            return self.finish(session, ticket)

    def _take(self, survey_id: int, customer_id: int) -> bool:
        with self.database.transaction() as session:
            # The customer first: of two surveys due at once the second sees the first.
            customer = lock_customer(session, customer_id)
            survey = take_due(session, survey_id, self.now())
            if survey is None:
                return False
            ticket = lock_ticket(session, survey.ticket_id) if survey.ticket_id else None
            self._step(session, survey, customer, ticket)
            session.add(survey)
        return True

    def _step(
        self, session: Session, survey: Survey, customer: Customer, ticket: Ticket | None
    ) -> None:
        if ticket and self.find_here(session, ticket):
            # Nothing ends by silence while its customer talks to a person about it.
            survey.due_at = self.now() + LATER
            return
        if survey.was_asked and (survey.reminded_at or survey.answered_at):
            self._run_out(session, survey, customer, ticket)
            return
        why = not_to_ask(survey, customer, ticket) or self._too_late(survey)
        if why is None and not survey.was_asked and self._asked_lately(session, survey):
            if survey.kind is not SurveyKind.CLOSE:
                survey.due_at = self.now() + timedelta(days=1)
                return
            why = Stopped.RECENT
        if why:
            survey.end(SurveyState.STOPPED, self.now(), why)
            self._close(session, survey, ticket, why)
            return
        wait = self._wait(session, customer)
        if wait:
            survey.due_at = wait
        else:
            self._put(session, survey, customer, ticket)

    def _wait(self, session: Session, customer: Customer) -> datetime | None:
        """Tell until when a customer is not to be disturbed."""
        now = self.now()
        if find_open(session, customer.id or 0):
            return now + LATER
        awake = self.policy.surveys.quiet.after(now, self.policy.hours.zone)
        return awake if awake > now else None

    def _put(
        self, session: Session, survey: Survey, customer: Customer, ticket: Ticket | None
    ) -> None:
        """Ask, or remind, behind whatever service messages wait."""
        again = survey.was_asked
        if again:
            survey.remind(self.policy.surveys, self.now())
        else:
            survey.ask(self.policy.surveys, self.now())
        reply = write_question(survey, ticket, customer.language, again=again)
        key = f"survey:{survey.id}/{survey.state}"
        write_replies(
            session, customer.address, key, [reply], now=self.now(), priority=Priority.CARD
        )

    def _run_out(
        self, session: Session, survey: Survey, customer: Customer, ticket: Ticket | None
    ) -> None:
        state = SurveyState.PARTLY if survey.answered_at else SurveyState.EXPIRED
        why = None if survey.answered_at else not_to_ask(survey, customer, ticket)
        if why is Stopped.REOPENED:
            state = SurveyState.STOPPED
        survey.end(state, self.now(), why or "")
        self._close(session, survey, ticket, "no_answer")

    def _close(
        self,
        session: Session,
        survey: Survey,
        ticket: Ticket | None,
        cause: str,
    ) -> None:
        """Close what this survey was to ask about, without the customer's word."""
        about = ticket and survey.kind is SurveyKind.CLOSE
        if ticket and about and ticket.moved_at == survey.since_at:
            key = f"survey:{survey.id}"
            self.close(session, ticket, person="desk", cause=cause, key=key)

    def _too_late(self, survey: Survey) -> Stopped | None:
        days = timedelta(days=self.policy.surveys.too_late_days)
        late = survey.due_at and self.now() - survey.due_at > days
        return Stopped.LATE if late and not survey.was_asked else None

    def _asked_lately(self, session: Session, survey: Survey) -> bool:
        """Tell whether the customer was asked not long ago; a rescue is asked about all the same.

        A moment ahead of now was written before the clock was set back.
        """
        last = last_asked(session, survey.customer_id)
        days = timedelta(days=self.policy.surveys.not_twice_in_days)
        asked = bool(last and not survey.rescue_of_id and abs(self.now() - last) < days)
        return asked or self._cared_lately(session, survey)

    def _cared_lately(self, session: Session, survey: Survey) -> bool:
        """Tell whether they were asked after a repair just now; the close waits for nothing."""
        last = last_cared(session, survey.customer_id)
        days = timedelta(days=self.policy.care.not_twice_in_days)
        waits = survey.kind is not SurveyKind.CLOSE
        return bool(waits and last and abs(self.now() - last) < days)

    def _chosen(self, now: datetime) -> list[int]:
        """List who is asked this year and is not in the queue yet."""
        annual, local = self.policy.surveys.annual, now.astimezone(self.policy.hours.zone)
        if local.month != annual.month or not annual.share:
            return []
        with self.database.reading() as session:
            begins = _month_of(local)
            return list(list_for_annual(session, begins, annual.share, limit=BATCH))

    def _plan_annual(self, customer_id: int) -> bool:
        """Put a customer at the end of the queue, which is as quick as the policy says."""
        now, annual = self.now(), self.policy.surveys.annual
        with self.database.transaction() as session:
            lock_customer(session, customer_id)
            begins = _month_of(now.astimezone(self.policy.hours.zone))
            key = f"{SurveyKind.ANNUAL}:{customer_id}:{begins:%Y}"
            if find_survey(session, key):
                return False
            last = last_annual(session)
            pace = timedelta(hours=1) / annual.an_hour
            place = max(now, last + pace) if last else now
            survey = self.plan(
                session, SurveyKind.ANNUAL, customer_id, None, since=place, after=timedelta()
            )
            survey.key = key
            session.add(survey)
        return True


def _month_of(local: datetime) -> datetime:
    return local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
