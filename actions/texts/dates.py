"""Days and moments as people of each language write them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from actions.domain.language import Language
from actions.texts import say
from actions.texts.days import LOCALES, write_day

__all__ = ["LOCALES", "write_day", "write_length", "write_moment", "write_since"]


def write_moment(at: datetime, language: Language, *, zone: ZoneInfo, now: datetime) -> str:
    """Write a moment in the company's time zone, by name where the day is near."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return say("moment-today", language, clock=clock)
    if local.date() == today + timedelta(days=1):
        return say("moment-tomorrow", language, clock=clock)
    pattern = "M月d日EEE HH:mm" if language is Language.ZH else "EEE d MMM, HH:mm"
    return format_datetime(local, pattern, locale=LOCALES[language])


def write_since(at: datetime, language: Language, *, zone: ZoneInfo, now: datetime) -> str:
    """Write since when something has been so: by its name for a day within the last week."""
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    if day >= today:
        return say("since-today", language, clock=f"{at.astimezone(zone):%H:%M}")
    if day == today - timedelta(days=1):
        return say("since-yesterday", language)
    if day > today - timedelta(days=7):
        return format_date(day, "EEEE", locale=LOCALES[language])
    return format_date(
        day, "M月d日" if language is Language.ZH else "d MMMM", locale=LOCALES[language]
    )


def write_length(length: timedelta, language: Language, *, working: bool = False) -> str:
    """Write a length of time in its two largest units; working time has no days, only hours."""
    minutes = int(length.total_seconds()) // 60
    days, hours = (0, minutes // 60) if working else divmod(minutes // 60, 24)
    found = [
        say(f"length-{unit}", language, count=count)
        for unit, count in (("days", days), ("hours", hours), ("minutes", minutes % 60))
        if count
    ]
    return " ".join(found[:2]) or say("length-minutes", language, count=0)
