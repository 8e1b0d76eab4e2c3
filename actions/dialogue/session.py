"""A conversation that begins anew after a long silence."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, EventType, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

KEPT = ("case_code",)


class ActionSessionStart(Action):
    """Begin a session: a form that was left a day ago does not fill the next one."""

    def name(self) -> str:
        """Name the action as Rasa calls it."""
        return "action_session_start"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any
    ) -> list[EventType]:
        """Carry over only what outlives a conversation."""
        kept = [SlotSet(name, tracker.get_slot(name)) for name in KEPT if tracker.get_slot(name)]
        return [SessionStarted(), *kept, ActionExecuted("action_listen")]
