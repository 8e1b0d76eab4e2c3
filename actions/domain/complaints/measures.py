"""Corrective and preventive actions: owned, due, proved, and found effective later (Rule R13)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.days import read_day as read_named_day
from actions.domain.errors import DeskError
from actions.domain.named_lines import UnreadableValue, read_day
from actions.domain.policy.complaints import Following


class MeasureKind(StrEnum):
    """Whether an action puts the fault right or keeps it from coming back."""

    CORRECTIVE = "corrective"
    PREVENTIVE = "preventive"


KINDS = {
    MeasureKind.CORRECTIVE: ("corrective", "纠正"),
    MeasureKind.PREVENTIVE: ("preventive", "预防"),
}


class MeasureState(StrEnum):
    """How far an action has come."""

    OPEN = "open"
    DONE = "done"
    """The owner says so, with proof; whether it works is seen later."""
    VERIFIED = "verified"


class Due(StrEnum):
    """What is due about an action."""

    SOON = "soon"
    LATE = "late"
    CHECK = "check"
    """Somebody else looks whether it worked."""


class NotYet(DeskError):
    """Raised when an action is judged before it can have worked; `fields` says from when."""

    key = "error-action-early"


class OwnAction(DeskError):
    """Raised when who did an action also judges it."""

    key = "error-action-own"


class ActionState(DeskError):
    """Raised when an action is not where a step needs it."""

    key = "error-action-open"


class NoProof(DeskError):
    """Raised when an action is said to be done without a word or photo to show it."""

    key = "error-action-proof"


DAY_WORDS = (4, 3, 2, 1)
"""Of how many words a day may be, the longest first: Thu 3 December 2026, 3 December, Thursday."""


@dataclass(frozen=True)
class Planned:
    """An action as it was written."""

    kind: MeasureKind
    owner: str
    due_on: date
    what: str


class Measure(SQLModel, table=True):
    """One action that a ruling led to."""

    id: int | None = Field(default=None, primary_key=True)
    ruling_id: int = Field(foreign_key="ruling.id", index=True)
    kind: MeasureKind = Field(sa_type=coded(MeasureKind))
    what: str = Field(sa_type=Text)
    owner_id: int = Field(foreign_key="staff_member.id", index=True)
    due_on: date
    state: MeasureState = Field(default=MeasureState.OPEN, sa_type=coded(MeasureState))
    proof: str = Field(default="", sa_type=Text)
    proof_media: list[dict[str, str]] = Field(default=[], sa_type=JSON)
    done_at: datetime | None = Field(default=None, sa_type=Moment)
    done_by_id: int | None = Field(default=None, foreign_key="staff_member.id")
    verified_at: datetime | None = Field(default=None, sa_type=Moment)
    verified_by_id: int | None = Field(default=None, foreign_key="staff_member.id")
    returned: int = 0
    """How often it was found not effective."""
    reminded: list[str] = Field(default=[], sa_type=JSON)
    """What was said about it since it was last opened or done, each once."""
    check_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    """When the next reminder is due."""
    created_at: datetime = Field(sa_type=Moment)
    key: str = Field(unique=True)

    def finish(
        self, member_id: int, proof: str, media: list[dict[str, str]], *, now: datetime
    ) -> None:
        """Say that it is done and by what one sees it, or raise what is wrong."""
        if self.state is not MeasureState.OPEN:
            raise ActionState(f"error-action-{self.state}", number=str(self.id))
        if not proof.strip() and not media:
            raise NoProof(number=str(self.id))
        self.state, self.done_at, self.done_by_id = MeasureState.DONE, now, member_id
        self.proof, self.proof_media, self.reminded = proof.strip(), media, []

    def judge(
        self, member_id: int, *, effective: bool, rule: Following, zone: ZoneInfo, now: datetime
    ) -> None:
        """Find it effective, or open it again; only another person may, and only later."""
        if self.state is not MeasureState.DONE or self.done_at is None:
            raise ActionState(f"error-action-{self.state}", number=str(self.id))
        if member_id in (self.done_by_id, self.owner_id):
            raise OwnAction(number=str(self.id))
        from_at = self.done_at + rule.verify_after
        if effective and now < from_at:
            raise NotYet(number=str(self.id), day=from_at.astimezone(zone).date())
        self.reminded = []
        if effective:
            self.state, self.verified_at, self.verified_by_id = (
                MeasureState.VERIFIED,
                now,
                member_id,
            )
            return
        self.state, self.done_at, self.done_by_id = MeasureState.OPEN, None, None
        self.returned += 1
        again = now.astimezone(zone).date() + timedelta(days=rule.again_days)
        self.due_on = max(self.due_on, again)

    def ahead(self, rule: Following, zone: ZoneInfo) -> list[tuple[datetime, Due]]:
        """Give what will be due about it and when, in order, without what was said already."""
        if self.state is MeasureState.OPEN:
            morning = datetime.combine(self.due_on, datetime.min.time(), zone)
            steps = [
                (morning - timedelta(days=rule.remind_days_before), Due.SOON),
                (morning + timedelta(days=1), Due.LATE),
            ]
        elif self.state is MeasureState.DONE and self.done_at:
            steps = [(self.done_at + rule.verify_after, Due.CHECK)]
        else:
            steps = []
        return [(at, due) for at, due in steps if due not in self.reminded]

    def plan(self, rule: Following, zone: ZoneInfo) -> None:
        """Set when the next reminder is due."""
        self.check_at = min((at for at, _ in self.ahead(rule, zone)), default=None)

    def remind(self, rule: Following, zone: ZoneInfo, *, now: datetime) -> Due | None:
        """Take the reminders that are due and give the last, which says it all."""
        passed = [due for at, due in self.ahead(rule, zone) if at <= now]
        self.reminded = [*self.reminded, *passed]
        self.plan(rule, zone)
        return passed[-1] if passed else None


def read_planned(words: str, today: date, *, month_first: bool = False) -> Planned:
    """Read `preventive @mei Thursday what is to be done`; without a kind it is corrective.

    Raises:
        UnreadableValue: if owner, day or what is to be done is missing.
    """
    parts = words.split(maxsplit=1)
    kind = MeasureKind.CORRECTIVE
    for known, ways in KINDS.items():
        if parts and parts[0].casefold() in ways:
            kind, parts = known, parts[1].split(maxsplit=1) if len(parts) > 1 else []
    rest = parts[1].split(maxsplit=1) if len(parts) > 1 else []
    if len(rest) < 2:
        if not words.strip():
            raise UnreadableValue("error-action-nothing")
        raise UnreadableValue("error-action-words", text=words.strip()[:60])
    for count in DAY_WORDS:
        *day, what = parts[1].split(maxsplit=count)
        found = read_named_day(" ".join(day), today, month_first=month_first)
        if found and len(day) == count:
            return Planned(kind, parts[0], found, what.strip())
    return Planned(kind, parts[0], read_day(rest[0]), rest[1].strip())
