"""Surveys by hand: staff let a customer be asked now, or say why one is not asked (Rule R20)."""

from sqlmodel import Session

from actions.domain.errors import IllegalMove, InvalidAnswer
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.staff import Role
from actions.domain.surveys.surveys import (
    NotAsked,
    Stopped,
    Survey,
    SurveyKind,
    SurveyState,
    not_to_ask,
)
from actions.domain.tickets import Stage, Ticket
from actions.services.staff import require
from actions.services.surveys.surveying import Surveying
from actions.store.handoff import find_open, get_topic
from actions.store.surveys import find_survey
from actions.store.tickets import find_event
from actions.texts import say
from actions.texts.dates import write_moment


class SurveysByHand(Surveying):
    """The staff's side of surveys; when a customer may be asked stays the policy's to say."""

    def ask_now(self, user_id: int, topic_id: int, *, key: str) -> Reply:
        """Ask the customer of a finished case now: at night in the morning.

        Raises:
            IllegalMove: while the work is not done, or after the case has ended.
            NotAsked: who was asked already or not long ago, or wants no questions.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            code, language = ticket.code, self.board.language
            if find_event(session, f"{key}/survey_sent"):
                return Reply(text=say("staff-survey-sent", language, code=code))
            survey = self._survey(session, ticket)
            self._refuse(session, survey, customer, ticket)
            wait = self._wait(session, customer)
            if wait:
                survey.due_at = wait
            else:
                self._put(session, survey, customer, ticket)
            session.add(survey)
            self.record(session, ticket, "survey_sent", member.name, key=key, cause="")
            if wait is None:
                return Reply(text=say("staff-survey-sent", language, code=code))
            if find_open(session, customer.id or 0):
                return Reply(text=say("staff-survey-held", language, code=code))
            now, zone = self.now(), self.policy.hours.zone
            at = write_moment(wait, language, zone=zone, now=now)
            return Reply(text=say("staff-survey-later", language, code=code, at=at))

    def skip(self, user_id: int, topic_id: int, why: str, *, key: str) -> Reply:
        """Ask nothing about a finished case, which closes; why is kept (Rule R1).

        Raises:
            InvalidAnswer: without a reason.
            NotAsked: when it was asked already, or after a rescue, which is always asked about.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.SUPERVISOR)
            _, ticket, _ = get_topic(session, topic_id)
            done = Reply(
                text=say("staff-survey-skipped", self.board.language, code=ticket.code, why=why)
            )
            if find_event(session, f"{key}/survey_skipped"):
                return done
            if not why:
                raise InvalidAnswer("error-survey-why")
            survey = self._survey(session, ticket)
            self._refuse_asked(survey, ticket)
            if survey.rescue_of_id:
                raise NotAsked("error-survey-rescue", code=ticket.code)
            survey.end(SurveyState.STOPPED, self.now(), Stopped.SKIPPED)
            session.add(survey)
            self.record(session, ticket, "survey_skipped", member.name, key=key, cause=why[:200])
            self._close(session, survey, ticket, Stopped.SKIPPED)
        return done

    def _survey(self, session: Session, ticket: Ticket) -> Survey:
        """Give what is planned for the end of the work, planned now if no sweep has come yet."""
        if ticket.stage is not Stage.EVALUATION:
            raise IllegalMove(ticket.code, ticket.stage, Stage.CLOSED)
        key = f"{SurveyKind.CLOSE}:{ticket.id}:{ticket.moved_at.isoformat()}"
        return find_survey(session, key) or self.plan_close(session, ticket)

    def _refuse(
        self, session: Session, survey: Survey, customer: Customer, ticket: Ticket
    ) -> None:
        """Refuse to ask where the desk itself would not."""
        self._refuse_asked(survey, ticket)
        why = not_to_ask(survey, customer, ticket)
        if why is None and self._asked_lately(session, survey):
            why = Stopped.RECENT
        if why:
            days = f"{self.policy.surveys.not_twice_in_days}"
            name = customer.name or "–"
            raise NotAsked(f"error-survey-{why}", code=ticket.code, name=name, days=days)

    def _refuse_asked(self, survey: Survey, ticket: Ticket) -> None:
        if survey.was_asked or survey.ended_at:
            raise NotAsked("error-survey-asked", code=ticket.code)
