"""What a technician writes in private: kept with the visit it is about, else asked by buttons."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from telegram import Message, Update

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.chats.topics import Said
from actions.domain.messages import Button
from actions.domain.people import Address
from bot.telegram.attachments import KINDS
from bot.telegram.context import CHANNEL
from bot.telegram.customers import bring
from bot.telegram.files import PLACE, read_said
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction

ELSEWHERE = "elsewhere"


def as_kept(said: Said) -> Said:
    """Name the files of a message as they are kept, the same for whoever sent them."""
    media = [
        medium.model_copy(update={"kind": KINDS.get(medium.kind, medium.kind)})
        for medium in said.media
        if medium.kind != PLACE
    ]
    return said.model_copy(update={"media": media})


async def goes_to_visit(step: Step, said: Said, *, edited: bool) -> bool:
    """Keep words where they obviously belong, or ask; False where there is no visit for them.

    An edit is kept where the message was; otherwise nothing tells that it is of this day.
    """
    asked, days, said = step.asked, step.desk.technician_days, as_kept(said)
    visit_id = await asyncio.to_thread(days.kept_at, asked.user_id, said)
    obvious, choices = await asyncio.to_thread(days.places, asked.user_id)
    if not edited:
        visit_id = visit_id or obvious
    if visit_id:
        kept = await asyncio.to_thread(
            days.keep, asked.user_id, visit_id, said, place=asked.place, key=asked.key
        )
        if not edited:
            elsewhere = _button(said, ELSEWHERE, step.say("button-visit-elsewhere"))
            await _answer(step, said, "kept", kept.text, [elsewhere])
        return True
    if not choices or (edited and await _was_brought(step, said)):
        return False
    await _ask(step, said)
    return True


async def choose(step: Step, chosen: str) -> Answer:
    """Keep a message with the visit that was chosen, ask anew, or bring it to the desk."""
    where, _, number = chosen.partition(":")
    messages = await _sent(step, int(number))
    saids = [as_kept(said) for said in map(read_said, messages) if said]
    if not saids:
        return Answer(step.say("visit-words-gone"))
    if where == ELSEWHERE:
        await _ask(step, saids[0], key=step.asked.key)
        return Answer()
    asked, days = step.asked, step.desk.technician_days
    at = {await asyncio.to_thread(days.kept_at, asked.user_id, said) for said in saids}
    if at != {int(where)}:
        await asyncio.to_thread(days.take_away, asked.user_id, saids, key=asked.key)
    if where == "0":
        await bring(messages[0], asked.key, step.context)
        return Answer(step.say("visit-words-brought"))
    for said in saids:
        key = f"{asked.key}/{said.message_id}"
        kept = await asyncio.to_thread(
            days.keep, asked.user_id, int(where), said, place=asked.place, key=key
        )
    return Answer(kept.text)


async def _ask(step: Step, said: Said, *, key: str = "") -> None:
    """Ask to which visit a message belongs; of an album once."""
    _, choices = await asyncio.to_thread(step.desk.technician_days.places, step.asked.user_id)
    buttons = [_button(said, str(one.visit_id), one.title) for one in choices]
    buttons.append(_button(said, "0", step.say("button-visit-none")))
    await _answer(step, said, f"which/{key}", step.say("visit-words-which"), buttons)


async def _answer(step: Step, said: Said, what: str, text: str, buttons: Sequence[Button]) -> None:
    key = f"words/{said.chat_id}/{said.album_id or said.message_id}/{what}"
    place = replace(step.asked.place, message_id=said.message_id)
    await asyncio.to_thread(step.desk.group.answer, key, place, text, buttons=buttons)


def _button(said: Said, where: str, title: str) -> Button:
    return Button(title=title, payload=f"{STAFF_BUTTON}words:{where}:{said.message_id}")


async def _was_brought(step: Step, said: Said) -> bool:
    """Tell whether a message went to the desk as a customer's."""
    address = Address(channel=CHANNEL, chat_id=said.chat_id)
    words_of = step.desk.attachments.words_of
    return bool(await asyncio.to_thread(words_of, address, said.message_id))


async def _sent(step: Step, number: int) -> list[Message]:
    """Give a message as it was written last, with the others of its album."""
    address = Address(channel=CHANNEL, chat_id=step.asked.place.chat_id)
    payloads = await asyncio.to_thread(step.desk.inbox.newest, address)
    updates = [Update.de_json(payload, step.context.bot) for payload in payloads]
    written = [update.message or update.edited_message for update in updates]
    newest = {message.message_id: message for message in written if message}
    album = newest[number].media_group_id if number in newest else None
    return [
        message
        for message_id, message in sorted(newest.items())
        if message_id == number or (album and message.media_group_id == album)
    ]


COMMANDS: dict[str, StepFunction] = {}
PRESSES: dict[str, PressFunction] = {"words": choose}
