"""The policy's clocks: how soon what is promised, and who hears of a promise that is not kept."""

from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Annotated

from pydantic import Field, field_validator

from actions.domain.policy.parts import Days, Hours, Part, wrong
from actions.domain.tickets import FaultClass

BY_THE_HOURS = "hours"
"""The calendar in which people answer."""
ALWAYS = "always"
"""The calendar without nights and holidays."""


class ClassPromises(Part):
    """What a fault class changes (Rule R3); what it does not name stays as it is for all."""

    first_answer_hours: Hours | None = None
    on_site_near_hours: Hours | None = None
    on_site_far_hours: Hours | None = None
    repair_hours: Hours | None = None


class LevelPromises(Part):
    """How soon a complaint of one level is answered and settled (Rule R10)."""

    first_answer_hours: Hours
    feedback_days: Days


class RunOn(Part):
    """By which calendar each clock runs."""

    answer: str = BY_THE_HOURS
    arrival: str = BY_THE_HOURS
    repair: str = BY_THE_HOURS
    urgent: str = ALWAYS
    """Every clock of a case in which safety may be at risk."""


class Clocks(Part):
    """How soon what is promised, in working hours and in days (Rules R1, R2, R3, R10)."""

    first_answer_hours: Hours
    first_answer_urgent_hours: Hours = 0.25
    on_site_urgent_hours: Hours
    on_site_near_hours: Hours
    on_site_far_hours: Hours
    near: list[str] = Field(default_factory=list)
    repair_hours: Hours
    feedback_days: Days
    by_class: dict[FaultClass, ClassPromises] = Field(default_factory=dict)
    complaint_levels: dict[Annotated[int, Field(ge=2, le=9)], LevelPromises] = Field(
        default_factory=dict
    )
    run_on: RunOn = RunOn()

    @field_validator("complaint_levels")
    @classmethod
    def _rising(cls, levels: dict[int, LevelPromises]) -> dict[int, LevelPromises]:
        if sorted(levels) != list(range(2, len(levels) + 2)):
            raise wrong("slip-level-gap")
        for (_, lower), (number, higher) in pairwise(sorted(levels.items())):
            slower = higher.first_answer_hours > lower.first_answer_hours
            if slower or higher.feedback_days > lower.feedback_days:
                raise wrong("slip-level-slower", number=f"{number}")
        return levels

    def at_level(self, level: int) -> LevelPromises:
        """Give the promises to a complaint; beyond the last level they stay those of the last."""
        reached = min(level, len(self.complaint_levels) + 1)
        return self.complaint_levels.get(reached) or LevelPromises(
            first_answer_hours=self.first_answer_hours, feedback_days=self.feedback_days
        )

    def is_near(self, place: str) -> bool:
        """Tell whether an address is near: it names a town listed, or says nothing of where."""
        said = place.casefold()
        unknown = not self.near or not any(letter.isalpha() for letter in said)
        return unknown or any(town.casefold() in said for town in self.near)


class Rung(StrEnum):
    """Who is told of a promise that is not kept."""

    OWNER = "owner"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Level(Part):
    """One step of the escalation: so long after the deadline, somebody more is named."""

    after_hours: float = Field(ge=0, le=24 * 31)
    to: Rung

    @property
    def after(self) -> timedelta:
        """Give the working time beyond the deadline."""
        return timedelta(hours=self.after_hours)


def _ladder(*hours: float) -> list[Level]:
    return [Level(after_hours=h, to=rung) for h, rung in zip(hours, Rung, strict=True)]


class Escalation(Part):
    """When somebody is warned of a deadline, and who hears of one that passed."""

    warn_share: float = Field(default=0.75, gt=0, lt=1)
    levels: list[Level] = Field(default=_ladder(0, 1, 4), min_length=1)
    urgent_levels: list[Level] = Field(default=_ladder(0, 0.25, 0.5), min_length=1)

    @field_validator("levels", "urgent_levels")
    @classmethod
    def _climbing(cls, levels: list[Level]) -> list[Level]:
        if levels[0].after_hours:
            raise wrong("slip-first-level")
        if any(a.after_hours >= b.after_hours for a, b in pairwise(levels)):
            raise wrong("slip-level-hours")
        return levels
