"""A day in full, as people of each language write it."""

from datetime import date

from babel.dates import format_date

from actions.domain.language import Language

# The day before the month, as most of the world writes English dates.
LOCALES = {Language.EN: "en_GB", Language.ZH: "zh_CN"}


def write_day(day: date, language: Language) -> str:
    """Write a day in full."""
    return format_date(day, "long", locale=LOCALES[language])
