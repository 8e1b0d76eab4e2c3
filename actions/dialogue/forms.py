"""Form validation: which slots a message fills, and which question comes next."""

from abc import ABC
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.base import actions_now, joined
from actions.dialogue.danger import recent_danger
from actions.dialogue.elsewhere import belongs_elsewhere
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.ledger import note_correction
from actions.dialogue.questions import (
    COMPLAINT,
    REPAIR,
    SUBJECTS,
    read_symptom,
    spot_product,
)
from actions.dialogue.reading import Form
from actions.dialogue.same import FIRST, NEW, SHORT, Meant, meant, read_reply
from actions.dialogue.several import faults_told
from actions.domain import hints
from actions.domain.catalogue import Care, Product
from actions.domain.chasing import chases
from actions.domain.numbering import read_code
from actions.domain.tickets import Kind
from actions.services.desk import Desk
from actions.texts import say

REQUESTED = "requested_slot"
TOLD = ("trouble", "corrected", "noted")
"""What reading a message gives beside slots: what is said before the next question."""


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
        waiting = Meant.of(heard)
        if waiting:
            if not actions_now(tracker) - {self.form_name}:
                changes = self._settle(heard, waiting)
        elif heard.slot("begun") != self.form_name:
            note_correction(self.form.desk, heard, tracker)
            changes = self._begin(heard, tracker)
        elif asked and not actions_now(tracker) - {self.form_name}:
            changes = self.form.read(heard, asked)
        if changes is None:
            return []
        return self._events(heard, changes, asked)

    def begin(self, heard: Heard) -> dict[str, Any]:
        """Give the slots that the opening message already fills."""
        raise NotImplementedError

    def _begin(self, heard: Heard, tracker: Tracker) -> dict[str, Any]:
        """Begin, unless it may all be about a ticket that is open: then that is asked first."""
        found = self.begin(heard)
        if found.get("confirmed") == SKIPPED:
            return found
        words = _opening_words(heard)
        asked = meant(self.form.desk, heard, tracker, words, self.same_kinds(found))
        if asked is None:
            return found
        return found | (self.same_as(asked) if asked.chosen else asked.kept())

    def same_kinds(self, found: dict[str, Any]) -> Collection[Kind]:
        """Tell which tickets an opening message may go on with."""
        return (Kind.REPAIR,)

    def same_as(self, asked: Meant) -> dict[str, Any]:
        """Give the slots when a message is about a ticket: nothing else is asked."""
        return self.nothing_to_ask() | asked.kept()

    def _settle(self, heard: Heard, asked: Meant) -> dict[str, Any] | None:
        """Read whether it is about a ticket; who says neither is asked once more, not twice."""
        if heard.typed and hints.lets_be(heard.text) and heard.intent not in FIRST:
            return self.nothing_to_ask() | {"asked": None}
        chosen = read_reply(self.form.desk, heard, asked, self.same_kinds(heard.slots))
        if chosen is None:
            return None
        if chosen == NEW:
            self.form.desk.matches.free_files(heard.address, since=asked.since_at)
            return {"asked": None} | self._told_with_no(heard)
        if chosen:
            more = heard.text if len(heard.text) > SHORT else ""
            return self.same_as(replace(asked.saying(more), chosen=chosen))
        if asked.tries:
            return {"asked": None, "unclear_text": heard.text or None}
        return replace(asked.saying(heard.text), tries=1).kept()

    def _told_with_no(self, heard: Heard) -> dict[str, Any]:
        """Take what was said beside the no: a product it is about, or more of the story."""
        named = spot_product(heard, self.form.desk) if self.form.has("product") else None
        told = {"product": named} if named else {}
        return told | ({"unclear_text": heard.text} if len(heard.text) > SHORT else {})

    def nothing_to_ask(self) -> dict[str, Any]:
        """Leave everything out: what was said belongs elsewhere."""
        return dict.fromkeys((question.slot for question in self.form.questions), SKIPPED)

    def derive(self, heard: Heard, slots: dict[str, Any]) -> dict[str, Any]:
        """Give slots that follow from others, without asking."""
        return {}

    def _events(self, heard: Heard, changes: dict[str, Any], asked: str) -> list[EventType]:
        told = {name: changes.pop(name, None) for name in TOLD}
        changes.setdefault("tries", 0)
        changes |= self.derive(heard, {**heard.slots, **changes})
        keys = [told["trouble"] or ("remark-corrected" if told["corrected"] else told["noted"])]
        said = [say(key, heard.language) for key in keys if key]
        changes["remark"] = joined(heard.language, *said, changes.get("remark") or "") or None
        slots = {**heard.slots, **changes}
        following = self._pending(slots, asked, told["trouble"])
        return [
            *(SlotSet(name, value) for name, value in changes.items()),
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
        """Take everything that the first message already tells; nothing known is asked."""
        desk, opening = self.form.desk, heard.saying(_opening_words(heard))
        annoyed = "complaint" in heard.also and heard.text
        found: dict[str, Any] = {"unclear_text": None, "complaint_waiting": annoyed or None}
        several = faults_told(desk.knowledge.products_named(opening.text), opening.text)
        product = several[0].product if several else desk.knowledge.product_named(opening.text)
        named = heard.entity("product")
        if self._goes_on_about_danger(product, heard) or belongs_elsewhere(desk, heard):
            return self.nothing_to_ask()
        named = named if hints.tells_fault(named or "", set()) else None
        if product:
            found["product"] = product.called(opening.text, heard.language)
        elif named:
            found["product"] = named
        called = {word.casefold() for word in (named,) if word} | (
            product.words() if product else set()
        )
        enough = bool(heard.text) or hints.tells_something(opening.text)
        if enough and hints.tells_fault(opening.text, called):
            found["symptom"] = read_symptom(opening, desk)
        for question in self.form.questions:
            if question.hardly_mistaken:
                own = opening.saying(several[0].words) if several else opening
                told = own if question.slot == "usable" else opening
                found[question.slot] = question.spot(told, desk)
        found["phone"] = found["phone"] or desk.customers.meet(heard.address).phone
        return found

    def derive(self, heard: Heard, slots: dict[str, Any]) -> dict[str, Any]:
        """Read the product off a known serial number, and where such a product is repaired."""
        desk, found = self.form.desk, dict[str, Any]()
        if self._is_of_another(heard, slots):
            found["serial_number"] = None
        serial = {**slots, **found}.get("serial_number")
        new_serial = serial not in (None, SKIPPED, heard.slots.get("serial_number"))
        product = desk.knowledge.product_of_unit(str(serial)) if serial else None
        if new_serial and product and (told := self._other_told(heard, slots, product)):
            return self._doubted(heard, str(serial), product, told)
        remarks = []
        if new_serial and product:
            found["product"] = product.name(heard.language)
            remarks.append(desk.units.warranty(str(serial), heard.language) or "")
        elif new_serial:
            remarks.append(say("remark-serial-unknown", heard.language))
        product = product or desk.knowledge.product_named(str(slots.get("product") or ""))
        small = product is not None and product.care is Care.WORKSHOP
        if small and slots.get("care") != Care.WORKSHOP:
            found["care"] = Care.WORKSHOP.value
            remarks.append(say("remark-workshop", heard.language))
        elif product and not small and self._was_small(heard):
            found["care"] = None
        return found | ({"remark": joined(heard.language, *remarks)} if remarks else {})

    def _other_told(self, heard: Heard, slots: dict[str, Any], product: Product) -> Product | None:
        """Find the product a customer told of, if the number they now give is another kind's.

        Given again it counts: they know what they have in front of them.
        """
        if heard.slot(REQUESTED) != "serial_number" or heard.slots.get("tries"):
            return None
        named = str(slots.get("product") or "")
        told = self.form.desk.knowledge.product_named(named) if named else None
        alike = told is None or told.name_en.casefold() == product.name_en.casefold()
        return None if alike else told

    def _doubted(
        self, heard: Heard, serial: str, product: Product, told: Product
    ) -> dict[str, Any]:
        """Ask once more for a number that belongs to something else than what was told of."""
        language = heard.language
        names = {"product": product.name(language), "told": told.kind(language)}
        remark = say("trouble-serial_number-other", language, serial=serial, **names)
        return {"serial_number": None, "tries": 1, "remark": remark}

    def _goes_on_about_danger(self, product: Product | None, heard: Heard) -> bool:
        """Tell whether this belongs to the danger of just now: it gets no form (Rule R30)."""
        danger = recent_danger(self.form.desk, heard)
        if danger is None or not heard.text:
            return False
        told = self.form.desk.knowledge.product_named(f"{danger.product} {danger.story}")
        if product is None or told is None:
            return product is None or not danger.product
        return product.id == told.id

    def _is_of_another(self, heard: Heard, slots: dict[str, Any]) -> bool:
        """Tell whether the product was changed and the serial number is still the old one's."""
        serial, named = heard.slot("serial_number"), str(slots.get("product") or "")
        if not serial or slots.get("serial_number") != serial or named == heard.slot("product"):
            return False
        knowledge = self.form.desk.knowledge
        unit, product = knowledge.product_of_unit(serial), knowledge.product_named(named)
        return unit is not None and (product is None or product.id != unit.id)

    def _was_small(self, heard: Heard) -> bool:
        """Tell whether the product so far was one that only the workshop repairs."""
        before = heard.slot("product")
        product = self.form.desk.knowledge.product_named(before) if before else None
        return product is not None and product.care is Care.WORKSHOP


class ValidateComplaintForm(ValidateForm):
    """Fill the complaint form (Rule R7)."""

    form_name = "complaint_form"

    def __init__(self, desk: Desk) -> None:
        super().__init__(Form(COMPLAINT, desk))

    def begin(self, heard: Heard) -> dict[str, Any]:
        """Take what happened, what about, which case and which wish from the first message."""
        words = _opening_words(heard)
        if recent_danger(self.form.desk, heard) and hints.nobody_hurt(words):
            return self.nothing_to_ask()
        found: dict[str, Any] = {"unclear_text": None}
        if hints.tells_grievance(words):
            found["story"] = words[:2000]
        if heard.intent in SUBJECTS and heard.text:
            found["subject"] = SUBJECTS[heard.intent]
        else:
            found["subject"] = hints.find_subject(words) or self._product_in(words)
        code = read_code(words) or heard.entity("order_number") or heard.entity("serial_number")
        if code:
            found["reference"] = code
        if heard.intent == "demand_redress" or hints.states_wish(words):
            found["wish"] = hints.find_wish(words)
        return found

    def same_kinds(self, found: dict[str, Any]) -> Collection[Kind]:
        """Let a complaint go on with one that is open, or be about a repair (Rule R7)."""
        return (Kind.COMPLAINT,) if found.get("reference") else (Kind.COMPLAINT, Kind.REPAIR)

    def same_as(self, asked: Meant) -> dict[str, Any]:
        """Take a repair for what the complaint is about; mere impatience is none (Rule R7)."""
        if asked.chosen.startswith(Kind.COMPLAINT) or chases(asked.words):
            return super().same_as(asked)
        return {"reference": asked.chosen, "asked": None}

    def _product_in(self, words: str) -> str | None:
        """Take what happened to a product of the catalogue for a complaint about it."""
        named = self.form.desk.knowledge.product_named(words) if words else None
        return "product" if named and hints.tells_grievance(words) else None


def _opening_words(heard: Heard) -> str:
    """Give the words a form begins with: a yes or a button begins it with those before."""
    own = "" if heard.intent == "affirm" else heard.text
    words = own or heard.slot("unclear_text")
    return "" if hints.says_nothing(words) else words
