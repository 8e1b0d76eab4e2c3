"""The hours of the one day that is asked about: Sunday, Christmas, 国庆."""

from actions.dialogue.heard import Heard
from actions.domain.days import days_named
from actions.domain.language import HAN, Language
from actions.domain.sla.hours import feast_named, holiday_named, is_closed
from actions.services.company.facts import hours_of_day
from actions.services.desk import Desk
from actions.texts import say
from actions.texts.dates import write_day
from actions.texts.visits import write_day_name


def hours_of_that_day(desk: Desk, heard: Heard) -> str:
    """Say when people answer on the one day that a text names; empty where it names none."""
    hours, language = desk.policy.hours, heard.language
    today = desk.now().astimezone(hours.zone).date()
    holiday = holiday_named(heard.text, hours, today)
    if holiday and is_closed(holiday[1], hours):
        day = write_day(holiday[1], language)
        return say("hours-holiday", language, name=holiday[0], day=day)
    feast = holiday or (feast_named(heard.text, hours, today) if HAN.search(heard.text) else None)
    named = [feast[1]] if feast else days_named(heard.text, today)
    if len(named) != 1:
        return ""
    day = write_day_name(named[0], language)
    if feast and language is Language.ZH:
        day = f"{feast[0]}（{day}）"
    open_ = hours_of_day(hours, named[0], language)
    return say("hours-day-open" if open_ else "hours-day-closed", language, day=day, hours=open_)
