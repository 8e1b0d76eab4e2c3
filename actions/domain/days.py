"""Reading the day that a person names: 2026-12-03, 3 December, Thursday, 12月3日, 下周一, 月底."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

MORNING = time(6)
"""When the night is over for who was up."""
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HAN_WEEK = "一二三四五六日"
NEAR = {
    **{"today": 0, "tomorrow": 1, "今天": 0, "今日": 0, "明天": 1, "明日": 1},
    **{"the day after tomorrow": 2, "day after tomorrow": 2, "后天": 2, "大后天": 3},
}
MONTH_ENDS = ("end of the month", "the end of the month", "end of month", "月底", "本月底")
NUMBERED = {
    **{word: number for number, word in enumerate("一二三四五六七八九十", 1)},
    **{word: number for number, word in enumerate("a two three four five six".split(), 1)},
    **{"one": 1, "两": 2},
}
ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?号?")
HAN_DAY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4})?)?")
DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([a-z]{3,9})\.?(?:,?\s+(\d{4}))?"
)
MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
IN_DAYS = re.compile(
    r"in\s+(\d{1,3}|[a-z]+)\s+(day|week)s?"
    r"|(\d{1,3}|[一二两三四五六七八九十])\s*个?(天|周|星期|礼拜)[之以]?后"
)
WEEKDAY = re.compile(r"(?:(this)\s+|on\s+|next\s+)?([a-z]+)")
HAN_WEEKDAY = re.compile(r"(本|这|下下|下)?个?(?:周|星期|礼拜)([一二三四五六日天])")
WEEKS_AHEAD = {"this": 0, "本": 0, "这": 0, "下": 1, "下下": 2}
NAMED_IN_TEXT = re.compile(
    r"(?:the )?day after tomorrow|\b(?:today|tomorrow)\b"
    r"|\b(?:(?:this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)})\b"
    rf"|\b(?:{'|'.join(MONTHS)}) \d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\d{1,2}月\d{1,2}[日号]|(?:下下|本|这|下)?个?(?:[周週]|星期|礼拜|禮拜)[一二三四五六日天]"
    r"|[今明][天日]|大?后天",
    re.IGNORECASE,
)
NAMED_TWICE = re.compile(r"(?:on\s+)?([a-z]+),?\s+(?=.*\d)")
HAN_TWICE = re.compile(r"(.*\d[日号])\s*[(（]?(?:周|星期|礼拜)([一二三四五六日天])[)）]?")
"""A weekday beside a date; both have to be right."""


def read_day(text: str, today: date, *, month_first: bool = False) -> date | None:
    """Read a day from today on; None where no day is named, or one that is over or not there.

    Args:
        text: as it was typed.
        today: where the company works.
        month_first: whether "12/4" is the fourth of December.
    """
    said = text.strip().casefold().removeprefix("until ").removeprefix("by ").strip()
    if said in NEAR:
        return today + timedelta(days=NEAR[said])
    if said in MONTH_ENDS:
        return today.replace(day=monthrange(today.year, today.month)[1])
    weekday, said = _weekday_of(said)
    found = next(_readings(said, today, month_first=month_first), None)
    fits = found and weekday in (None, found.isoweekday())
    return found if found and fits and found >= today else None


def names_day(text: str) -> bool:
    """Tell whether a text names a day."""
    return bool(NAMED_IN_TEXT.search(text))


def days_named(text: str, today: date) -> list[date]:
    """List the days that a text names, each once, from today on."""
    found = (read_day(one.replace("週", "周"), today) for one in NAMED_IN_TEXT.findall(text))
    return list(dict.fromkeys(day for day in found if day))


def read_day_at(text: str, local: datetime, *, month_first: bool = False) -> date | None:
    """Read a day as it is meant at a moment, by the clock on the wall.

    For who is up at night it is still the day before: at two on Thursday "Thursday" and
    "tomorrow" are the day that comes with the morning, not the one after.
    """
    today = local.date()
    if local.time() < MORNING:
        found = read_day(text, today - timedelta(days=1), month_first=month_first)
        if found and found >= today:
            return found
    return read_day(text, today, month_first=month_first)


def _weekday_of(said: str) -> tuple[int | None, str]:
    """Part a weekday, from 1, from the date that it stands beside."""
    if twice := HAN_TWICE.fullmatch(said):
        return HAN_WEEK.index(twice[2].replace("天", "日")) + 1, twice[1]
    before = NAMED_TWICE.match(said)
    weekday = _named(WEEK, before[1]) if before else None
    return weekday, said[before.end() :] if before and weekday else said


def _readings(said: str, today: date, *, month_first: bool) -> Iterator[date | None]:
    if match := ISO.fullmatch(said):
        yield _day(int(match[1]), int(match[2]), int(match[3]))
    if match := HAN_DAY.fullmatch(said):
        yield _coming(int(match[1]), int(match[2]), None, today)
    if match := NUMBERS.fullmatch(said):
        day, month = match.group(2, 1) if month_first else match.group(1, 2)
        yield _coming(int(month), int(day), match[3], today)
    if (match := DAY_FIRST.fullmatch(said)) and (month := _named(MONTHS, match[2])):
        yield _coming(month, int(match[1]), match[3], today)
    if (match := MONTH_FIRST.fullmatch(said)) and (month := _named(MONTHS, match[1])):
        yield _coming(month, int(match[2]), match[3], today)
    if match := IN_DAYS.fullmatch(said):
        length, unit = _number(match[1] or match[3]), match[2] or match[4]
        yield today + timedelta(days=length * (1 if unit in "day天" else 7)) if length else None
    if (match := WEEKDAY.fullmatch(said)) and (weekday := _named(WEEK, match[2])):
        yield _of_week(today, match[1], weekday - 1)
    if match := HAN_WEEKDAY.fullmatch(said):
        yield _of_week(today, match[1], HAN_WEEK.index(match[2].replace("天", "日")))


def _named(names: tuple[str, ...], word: str) -> int | None:
    """Give the place of a name, from 1, that is written in full or begun by three letters."""
    begun = [place for place, name in enumerate(names, 1) if name.startswith(word)]
    return begun[0] if len(word) >= 3 and begun else None


def _coming(month: int, day: int, year: str | None, today: date) -> date | None:
    """Give the day of a year that is named, else the next there is."""
    if year:
        return _day(int(year), month, day)
    # A leap day comes again within eight years.
    days = (_day(today.year + ahead, month, day) for ahead in range(9))
    return next((found for found in days if found and found >= today), None)


def _of_week(today: date, which: str | None, weekday: int) -> date:
    """Give a day of the week that is named, else the next day of that name after today."""
    if which is None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return today + timedelta(days=7 * WEEKS_AHEAD[which] + weekday - today.weekday())


def _number(word: str) -> int:
    """Read a number in digits or as a word; nothing else is any days from now."""
    return int(word) if word.isdecimal() else NUMBERED.get(word, 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
