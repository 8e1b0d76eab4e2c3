"""Commands and buttons about visits: who goes, offered, today's, each step at the customer's."""

import asyncio
from collections.abc import Sequence
from datetime import date

from actions.domain.cases.visits import NotTechnician, Technician, VisitMoved
from actions.domain.errors import InvalidAnswer
from actions.domain.staff import Role, StaffMember
from actions.services.visits.technicians import Duties
from actions.texts.clocks import name_calendar
from actions.texts.dates import write_day
from bot.telegram.parts import ALL, read_parts
from bot.telegram.steps.base import LANGUAGES, Answer, PressFunction, Step, StepFunction, choose

PARTS = {
    "skills": ("skills", "技能"),
    "districts": ("districts", "地区"),
    "calendar": ("calendar", "日历"),
    "days_off": ("off", "休息"),
}
ENDING = ("end", "停止")
CANCELLING = ("cancel", "取消")


async def technician(step: Step) -> Answer:
    """Let somebody go to customers, or list who does."""
    if not step.words.strip():
        return await _list(step)
    name, duties, ends = read_duties(step.words)
    member, more = await asyncio.to_thread(step.desk.team.leading, name)
    if member is None:
        member = await asyncio.to_thread(step.desk.team.named, name)
    elif more:
        raise InvalidAnswer("error-technician-words", words=more)
    technicians, by = step.desk.technicians, step.asked.user_id
    if ends:
        await asyncio.to_thread(technicians.dismiss, by, member.user_id)
        return Answer(step.say("technician-gone", name=member.name))
    named = await asyncio.to_thread(technicians.name, by, member.user_id, duties)
    return Answer(_describe(step, *named))


async def visit(step: Step) -> Answer:
    """Offer the customer of a case the days on which somebody is free, or call a visit off."""
    topic_id, words = await step.topic()
    visits, by, key = step.desk.visits, step.asked.user_id, step.asked.key
    if words.strip().casefold() in CANCELLING:
        outcome = await asyncio.to_thread(visits.call_off, by, topic_id, key=key)
    else:
        district = words.strip()
        outcome = await asyncio.to_thread(visits.offer, by, topic_id, key=key, district=district)
    return Answer(outcome.text)


async def day(step: Step) -> Answer:
    """Show the visits of a day, each as a card with its steps: one's own, or of who is named.

    Who does not go to customers reads what the day holds for the whole desk.
    """
    days, place, key = step.desk.technician_days, step.asked.place, step.asked.key
    if await _means_everybody(step):
        return Answer(await asyncio.to_thread(step.desk.mornings.write, step.day(step.words)))
    whose, words = await _whose(step)
    found = await asyncio.to_thread(days.day, whose.user_id, words)
    await asyncio.to_thread(step.desk.group.answer, f"{key}/answer", place, found.text)
    await asyncio.to_thread(days.post_day, found, place, key=key)
    return Answer()


async def _means_everybody(step: Step) -> bool:
    words, days = step.words.strip().casefold(), step.desk.technician_days
    if words in ALL:
        return True
    if words and not step.day(words):
        return False
    return not await asyncio.to_thread(days.is_technician, step.asked.user_id)


async def _whose(step: Step) -> tuple[StaffMember, str]:
    """Tell whose day is meant from the day itself; a colleague's is for who leads."""
    team, by, words = step.desk.team, step.asked.user_id, step.words
    own = await asyncio.to_thread(team.member, by)
    if step.day(words):
        return own, words
    member, more = await asyncio.to_thread(team.leading, words)
    if member is None or member.user_id == by:
        return own, more
    await asyncio.to_thread(team.require, by, Role.SUPERVISOR)
    if not await asyncio.to_thread(step.desk.technician_days.is_technician, member.user_id):
        raise NotTechnician("error-not-a-technician", name=member.name)
    return member, more


async def card(step: Step) -> Answer:
    """Post the service information card of a case as PDF."""
    topic_id, words = await step.topic()
    wanted = words.strip()
    language = choose(LANGUAGES, wanted) if wanted else step.desk.staff_language
    await asyncio.to_thread(
        step.desk.service_cards.card, step.asked.user_id, topic_id, language, key=step.asked.key
    )
    return Answer()


async def take_step(step: Step, chosen: str) -> Answer:
    """Take the step of a button on a technician's card."""
    number, _, verb = chosen.partition(":")
    days, asked = step.desk.technician_days, step.asked
    try:
        outcome = await asyncio.to_thread(
            days.step, asked.user_id, int(number), verb, key=asked.key
        )
    except VisitMoved:
        if asked.row:
            await asyncio.to_thread(days.freshen, int(number), asked.row, key=asked.key)
        raise
    return Answer(outcome.text)


def read_duties(words: str) -> tuple[str, Duties, bool]:
    """Read who is named, with what is said of them, and whether they go no longer."""
    name, said = read_parts(words, PARTS)
    first, _, last = name.rpartition(" ")
    if last.casefold() in ENDING and first:
        return first.strip(), Duties(), True
    calendar = next(iter(said.pop("calendar", [])), None)
    return name, Duties(calendar=calendar, **said), False


async def _list(step: Step) -> Answer:
    await asyncio.to_thread(step.desk.team.require, step.asked.user_id, Role.AGENT)
    everybody: Sequence[tuple[Technician, StaffMember]] = await asyncio.to_thread(
        step.desk.technicians.everybody
    )
    if not everybody:
        return Answer(step.say("technician-nobody"))
    lines = [_describe(step, *one) for one in everybody]
    return Answer("\n".join([step.say("technician-list"), *lines]))


def _describe(step: Step, technician: Technician, member: StaffMember) -> str:
    everything, nothing = step.say("technician-all"), step.say("technician-none")
    days_off = map(date.fromisoformat, sorted(technician.days_off))
    return step.say(
        "technician-set",
        name=member.name,
        skills=tuple(technician.skills) or everything,
        districts=tuple(technician.districts) or everything,
        calendar=name_calendar(
            technician.calendar or step.desk.policy.visits.calendar, step.desk.staff_language
        ),
        off=tuple(write_day(day, step.desk.staff_language) for day in days_off) or nothing,
    )


COMMANDS: dict[str, StepFunction] = {
    "visit": visit,
    "day": day,
    "card": card,
    "technician": technician,
}
PRESSES: dict[str, PressFunction] = {"step": take_step}
