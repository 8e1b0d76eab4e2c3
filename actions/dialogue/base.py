"""What every action of the desk shares."""

from abc import ABC
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.questions import COMPLAINT, REPAIR
from actions.domain.errors import DeskError
from actions.services.desk import Desk
from actions.texts import knows, say
from actions.texts.dates import write_moment

FORM_SLOTS = (
    *dict.fromkeys(question.slot for question in (*REPAIR, *COMPLAINT)),
    *("tries", "changing", "remark", "asked", "begun", "last_filled", "unclear_text"),
)


class DeskAction(Action, ABC):
    """An action that answers one turn; a broken rule is told to the customer, not raised."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any
    ) -> list[EventType]:
        """Answer, or say kindly which rule forbids it."""
        heard = Heard.of(tracker)
        try:
            return self.answer(heard, dispatcher, tracker)
        except DeskError as no:
            dispatcher.utter_message(text=say(no.key, heard.language, **no.fields))
            return []

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say what this action says and give the slots it changes."""
        raise NotImplementedError

    def by(self, heard: Heard, ticket_due: Any) -> str:
        """Write when an answer is due."""
        zone, now = self.desk.policy.hours.zone, self.desk.now()
        return write_moment(ticket_due or now, heard.language, zone=zone, now=now)


def forget_form() -> list[EventType]:
    """Empty every slot of the forms, so that the next one starts clean."""
    return [SlotSet(slot, None) for slot in FORM_SLOTS]


def fresh(key: str, heard: Heard, tracker: Tracker, **fields: object) -> str:
    """Say a sentence, or its other wording when it was the last thing said."""
    text = say(key, heard.language, **fields)
    said = next((e.get("text") for e in reversed(tracker.events) if e["event"] == "bot"), None)
    other = f"{key}-other"
    return say(other, heard.language, **fields) if said == text and knows(other) else text


def actions_before(tracker: Tracker) -> list[str]:
    """Name the actions of the turn before this one, to know what the customer replies to."""
    names: list[str] = []
    users = 0
    for event in reversed(tracker.events):
        if event["event"] == "user":
            users += 1
            if users == 2:
                break
        elif event["event"] == "action" and users == 1:
            names.append(str(event.get("name")))
    return names
