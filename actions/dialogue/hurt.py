"""Whether anyone is hurt: asked with every warning, answered in a few words (Rule R30)."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.before import actions_before
from actions.dialogue.heard import Heard
from actions.dialogue.saying import Buttons, answer_button
from actions.domain import injuries
from actions.domain.signs import only_signs
from actions.services.desk import Desk
from actions.texts import say

A_REPLY = 30


def hurt_buttons(heard: Heard) -> Buttons:
    """Give the answers to whether anyone is hurt."""
    return [
        answer_button("hurt", value, say(f"choice-{value}", heard.language))
        for value in ("yes", "no")
    ]


def answer_hurt(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, value: str
) -> list[EventType]:
    """Take down whether anyone is hurt, and say what comes next."""
    code = heard.slot("case_code")
    desk.tickets.add_detail(heard.address, code, f"hurt: {value}", turn=heard.turn)
    phone = desk.policy.company.emergency_phone
    key = f"danger-hurt-{value}"
    dispatcher.utter_message(text=say(key, heard.language, code=code, phone=phone))
    return []


def hurt_answered(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Take a short reply to a warning for the answer to its question, if it is one."""
    asked = "action_warn_danger" in actions_before(tracker)
    if not asked or not heard.text or len(heard.text) > A_REPLY:
        return None
    if only_signs(heard.text):
        # A thumb says neither that somebody is hurt nor that nobody is.
        dispatcher.utter_message(
            text=say("danger-hurt", heard.language), buttons=hurt_buttons(heard)
        )
        return []
    if injuries.BUT_HURT.search(heard.text):
        return answer_hurt(desk, heard, dispatcher, "yes")
    if injuries.nobody_hurt(heard.text) or heard.intent == "deny":
        return answer_hurt(desk, heard, dispatcher, "no")
    if injuries.somebody_hurt(heard.text) or heard.intent == "affirm":
        return answer_hurt(desk, heard, dispatcher, "yes")
    return None
