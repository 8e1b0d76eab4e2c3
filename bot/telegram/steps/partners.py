"""Staff's steps with suppliers and service partners."""

import asyncio
import re
from datetime import timedelta

from actions.domain.errors import InvalidAnswer
from actions.domain.named_lines import begin
from actions.domain.staff import Role
from actions.domain.supplies.partners import PartnerKind
from actions.services.supplies.partners import Listed, NewPartner
from actions.texts.dates import write_moment
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, choose

FIGURES = timedelta(days=90)
KINDS = {
    **{str(kind): kind for kind in PartnerKind},
    "供应商": PartnerKind.SUPPLIER,
    "服务商": PartnerKind.SERVICE,
}
DONE = ("done", "答复")
SEMICOLON = re.compile("[;；]")
ADD = ("add", "新增")


async def partner(step: Step) -> Answer:
    """Give the case to a partner, note the answer, or add a partner."""
    first, rest = begin(step.words, ADD)
    if first.casefold() in ADD:
        return await _add(step, rest)
    topic_id, words = await step.topic()
    asked, partners = step.asked, step.desk.partners
    first, rest = begin(words, DONE)
    if first.casefold() in DONE:
        outcome = await asyncio.to_thread(
            partners.answered, asked.user_id, topic_id, rest.strip(), key=asked.key
        )
    else:
        outcome = await asyncio.to_thread(
            partners.refer, asked.user_id, topic_id, words, key=asked.key
        )
    return Answer(outcome.text)


async def partners(step: Step) -> Answer:
    """List the partners, what is with each, and how they keep their time."""
    await asyncio.to_thread(step.desk.team.require, step.asked.user_id, Role.AGENT)
    first, rest = begin(step.words, ADD)
    if first.casefold() in ADD:
        return await _add(step, rest)
    now = step.desk.now()
    listed = await asyncio.to_thread(step.desk.partners.listed, now - FIGURES, now)
    if not listed:
        return Answer(step.say("partners-none"))
    return Answer("\n".join([step.say("partners-head"), *(_line(step, one) for one in listed)]))


async def _add(step: Step, words: str) -> Answer:
    """Read `supplier NAME; contact; hours`."""
    kind, rest = begin(words, KINDS)
    name, contact, hours = ([part.strip() for part in SEMICOLON.split(rest)] + ["", ""])[:3]
    if not name:
        raise InvalidAnswer("error-partner-add")
    try:
        agreed = float(hours) if hours else None
    except ValueError as error:
        raise InvalidAnswer("error-partner-hours", said=hours) from error
    new = NewPartner(name=name, kind=choose(KINDS, kind), contact=contact, answer_hours=agreed)
    added = await asyncio.to_thread(step.desk.partners.add, step.asked.user_id, new)
    return Answer(step.say("staff-partner-added", name=added.name))


def _line(step: Step, listed: Listed) -> str:
    language, zone, now = step.desk.staff_language, step.desk.policy.hours.zone, step.desk.now()
    one, figures = listed.partner, listed.figures
    head = step.say(
        "partners-line",
        name=one.name,
        kind=step.say(f"partner-kind-{one.kind}"),
        contact=one.contact or "–",
        open=len(listed.open),
    )
    there = [
        step.say(
            "partners-open",
            code=ticket.code,
            by=write_moment(clock.due_at or now, language, zone=zone, now=now),
        )
        for ticket, clock in listed.open
    ]
    if figures is None:
        return "\n".join([head, *there])
    told = step.say(
        "partners-figures",
        cases=figures.cases,
        kept=figures.promises.good,
        of=figures.promises.of,
        hours=f"{figures.answer.value:.1f}" if figures.answer.value is not None else "–",
    )
    return "\n".join([head, told, *there])


COMMANDS: dict[str, StepFunction] = {"partner": partner, "partners": partners}
PRESSES: dict[str, PressFunction] = {}
