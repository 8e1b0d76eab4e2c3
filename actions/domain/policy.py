"""The company's service policy: every figure that is promised, written once.

The defaults are those of `actions/defaults/policy.yml`, which names the rule each comes from.
"""

from datetime import date, time
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

import holidays
from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from actions.domain.clock_policy import ALWAYS, BY_THE_HOURS, Clocks, Escalation
from actions.domain.language import Language
from actions.domain.policy_parts import Days, Money, Months, Part

DayName = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[DayName, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Bilingual(Part):
    """A text in every language of the desk."""

    en: str
    zh: str

    def to(self, language: Language) -> str:
        """Give the text in one language."""
        return self.zh if language is Language.ZH else self.en


class Span(Part):
    """Part of a day that somebody works, `start` included, `end` not."""

    start: time
    end: time

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, str):
            start, dash, end = value.partition("-")
            if not dash:
                raise ValueError("write a span as 09:00-12:30")
            return {"start": start.strip(), "end": end.strip()}
        return value

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if self.start >= self.end:
            raise ValueError(f"{self} ends before it starts")
        return self

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"


class Company(Part):
    """Who the customer talks to."""

    name: Bilingual
    phone: str
    emergency_phone: str
    email: str
    website: str
    currency: str
    country: str = Field(min_length=2, max_length=2)


class Site(Part):
    """A service point."""

    name: Bilingual
    address: Bilingual
    hours: Bilingual


class WorkingHours(Part):
    """When people answer; `holidays` names a country of the `holidays` package."""

    time_zone: str
    week: dict[DayName, list[Span]]
    holidays: str | None = None
    closed_on: list[date] = Field(default_factory=list)

    @field_validator("time_zone")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("name a time zone such as Europe/London or Asia/Shanghai")
        return value

    @field_validator("holidays")
    @classmethod
    def _listed(cls, value: str | None) -> str | None:
        if value and value not in holidays.list_supported_countries():
            raise ValueError(
                "name a country by its two letters, such as GB or CN, or leave it empty"
            )
        return value

    @field_validator("week")
    @classmethod
    def _apart(cls, week: dict[DayName, list[Span]]) -> dict[DayName, list[Span]]:
        for day, spans in week.items():
            ordered = sorted(spans, key=lambda span: span.start)
            if any(a.end > b.start for a, b in pairwise(ordered)):
                raise ValueError(f"the spans of {day} overlap")
            week[day] = ordered
        if not any(week.values()):
            raise ValueError("at least one day needs a span")
        return week

    @property
    def zone(self) -> ZoneInfo:
        """Give the time zone."""
        return ZoneInfo(self.time_zone)


class Commitments(Part):
    """What is promised before anybody asks (Rule R4)."""

    return_days: Days
    exchange_days: Days
    refund_days: Days
    warranty_months: Months
    extended_warranty_months: Months
    extended_warranty_price: Money
    repair_warranty_months: Months
    parts_years: int = Field(ge=0, le=50)
    delivery_days: Days
    free_delivery: bool
    free_installation: bool
    free_reinstallations: int = Field(ge=0, le=10)
    loan_after_days: Days
    data_kept_months: Months


class Prices(Part):
    """What paid work costs; warranty repairs are free (Rule R6)."""

    visit: Money
    labour_hour: Money
    diagnosis: Money
    installation: Money
    reinstallation: Money
    parts_from: Money
    parts_to: Money


class Policy(Part):
    """The whole service policy of a company."""

    company: Company
    hours: WorkingHours
    calendars: dict[str, WorkingHours] = Field(default_factory=dict)
    """Further calendars by name, for the clocks that do not run by `hours`."""
    sites: list[Site] = Field(min_length=1)
    clocks: Clocks
    escalation: Escalation = Escalation()
    commitments: Commitments
    prices: Prices
    recall: Bilingual
    staff_answer_minutes: int = Field(ge=1, le=24 * 60)
    unanswered_tries: int = Field(default=2, ge=1, le=5)

    @field_validator("calendars")
    @classmethod
    def _new_names(cls, calendars: dict[str, WorkingHours]) -> dict[str, WorkingHours]:
        for name in (ALWAYS, BY_THE_HOURS):
            if name in calendars:
                reason = f"the calendar {name} is there already; choose another name"
                raise PydanticCustomError("calendar", "{reason}", _at(reason, name))
        return calendars

    @field_validator("clocks")
    @classmethod
    def _known_calendars(cls, clocks: Clocks, info: ValidationInfo) -> Clocks:
        known = [BY_THE_HOURS, ALWAYS, *info.data.get("calendars", {})]
        for clock, name in clocks.run_on:
            if name not in known:
                reason = f"no calendar is named {name}; there are {', '.join(known)}"
                raise PydanticCustomError("calendar", "{reason}", _at(reason, "run_on", clock))
        return clocks

    def calendar(self, name: str) -> WorkingHours | None:
        """Give a calendar by its name; None runs round the clock."""
        return None if name == ALWAYS else self.calendars.get(name, self.hours)


def _at(reason: str, *where: str) -> dict[str, object]:
    """Say where below its section a slip is, which the library cannot know."""
    return {"reason": reason, "where": where}
