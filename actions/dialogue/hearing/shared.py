"""What comes inside a form without new words: a place, a number, a photo, an edit."""

from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.beside import Beside
from actions.dialogue.hearing.correcting import WORDS, Changes
from actions.dialogue.questions import Question, spot_product
from actions.domain.errors import InvalidAnswer


class Shared(Beside):
    """Reads what a customer shares, sends as a picture, or edits."""

    def _shared(self, heard: Heard, asked: str) -> Changes | None:
        """Take a place or telephone number that was shared, or a photo of the label.

        Where a code on the photo could be read, the serial number comes with it.
        """
        serial = heard.entity("serial_number")
        for slot in ("serial_number", "reference"):
            if serial and self.has(slot) and (slot == "serial_number" or asked == slot):
                return {slot: serial, "last_filled": slot}
        if heard.entity("kind") == "photo" and asked == "serial_number":
            return {asked: SKIPPED, "noted": "kept-label"}
        for slot in ("place", "phone"):
            value = heard.entity(slot)
            if value and self.has(slot):
                if slot == "phone":
                    value = self._written_phone(heard, value)
                noted = "kept-place" if slot == "place" else "kept-contact"
                return {slot: value, "last_filled": slot} | (
                    {} if slot == asked else {"noted": noted}
                )
        return None

    def _written_phone(self, heard: Heard, value: str) -> str:
        try:
            return str(self.question("phone").read(heard.saying(value), self.desk))
        except InvalidAnswer:
            return value

    def _edited(self, heard: Heard, question: Question) -> Changes | None:
        """Take the newest message, edited, for what it was the answer to."""
        last = heard.slot("last_filled") or next(q.slot for q in self.questions if q.slot in WORDS)
        tried = [question.slot] if heard.slots.get("tries") else []
        for slot in (*tried, last):
            try:
                value = self.question(slot).read(heard, self.desk)
            except InvalidAnswer:
                continue
            product = self._product_of(heard) if slot in WORDS else {}
            return product | {
                slot: value,
                "last_filled": slot,
                "corrected": slot,
                "confirmed": None,
            }
        return None

    def _product_of(self, heard: Heard) -> Changes:
        """Take the product that a description names now, if it is another than so far."""
        named = spot_product(heard, self.desk) if self.has("product") else None
        known = self.desk.knowledge.product_named
        before = known(heard.slot("product")) if heard.slot("product") else None
        now = known(named) if named else None
        same = before and now and now.may_be(before, heard.text)
        return {} if now is None or same else {"product": named, "care": None}
