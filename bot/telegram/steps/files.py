"""Staff's steps to the file of a unit and of a customer."""

import asyncio
import re

from actions.domain.cases.numbering import read_code
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import InvalidAnswer, NotFound
from actions.domain.messages import Button
from actions.domain.staff import Role
from actions.services.products.histories import File
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction

KEPT = {"contact": "contact", "联系": "contact", "note": "notes", "备注": "notes"}
KEEPING = re.compile(
    r"(?P<who>.*?)(?:(?:^|\s)(?P<what>contact|note)(?=[\s:：]|$)|(?P<chinese>联系|备注))(?P<told>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Such as "Sam note rings after six": of whom what is to be kept."""


async def unit(step: Step) -> Answer:
    """Open the file of a unit by its serial number."""
    words, code = step.words.strip(), read_code(step.words)
    if not words:
        raise NotFound("error-unit-which")
    found = await asyncio.to_thread(step.desk.histories.serial_of, code) if code else None
    return await _unit(step, found or words, 1)


async def customer(step: Step) -> Answer:
    """Open the file of a customer, or keep something in it."""
    await _require(step)
    kept = KEEPING.fullmatch(step.words.strip())
    who = await step.whom(kept["who"] if kept else step.words)
    found = await asyncio.to_thread(step.desk.histories.meant, who)
    if kept is None:
        return await _customer(step, found.id or 0, 1)
    name, told = (
        KEPT[(kept["what"] or kept["chinese"]).casefold()],
        kept["told"].strip(" :：\t\r\n"),
    )
    if not told:
        raise InvalidAnswer("error-customer-keep")
    note = step.desk.histories.note
    await asyncio.to_thread(note, step.asked.user_id, found.id or 0, name, told)
    return Answer(step.say("staff-customer-kept", name=found.name or "–"))


async def _press_unit(step: Step, chosen: str) -> Answer:
    serial, _, page = chosen.rpartition(":")
    return await _unit(step, serial, int(page))


async def _press_customer(step: Step, chosen: str) -> Answer:
    await _require(step)
    number, _, page = chosen.partition(":")
    return await _customer(step, int(number), int(page))


async def _unit(step: Step, serial: str, page: int) -> Answer:
    await _require(step)
    file = await asyncio.to_thread(step.desk.histories.unit, serial, page)
    return Answer(file.text, _pages(step, "unit", file))


async def _customer(step: Step, number: int, page: int) -> Answer:
    file = await asyncio.to_thread(step.desk.histories.customer, number, page)
    return Answer(file.text, _pages(step, "customer", file))


def _pages(step: Step, name: str, file: File) -> tuple[Button, ...]:
    """Give the ways to the page before and behind."""
    return tuple(
        Button(
            title=step.say("button-page", page=page, pages=file.pages),
            payload=f"{STAFF_BUTTON}{name}:{file.number}:{page}",
        )
        for page in file.beside
    )


async def _require(step: Step) -> None:
    await asyncio.to_thread(step.desk.team.require, step.asked.user_id, Role.AGENT)


COMMANDS: dict[str, StepFunction] = {"unit": unit, "customer": customer}
PRESSES: dict[str, PressFunction] = {"unit": _press_unit, "customer": _press_customer}
