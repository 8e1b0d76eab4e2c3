"""Reading a message inside a form: an answer, a correction, a failed try, or something else."""

from dataclasses import dataclass, replace
from typing import Any

from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.questions import Question
from actions.domain import answers
from actions.domain.errors import InvalidAnswer
from actions.services.desk import Desk

SURE = 0.6
# These break into any form, whatever is being asked.
BREAKS = frozenset(
    (
        "report_danger request_human cancel_request stop_followups choose_language ask_status "
        "ask_help challenge_bot"
    ).split()
)
# Small talk is no answer to a question of fact.
TALK = frozenset(
    ("greet say_goodbye thank praise make_small_talk talk_off_topic insult ask_to_wait").split()
)
NO_ANSWER = frozenset(("not_know", "skip_question"))
CHANGE = "change"


@dataclass(frozen=True)
class Form:
    """A form's questions and what is needed to read answers to them."""

    questions: tuple[Question, ...]
    desk: Desk

    def question(self, slot: str) -> Question:
        """Give the question of a slot."""
        return next(question for question in self.questions if question.slot == slot)

    def has(self, slot: str) -> bool:
        """Tell whether a slot belongs to this form."""
        return any(question.slot == slot for question in self.questions)

    def next_slot(self, slots: dict[str, Any]) -> str | None:
        """Give the first slot that is needed and empty."""
        return next(
            (q.slot for q in self.questions if q.needed(slots) and slots.get(q.slot) is None),
            None,
        )

    def read(self, heard: Heard, asked: str) -> dict[str, Any] | None:
        """Read a message while `asked` is being asked.

        Returns:
            Slots to set (an empty answer counts a failed try), or None when the message is no
            answer at all and the dialogue's rules decide.
        """
        pressed = heard.entity("answer")
        if pressed:
            return self._pressed(pressed)
        if not heard.typed:
            return self._shared(heard)
        if heard.edited:
            return self._corrected(heard, asked)
        if heard.intent in BREAKS and heard.confidence >= SURE:
            return None
        question = self.question(asked)
        return (
            self._corrected(heard, asked, by_name=True)
            or self._chosen(heard, question)
            or self._corrected(heard, asked)
            or self._answered(heard, question)
        )

    def _pressed(self, pressed: str) -> dict[str, Any] | None:
        slot, _, value = pressed.partition(":")
        if slot == CHANGE and self.has(value):
            return {value: None, "confirmed": None, "changing": None}
        if not self.has(slot):
            return None
        if slot == "confirmed" and value == CHANGE:
            return {"changing": True}
        return {slot: value, "last_filled": slot}

    def _shared(self, heard: Heard) -> dict[str, Any] | None:
        """Take a place or telephone number that was shared instead of typed."""
        for slot in ("place", "phone"):
            value = heard.entity(slot)
            if value and self.has(slot):
                return {slot: value, "last_filled": slot}
        return None

    def _chosen(self, heard: Heard, question: Question) -> dict[str, Any] | None:
        """Read an answer to a question with fixed choices before it is taken for a correction."""
        if not question.choices or question.optional or question.takes_any_words:
            return None
        if self._asks(heard):
            return None
        try:
            return self._filled(question, question.read(heard, self.desk))
        except InvalidAnswer:
            return None

    def _corrected(
        self, heard: Heard, asked: str, *, by_name: bool = False
    ) -> dict[str, Any] | None:
        """Read a correction of an earlier answer: one that names it, or also of the last one."""
        if not (
            heard.edited or heard.intent == "correct_data" or answers.is_correction(heard.text)
        ):
            return None
        filled = [q.slot for q in self.questions if q.slot != asked and heard.slot(q.slot)]
        slot = answers.named_slot(heard.text, filled)
        if slot is None and not by_name:
            slot = self._meant(heard, filled)
        if slot is None:
            return None
        value = heard.text if heard.edited else answers.corrected_value(heard.text)
        if slot == "place":
            value = answers.replace_number(heard.slot("place"), value)
        try:
            new = self.question(slot).read(replace(heard, text=value), self.desk)
        except InvalidAnswer:
            return None
        return {slot: new, "last_filled": slot, "corrected": slot}

    def _meant(self, heard: Heard, filled: list[str]) -> str | None:
        """Guess which answer a correction without a name takes back."""
        for slot in ("phone", "serial_number"):
            if slot in filled and heard.entity(slot):
                return slot
        last = heard.slot("last_filled")
        return last if last in filled else None

    def _answered(self, heard: Heard, question: Question) -> dict[str, Any] | None:
        if heard.intent in NO_ANSWER:
            return {question.slot: SKIPPED} if question.optional else self._failed(heard, question)
        if self._asks(heard) and not question.takes_any_words:
            return None
        if question.takes_any_words and heard.label == "inquiry" and heard.confidence >= SURE:
            return None
        try:
            value = question.read(heard, self.desk)
        except InvalidAnswer as no:
            if heard.intent in TALK and heard.confidence >= SURE:
                return None
            if heard.label == "complaint" and heard.confidence >= SURE:
                return None
            return self._failed(heard, question, no.key)
        if heard.intent in TALK and heard.confidence >= SURE and not question.choices:
            return None
        return self._filled(question, value)

    def _asks(self, heard: Heard) -> bool:
        asks = answers.is_question(heard.text)
        return heard.label == "inquiry" and heard.confidence >= (0.4 if asks else 0.8)

    def _filled(self, question: Question, value: Any) -> dict[str, Any]:
        if question.slot == "confirmed" and value == CHANGE:
            return {"changing": True}
        return {question.slot: value, "last_filled": question.slot}

    def _failed(self, heard: Heard, question: Question, key: str = "") -> dict[str, Any]:
        tries = int(heard.slots.get("tries") or 0) + 1
        return {"tries": tries, "trouble": key or f"trouble-{question.slot}"}
