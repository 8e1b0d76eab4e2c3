"""The company's service policy: every figure that is promised, written once.

The defaults are those of `actions/defaults/policy.yml`, which names the rule each comes from.
"""

from datetime import date, time, timedelta
from itertools import pairwise
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

import holidays
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from actions.domain.language import Language

Hours = Annotated[float, Field(gt=0, le=24 * 31)]
Days = Annotated[int, Field(ge=0, le=3660)]
Months = Annotated[int, Field(ge=0, le=600)]
Money = Annotated[float, Field(ge=0)]
Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
DayName = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[DayName, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Part(BaseModel):
    """A section of the policy: unknown names are refused, so a slip is seen at the start."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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
    closed_on: list[date] = []

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


class Clocks(Part):
    """How soon what is promised, in working hours (Rules R1, R2)."""

    first_answer_hours: Hours
    on_site_urgent_hours: Hours
    on_site_near_hours: Hours
    on_site_far_hours: Hours
    repair_hours: Hours
    feedback_days: Days

    @property
    def first_answer(self) -> timedelta:
        """Give the time to the first answer."""
        return timedelta(hours=self.first_answer_hours)


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


class HandingOver(Part):
    """How long each step of a hand-off may take, in working time."""

    take_minutes: Minutes = 10
    silence_minutes: Minutes = 20
    ask_customer_minutes: Minutes = 30
    idle_hours: float = Field(default=0, ge=0, le=24 * 31)
    cases_at_once: int = Field(default=5, ge=1, le=100)
    complaint_level: int = Field(default=2, ge=1, le=4)


class Policy(Part):
    """The whole service policy of a company."""

    company: Company
    hours: WorkingHours
    sites: list[Site] = Field(min_length=1)
    clocks: Clocks
    commitments: Commitments
    prices: Prices
    recall: Bilingual
    handoff: HandingOver = HandingOver()
    staff_answer_minutes: Minutes
    unanswered_tries: int = Field(default=2, ge=1, le=5)
