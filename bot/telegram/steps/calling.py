"""Staff's list of call-backs, and the buttons that note what came of a call."""

import asyncio

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.messages import Button
from actions.domain.staff import Role
from actions.domain.surveys.care import Result
from actions.services.surveys.calls import ToCall
from actions.texts.dates import write_day
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction

SHOWN = 6


async def callbacks(step: Step) -> Answer:
    """List whom to call, each with a button for every way it can end."""
    await asyncio.to_thread(step.desk.team.require, step.asked.user_id, Role.AGENT)
    due = await asyncio.to_thread(step.desk.calls.due)
    if not due:
        return Answer(step.say("calls-none"))
    lines = [step.say("calls-head", count=len(due)), *(_line(step, one) for one in due[:SHOWN])]
    if len(due) > SHOWN:
        lines.append(step.say("list-more", count=len(due) - SHOWN))
    buttons = tuple(
        Button(
            title=step.say(f"button-call-{result}", code=one.code),
            payload=f"{STAFF_BUTTON}call:{one.about}:{one.number}:{result}",
        )
        for one in due[:SHOWN]
        for result in Result
    )
    return Answer("\n".join(lines), buttons)


async def _press_call(step: Step, chosen: str) -> Answer:
    about, number, result = chosen.split(":")
    asked = step.asked
    outcome = await asyncio.to_thread(
        step.desk.calls.note, asked.user_id, about, int(number), Result(result), key=asked.key
    )
    return Answer(outcome.text)


def _line(step: Step, one: ToCall) -> str:
    language = step.desk.staff_language
    zone = step.desk.policy.hours.zone
    return step.say(
        f"calls-{one.about}",
        case=" · ".join(filter(None, (one.code, one.product))),
        name=one.name or "–",
        phone=one.phone or "–",
        spoken=step.say(f"language-{one.language}"),
        contact=one.contact or "none",
        asked=write_day(one.asked_at.astimezone(zone).date(), language),
        tries=one.tries,
    )


COMMANDS: dict[str, StepFunction] = {"callbacks": callbacks}
PRESSES: dict[str, PressFunction] = {"call": _press_call}
