"""The rescue of an unhappy customer: the same case again, one level up, with a named person."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.chats.handoff import Brief, Reason
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.surveys.surveys import HELD, RESCUE, SOLVED, STARS, YES, Survey, SurveyState
from actions.domain.tickets import Ticket
from actions.services.handoff.handoff import Handoffs
from actions.services.surveys.brought_back import tell_brought_back
from actions.services.surveys.evaluating import Evaluating
from actions.store.surveys import find_answer
from actions.store.tickets import find_event
from actions.texts import say
from actions.texts.surveys import join


@dataclass(frozen=True)
class Answering:
    """An answer in progress: whose, to what, in which turn."""

    session: Session
    customer: Customer
    survey: Survey
    ticket: Ticket | None
    key: str
    words: str = ""
    """What was typed instead of a tap."""


@dataclass(frozen=True, kw_only=True)
class Rescuing(Evaluating):
    """Opens a case again for a customer who says that it is not put right."""

    handoffs: Handoffs

    def rescue(self, answering: Answering, why: str) -> None:
        """Open the case again one level up, and time how long it takes (Rule R24)."""
        survey, ticket, session = answering.survey, answering.ticket, answering.session
        assert ticket
        survey.answer(self.policy.surveys, self.now(), answering.key)
        if survey.rescued_at is None or survey.righted_at:
            survey.rescued_at, survey.righted_at = self.now(), None
        survey.end(SurveyState.ANSWERED, self.now(), RESCUE)
        session.add(survey)
        right = find_answer(session, survey.id or 0, SOLVED)
        visit = not (why == STARS and right and right.choice == YES)
        self.bring_back(
            *(session, ticket), person="customer", why=why, key=answering.key, visit=visit
        )

    def hand_over(self, answering: Answering, ticket: Ticket) -> Reply:
        """Bring the customer to a named person, and say by whom and when they are answered."""
        session, customer = answering.session, answering.customer
        language = customer.language
        sorry = say("handoff-because-low_score", language)
        reopened = say("survey-rescued", language, code=ticket.code)
        wrong = say("survey-still-wrong", language)
        if not self.staffed:
            return Reply(text=join([sorry, reopened, wrong], language))
        session.flush()
        why = self._why(answering)
        begun = self.handoffs.begin_in(
            session,
            customer,
            Reason.LOW_SCORE,
            turn=answering.key,
            ticket_code=ticket.code,
            brief=Brief(wish="\n".join(filter(None, (why, ticket.story)))),
        )
        tell_brought_back(self, session, ticket, why, key=answering.key)
        heard = begun.says.startswith(sorry)
        return Reply(text=join(["" if heard else sorry, begun.says, reopened, wrong], language))

    def _why(self, answering: Answering) -> str:
        """Tell the person who takes over what the customer answered."""
        event = find_event(answering.session, f"{answering.key}/rescued")
        why = event.cause if event else "other"
        survey_id = answering.survey.id or 0
        stars = find_answer(answering.session, survey_id, STARS)
        typed = [find_answer(answering.session, survey_id, step) for step in (SOLVED, HELD)]
        said = say(
            f"survey-brief-{why}",
            self.board.language,
            stars=stars.value if stars and stars.value else 0,
        )
        words = [answer.text for answer in typed if answer]
        return "\n".join(filter(None, (said, *words)))
