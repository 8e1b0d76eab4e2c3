"""A word with somebody that is wished for, whatever the message was read as."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.other_languages import is_unspoken
from actions.dialogue.heard import Heard
from actions.domain.words.contacts import wants_a_word

ASKED = "request_human"


def is_beyond_forms(heard: Heard) -> bool:
    """Tell whether a message is no answer and begins nothing: a person is wanted, or needed."""
    return wants_a_word(heard.text) or is_unspoken(heard)


def bring_person(
    heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Let a person come; None where nobody asked for one, or the engine brings one itself."""
    asks = heard.intent != ASKED and wants_a_word(heard.text)
    return [FollowupAction("action_hand_off")] if asks else None
