"""Checks of conversations against the company's standards (Rule R29)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field as Bounded
from pydantic import model_validator
from sqlalchemy import JSON, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.intervals import Share, share_of
from actions.domain.policy.parts import Bilingual, Part, wrong
from actions.domain.reviews.agreement import Kappa, kappa_of


class NothingToCheck(DeskError):
    """Raised when a period has no conversation, or none was drawn for it."""

    key = "error-nothing-to-check"


class DrawnAlready(DeskError):
    """Raised when a period is drawn a second time in another way."""

    key = "error-drawn-already"


class Mark(StrEnum):
    """Whether a conversation keeps a standard."""

    YES = "yes"
    NO = "no"
    APART = "apart"
    """It does not apply."""


MARKS = {
    Mark.YES: ("yes", "y", "1", "是", "符合"),
    Mark.NO: ("no", "n", "0", "否", "不符合"),
    Mark.APART: ("n/a", "na", "-", "不适用"),
}


class Standard(Part):
    """One line of the checklist."""

    key: Annotated[str, Bounded(pattern=r"^[a-z][a-z0-9_]{1,39}$")]
    en: Annotated[str, Bounded(min_length=3, max_length=200)]
    zh: Annotated[str, Bounded(min_length=2, max_length=200)]


class StandardGroup(Part):
    """Standards that belong together."""

    name: Bilingual
    items: Annotated[list[Standard], Bounded(min_length=1)]


class Checklist(Part):
    """The company's standards, and below which share one is put on the improvement list."""

    bar: Annotated[int, Bounded(ge=1, le=100)] = 85
    groups: Annotated[list[StandardGroup], Bounded(min_length=1)]

    @model_validator(mode="after")
    def _once(self) -> "Checklist":
        twice = [key for key, count in Counter(s.key for s in self.standards).items() if count > 1]
        if twice:
            raise wrong("slip-twice", name=twice[0])
        return self

    @property
    def standards(self) -> list[Standard]:
        """List every standard in order."""
        return [item for group in self.groups for item in group.items]


class CheckRound(SQLModel, table=True):
    """One period's check: what was drawn, by which seed, against which standards."""

    __tablename__ = "check_round"

    id: int | None = Field(default=None, primary_key=True)
    period: str = Field(unique=True)
    size: int
    seed: int
    checklist: dict[str, Any] = Field(sa_type=JSON)
    """As it was when the round was drawn."""
    drawn_at: datetime = Field(sa_type=Moment)


class CheckSample(SQLModel, table=True):
    """One conversation that was drawn."""

    __tablename__ = "check_sample"

    id: int | None = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="check_round.id", index=True)
    ticket_id: int = Field(foreign_key="ticket.id")
    kind: str
    language: str
    person: str
    """Who answered; empty where only the bot did."""


class CheckMark(SQLModel, table=True):
    """One reviewer's judgement of one conversation by one standard."""

    __tablename__ = "check_mark"
    __table_args__ = (UniqueConstraint("sample_id", "reviewer", "standard"),)

    id: int | None = Field(default=None, primary_key=True)
    sample_id: int = Field(foreign_key="check_sample.id", index=True)
    reviewer: str
    standard: str
    mark: Mark = Field(sa_type=coded(Mark))
    note: str = Field(default="", sa_type=Text)
    marked_at: datetime = Field(sa_type=Moment)


@dataclass(frozen=True)
class Marked:
    """A judgement without its table."""

    sample: int
    reviewer: str
    standard: str
    mark: Mark


@dataclass(frozen=True)
class Checked:
    """What a round found."""

    score: Share
    by_standard: dict[str, Share]
    agreement: Kappa
    reviewers: tuple[str, ...]


def judge(marks: Iterable[Marked]) -> Checked:
    """Work out how far standards are kept, and how far reviewers agree."""
    found = list(marks)
    reviewers = tuple(sorted({one.reviewer for one in found}))
    counted = [one for one in found if one.mark is not Mark.APART]
    standards = dict.fromkeys(one.standard for one in found)
    return Checked(
        score=_share(counted),
        by_standard={
            name: _share([one for one in counted if one.standard == name]) for name in standards
        },
        agreement=_agreement(found, reviewers),
        reviewers=reviewers,
    )


def _share(marks: Sequence[Marked]) -> Share:
    return share_of(sum(one.mark is Mark.YES for one in marks), len(marks))


def _agreement(marks: Sequence[Marked], reviewers: Sequence[str]) -> Kappa:
    """Compare what every reviewer judged."""
    by_thing: dict[tuple[int, str], dict[str, Mark]] = {}
    for one in marks:
        by_thing.setdefault((one.sample, one.standard), {})[one.reviewer] = one.mark
    whole = [(thing, said) for thing, said in by_thing.items() if len(said) == len(reviewers)]
    answers = [[said[name] for name in reviewers] for _, said in whole]
    return kappa_of(answers, [sample for (sample, _), _ in whole])
