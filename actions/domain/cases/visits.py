"""Visits: technicians, what they can and where; a visit from booked to done (Rules R2, R14)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, Index, Text, text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError, NotFound, Unfinished
from actions.domain.policy.visits import Visiting

VISIT_BUTTON = "desk:visit:"
"""Begins what a customer's button about a visit means."""


PROOF = ("photo", "video", "document")
"""Kinds of files that prove work; a voice note does not."""


class VisitState(StrEnum):
    """How far a visit is."""

    BOOKED = "booked"
    ON_WAY = "on_way"
    ARRIVED = "arrived"
    DIAGNOSED = "diagnosed"
    WORKED = "worked"
    """The work has ended; its record is being written."""
    DONE = "done"
    MISSED = "missed"
    """Nobody was at home."""
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Tell whether the visit is still to come or going on."""
        return self not in (VisitState.DONE, VisitState.MISSED, VisitState.CANCELLED)


class Result(StrEnum):
    """What came of a visit."""

    REPAIRED = "repaired"
    NOT_REPAIRED = "not_repaired"
    NEEDS_PART = "needs_part"
    COME_AGAIN = "come_again"
    """It takes a second visit: the customer chooses the day at once."""
    WORKSHOP = "workshop"


MOVES: dict[VisitState, set[VisitState]] = {
    VisitState.BOOKED: {VisitState.ON_WAY, VisitState.ARRIVED, VisitState.CANCELLED},
    VisitState.ON_WAY: {VisitState.ARRIVED, VisitState.MISSED, VisitState.CANCELLED},
    VisitState.ARRIVED: {
        *(VisitState.DIAGNOSED, VisitState.WORKED, VisitState.MISSED, VisitState.CANCELLED),
    },
    VisitState.DIAGNOSED: {VisitState.WORKED, VisitState.CANCELLED},
    VisitState.WORKED: {VisitState.DONE, VisitState.CANCELLED},
}


UNDONE: dict[VisitState, tuple[VisitState, ...]] = {
    VisitState.ON_WAY: (VisitState.BOOKED,),
    VisitState.ARRIVED: (VisitState.ON_WAY, VisitState.BOOKED),
    VisitState.DIAGNOSED: (VisitState.ARRIVED,),
    VisitState.WORKED: (VisitState.DIAGNOSED, VisitState.ARRIVED),
    VisitState.MISSED: (VisitState.ARRIVED, VisitState.ON_WAY),
}
"""What a visit may have been before a step that was a mistaken tap, the nearest first."""


class VisitOpen(Unfinished):
    """Raised when a ticket with an open visit should end; `fields` names the visit."""

    key = "error-visit-open"


class VisitMoved(DeskError):
    """Raised when a visit cannot take a step: it is over, or has not come so far."""

    key = "error-visit-step"


class NotYourVisit(DeskError):
    """Raised when somebody else's visit is stepped on; `fields` names whose it is."""

    key = "error-visit-not-yours"


class NoSlot(DeskError):
    """Raised when no technician fits a case, or none is free."""

    key = "error-visit-no-slot"


class NotTechnician(NotFound):
    """Raised when somebody who is no technician asks for a technician's day."""

    key = "error-not-technician"


class RecordUnfinished(DeskError):
    """Raised when a visit should end whose record lacks something (Rule R14)."""

    key = "error-visit-no-content"


class Technician(SQLModel, table=True):
    """A person of the staff who goes to customers."""

    id: int | None = Field(default=None, primary_key=True)
    staff_id: int = Field(foreign_key="staff_member.id", unique=True)
    skills: list[str] = Field(default=[], sa_type=JSON)
    """Kinds or models of product; none stated means all."""
    districts: list[str] = Field(default=[], sa_type=JSON)
    """Names of the policy's districts; none stated means all."""
    calendar: str = ""
    """Name of a calendar of the policy; empty for the one of all technicians."""
    days_off: list[str] = Field(default=[], sa_type=JSON)
    active: bool = True

    @property
    def off_on(self) -> frozenset[date]:
        """Give the days on which this person does not work."""
        return frozenset(date.fromisoformat(day) for day in self.days_off)

    def serves(self, words: set[str], district: str) -> bool:
        """Tell whether this person can repair what these words name, in a district."""
        skilled = not self.skills or any(
            skill.casefold() in word.casefold() for skill in self.skills for word in words
        )
        near = not self.districts or district.casefold() in map(str.casefold, self.districts)
        return self.active and skilled and near


class Visit(SQLModel, table=True):
    """One agreed time at which a technician comes to a customer."""

    __table_args__ = (
        # No slot twice, whoever asks at once; no ticket with two visits ahead.
        *(
            Index(
                f"ix_visit_open_{name}",
                *columns,
                unique=True,
                sqlite_where=text("ended_at IS NULL"),
                postgresql_where=text("ended_at IS NULL"),
            )
            for name, columns in {
                "slot": ("technician_id", "starts_at"),
                "ticket": ("ticket_id",),
            }.items()
        ),
        Index("ix_visit_technician", "technician_id", "ends_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    technician_id: int = Field(foreign_key="technician.id")
    starts_at: datetime = Field(sa_type=Moment, index=True)
    ends_at: datetime = Field(sa_type=Moment)
    zone: str
    """Time zone of the technician's calendar: that of the clock on the customer's wall."""
    district: str = ""
    far: bool = False
    state: VisitState = Field(default=VisitState.BOOKED, sa_type=coded(VisitState))
    booked_at: datetime = Field(sa_type=Moment)
    on_way_at: datetime | None = Field(default=None, sa_type=Moment)
    arrived_at: datetime | None = Field(default=None, sa_type=Moment)
    diagnosed_at: datetime | None = Field(default=None, sa_type=Moment)
    worked_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    due_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    """When the sweep has something to do: remind the day before, then let the clocks run on."""
    reminded_at: datetime | None = Field(default=None, sa_type=Moment)
    card_ids: list[int] = Field(default=[], sa_type=JSON)
    """Rows of the cards on which the technician takes the steps; edited when the visit changes."""
    turn: str = ""
    """Key of the customer's turn that changed it last; run again it is answered alike."""

    @property
    def local(self) -> tuple[datetime, datetime]:
        """Give from when to when it is, by the clock on the customer's wall."""
        zone = ZoneInfo(self.zone)
        return self.starts_at.astimezone(zone), self.ends_at.astimezone(zone)

    def move(self, to: VisitState, *, now: datetime) -> None:
        """Go on to a state, or raise `VisitMoved`."""
        if to not in MOVES.get(self.state, ()):
            raise VisitMoved
        self.state = to
        if to.is_open:
            setattr(self, f"{to}_at", now)
        else:
            self.ended_at = now
        self.due_at = None

    def undo(self) -> datetime:
        """Stand again as before the last step, or raise `VisitMoved`; give when it was taken."""
        for earlier in UNDONE.get(self.state, ()):
            if getattr(self, f"{earlier}_at"):
                name = f"{self.state}_at" if self.state.is_open else "ended_at"
                taken_at: datetime = getattr(self, name)
                setattr(self, name, None)
                self.state = earlier
                return taken_at
        raise VisitMoved

    def is_changeable(self, rules: Visiting, *, now: datetime) -> bool:
        """Tell whether the customer may still move or cancel it."""
        until = self.starts_at - timedelta(hours=rules.change_until_hours)
        return self.state is VisitState.BOOKED and now <= until


class ServiceRecord(SQLModel, table=True):
    """What was done at a visit (Rule R14): time, content, person, feedback, result."""

    __tablename__ = "service_record"
    __table_args__ = (
        # The few that are to be sent are looked for every few seconds.
        Index(
            "ix_service_record_unsent",
            "finished_at",
            sqlite_where=text("sent_at IS NULL"),
            postgresql_where=text("sent_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    visit_id: int = Field(foreign_key="visit.id", unique=True)
    at: datetime = Field(sa_type=Moment)
    person: str
    found: str = Field(default="", sa_type=Text)
    """What the technician found: the diagnosis."""
    content: str = Field(default="", sa_type=Text)
    """What was done."""
    parts: str = Field(default="", sa_type=Text)
    result: Result | None = Field(default=None, sa_type=coded(Result))
    checked_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the technician checked the own work: the first eye (Rule R18)."""
    finished_at: datetime | None = Field(default=None, sa_type=Moment)
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the customer was sent the record; None while that is due."""
    feedback: dict[str, Any] = Field(default={}, sa_type=JSON)
    """The customer's word: `solved`, `stars`, `words`, as the survey hears them."""


def fixed_at_once(results: Sequence[Result | None]) -> bool:
    """Tell whether a repair took no second visit, from what came of each that was made.

    One that was done without a visit, at the counter or on the telephone, took none either.
    """
    return list(results) in ([], [Result.REPAIRED])


def reminder_at(
    starts_at: datetime, rules: Visiting, *, zone: ZoneInfo, now: datetime
) -> datetime:
    """Give when a customer is reminded: the day before; the start itself if that is over."""
    day = starts_at.astimezone(zone).date() - timedelta(days=1)
    remind = datetime.combine(day, rules.remind_at, zone).astimezone(UTC)
    return remind if remind > now else starts_at


def owes_cause(visit: Visit, record: ServiceRecord) -> bool:
    """Tell whether the next words say what was found: who taps first writes it afterwards."""
    if visit.state is VisitState.DIAGNOSED:
        return not record.found.strip()
    return visit.state is VisitState.ARRIVED
