"""Spare parts in the staff group: found, reserved, ordered, received, by buttons (Rule R17)."""

import asyncio
import re
from functools import partial

from actions.domain.cases.numbering import begin_with_code
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import InvalidAnswer, NotFound
from actions.domain.messages import Button
from actions.domain.named_lines import begin
from actions.domain.supplies.stock import SparePart
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, choose

ORDER = re.compile(r"(\S+)(?:\s+[x×*]?\s*(\d{1,4}))?(?:\s+(\D.*))?", re.IGNORECASE)
HOW_MANY = re.compile(r"[x×*]?(\d{1,6})", re.IGNORECASE)
INTO = re.compile(r"\s*[>＞→]\s*|\s+(?:到|to)\s+", re.IGNORECASE)
PLACES = "place"
CHANGES = {
    **dict.fromkeys(("receive", "入库"), "receive"),
    **dict.fromkeys(("move", "调拨"), "move"),
    **dict.fromkeys(("count", "盘点"), "count"),
    **dict.fromkeys(("keep", "保底"), "keep"),
    **dict.fromkeys(("place", "地点"), PLACES),
}
COUNT = re.compile(r"\s+[x×*]\s*\d{1,3}$", re.IGNORECASE)
"""How many, behind a part's number: the buttons ask for that."""


async def part(step: Step) -> Answer:
    """Find parts by words, with buttons to reserve or order them."""
    topic_id, words = await _about(step)
    words = COUNT.sub("", words)
    found = await asyncio.to_thread(step.desk.stock.search, step.asked.user_id, words)
    counts = (1, 2) if len(found.parts) == 1 else (1,)
    buttons = [
        _part_button(step, "use", one, count, f"{topic_id}")
        for one in found.parts
        for count in counts
        if topic_id
    ]
    buttons += [
        _part_button(step, "order", one, count, f"0:{topic_id or 0}")
        for one in found.parts
        for count in counts
    ]
    return Answer(found.text, tuple(buttons))


async def stock(step: Step) -> Answer:
    """Show the parts of this case or what is low; with words change the stock."""
    desk, asked = step.desk, step.asked
    topic_id, words = await _about(step)
    if words.strip():
        return Answer(await _change(step, words.strip()))
    if topic_id:
        shown = await asyncio.to_thread(desk.allocations.of_topic, asked.user_id, topic_id)
        return Answer(shown.text, shown.buttons)
    text, low = await asyncio.to_thread(desk.stock.low, asked.user_id)
    buttons = tuple(
        _part_button(step, "order", one, level.to_order, f"{level.place_id}:0")
        for level, one in low
    )
    return Answer(f"{text}\n{step.say('stock-words')}", buttons)


async def order(step: Step) -> Answer:
    """Ask for a part, for this case or for the store; without words list open orders."""
    orders, asked = step.desk.requisitions, step.asked
    if not step.words.strip():
        shown = await asyncio.to_thread(orders.open_orders, asked.user_id)
        return Answer(shown.text, shown.buttons)
    topic_id, words = await _about(step)
    found = ORDER.fullmatch(words.strip())
    if found is None:
        raise InvalidAnswer("error-order-words")
    if found[2] and not int(found[2]):
        raise InvalidAnswer("error-stock-count", said=found[2])
    count = int(found[2] or 1)
    named = await asyncio.to_thread(step.desk.stock.named, found[1])
    place_id = await _place(step, found[3], counted=bool(found[2])) if found[3] else 0
    where = {"place_id": place_id, "topic_id": topic_id}
    ask, part_id = orders.ask, named.id or 0
    outcome = await asyncio.to_thread(ask, asked.user_id, part_id, count, key=asked.key, **where)
    return Answer(outcome.text)


async def press_part(step: Step, rest: str) -> Answer:
    """Reserve, order, use or give back parts."""
    verb, *numbers = rest.split(":")
    ids = [int(number) for number in numbers]
    desk, user_id, key = step.desk, step.asked.user_id, step.asked.key
    if step.asked.row and verb in ("use", "order"):
        # Whoever taps it too, at once or later, has not asked for as many again.
        key = f"part/{step.asked.row.id}/{rest}"
    if verb == "use":
        part_id, count, topic_id = ids
        use = desk.allocations.use
        shown = await asyncio.to_thread(use, user_id, topic_id, part_id, count, key=key)
        return Answer(shown.text, shown.buttons)
    if verb == "order":
        part_id, count, place_id, topic_id = ids
        ask = desk.requisitions.ask
        for_whom = {"place_id": place_id, "topic_id": topic_id}
        outcome = await asyncio.to_thread(ask, user_id, part_id, count, key=key, **for_whom)
        return Answer(outcome.text)
    parts = desk.allocations
    methods = {"issue": parts.issue, "back": parts.give_back, "here": parts.here}
    method = methods.get(verb)
    if method is None:
        raise NotFound
    return Answer((await asyncio.to_thread(method, user_id, ids[0], key=key)).text)


async def press_order(step: Step, rest: str) -> Answer:
    """Approve or decline an order, or take it into the stock."""
    verb, _, number = rest.partition(":")
    orders, user_id, key = step.desk.requisitions, step.asked.user_id, step.asked.key
    if verb == "arrived":
        outcome = await asyncio.to_thread(orders.arrived, user_id, int(number), key=key)
    else:
        yes, decide = verb == "approve", orders.decide
        outcome = await asyncio.to_thread(decide, user_id, int(number), approve=yes, key=key)
    return Answer(outcome.text)


async def _about(step: Step) -> tuple[int, str]:
    """Give the topic of the case that is named, or this one, and the other words; 0 for none."""
    if begin_with_code(step.words)[0]:
        return await step.topic()
    return step.asked.place.topic_id or 0, step.words


async def _change(step: Step, words: str) -> str:
    """Receive, move or count parts, set a reserve level, or make a place known."""
    verb, rest = begin(words, CHANGES)
    stock, asked = step.desk.stock, step.asked
    if CHANGES.get(verb.casefold()) == PLACES and rest.strip():
        english, _, chinese = (part.strip() for part in rest.partition("|"))
        place = await asyncio.to_thread(stock.add_place, asked.user_id, english, chinese)
        return step.say("stock-place-known", place=place.name(step.desk.staff_language))
    what = choose(CHANGES, verb)
    number, many, place_name = (*rest.split(maxsplit=2), "", "", "")[:3]
    if not many or what == PLACES:
        raise InvalidAnswer("error-stock-words")
    found = HOW_MANY.fullmatch(many)
    if found is None:
        raise InvalidAnswer("error-stock-count", said=many)
    user_id, key, count = asked.user_id, asked.key, int(found[1])
    if what == "move":
        there, *to = (name.strip() for name in INTO.split(place_name, maxsplit=1))
        move = partial(stock.move, user_id, number, there, to[0] if to else "", count, key=key)
        return await asyncio.to_thread(move)
    method = {"receive": stock.receive, "count": stock.count, "keep": stock.keep}[what]
    return await asyncio.to_thread(method, user_id, number, place_name, count, key=key)


async def _place(step: Step, words: str, *, counted: bool) -> int:
    """Give the place that is named; without a count before it, it may have been meant as one."""
    try:
        return await asyncio.to_thread(step.desk.requisitions.place_named, words)
    except NotFound as no:
        if not counted:
            no.key = "error-order-place"
        raise


def _part_button(step: Step, verb: str, one: SparePart, count: int, rest: str) -> Button:
    return Button(
        title=step.say(f"button-part-{verb}", count=count, number=one.number),
        payload=f"{STAFF_BUTTON}part:{verb}:{one.id}:{count}:{rest}",
    )


COMMANDS: dict[str, StepFunction] = {"part": part, "stock": stock, "order": order}
PRESSES: dict[str, PressFunction] = {"part": press_part, "order": press_order}
