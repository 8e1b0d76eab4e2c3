"""What customers answer to surveys, and what follows: the next question, the close, the rescue."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session, select

from actions.domain.messages import Attachment, Reply
from actions.domain.people import Address, Customer
from actions.domain.surveys.surveys import (
    DONE,
    ENOUGH,
    HELD,
    MEND,
    NO,
    PARTLY,
    RESCUE,
    SKIP,
    SOLVED,
    STARS,
    STOP,
    WORDS,
    YES,
    Stopped,
    Survey,
    SurveyAnswer,
    SurveyKind,
    SurveyState,
    is_unhappy,
)
from actions.domain.tickets import Stage, Ticket
from actions.services.surveys.feedback import note_feedback
from actions.services.surveys.rescuing import Answering, Rescuing
from actions.services.surveys.surveying import Surveying
from actions.store.customers import get_customer
from actions.store.handoff import lock_customer_at
from actions.store.newest import newest_key
from actions.store.surveys import (
    find_answer,
    find_at_step,
    find_moved_by,
    find_own_survey,
    find_written,
)
from actions.store.tickets import lock_ticket
from actions.texts import say
from actions.texts.surveys import read_button, write_again, write_question, write_thanks

WAITS = (SurveyState.ASKED, SurveyState.REMINDED)
"""How far a survey has come whose question stands open, as its message's key says it."""


@dataclass(frozen=True, kw_only=True)
class Surveys(Rescuing):
    """The customers' side of surveys; the same turn changes once and is answered alike."""

    def sweep(self) -> int:
        """Plan, ask, remind and end what is due; tell how many steps were taken."""
        base = (self.database, self.policy, self.now)
        return Surveying(*base, tickets=self.tickets, board=self.board).sweep()

    def press(self, address: Address, key: str, payload: str, *, words: str = "") -> list[Reply]:
        """Take a tap on a survey's button, or words that mean it; give what is answered."""
        number, step, value = read_button(payload) or (0, "", "")
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            survey = find_own_survey(session, number, customer.id or 0)
            if survey is None:
                return [Reply(text=say("survey-over", customer.language))]
            ticket = lock_ticket(session, survey.ticket_id) if survey.ticket_id else None
            answering = Answering(session, customer, survey, ticket, key, words)
            if survey.turn != key:
                refused = self._take(answering, step, value)
                if refused:
                    return [Reply(text=say(refused, customer.language))]
            return [self._reply(answering)]

    def awaits_words(self, address: Address, key: str) -> bool:
        """Tell whether what a customer writes in this turn may be a survey's last answer."""
        with self.database.reading() as session:
            customer = get_customer(session, address)
            done = find_moved_by(session, customer.id or 0, key)
            return bool(done or self._open_words(session, customer))

    def open_question(self, address: Address) -> tuple[int, str] | None:
        """Give the survey and question that stand last in a chat and can be answered in words."""
        with self.database.reading() as session:
            customer = get_customer(session, address)
            last = newest_key(session, customer.address)
            for step in (SOLVED, HELD, STARS) if last.startswith("survey:") else ():
                survey = find_at_step(session, customer.id or 0, step)
                if survey and last in (f"survey:{survey.id}/{s}/0" for s in WAITS):
                    return survey.id or 0, step
            turn = last.removesuffix("/0")
            moved = find_moved_by(session, customer.id or 0, turn) if turn else None
        return (moved.id or 0, moved.step) if moved and moved.ended_at is None else None

    def amend(self, address: Address, message_id: int, text: str) -> list[Reply] | None:
        """Take an edit of a survey's last words; None where the message was none of them.

        What it said before is kept among the versions of the message.
        """
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            answer = find_written(session, customer.id or 0, message_id)
            if answer is None:
                return None
            answer.text = text
            session.add(answer)
            return [Reply(text=say("survey-amended", customer.language))]

    def hear(
        self,
        address: Address,
        key: str,
        text: str,
        attachment_key: str = "",
        message_id: int | None = None,
    ) -> list[Reply] | None:
        """Take words or a voice message as a survey's last answer; None where none is awaited."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            done = find_moved_by(session, customer.id or 0, key)
            survey = done or self._open_words(session, customer)
            if survey is None:
                return None
            ticket = lock_ticket(session, survey.ticket_id) if survey.ticket_id else None
            answering = Answering(session, customer, survey, ticket, key)
            if not done:
                item = _attached(session, attachment_key, survey)
                self._keep(answering, WORDS, text=text, attachment_id=item, message_id=message_id)
                survey.answer(self.policy.surveys, self.now(), key)
                survey.go_to(DONE, self.now())
                session.add(survey)
            return [self._reply(answering)]

    def _open_words(self, session: Session, customer: Customer) -> Survey | None:
        """Find the survey whose last question is the newest message of the chat."""
        survey = find_at_step(session, customer.id or 0, WORDS)
        if survey is None or survey.answered_at is None:
            return None
        length = timedelta(hours=self.policy.surveys.words_hours)
        late = self.now() - survey.answered_at > length
        asked_last = newest_key(session, customer.address) == f"{survey.turn}/0"
        return survey if asked_last and not late else None

    def _take(self, answering: Answering, step: str, value: str) -> str:
        """Let an answer have its effect, or give the text that says why it has none."""
        survey, ticket, now = answering.survey, answering.ticket, self.now()
        if value == RESCUE and ticket:
            self.rescue(answering, "other")
            return ""
        if value == STOP:
            self._stop(answering)
            return ""
        if not survey.takes(step):
            return "survey-over" if survey.ended_at else "survey-late"
        if ticket and ticket.stage not in (Stage.EVALUATION, Stage.CLOSED):
            survey.end(SurveyState.STOPPED, now, Stopped.REOPENED)
            answering.session.add(survey)
            return "survey-over"
        survey.answer(self.policy.surveys, now, answering.key)
        if value not in (SKIP, ENOUGH):
            self._keep(answering, step, value, text=answering.words)
        self._go_on(answering, step, value)
        answering.session.add(survey)
        return ""

    def _go_on(self, answering: Answering, step: str, value: str) -> None:
        survey = answering.survey
        number = int(value) if value.isdecimal() else None
        if answering.ticket and is_unhappy(step, number, value):
            self.rescue(answering, step)
        elif (step, value) == (MEND, YES):
            self.rescue(answering, "other")
        elif (step, value) == (SOLVED, PARTLY):
            survey.go_to(MEND, self.now())
        else:
            if answering.ticket and step in (SOLVED, MEND):
                cause = "solved" if step == SOLVED else "partly"
                self._confirm(answering, answering.ticket, cause)
            ahead = survey.last_words() if value == ENOUGH else survey.after(step)
            survey.go_to(ahead, self.now())

    def _confirm(self, answering: Answering, ticket: Ticket, cause: str) -> None:
        self.close(
            answering.session,
            ticket,
            person="customer",
            cause=cause,
            key=answering.key,
        )

    def _keep(
        self,
        answering: Answering,
        step: str,
        value: str = "",
        *,
        text: str = "",
        attachment_id: int | None = None,
        message_id: int | None = None,
    ) -> None:
        survey_id = answering.survey.id or 0
        answer = find_answer(answering.session, survey_id, step) or SurveyAnswer(
            survey_id=survey_id, question=step, at=self.now()
        )
        answer.value = int(value) if value.isdecimal() else None
        answer.choice = "" if value.isdecimal() else value
        answer.text, answer.attachment_id, answer.at = text, attachment_id, self.now()
        answer.message_id = message_id
        answering.session.add(answer)
        if answering.ticket:
            note_feedback(answering.session, answering.ticket.id or 0, step, value, text)

    def _stop(self, answering: Answering) -> None:
        """Ask this customer nothing any more (Rule R31)."""
        survey, customer = answering.survey, answering.customer
        customer.stopped_at, survey.turn = self.now(), answering.key
        if survey.state is not SurveyState.ANSWERED:
            survey.end(SurveyState.STOPPED, self.now())
        survey.cause = Stopped.WISH
        answering.session.add_all([customer, survey])
        if answering.ticket and survey.kind is SurveyKind.CLOSE:
            self._confirm(answering, answering.ticket, Stopped.WISH)

    def _reply(self, answering: Answering) -> Reply:
        """Say what comes now, as the survey stands; the same for a turn that is run again."""
        survey, ticket = answering.survey, answering.ticket
        language = answering.customer.language
        if survey.cause == Stopped.WISH:
            return Reply(text=say("survey-stopped", language))
        if survey.cause == RESCUE and ticket:
            return self.hand_over(answering, ticket)
        if survey.ended_at is None:
            return write_question(survey, ticket, language)
        if survey.kind is SurveyKind.HELD and ticket:
            answer = find_answer(answering.session, survey.id or 0, HELD)
            if answer and answer.choice == NO:
                return write_again(survey, ticket, language)
            return Reply(text=say("survey-held-thanks", language))
        return write_thanks(survey, ticket, language)


def _attached(session: Session, key: str, survey: Survey) -> int | None:
    """Put what was sent as an answer to the case asked about, not to the next that is opened."""
    if not key:
        return None
    item = session.exec(select(Attachment).where(Attachment.key == key)).one()
    item.ticket_id = survey.ticket_id
    session.add(item)
    return item.id
