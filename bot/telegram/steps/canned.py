"""Ready replies: offered, sent with a tap, and kept by who leads."""

import asyncio

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.chats.topics import Said
from actions.domain.messages import Button
from actions.domain.named_lines import begin
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction
from bot.telegram.steps.unsending import unsend_button

MOST = 8
UNDO = "uncan"


async def canned(step: Step) -> Answer:
    """Offer ready replies that hold the words; who leads adds and removes some."""
    first, words = begin(step.words, WAYS)
    way = WAYS.get(first.casefold())
    if way:
        return await way(step, words)
    topic_id, words = await step.topic()
    found = step.desk.library.search(words)
    if not found:
        return Answer(step.say("canned-nothing"))
    shown = found[:MOST]
    language = step.desk.staff_language
    buttons = tuple(
        Button(
            title=reply.title[language], payload=f"{STAFF_BUTTON}canned:{reply.name}:{topic_id}"
        )
        for reply in shown
    )
    lines = [step.say("canned-choose")]
    about = step.desk.library.shown
    for reply in shown:
        said = await asyncio.to_thread(about, reply, topic_id, step.asked.user_id, language)
        lines.append(step.say("said-of", about=reply.title[language], said=said))
    if len(found) > len(shown):
        lines.append(step.say("list-more", count=len(found) - len(shown)))
    return Answer("\n".join(lines), buttons)


async def _send_canned(step: Step, chosen: str) -> Answer:
    """Send a ready reply as if its sender had written it, and show it in the topic."""
    name, _, topic_id = chosen.rpartition(":")
    desk, asked, topic = step.desk, step.asked, int(topic_id)
    text = await asyncio.to_thread(desk.library.fill, name, topic, asked.user_id)
    # No message of the sender's stands for it: the number of the press does, which no other has.
    number = -int(asked.key.rpartition(":")[2])
    said = Said(chat_id=asked.place.chat_id, message_id=number, text=text)
    await asyncio.to_thread(desk.relay.from_staff, asked.user_id, topic, asked.key, said)
    shown, buttons = step.say("canned-sent", text=text), [unsend_button(step, number)]
    answer, key = desk.group.answer, f"{asked.key}/canned"
    await asyncio.to_thread(answer, key, asked.place, shown, buttons=buttons)
    return Answer(step.say("canned-done"))


async def _add(step: Step, words: str) -> Answer:
    """Keep words as a reply: those behind its title, or those of the message answered to."""
    changes, asked, answered = (
        step.desk.canned_changes,
        step.asked,
        step.asked.message.reply_to_message,
    )
    held = (answered.text or answered.caption or "") if answered else ""
    title, said = words, held
    if not held:
        title, said = await asyncio.to_thread(changes.leading, words)
    kept = await asyncio.to_thread(changes.add, asked.user_id, title, said, key=asked.key)
    return Answer(kept, (_undo_button(step),))


async def _remove(step: Step, title: str) -> Answer:
    """Take a reply away."""
    remove, asked = step.desk.canned_changes.remove, step.asked
    return Answer(
        await asyncio.to_thread(remove, asked.user_id, title, key=asked.key), (_undo_button(step),)
    )


async def _list(step: Step, _: str) -> Answer:
    """List what was changed in the chat, by whom."""
    return Answer(await asyncio.to_thread(step.desk.canned_changes.listed, step.asked.user_id))


async def _undo(step: Step, key: str) -> Answer:
    """Take a change back."""
    undo = step.desk.canned_changes.undo
    said = await asyncio.to_thread(undo, step.asked.user_id, key)
    return Answer(said, settles=True)


def _undo_button(step: Step) -> Button:
    title = step.say("button-mark-undo")
    return Button(title=title, payload=f"{STAFF_BUTTON}{UNDO}:{step.asked.key}")


WAYS = {
    **dict.fromkeys(("add", "新增", "修改"), _add),
    **dict.fromkeys(("remove", "删除"), _remove),
    **dict.fromkeys(("list", "名单"), _list),
}
COMMANDS: dict[str, StepFunction] = {"canned": canned}
PRESSES: dict[str, PressFunction] = {"canned": _send_canned, UNDO: _undo}
