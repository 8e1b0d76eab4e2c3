"""Filling the repair form: what an opening tells, and what follows from a serial number."""

import re
from contextlib import suppress
from typing import Any

from rasa_sdk import Tracker

from actions.dialogue.before import words_before
from actions.dialogue.cases.elsewhere import belongs_elsewhere
from actions.dialogue.forms.forms import REQUESTED, ValidateForm, opening_words
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.asked_first import answer_first
from actions.dialogue.hearing.reading import Form
from actions.dialogue.people.danger import glass_breaks, recent_danger
from actions.dialogue.questions import (
    REPAIR,
    read_symptom,
)
from actions.dialogue.several import faults_told
from actions.domain.errors import InvalidAnswer
from actions.domain.products.catalogue import Care, Product
from actions.domain.script import shape
from actions.domain.words import cancellations, substance
from actions.domain.words.contacts import NO_CALLS
from actions.domain.words.grievances import wants_instead
from actions.domain.words.purchases import bought_days_ago
from actions.domain.words.units_told import units_told
from actions.services.desk import Desk
from actions.texts import joined, say

A_THING = shape(r"\W*(?:the|my|our)\s+([a-z]+(?: [a-z]+)?)\W*")


class ValidateRepairForm(ValidateForm):
    """Fill the repair form (Rules R3, R14)."""

    form_name = "repair_form"

    def __init__(self, desk: Desk) -> None:
        super().__init__(Form(REPAIR, desk))

    def begin(self, heard: Heard) -> dict[str, Any]:
        """Begin, unless all that is told belongs to a danger or a ticket that is there."""
        if self._goes_on_about_danger(heard) or belongs_elsewhere(self.form.desk, heard):
            return self.nothing_to_ask()
        return self.begin_offered(heard)

    def begin_offered(self, heard: Heard) -> dict[str, Any]:
        """Take everything that the first message already tells; nothing known is asked."""
        desk, opening = self.form.desk, heard.saying(opening_words(heard))
        annoyed = ("complaint" in heard.also or wants_instead(heard.text)) and heard.text
        found: dict[str, Any] = {"unclear_text": None, "complaint_waiting": annoyed or None}
        meant, product = opening.meant, self._product_told(heard)
        several = faults_told(desk.knowledge.products_named(meant), meant)
        before = heard.slot("unclear_text") if heard.text else ""
        named = _named(heard) or _named_before(heard)
        named = named if substance.tells_fault(named or "", set()) else None
        if product:
            found["product"] = product.called(meant, heard.language)
        elif named:
            found["product"] = named
        called = {word.casefold() for word in (named,) if word} | (
            product.words() if product else set()
        )
        enough = bool(heard.text) or substance.tells_something(opening.text)
        mends = cancellations.MEND_AFTER_ALL.match(opening.text)
        if enough and not mends and substance.tells_fault(meant, called):
            # A single sign, such as 急, tells nothing yet.
            with suppress(InvalidAnswer):
                found["symptom"] = read_symptom(opening, desk)
        if "symptom" not in found and units_told(meant, called) > 1:
            found["unclear_text"] = opening.text
        for question in self.form.questions:
            if question.hardly_mistaken:
                own = opening.saying(several[0].words) if several else opening
                told = own if question.slot == "usable" else opening
                found[question.slot] = question.spot(told, desk)
                if found[question.slot] is None and question.slot in ("place", "phone"):
                    # What was asked back about is not asked for again.
                    found[question.slot] = question.spot(heard.saying(before), desk)
        asked = answer_first(desk, heard, serial=found["serial_number"] or "")
        found["remark"] = joined(heard.language, _while_it_is_new(desk, opening), asked)
        known = SKIPPED if NO_CALLS.search(opening.text) else None
        known = known or desk.customers.meet(heard.address).phone
        found["phone"] = found["phone"] or known
        return found

    def _product_told(self, heard: Heard) -> Product | None:
        """Find the product of an opening: the first that is faulty, else the one it names."""
        knowledge, meant = self.form.desk.knowledge, heard.saying(opening_words(heard)).meant
        several = faults_told(knowledge.products_named(meant), meant)
        product = several[0].product if several else knowledge.product_named(meant)
        before = heard.slot("unclear_text") if heard.text else ""
        if product is None and before:
            # "I have one of your ovens." – "The fan makes a noise."
            return knowledge.product_named(heard.as_meant(before))
        return product

    def spoken_of(self, heard: Heard, tracker: Tracker, found: dict[str, Any]) -> dict[str, Any]:
        """Take the product of the messages before, where this one names none."""
        knowledge, named = self.form.desk.knowledge, str(found.get("product") or "")
        if not heard.text or _named(heard) or (named and knowledge.product_named(named)):
            return {}
        # "my oven" – "the door" – "it won't close": the part is told with the fault.
        part = {"unclear_text": heard.slot("unclear_text")} if named else {}
        for words in reversed(words_before(tracker, opened=not named)):
            product = knowledge.product_named(heard.as_meant(words))
            if product is None:
                continue
            serial = knowledge.known_serial(words.split())
            known = part | {"product": product.called(heard.as_meant(words), heard.language)}
            if serial:
                known |= {"serial_number": serial.upper()}
                known |= {"remark": answer_first(self.form.desk, heard, serial=serial)}
            return known
        return {}

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
        remarks, recall = list[str](), desk.policy.recall
        if new_serial and recall.names(str(serial)):
            recalled = recall.to(heard.language)
            remarks.append(say("remark-recalled", heard.language, recall=recalled))
        if new_serial and product:
            found["product"] = product.name(heard.language)
            covered = desk.units.warranty(str(serial), heard.language, about=heard.meant)
            remarks.append(covered or "")
        elif new_serial:
            remarks.append(say("remark-serial-unknown", heard.language))
        product = product or desk.knowledge.product_named(str(slots.get("product") or ""))
        small = product is not None and product.care is Care.WORKSHOP
        known = {**heard.slots, **slots, **found}
        if not small and known.get("care") is None and known.get("place") not in (None, SKIPPED):
            found["care"] = Care.HOME.value
            remarks.append(say("remark-care-home", heard.language))
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
        return None if told is None or told.is_kind_of(product) else told

    def _doubted(
        self, heard: Heard, serial: str, product: Product, told: Product
    ) -> dict[str, Any]:
        """Ask once more for a number that belongs to something else than what was told of."""
        language = heard.language
        names = {"product": product.name(language), "told": told.kind(language)}
        remark = say("trouble-serial_number-other", language, serial=serial, **names)
        return {"serial_number": None, "tries": 1, "remark": remark}

    def _goes_on_about_danger(self, heard: Heard) -> bool:
        """Tell whether this belongs to the danger of just now, or is one: no form (Rule R30)."""
        danger = recent_danger(self.form.desk, heard)
        if danger is None or not heard.text:
            return glass_breaks(heard)
        product = self._product_told(heard)
        told = self.form.desk.knowledge.product_named(f"{danger.product} {danger.told}")
        if product is None or told is None:
            return product is None or not danger.product
        return product.may_be(told, heard.text)

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


def _while_it_is_new(desk: Desk, opening: Heard) -> str:
    """Say that what is broken so soon may be exchanged or go back instead (Rule R4)."""
    terms, days = desk.policy.commitments, bought_days_ago(opening.text)
    if days is None or days > terms.exchange_days:
        return ""
    key = "early-failure-return" if days <= terms.return_days else "early-failure-exchange"
    fields = {"days": terms.return_days, "exchange": terms.exchange_days}
    return say(key, opening.language, **fields)


def _named(heard: Heard) -> str | None:
    """Give the thing that a message names; "not heating" says what one does not do."""
    named = heard.entity("product")
    denied = named and re.search(rf"(?:\bnot|n['’]t|\bstopped) {re.escape(named)}", heard.text)
    return None if denied else named


def _named_before(heard: Heard) -> str | None:
    """Give the thing that was named alone in the message before: "the cooker"."""
    before = heard.slot("unclear_text")
    named = A_THING.fullmatch(before) if heard.text and before != heard.text else None
    return named[1] if named else None
