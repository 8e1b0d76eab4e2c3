"""Whether anyone is hurt: asked with every warning, answered in a few words (Rule R30)."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.before import actions_before, last_said
from actions.dialogue.heard import Heard
from actions.dialogue.saying import Buttons, answer_button, complaint_buttons
from actions.domain.words import injuries
from actions.domain.words.signs import only_signs
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
    """Take down whether anyone is hurt, say what comes next, come back to a complaint (R7)."""
    code = heard.slot("case_code")
    desk.tickets.add_detail(heard.address, code, f"hurt: {value}", turn=heard.turn)
    phone = desk.policy.company.emergency_phone
    text = say(f"danger-hurt-{value}", heard.language, code=code, phone=phone)
    waiting = heard.slot("complaint_waiting") if value == "no" else ""
    if not waiting:
        dispatcher.utter_message(text=text)
        return []
    asked = say("complaint-now", heard.language)
    dispatcher.utter_message(text=f"{text}\n{asked}", buttons=complaint_buttons(heard))
    return [SlotSet("unclear_text", waiting), SlotSet("complaint_waiting", None)]


def hurt_answered(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Take a short reply to a warning for the answer to its question, if it is one."""
    asked = "action_warn_danger" in actions_before(tracker) or last_said(tracker).endswith(
        say("danger-hurt", heard.language)
    )
    asked = asked or _still_waits(desk, heard)
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


def _still_waits(desk: Desk, heard: Heard) -> bool:
    """Tell whether that nobody is hurt comes late, and a complaint waits for it."""
    if not heard.slot("complaint_waiting") or not injuries.nobody_hurt(heard.text):
        return False
    mine = desk.tickets.mine(heard.address)
    return any(ticket.urgent and ticket.code == heard.slot("case_code") for ticket in mine)
