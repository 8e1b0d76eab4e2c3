"""The policy's surveys: when customers are asked, when they are left in peace (Rules R20, R31)."""

from datetime import datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from actions.domain.policy.parts import Days, Part, wrong

Share = Annotated[float, Field(ge=0, le=1)]


class Quiet(Part):
    """Hours in which nobody is asked anything; they may run over midnight, or not exist."""

    start: time
    end: time

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, str | int):  # YAML takes 20:00 for a number
            start, dash, end = str(value).partition("-")
            if not dash:
                raise wrong("slip-quiet")
            return {"start": start.strip(), "end": end.strip()}
        return value

    def __contains__(self, at: time) -> bool:
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end

    def after(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """Give the moment itself, or when the quiet hours around it end."""
        local = moment.astimezone(zone)
        if local.time() not in self:
            return moment
        ends = datetime.combine(local.date(), self.end, zone)
        if ends <= local:
            ends = datetime.combine(local.date() + timedelta(days=1), self.end, zone)
        return ends.astimezone(moment.tzinfo)


class Annual(Part):
    """The survey of all customers once a year (Rule R20)."""

    month: int = Field(default=10, ge=1, le=12)
    share: Share = 1
    an_hour: int = Field(default=60, ge=1, le=3600)


class Surveying(Part):
    """When customers are asked how it went, and how much they are asked."""

    delay_hours: float = Field(default=20, ge=0, le=24 * 31)
    quiet: Quiet = Quiet(start=time(20), end=time(9))
    reminder_after_days: Annotated[int, Field(ge=1, le=60)] = 3
    closes_after_days: Annotated[int, Field(ge=1, le=60)] = 4
    not_twice_in_days: Days = 14
    too_late_days: Annotated[int, Field(ge=1, le=366)] = 60
    held_after_days: Days = 30
    words_hours: float = Field(default=24, gt=0, le=24 * 31)
    ask_recommendation: bool = True
    ask_dimensions: bool = True
    ask_expectation: Share = 0.5
    annual: Annual = Annual()

    @model_validator(mode="after")
    def _waits(self) -> "Surveying":
        if self.too_late_days <= self.delay_hours / 24:
            raise wrong("slip-too-late")
        return self

    @property
    def delay(self) -> timedelta:
        """Give how long after the work a customer is asked."""
        return timedelta(hours=self.delay_hours)
