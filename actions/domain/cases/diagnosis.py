"""A diagnosis: the checks a customer went through for a case, and their result (Rule R1)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.tickets import FaultClass


class Finding(StrEnum):
    """How far the checks have come, or how they ended."""

    ASKING = "asking"
    SOLVED = "solved"
    """The customer put it right with one of the steps."""
    CAUSE = "cause"
    TECHNICIAN = "technician"
    """The checks do not tell: somebody has to look."""
    STOPPED = "stopped"
    DANGER = "danger"


class Diagnosis(SQLModel, table=True):
    """One walk through a tree, for one case."""

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", unique=True)
    tree: str
    step: str
    """The step that is open, or was last."""
    finding: Finding = Field(default=Finding.ASKING, sa_type=coded(Finding))
    cause: str = ""
    """What is likely wrong, in the staff's language."""
    fault_class: FaultClass | None = Field(default=None, sa_type=coded(FaultClass))
    parts: list[str] = Field(default=[], sa_type=JSON)
    confirmed: str = ""
    """What the customer said to "shall I close it then": `yes`, `no`, or nothing yet."""
    turn: str = ""
    """The turn that moved it last, so that the same turn moves it once."""
    begun_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)

    def go_to(self, step: str) -> None:
        """Ask the next step."""
        self.step, self.finding, self.ended_at = step, Finding.ASKING, None

    def end(self, finding: Finding, *, now: datetime) -> None:
        """Ask nothing more."""
        self.finding, self.ended_at = finding, now


class DiagnosisAnswer(SQLModel, table=True):
    """One answer, kept as it came, with the question as the customer read it."""

    __tablename__ = "diagnosis_answer"
    __table_args__ = (UniqueConstraint("diagnosis_id", "step"),)

    id: int | None = Field(default=None, primary_key=True)
    diagnosis_id: int = Field(foreign_key="diagnosis.id", index=True)
    step: str
    asked: str = Field(sa_type=Text)
    answer: str
    """`yes`, `no`, or the place of the choice."""
    said: str = Field(sa_type=Text)
    """The button's words, or what was typed."""
    at: datetime = Field(sa_type=Moment)
