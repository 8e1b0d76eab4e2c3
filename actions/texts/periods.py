"""Periods in words."""

from datetime import date, timedelta

from babel.dates import format_date

from actions.domain.language import Language
from actions.domain.periods import MONTHS, Period, Span
from actions.texts import say
from actions.texts.dates import LOCALES

SHORT = {Language.EN: "d MMM", Language.ZH: "M月d日"}
LONG = {Language.EN: "d MMM y", Language.ZH: "y年M月d日"}
MONTH = {Language.EN: "MMMM y", Language.ZH: "y年M月"}


def write_period(period: Period, language: Language) -> str:
    """Name a period as people say it."""
    if period.span is Span.MONTH:
        return format_date(period.first, MONTH[language], locale=LOCALES[language])
    year, number = f"{period.first:%Y}", 0
    if period.span is Span.WEEK:
        iso = period.first.isocalendar()
        year, number = f"{iso.year}", iso.week
    else:
        number = (period.first.month - 1) // MONTHS[period.span] + 1
    days = write_days(period.first, period.end, language)
    fields = {"year": year, "number": number, "days": days}
    keys = {
        Span.WEEK: "period-week",
        Span.QUARTER: "period-quarter",
        Span.HALF: "period-half",
        Span.YEAR: "period-year",
    }
    wanted = {Span.WEEK: ("year", "number", "days"), Span.YEAR: ("year",)}
    names = wanted.get(period.span, ("year", "number"))
    return say(keys[period.span], language, **{name: fields[name] for name in names})


def write_days(first: date, end: date, language: Language) -> str:
    """Write from which day to which; `end` is the day behind the last."""
    last = end - timedelta(days=1)
    pattern = SHORT if first.year == last.year else LONG
    begins = format_date(first, pattern[language], locale=LOCALES[language])
    ends = format_date(last, LONG[language], locale=LOCALES[language])
    if language is Language.ZH and first.year == last.year:
        begins, ends = (
            format_date(first, LONG[language], locale=LOCALES[language]),
            format_date(last, SHORT[language], locale=LOCALES[language]),
        )
    return say("period-days", language, first=begins, last=ends)


def write_short(day: date, language: Language) -> str:
    """Write a day where the year is known."""
    return format_date(day, SHORT[language], locale=LOCALES[language])
