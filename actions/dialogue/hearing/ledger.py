"""The customer's choice after a question back is the right reading of what they wrote before."""

from itertools import islice
from typing import Any

from rasa_sdk import Tracker

from actions.dialogue.before import actions_before
from actions.dialogue.heard import Heard
from actions.domain.cases.corrections import Corrector
from actions.services.desk import Desk

ASKED_BACK = "action_ask_reading"
# Choosing help or a person says that none of the readings fitted, not which was meant.
NO_READING = frozenset(("ask_help", "request_human", "press"))


def note_correction(desk: Desk, heard: Heard, tracker: Tracker) -> None:
    """Keep the message that was not understood with the reading that was chosen by button."""
    if heard.typed or heard.intent in NO_READING or ASKED_BACK not in actions_before(tracker):
        return
    said = (event for event in reversed(tracker.events) if event["event"] == "user")
    before: dict[str, Any] | None = next(islice(said, 1, None), None)
    text = str((before or {}).get("text") or "")
    if not before or not text or text.startswith("/"):
        return
    ranking = (before.get("parse_data") or {}).get("intent_ranking") or [{}]
    desk.corrections.note(
        heard.address,
        text,
        language=heard.language,
        guessed=str(ranking[0].get("name") or ""),
        meant=heard.intent,
        corrector=Corrector.CUSTOMER,
        key=f"{heard.turn}/correction",
    )
