"""Form validation: which slots a message fills, and which question comes next."""

from abc import ABC
from itertools import takewhile
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.questions import COMPLAINT, REPAIR, SUBJECTS
from actions.dialogue.reading import Form
from actions.domain import answers
from actions.domain.catalogue import Care
from actions.domain.errors import InvalidAnswer
from actions.domain.numbering import read_code
from actions.services.desk import Desk
from actions.texts import say

REQUESTED = "requested_slot"
HOUSEKEEPING = ("tries", "trouble", "changing", "remark", "corrected")
ENOUGH_TO_DESCRIBE = 8


class ValidateForm(Action, ABC):
    """Fill the slots of one form from what the customer just did."""

    form_name: str

    def __init__(self, form: Form) -> None:
        self.form = form

    def name(self) -> str:
        """Name the action as Rasa calls it."""
        return f"validate_{self.form_name}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any
    ) -> list[EventType]:
        """Set slots and the next question; no events when the message is no answer."""
        heard = Heard.of(tracker)
        asked = heard.slot(REQUESTED)
        changes: dict[str, Any] | None = {}
        if heard.slot("begun") != self.form_name:
            changes = self.begin(heard)
        elif asked and not self._comes_back(tracker):
            changes = self.form.read(heard, asked)
        if changes is None:
            return []
        return self._events(heard, changes, asked)

    def _comes_back(self, tracker: Tracker) -> bool:
        """Tell whether something else has already answered this message."""
        since = takewhile(lambda event: event["event"] != "user", reversed(tracker.events))
        return any(e["event"] == "action" and e["name"] != self.form_name for e in since)

    def begin(self, heard: Heard) -> dict[str, Any]:
        """Give the slots that the opening message already fills."""
        raise NotImplementedError

    def derive(self, heard: Heard, slots: dict[str, Any]) -> dict[str, Any]:
        """Give slots that follow from others, without asking."""
        return {}

    def _events(self, heard: Heard, changes: dict[str, Any], asked: str) -> list[EventType]:
        trouble = changes.pop("trouble", None)
        if "tries" not in changes:
            changes["tries"] = 0
        if trouble:
            changes["remark"] = say(trouble, heard.language)
        elif "corrected" in changes:
            changes["remark"] = say("remark-corrected", heard.language)
        changes |= self.derive(heard, {**heard.slots, **changes})
        changes.setdefault("remark", None)
        slots = {**heard.slots, **changes}
        following = self._pending(slots, asked, trouble)
        kept = {name: value for name, value in changes.items() if name != "corrected"}
        return [
            *(SlotSet(name, value) for name, value in kept.items()),
            SlotSet(REQUESTED, following),
        ]

    def _pending(self, slots: dict[str, Any], asked: str, trouble: str | None) -> str | None:
        return asked if trouble else self.form.next_slot(slots)


class ValidateRepairForm(ValidateForm):
    """Fill the repair form (Rules R3, R14)."""

    form_name = "repair_form"

    def __init__(self, desk: Desk) -> None:
        super().__init__(Form(REPAIR, desk))

    def begin(self, heard: Heard) -> dict[str, Any]:
        """Take product, symptom, serial number, place and phone from the first message."""
        words = heard.text or heard.slot("unclear_text")
        product = self.form.desk.knowledge.product_named(words)
        named = product.called(words, heard.language) if product else heard.entity("product")
        found: dict[str, Any] = {"product": named} if named else {}
        if heard.intent != "request_repair" and len(words) >= 4:
            found["symptom"] = words[:2000]
        for slot in ("serial_number", "place"):
            if heard.entity(slot):
                found[slot] = heard.entity(slot)
        if heard.entity("phone"):
            try:
                country = self.form.desk.policy.company.country
                found["phone"] = answers.read_phone(words, country)
            except InvalidAnswer:
                pass
        return found

    def derive(self, heard: Heard, slots: dict[str, Any]) -> dict[str, Any]:
        """Read the product off a known serial number, and where such a product is repaired."""
        desk, found = self.form.desk, dict[str, Any]()
        serial = slots.get("serial_number")
        product = desk.knowledge.product_of_unit(str(serial)) if serial else None
        if product and slots.get("serial_number") != heard.slots.get("serial_number"):
            found["product"] = product.name(heard.language)
            found["remark"] = desk.knowledge.warranty(str(serial), heard.language)
        product = product or desk.knowledge.product_named(str(slots.get("product") or ""))
        if product and product.care is Care.WORKSHOP and slots.get("care") is None:
            found["care"] = Care.WORKSHOP.value
        return found


class ValidateComplaintForm(ValidateForm):
    """Fill the complaint form (Rule R7)."""

    form_name = "complaint_form"

    def __init__(self, desk: Desk) -> None:
        super().__init__(Form(COMPLAINT, desk))

    def begin(self, heard: Heard) -> dict[str, Any]:
        """Take what happened, what about, which case and which wish from the first message."""
        words = heard.text or heard.slot("unclear_text")
        found: dict[str, Any] = {}
        if len(words) >= ENOUGH_TO_DESCRIBE or (words and heard.intent in SUBJECTS):
            found["story"] = words[:2000]
        if heard.intent in SUBJECTS and words:
            found["subject"] = SUBJECTS[heard.intent]
        code = read_code(words) or heard.entity("order_number") or heard.entity("serial_number")
        if code:
            found["reference"] = code
        if heard.intent == "demand_redress":
            named = [wish for wish, shape in answers.WISHES.items() if shape.search(words)]
            if len(named) == 1:
                found["wish"] = named[0]
        return found
