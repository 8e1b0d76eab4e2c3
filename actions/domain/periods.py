"""Periods of a report: a week, month, quarter, half-year or year, and how people name them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from actions.domain.errors import DeskError

DAY = timedelta(days=1)


class UnknownPeriod(DeskError):
    """Raised when words name no period; `fields` says what was typed."""

    key = "error-period"


class PeriodAhead(DeskError):
    """Raised when a period has not begun; `fields` names it."""

    key = "error-period-ahead"


class Span(StrEnum):
    """How long a period is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF: 6, Span.YEAR: 12}


@dataclass(frozen=True)
class Period:
    """A stretch of whole days: from `first` on, before `end`."""

    span: Span
    first: date
    end: date

    @classmethod
    def of(cls, span: Span, day: date) -> "Period":
        """Give the period of a length that a day lies in."""
        if span is Span.WEEK:
            monday = day - day.weekday() * DAY
            return cls(span, monday, monday + 7 * DAY)
        months = MONTHS[span]
        first = date(day.year, (day.month - 1) // months * months + 1, 1)
        return cls(span, first, _later(first, months))

    @property
    def code(self) -> str:
        """Give its name as it is typed: 2026-W40, 2026-10, 2026-Q3, 2026-H1, 2026."""
        if self.span is Span.WEEK:
            year, week, _ = self.first.isocalendar()
            return f"{year}-W{week:02}"
        number = (self.first.month - 1) // MONTHS[self.span] + 1
        return {
            Span.MONTH: f"{self.first:%Y-%m}",
            Span.QUARTER: f"{self.first:%Y}-Q{number}",
            Span.HALF: f"{self.first:%Y}-H{number}",
            Span.YEAR: f"{self.first:%Y}",
        }[self.span]

    @property
    def before(self) -> "Period":
        """Give the period before it."""
        return Period.of(self.span, self.first - DAY)

    def split(self, span: Span) -> Iterator["Period"]:
        """Give the shorter periods that begin in it, or hold its first day."""
        one = Period.of(span, self.first)
        while one.first < self.end:
            yield one
            one = Period.of(span, one.end)

    def stretches(self) -> list[tuple[date, date]]:
        """Give the days or weeks that a chart of it has, each with the day behind its last."""
        if self.span in (Span.WEEK, Span.MONTH):
            days = (self.first + n * DAY for n in range((self.end - self.first).days))
            return [(day, day + DAY) for day in days]
        weeks = self.split(Span.WEEK)
        return [(max(week.first, self.first), min(week.end, self.end)) for week in weeks]

    def since(self, zone: ZoneInfo) -> datetime:
        """Give the moment at which it begins."""
        return midnight(self.first, zone)

    def until(self, zone: ZoneInfo) -> datetime:
        """Give the moment at which it is over."""
        return midnight(self.end, zone)


@dataclass(frozen=True)
class Window:
    """The moments that are counted: from `since` on, before `until`."""

    since: datetime
    until: datetime

    @property
    def length(self) -> timedelta:
        """Give how long it is."""
        return self.until - self.since

    def share_beside(self, other: "Window") -> float:
        """Give how much of the time of both is this one's."""
        both = self.length + other.length
        return self.length / both if both else 0.5

    def __contains__(self, moment: datetime | None) -> bool:
        return moment is not None and self.since <= moment < self.until


def window_of(period: Period, zone: ZoneInfo, now: datetime) -> Window:
    """Give what has passed of a period."""
    return Window(period.since(zone), min(period.until(zone), now))


def window_before(period: Period, zone: ZoneInfo, now: datetime) -> Window:
    """Give what a period is compared with: the one before it, or as much of that as has passed."""
    own, before = window_of(period, zone, now), period.before
    if own.until == period.until(zone):
        return Window(before.since(zone), own.since)
    return Window(before.since(zone), min(before.since(zone) + own.length, own.since))


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """Give the moment at which a day begins."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _later(first: date, months: int) -> date:
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


SPANS = {
    Span.WEEK: r"weeks?|周|星期|礼拜",
    Span.MONTH: r"months?|个?月",
    Span.QUARTER: r"quarters?|个?季度?",
    Span.HALF: r"half(?:[ -]?year)?|个?半年",
    Span.YEAR: r"years?|年度?",
}
THIS, LAST = r"this|current|本|这|这个|今", r"last|previous|past|上|上个|上一|去"
DIGITS = {"一": "1", "二": "2", "三": "3", "四": "4", "上": "1", "下": "2"}
Reader = Callable[[re.Match[str]], Period]


def read_period(words: str, today: date) -> Period:
    """Read a period as it is typed, in either language; without words it is this month.

    Raises:
        UnknownPeriod: if the words name none.
        PeriodAhead: if it has not begun yet.
    """
    text = " ".join(words.casefold().split())
    period = _relative(text, today) or _named(text, today)
    if period is None:
        raise UnknownPeriod(words=words.strip()[:40])
    if period.first > today:
        raise PeriodAhead(period=period.code)
    return period


def _relative(text: str, today: date) -> Period | None:
    """Read `last`, `this week`, 上月, 本季度."""
    if not text:
        return Period.of(Span.MONTH, today)
    if text in ("last", "上期"):
        return Period.of(Span.MONTH, today).before
    for span, word in SPANS.items():
        if re.fullmatch(rf"(?:{THIS}) ?(?:{word})", text):
            return Period.of(span, today)
        if re.fullmatch(rf"(?:{LAST}) ?(?:{word})", text):
            return Period.of(span, today).before
    return None


def _named(text: str, today: date) -> Period | None:
    """Read 2026-W40, 2026-10, 2026-Q3, 2026-H1, 2026, Q3, 2026年第三季度, 10月."""
    year = r"(?:(?P<year>20\d\d|21\d\d)(?:[ ./-]|年 ?)?)?"
    shapes: dict[str, Reader] = {
        rf"{year}(?:w|week |第)(?P<n>\d\d?)(?:周)?": lambda m: _week(_year(m, today), _number(m)),
        rf"{year}(?:q(?P<n>[1-4])|第?(?P<c>[一二三四1-4])季度?)": lambda m: _part(
            Span.QUARTER, _year(m, today), _number(m)
        ),
        rf"{year}(?:h(?P<n>[12])|(?P<c>[上下])半年)": lambda m: _part(
            Span.HALF, _year(m, today), _number(m)
        ),
        r"(?P<year>20\d\d|21\d\d)[ ./-](?P<n>\d\d?)": lambda m: _part(
            Span.MONTH, _year(m, today), _number(m)
        ),
        rf"{year}(?P<n>\d\d?)月份?": lambda m: _part(Span.MONTH, _year(m, today), _number(m)),
        r"(?P<year>20\d\d|21\d\d)(?: ?年度?)?": lambda m: Period.of(
            Span.YEAR, date(_year(m, today), 1, 1)
        ),
    }
    for shape, read in shapes.items():
        if found := re.fullmatch(shape, text):
            try:
                return read(found)
            except ValueError:
                return None
    return None


def _year(found: re.Match[str], today: date) -> int:
    return int(found["year"] or today.year)


def _number(found: re.Match[str]) -> int:
    given = found.groupdict()
    word = given.get("n") or given["c"]
    return int(DIGITS.get(word, word))


def _week(year: int, week: int) -> Period:
    return Period.of(Span.WEEK, date.fromisocalendar(year, week, 1))


def _part(span: Span, year: int, number: int) -> Period:
    return Period.of(span, date(year, (number - 1) * MONTHS[span] + 1, 1))
