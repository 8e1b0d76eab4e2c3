"""Reading the day that a person names: 2026-12-03, 3 December, Thursday, 12月3日, 下周一."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HAN_WEEK = "一二三四五六日"
NEAR = {
    **{"today": 0, "tomorrow": 1, "今天": 0, "今日": 0, "明天": 1, "明日": 1},
    **{"后天": 2, "大后天": 3},
}
ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?号?")
HAN_DAY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4})?)?")
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?(?:,?\s+(\d{4}))?")
MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
IN_DAYS = re.compile(r"in\s+(\d{1,3})\s+(day|week)s?|(\d{1,3})\s*(天|周|星期)[之以]?后")
WEEKDAY = re.compile(r"(?:on\s+|next\s+)?([a-z]+)")
HAN_WEEKDAY = re.compile(r"(下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])")


def read_day(text: str, today: date) -> date | None:
    """Read a day from today on; None where no day is named, or one that is over or not there."""
    said = text.strip().casefold().removeprefix("until ").removeprefix("by ").strip()
    if said in NEAR:
        return today + timedelta(days=NEAR[said])
    found = next(_readings(said, today), None)
    return found if found and found >= today else None


def _readings(said: str, today: date) -> Iterator[date | None]:
    if match := ISO.fullmatch(said):
        yield _day(int(match[1]), int(match[2]), int(match[3]))
    if match := HAN_DAY.fullmatch(said):
        yield _coming(int(match[1]), int(match[2]), None, today)
    if match := NUMBERS.fullmatch(said):
        yield _coming(int(match[2]), int(match[1]), match[3], today)
    if (match := DAY_FIRST.fullmatch(said)) and (month := _named(MONTHS, match[2])):
        yield _coming(month, int(match[1]), match[3], today)
    if (match := MONTH_FIRST.fullmatch(said)) and (month := _named(MONTHS, match[1])):
        yield _coming(month, int(match[2]), match[3], today)
    if match := IN_DAYS.fullmatch(said):
        length = int(match[1] or match[3])
        yield today + timedelta(days=length * (1 if (match[2] or match[4]) in "day天" else 7))
    if (match := WEEKDAY.fullmatch(said)) and (weekday := _named(WEEK, match[1])):
        yield _next(today, weekday - 1)
    if match := HAN_WEEKDAY.fullmatch(said):
        weekday = HAN_WEEK.index(match[2].replace("天", "日"))
        monday = today + timedelta(days=7 - today.weekday())
        yield monday + timedelta(days=weekday) if match[1] else _next(today, weekday)


def _named(names: tuple[str, ...], word: str) -> int | None:
    """Give the place of a name, from 1, that is written in full or begun by three letters."""
    begun = [place for place, name in enumerate(names, 1) if name.startswith(word)]
    return begun[0] if len(word) >= 3 and begun else None


def _coming(month: int, day: int, year: str | None, today: date) -> date | None:
    """Give the day of a year that is named, else the next there is."""
    if year:
        return _day(int(year), month, day)
    found = _day(today.year, month, day)
    return found if found and found >= today else _day(today.year + 1, month, day)


def _next(today: date, weekday: int) -> date:
    """Give the next day of that name after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
