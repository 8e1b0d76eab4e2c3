"""Days and moments as people of each language write them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from actions.domain.language import Language
from actions.texts import say

# The day before the month, as most of the world writes English dates.
LOCALES = {Language.EN: "en_GB", Language.ZH: "zh_CN"}


def write_day(day: date, language: Language) -> str:
    """Write a day in full."""
    return format_date(day, "long", locale=LOCALES[language])


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
