"""Corrections inside a form: which earlier answer is taken back, and what it should be."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from actions.dialogue.heard import Heard
from actions.dialogue.questions import A_NAME, Question, spot_product
from actions.dialogue.saying import spoken_value
from actions.dialogue.several import says_broken
from actions.domain.errors import InvalidAnswer
from actions.domain.script import shape
from actions.domain.words import additions, answers, choices, grievances, omissions, substance
from actions.domain.words.second_thoughts import meant_instead
from actions.services.desk import Desk

WORDS = ("symptom", "story")
"""Slots that hold a description: what is said later is added to it."""
RETAKEN = (*WORDS, "usable", "care", "serial_number", "place", "phone", "reference", "wish")
"""Slots whose answer may be taken back without being named."""

NUMBERED = re.compile(r"\d")
CHOSEN = ("usable", "care")
"""Slots with fixed choices: only a short "no, …" takes them back."""
A_CHOICE = 40

BETWEEN = shape(
    r"[,;，；。！!]\s*(?:and\b|also\b|plus\b|还有|另外|以及)?|[.]\s+|\band\b|还有|另外|以及"
)
"""Between the corrections of one message."""
SEVERAL = 2

Changes = dict[str, Any]
FOR_RULES: Changes = {"for_rules": True}
"""Read from what is no answer to any question: the dialogue's rules decide."""
Telling = Callable[[Heard, Question], Changes | None]
"""Reads what a message tells while a question is asked, or gives None where it is not that."""


def first_told(readings: Iterable[Telling], heard: Heard, question: Question) -> Changes | None:
    """Give what the first reading tells that fits, and ask none after it."""
    return next(filter(None, (reading(heard, question) for reading in readings)), None)


@dataclass(frozen=True)
class Correcting:
    """The questions of a form, and how earlier answers to them are corrected.

    What is read is a dictionary of slots to set. `trouble`, `corrected` and `noted` in it name
    what has to be said before the next question.
    """

    questions: tuple[Question, ...]
    desk: Desk

    def question(self, slot: str) -> Question:
        """Give the question of a slot."""
        return next(question for question in self.questions if question.slot == slot)

    def has(self, slot: str) -> bool:
        """Tell whether a slot belongs to this form."""
        return any(question.slot == slot for question in self.questions)

    def next_slot(self, slots: Changes) -> str | None:
        """Give the first slot that is needed and empty."""
        return next(
            (q.slot for q in self.questions if q.needed(slots) and slots.get(q.slot) is None),
            None,
        )

    def _volunteered(self, heard: Heard, question: Question) -> Iterator[tuple[str, Any]]:
        """Give what a message says about questions that are still to come."""
        for other in self.questions:
            evident = self._evident(heard, question, other)
            # A number says more exactly than a name which thing it is about.
            vague = other.slot == "reference" and not NUMBERED.search(heard.slot(other.slot))
            if other is not question and evident and (vague or not heard.slot(other.slot)):
                value = other.spot(heard, self.desk)
                if value is not None:
                    yield other.slot, value

    def _evident(self, heard: Heard, question: Question, other: Question) -> bool:
        """Tell whether what a message says about another question is taken before its turn."""
        if other.slot != "wish":
            return other.hardly_mistaken
        if question.slot in ("subject", "story"):
            return grievances.states_wish(heard.text)
        named = question.slot == "reference" and not grievances.names_occasion(heard.text)
        return named and len(heard.text) <= A_NAME

    def _another(self, heard: Heard, _: Question) -> Changes | None:
        """Keep what is told of another thing besides; it takes the place of nothing."""
        named = spot_product(heard, self.desk) if additions.says_also(heard.text) else None
        if not named or not self.has("product") or not heard.slot("symptom"):
            return None
        known = self.desk.knowledge.product_named
        this, other = known(heard.slot("product")), known(named)
        if other is None or (this and other.may_be(this, heard.text)):
            return None
        return self._added(heard) if substance.tells_fault(heard.meant, other.words()) else None

    def _corrected(self, heard: Heard, question: Question) -> Changes | None:
        """Read a correction that names an earlier answer or whose value only fits that one."""
        each = self._each_corrected(heard, question) if question.slot == "confirmed" else None
        return each or self._corrected_once(heard, question)

    def _corrected_once(self, heard: Heard, question: Question) -> Changes | None:
        readings = (
            *(self._other_meant, self._renamed, self._told_at_last, self._model_told),
            self._unnamed,
        )
        return first_told(readings, heard, question)

    def _each_corrected(self, heard: Heard, question: Question) -> Changes | None:
        """Take several corrections of one message: "it's number 21, and it's the fridge"."""
        parts = map(heard.saying, filter(None, BETWEEN.split(heard.text)))
        each = [self._corrected_once(part, question) or {} for part in parts]
        if len({one["corrected"] for one in each if one.get("corrected")}) < SEVERAL:
            return None
        whole = {slot: value for one in each for slot, value in one.items()}
        return whole | ({"symptom": self._added(heard)["symptom"]} if "symptom" in whole else {})

    def _other_meant(self, heard: Heard, _: Question) -> Changes | None:
        """Take "forget the tv, it's the fridge" for another product than was told of so far."""
        before = heard.slot("product") if self.has("product") else ""
        meant = meant_instead(heard.meant) if before else ""
        known = self.desk.knowledge.product_named
        other, this = known(meant) if meant else None, known(before) if before else None
        entity = next((one for one in heard.entities.get("product", []) if one in meant), None)
        if other is None and (entity is None or entity.casefold() in before.casefold()):
            return None
        if other and this and other.may_be(this, meant):
            return None
        taken = {"product": other.called(meant, heard.language) if other else entity}
        taken |= {"serial_number": None, "care": None} if not heard.slot("place") else {}
        if says_broken(heard.meant) or heard.slot("symptom"):
            taken["symptom"] = "\n".join(filter(None, (heard.slot("symptom"), heard.text)))
        return taken | {"last_filled": "product", "corrected": "product"} | self._used_now(heard)

    def _renamed(self, heard: Heard, question: Question) -> Changes | None:
        """Take what names an answer and says it otherwise: "my address is wrong"."""
        slot = answers.named_slot(heard.text, self._filled_before(heard, question))
        if slot is None or omissions.leaves_out(heard.text):
            return None
        corrects = _corrects(heard)
        if question.slot == "confirmed":
            # Under the summary a name is enough: "phone", "address: 4 Hill Road".
            value = answers.corrected_value(heard.text)
            named_only = answers.only_names(heard.text, slot)
            corrects = corrects or named_only or value != heard.text.strip(answers.EDGES)
        return self._retaken(heard, slot) if corrects else None

    def _told_at_last(self, heard: Heard, question: Question) -> Changes | None:
        """Take what fits an earlier answer while all is checked; said again it changes nothing."""
        if question.slot != "confirmed":
            return None
        filled = self._filled_before(heard, question)
        hard = [slot for slot in filled if self.question(slot).hardly_mistaken]
        hard += ["wish"] if self.has("wish") else []
        again = [slot for slot in hard if self._says_again(heard, slot)]
        more = "wish" in again and grievances.only_wish(heard.text) is None
        repeated = self._added(heard) if more else {"noted": "kept-words"}
        return self._spotted(heard, hard) or (repeated if again else None)

    def _model_told(self, heard: Heard, question: Question) -> Changes | None:
        """Take the model, told while all is checked, of what has gone by its kind so far."""
        before = heard.slot("product") if self.has("product") else ""
        named = spot_product(heard, self.desk) if question.slot == "confirmed" else None
        known = self.desk.knowledge.product_named
        this, model = known(before) if before else None, known(named) if named else None
        if this is None or model is None or len(heard.text) > A_NAME:
            return None
        exactly = model.is_named_in(heard.meant) and not model.is_named_in(before)
        if not exactly or not model.is_kind_of(this):
            return None
        return {"product": named, "last_filled": "product", "corrected": "product"}

    def _unnamed(self, heard: Heard, question: Question) -> Changes | None:
        """Take "no, 14", "sorry, the oven": the new value tells which answer it belongs to."""
        takes_back = answers.takes_back(heard.text) or answers.puts_instead(heard.text)
        if not _corrects(heard) or not takes_back:
            return None
        if omissions.leaves_out(heard.text) or question.spot(heard, self.desk) is not None:
            return None
        if not answers.corrected_value(heard.text):
            return None
        readings = (self._house_number, self._other_value, self._same_product, self._unlisted)
        return first_told(readings, heard, question)

    def _house_number(self, heard: Heard, question: Question) -> Changes | None:
        """Take a number alone for that of the house."""
        value = answers.corrected_value(heard.text)
        known = "place" in self._filled_before(heard, question)
        number = known and answers.is_house_number(value)
        return self._with_value(heard, "place", value) if number else None

    def _other_value(self, heard: Heard, question: Question) -> Changes | None:
        """Take the value that only one of the earlier answers can have."""
        spotted = self._spotted(_new(heard), self._filled_before(heard, question))
        if spotted and "product" in spotted and heard.slot("symptom"):
            # Whoever reads the story must not look for the product that it was not.
            spotted["symptom"] = "\n".join((heard.slot("symptom"), heard.text))
        return spotted

    def _same_product(self, heard: Heard, _: Question) -> Changes | None:
        """Keep what is said of the product that is known already."""
        new = _new(heard)
        if not self.has("product") or not spot_product(new, self.desk):
            return None
        return self._added(heard) if says_broken(new.text) else {"noted": "kept-words"}

    def _unlisted(self, heard: Heard, question: Question) -> Changes | None:
        """Take a thing that is in no catalogue for the product."""
        value = answers.corrected_value(heard.text)
        other = next((one for one in heard.entities.get("product", []) if one in value), None)
        if other is None or "product" not in self._filled_before(heard, question):
            return None
        taken = {"product": other, "last_filled": "product", "corrected": "product"}
        return taken | {"serial_number": None, "care": None}

    def _taken_back(self, heard: Heard, question: Question) -> Changes | None:
        """Read a correction of the last answer, which it does not name."""
        corrects = heard.intent == "correct_data" and not question.takes_any_words
        if not (corrects or answers.takes_back(heard.text)) or omissions.leaves_out(heard.text):
            return None
        if question.spot(heard, self.desk) is not None:
            return None
        value = answers.corrected_value(heard.text)
        filled = self._filled_before(heard, question)
        slot = heard.slot("last_filled")
        if not value or slot not in filled or slot not in RETAKEN:
            return None
        if slot in CHOSEN and (corrects or len(value) > A_CHOICE):
            return None
        return self._added(heard) if slot in WORDS else self._with_value(heard, slot, value)

    def _retaken(self, heard: Heard, slot: str) -> Changes:
        """Set a named slot to the value that came with its name; without one, ask it again."""
        value = answers.corrected_value(heard.text)
        plain = value == heard.text.strip() or answers.only_names(value, slot)
        spotted = self.question(slot).spot(heard.saying(value), self.desk)
        if spotted is not None:
            if slot == "place":
                spotted = answers.replace_number(heard.slot(slot), spotted)
            return {slot: spotted, "last_filled": slot, "corrected": slot}
        new = None if plain or not value else self._with_value(heard, slot, value)
        return new or {slot: None, "confirmed": None}

    def _with_value(self, heard: Heard, slot: str, value: str) -> Changes | None:
        if slot == "place":
            value = answers.replace_number(heard.slot("place"), value)
        try:
            new = self.question(slot).read(heard.saying(value), self.desk)
        except InvalidAnswer:
            return None
        return {slot: new, "last_filled": slot, "corrected": slot}

    def _spotted(self, heard: Heard, slots: list[str]) -> Changes | None:
        """Find the one of the slots for which a text has another value than it holds."""
        for slot in reversed(slots):
            value = self.question(slot).spot(heard, self.desk)
            if slot == "place" and value:
                value = answers.replace_number(heard.slot(slot), value)
            if slot == "wish" and value is not None and additions.goes_on(heard.text):
                before = spoken_value(slot, heard.slot(slot), heard.language)
                value = f"{before}\n{heard.text}"[:500]
            if value is not None and str(value).casefold() != heard.slot(slot).casefold():
                return {slot: value, "last_filled": slot, "corrected": slot}
        return None

    def _says_again(self, heard: Heard, slot: str) -> bool:
        """Tell whether a text only repeats what is known: "13800138000" once more."""
        value = self.question(slot).spot(heard, self.desk)
        known = str(value or "").casefold() == heard.slot(slot).casefold()
        return value is not None and known and not answers.says_yes(heard.text)

    def _filled_before(self, heard: Heard, question: Question) -> list[str]:
        return [q.slot for q in self.questions if q is not question and heard.slot(q.slot)]

    def _added(self, heard: Heard) -> Changes:
        slot = next(q.slot for q in self.questions if q.slot in WORDS)
        told = "\n".join(dict.fromkeys((*heard.slot(slot).splitlines(), heard.text)))
        return {slot: told[:2000], "noted": "kept-words"} | self._used_now(heard)

    def _used_now(self, heard: Heard) -> Changes:
        """Take how a thing can be used, where more of the story says it otherwise than before."""
        use = choices.plain_use(heard.meant) if heard.slot("usable") else None
        return {"usable": use.value} if use else {}


def _corrects(heard: Heard) -> bool:
    """Tell whether a message takes back something said before."""
    return heard.intent == "correct_data" or answers.is_correction(heard.text)


def _new(heard: Heard) -> Heard:
    """Give a correction as its new value alone."""
    return heard.saying(answers.corrected_value(heard.text))
