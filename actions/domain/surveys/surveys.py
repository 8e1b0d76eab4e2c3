"""Surveys: what a customer is asked after the work, when, and what an answer leads to."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import JSON, BigInteger, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.messages import DESK_BUTTON
from actions.domain.people import Customer
from actions.domain.policy.surveys import Surveying
from actions.domain.surveys.satisfaction import needs_rescue, score_of_stars
from actions.domain.surveys.servqual import Dimension
from actions.domain.tickets import Kind, Stage, Ticket

SURVEY_BUTTON = f"{DESK_BUTTON}survey:"
"""Begins what a button of a survey means: `desk:survey:<id>:<step>:<value>`."""
SOLVED, STARS, RECOMMEND, WORDS = "solved", "stars", "recommend", "words"
HELD, MEND, DONE = "held", "mend", "done"
EXPECTED, PERCEIVED = "expected:", "perceived:"
SKIP, ENOUGH, STOP, RESCUE = "skip", "enough", "stop", "rescue"
YES, PARTLY, NO = "yes", "partly", "no"
SCALES: dict[str, range] = {STARS: range(1, 6), RECOMMEND: range(11)}
FIVE = range(1, 6)
LOT, LOTS = 7919, 1000
"""A prime that spreads the numbers of customers evenly over so many lots."""


class SurveyKind(StrEnum):
    """What occasion a survey has (Rule R20)."""

    CLOSE = "close"
    HELD = "held_30_days"
    """Does the repair still hold?"""
    ANNUAL = "annual"


class SurveyState(StrEnum):
    """How far a survey has come."""

    DUE = "due"
    ASKED = "asked"
    REMINDED = "reminded"
    ANSWERED = "answered"
    PARTLY = "partly"
    """Begun, not walked to its end."""
    EXPIRED = "expired"
    """Nobody answered: a colleague calls back."""
    STOPPED = "stopped"
    """Never asked, or taken back; `cause` says why."""


class Stopped(StrEnum):
    """Why a survey is not asked, or no longer."""

    WISH = "wish"
    """The customer wants no surveys (Rule R31)."""
    BLOCKED = "blocked"
    RECENT = "recent"
    """Asked not long ago about another case."""
    REOPENED = "reopened"
    SKIPPED = "skipped"
    """Staff did not want it asked, and said why."""
    LATE = "late"
    """The desk was down for so long that the question would surprise."""


class NotAsked(DeskError):
    """Raised when staff want a customer asked, or not, and that may not be; the key says why."""


class Survey(SQLModel, table=True):
    """One time that a customer is asked, from the plan to the last answer."""

    __table_args__ = (Index("ix_survey_due", "ended_at", "due_at"),)

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    kind: SurveyKind = Field(sa_type=coded(SurveyKind))
    state: SurveyState = Field(default=SurveyState.DUE, sa_type=coded(SurveyState))
    route: list[str] = Field(default=[], sa_type=JSON)
    """The questions in their order."""
    step: str = ""
    """The question that is open."""
    since_at: datetime = Field(sa_type=Moment)
    """When the work was done, from which everything counts."""
    due_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the desk takes the next step by itself: ask, remind, close."""
    asked_at: datetime | None = Field(default=None, sa_type=Moment)
    reminded_at: datetime | None = Field(default=None, sa_type=Moment)
    answered_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the last answer came."""
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    cause: str = ""
    turn: str = ""
    """The turn that moved it last, so that the same turn moves it once."""
    rescue_of_id: int | None = Field(default=None, foreign_key="survey.id", index=True)
    """The survey whose unhappy answer led to the work that this one asks about (Rule R24)."""
    rescued_at: datetime | None = Field(default=None, sa_type=Moment)
    """When an unhappy answer opened the case again."""
    righted_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the case was put right after that."""
    key: str = Field(unique=True)
    """What it is about and since when, so that two instances plan it once."""

    @property
    def was_asked(self) -> bool:
        """Tell whether the customer got the question."""
        return self.asked_at is not None

    def ask(self, policy: Surveying, at: datetime) -> None:
        """Put the first question; a reminder follows if nobody answers."""
        self.state, self.step, self.asked_at = SurveyState.ASKED, self.route[0], at
        self.due_at = at + timedelta(days=policy.reminder_after_days)

    def remind(self, policy: Surveying, at: datetime) -> None:
        """Remind once; then the survey ends by itself."""
        self.state, self.reminded_at = SurveyState.REMINDED, at
        self.due_at = at + timedelta(days=policy.closes_after_days)

    def answer(self, policy: Surveying, at: datetime, turn: str) -> None:
        """Note that the customer did something; what stays open ends by itself."""
        self.answered_at, self.turn, self.ended_at = at, turn, None
        self.state = SurveyState.REMINDED if self.reminded_at else SurveyState.ASKED
        self.due_at = at + timedelta(days=policy.closes_after_days)

    def go_to(self, step: str, at: datetime) -> None:
        """Open the next question, or end behind the last."""
        self.step = step
        if step == DONE:
            self.end(SurveyState.ANSWERED, at)

    def end(self, state: SurveyState, at: datetime, cause: str = "") -> None:
        """Ask nothing more."""
        self.state, self.ended_at, self.due_at, self.cause = state, at, None, cause

    def takes(self, step: str) -> bool:
        """Tell whether an answer to a question still counts: also after it ran out unanswered."""
        over = self.state in (SurveyState.ANSWERED, SurveyState.STOPPED, SurveyState.DUE)
        return step == self.step and not over

    def after(self, step: str) -> str:
        """Give the question behind another; what is left of a case belongs to whether it is."""
        rest = self.route[self.route.index(SOLVED if step == MEND else step) + 1 :]
        return rest[0] if rest else DONE

    def last_words(self) -> str:
        """Give where `enough` leads: to the words, unless they are what there was enough of."""
        return WORDS if WORDS in self.route and self.step != WORDS else DONE


class SurveyAnswer(SQLModel, table=True):
    """One answer, kept as it came."""

    __tablename__ = "survey_answer"
    __table_args__ = (UniqueConstraint("survey_id", "question"),)

    id: int | None = Field(default=None, primary_key=True)
    survey_id: int = Field(foreign_key="survey.id", index=True)
    question: str
    """A step of the survey, such as `stars` or `perceived:reliability`."""
    value: int | None = None
    choice: str = ""
    text: str = Field(default="", sa_type=Text)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    """The message that the words came in: what it said before an edit is kept with it."""
    attachment_id: int | None = Field(default=None, foreign_key="attachment.id", index=True)
    at: datetime = Field(sa_type=Moment)


def route_of(
    kind: SurveyKind, ticket_kind: Kind | None, policy: Surveying, lot: float
) -> list[str]:
    """Give the questions of a survey in their order (Rules R20, R21).

    How well a failure was put right is asked where something had failed.

    Args:
        kind: the occasion.
        ticket_kind: what the case was.
        policy: how much is asked.
        lot: from 0 to 1; below the policy's share a customer is asked for expectations too.
    """
    if kind is SurveyKind.HELD:
        return [HELD]
    failed = ticket_kind in (Kind.REPAIR, Kind.COMPLAINT)
    dimensions = [d for d in Dimension if d is not Dimension.RECOVERY or failed]
    parts = (EXPECTED, PERCEIVED) if lot < policy.ask_expectation else (PERCEIVED,)
    return [
        *([SOLVED] if kind is SurveyKind.CLOSE else []),
        STARS,
        *([RECOMMEND] if policy.ask_recommendation else []),
        *(f"{part}{d}" for d in dimensions for part in parts if policy.ask_dimensions),
        WORDS,
    ]


def lot_of(number: int) -> float:
    """Draw a lot from 0 to 1 for a customer, the same at every draw and evenly spread."""
    return number * LOT % LOTS / LOTS


def scale_of(step: str) -> Sequence[int]:
    """Give the numbers that answer a question; none where it is answered by words."""
    return FIVE if step.startswith((EXPECTED, PERCEIVED)) else SCALES.get(step, ())


def is_unhappy(step: str, value: int | None, choice: str) -> bool:
    """Tell whether an answer opens the case again (Rule R24).

    Not solved does; so do stars in the lowest band: a star is 20 points of 100, so one or two
    stars are at most 40 (Rule R23).
    """
    if step == STARS and value is not None:
        return needs_rescue(score_of_stars(value))
    return step == SOLVED and choice == NO


def not_to_ask(survey: Survey, customer: Customer, ticket: Ticket | None) -> Stopped | None:
    """Tell why a customer must not be asked or reminded, if so."""
    if customer.stopped_at:
        return Stopped.WISH
    if customer.is_asked_nothing:
        return Stopped.BLOCKED
    if ticket is None:
        return None
    stands = Stage.EVALUATION if survey.kind is SurveyKind.CLOSE else Stage.CLOSED
    # Another moment means that it was opened and finished again since.
    same = ticket.stage is stands and ticket.moved_at == survey.since_at
    return None if same else Stopped.REOPENED
