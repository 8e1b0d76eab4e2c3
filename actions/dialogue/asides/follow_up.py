"""The question of a moment ago, asked of something else: "and the oven?", "那烤箱呢"."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.of_that_day import hours_of_that_day
from actions.dialogue.before import intents_before, last_said, words_before
from actions.dialogue.heard import Heard
from actions.dialogue.saying import intent_button, intent_buttons
from actions.domain.words.answers import EDGES
from actions.domain.words.short_questions import asks_of_another
from actions.services.desk import Desk
from actions.texts import say

OF_A_PRODUCT = "ask_warranty"
"""What has another answer for each product: its bare name asks it of that one."""
BACK = 3
"""Messages in which the question may stand that is asked of more than one thing."""


def answer_of_another(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Answer it of that; None where a message asks something itself, or nothing was asked."""
    own = heard.intent.startswith("ask_") or tracker.active_loop.get("name")
    again = asks_of_another(heard.text)
    asked = "" if own or not (again or _only_names(desk, heard)) else _asked_before(tracker)
    if not again and asked != OF_A_PRODUCT:
        return None
    found = desk.knowledge.answer(asked, heard.language, about=heard.meant) if asked else None
    if found is None:
        return None
    of_day = hours_of_that_day(desk, heard) if asked == "ask_hours" else ""
    if of_day:
        dispatcher.utter_message(text=of_day, buttons=[])
    elif found.text == last_said(tracker):
        button = intent_button("request_human", heard.language)
        dispatcher.utter_message(text=say("answer-again", heard.language), buttons=[button])
    else:
        offers = intent_buttons(found.offers, heard.language)
        dispatcher.utter_message(text=found.text, buttons=offers)
    return []


def _only_names(desk: Desk, heard: Heard) -> bool:
    """Tell whether a text is the name of a product and nothing else."""
    product = desk.knowledge.product_named(heard.text) if heard.text else None
    return product is not None and heard.text.strip(EDGES).casefold() in product.words()


def _asked_before(tracker: Tracker) -> str:
    """Name what was asked last, behind others that asked it of something else."""
    words = reversed(words_before(tracker, most=BACK))
    for intent, text in zip(intents_before(tracker, most=BACK), words, strict=False):
        if intent.startswith("ask_"):
            return intent
        if not asks_of_another(text):
            break
    return ""
