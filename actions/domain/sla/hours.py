"""Working time: when people answer, and when a promise falls due."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

import holidays

from actions.domain.days import MORNING
from actions.domain.language import HAN
from actions.domain.policy.policy import DAYS, WorkingHours

IN_CHINESE = {
    "Christmas Day": "圣诞节",
    "Boxing Day": "节礼日",
    "New Year's Day": "元旦",
    "Good Friday": "耶稣受难日",
    "Easter Monday": "复活节",
}
"""Holidays whose country has no Chinese names of its own for them."""


@lru_cache(maxsize=512)
def _public_holiday(where: str, day: date) -> bool:
    country, _, region = where.partition("-")
    return day in holidays.country_holidays(country, subdiv=region or None, years=day.year)


def holiday_named(text: str, hours: WorkingHours, today: date) -> tuple[str, date] | None:
    """Find the next public holiday that a text names, and what it is called."""
    country, _, region = str(hours.holidays or "").partition("-")
    if not country:
        return None
    years, spoken = (today.year, today.year + 1), "zh_CN" if HAN.search(text) else "en_US"
    known = holidays.country_holidays(country, subdiv=region or None, years=years, language=spoken)
    said = _plain(text)
    for day, called in sorted(known.items()):
        for own in called.split("; "):
            name = IN_CHINESE.get(own, own) if HAN.search(text) else own
            # What stands in brackets tells of a day off instead of another.
            core = re.sub(r"s? day$|(?<=..)节$", "", _plain(name)).removesuffix(" monday")
            named = len(core) > 1 and re.search(rf"{re.escape(core)}(?!s? eve)", said)
            if day >= today and named and not re.search("[(（]", name):
                return name, day
    return None


def feast_named(text: str, hours: WorkingHours, today: date) -> tuple[str, date] | None:
    """Find the next Chinese feast that a text names, which need be no holiday of the company."""
    said = text.replace("五一", "劳动节")
    return holiday_named(said, hours.model_copy(update={"holidays": "CN"}), today)


def _plain(text: str) -> str:
    return re.sub(r"['’]", "", text).casefold().strip()


def is_closed(day: date, hours: WorkingHours) -> bool:
    """Tell whether a day is a holiday, public or the company's own."""
    public = bool(hours.holidays) and _public_holiday(str(hours.holidays), day)
    return public or day in hours.closed_on


def is_open_on(day: date, hours: WorkingHours) -> bool:
    """Tell whether somebody works on a day."""
    return bool(hours.week.get(DAYS[day.weekday()])) and not is_closed(day, hours)


def working_days(since: date, hours: WorkingHours) -> Iterator[date]:
    """Yield the days after one on which somebody works."""
    days = (since + timedelta(days=ahead) for ahead in range(1, 3660))
    return (day for day in days if is_open_on(day, hours))


def spans(start: datetime, hours: WorkingHours) -> Iterator[tuple[datetime, datetime]]:
    """Yield the working spans that end after `start`, in UTC and in order.

    Wall-clock times are made aware in the company's zone and turned to UTC one by one, so a
    change to or from daylight saving time moves the span, not the arithmetic. What the change
    leaves nothing of, or counts twice, is dropped. A night belongs to the day it began on.
    """
    start = start.astimezone(UTC)
    day = start.astimezone(hours.zone).date() - timedelta(days=1)
    for _ in range(3660):
        if not is_closed(day, hours):
            for span in hours.week.get(DAYS[day.weekday()], []):
                opens = datetime.combine(day, span.start, hours.zone).astimezone(UTC)
                ends_on = day + timedelta(days=span.over_night)
                closes = datetime.combine(ends_on, span.end, hours.zone).astimezone(UTC)
                begins = max(opens, start)
                if begins < closes:
                    yield begins, closes
                    start = closes
        day += timedelta(days=1)


def is_working(now: datetime, hours: WorkingHours) -> bool:
    """Tell whether somebody answers at this moment."""
    opens, _ = next(spans(now, hours))
    return opens <= now


def next_opening(now: datetime, hours: WorkingHours) -> datetime:
    """Give the moment from which somebody answers: `now` itself in working time."""
    opens, _ = next(spans(now, hours))
    return opens


def back_at(day: date, hours: WorkingHours) -> datetime:
    """Give when who is away until a day is there again: as its own hours begin.

    Not in the night before it, which still runs; round the clock, in the morning.
    """
    midnight = datetime.combine(day, time(), hours.zone)
    for opens, closes in spans(midnight, hours):
        if opens > midnight:
            return opens
        morning = datetime.combine(day, MORNING, hours.zone)
        if closes > morning:
            return morning
    raise ValueError("the policy's calendar has no working time within ten years")


def deadline(start: datetime, length: timedelta, hours: WorkingHours) -> datetime:
    """Give the moment at which `length` of working time has passed since `start` (Rule R2)."""
    left = length
    for opens, closes in spans(start, hours):
        if left <= closes - opens:
            return opens + left
        left -= closes - opens
    raise ValueError("the policy's calendar has no working time within ten years")
