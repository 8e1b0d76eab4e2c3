"""The company's service policy: every figure that is promised, written once.

The defaults are those of `actions/defaults/policy.yml`, which names the rule each comes from.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

import holidays
from babel import Locale
from pydantic import Field, ValidationInfo, field_validator, model_validator

from actions.domain.days import read_day, read_day_at
from actions.domain.policy.care import Caring
from actions.domain.policy.checks import Checking
from actions.domain.policy.clocks import ALWAYS, BY_THE_HOURS, Clocks, Escalation
from actions.domain.policy.complaints import Complaining, Following
from actions.domain.policy.custody import Handing
from actions.domain.policy.merging import Merging
from actions.domain.policy.mornings import Mornings
from actions.domain.policy.partners import Partnering
from actions.domain.policy.parts import (
    Bilingual,
    Country,
    Days,
    Minutes,
    Money,
    Months,
    Part,
    wrong,
)
from actions.domain.policy.privacy import Privacy
from actions.domain.policy.quotes import Quoting
from actions.domain.policy.recalls import Recall
from actions.domain.policy.reopening import Reopening
from actions.domain.policy.reports import Reporting
from actions.domain.policy.surveys import Surveying
from actions.domain.policy.visits import Visiting

DayName = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[DayName, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = timedelta(days=1)
WEEK = 7 * DAY


class Span(Part):
    """Part of a day that somebody works, `start` included, `end` not.

    An end that is not after the start is on the next day: 22:00-02:00, 20:00-24:00.
    """

    start: time
    end: time

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, str):
            start, dash, end = (part.strip() for part in value.partition("-"))
            if not dash:
                raise wrong("slip-span")
            if start == end:
                raise wrong("slip-span-empty", span=f"{start}-{end}")
            return {"start": start, "end": "00:00" if end == "24:00" else end}
        return value

    @property
    def over_night(self) -> bool:
        """Tell whether it ends on the day after it began."""
        return self.end <= self.start

    def __str__(self) -> str:
        end = "24:00" if self.end == time(0) else f"{self.end:%H:%M}"
        return f"{self.start:%H:%M}-{end}"


class Company(Part):
    """Who the customer talks to."""

    name: Bilingual
    phone: str
    emergency_phone: str
    email: str
    website: str
    currency: str
    country: Country

    @property
    def month_first(self) -> bool:
        """Tell whether 12/4 is the fourth of December here (CLDR's short date)."""
        locale = Locale.parse(f"und_{self.country}", resolve_likely_subtags=True)
        written = str(locale.date_formats["short"].pattern)
        return written.index("M") < written.index("d")

    def read_day(self, text: str, today: date) -> date | None:
        """Read a day from today on, as it is written in this country."""
        return read_day(text, today, month_first=self.month_first)

    def read_day_at(self, text: str, local: datetime) -> date | None:
        """Read a day as `read_day` does, as it is meant at a moment of the night or day."""
        return read_day_at(text, local, month_first=self.month_first)

    other_countries: list[Country] = Field(default_factory=list)
    """Further ones whose numbers customers write without a country code."""


class Site(Part):
    """A service point."""

    name: Bilingual
    address: Bilingual
    hours: Bilingual


class WorkingHours(Part):
    """When people answer; `holidays` names a country or region of the `holidays` package."""

    time_zone: str
    week: dict[DayName, list[Span]]
    holidays: str | None = None
    closed_on: list[date] = Field(default_factory=list)

    @field_validator("time_zone")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in available_timezones():
            raise wrong("slip-zone")
        return value

    @field_validator("holidays")
    @classmethod
    def _listed(cls, value: str | None) -> str | None:
        country, dash, region = (value or "").partition("-")
        regions = holidays.list_supported_countries()
        if value and country not in regions:
            raise wrong("slip-holidays")
        if dash and region not in regions[country]:
            allowed = tuple(f"{country}-{name}" for name in regions[country])
            raise wrong("slip-region", country=country, known=allowed or "–")
        return value

    @field_validator("week")
    @classmethod
    def _apart(cls, week: dict[DayName, list[Span]]) -> dict[DayName, list[Span]]:
        if not any(week.values()):
            raise wrong("slip-no-day")
        ordered: dict[DayName, list[Span]] = {
            day: sorted(spans, key=lambda span: span.start) for day, spans in week.items()
        }
        runs = sorted(run for day, spans in ordered.items() for run in _in_week(day, spans))
        opens, closes, day = runs[0]
        # The last night of a week may run into the first morning of the next.
        for one, other in pairwise([*runs, (opens + WEEK, closes + WEEK, day)]):
            if one[1] > other[0]:
                if one[2] == other[2]:
                    raise wrong("slip-spans-overlap", day=one[2])
                raise wrong("slip-spans-run-into", day=one[2], next=other[2])
        return ordered

    @property
    def zone(self) -> ZoneInfo:
        """Give the time zone."""
        return ZoneInfo(self.time_zone)


def _in_week(
    day: DayName, spans: Sequence[Span]
) -> Iterator[tuple[timedelta, timedelta, DayName]]:
    """Give the spans of a day as lengths of time since the week began."""
    for span in spans:
        start, end = (
            timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
            for at in (span.start, span.end)
        )
        midnight = DAYS.index(day) * DAY
        yield midnight + start, midnight + end + (DAY if span.over_night else 0 * DAY), day


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
    calendars: dict[str, WorkingHours] = Field(default_factory=dict)
    """Further calendars by name, for the clocks that do not run by `hours`."""
    sites: list[Site] = Field(min_length=1)
    clocks: Clocks
    escalation: Escalation = Escalation()
    commitments: Commitments
    prices: Prices
    recall: Recall
    handoff: HandingOver = HandingOver()
    surveys: Surveying = Surveying()
    quotes: Quoting = Quoting()
    reports: Reporting = Reporting()
    mornings: Mornings = Mornings()
    complaints: Complaining = Complaining()
    rulings: Following = Following()
    merging: Merging = Merging()
    reopening: Reopening = Reopening()
    care: Caring = Caring()
    partners: Partnering = Partnering()
    privacy: Privacy = Privacy()
    staff_answer_minutes: Minutes
    unanswered_tries: int = Field(default=2, ge=1, le=5)
    visits: Visiting = Visiting()
    checks: Checking = Checking()
    custody: Handing = Handing()

    @field_validator("calendars")
    @classmethod
    def _new_names(cls, calendars: dict[str, WorkingHours]) -> dict[str, WorkingHours]:
        for name in (ALWAYS, BY_THE_HOURS):
            if name in calendars:
                raise wrong("slip-calendar-there", name, name=name)
        return calendars

    @field_validator("clocks")
    @classmethod
    def _known_calendars(cls, clocks: Clocks, info: ValidationInfo) -> Clocks:
        known = [BY_THE_HOURS, ALWAYS, *info.data.get("calendars", {})]
        for clock, name in clocks.run_on:
            if name not in known:
                raise wrong("slip-no-calendar", "run_on", clock, name=name, known=tuple(known))
        return clocks

    @field_validator("visits")
    @classmethod
    def _working_calendar(cls, visits: Visiting, info: ValidationInfo) -> Visiting:
        known = [BY_THE_HOURS, *info.data.get("calendars", {})]
        if visits.calendar not in known:
            raise wrong("slip-no-calendar", "calendar", name=visits.calendar, known=tuple(known))
        return visits

    @field_validator("partners")
    @classmethod
    def _known_calendar(cls, partners: Partnering, info: ValidationInfo) -> Partnering:
        known = [BY_THE_HOURS, ALWAYS, *info.data.get("calendars", {})]
        if partners.calendar not in known:
            raise wrong("slip-no-calendar", "calendar", name=partners.calendar, known=tuple(known))
        return partners

    def calendar(self, name: str) -> WorkingHours | None:
        """Give a calendar by its name; None runs round the clock."""
        return None if name == ALWAYS else self.calendars.get(name, self.hours)
