"""The slots that the forms fill, and emptying them."""

from rasa_sdk.events import EventType, SlotSet

from actions.dialogue.questions import COMPLAINT, REPAIR

FORM_SLOTS = (
    *dict.fromkeys(question.slot for question in (*REPAIR, *COMPLAINT)),
    *("tries", "changing", "remark", "asked", "begun", "last_filled", "unclear_text"),
)


def forget_form() -> list[EventType]:
    """Empty every slot of the forms, so that the next one starts clean."""
    return [SlotSet(slot, None) for slot in FORM_SLOTS]
