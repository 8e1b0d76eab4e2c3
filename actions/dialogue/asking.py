"""Asking for slots: one sentence and its buttons, never the same sentence twice in a row."""

from collections.abc import Iterable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.questions import Question
from actions.dialogue.reading import Form
from actions.dialogue.saying import Buttons, answer_button, intent_button
from actions.domain.language import Language
from actions.texts import knows, say


class ActionAsk(Action):
    """Ask one question of one form."""

    def __init__(self, form_name: str, form: Form, question: Question) -> None:
        self.form_name = form_name
        self.form = form
        self.question = question

    def name(self) -> str:
        """Name the action as Rasa looks for it."""
        return f"action_ask_{self.form_name}_{self.question.slot}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any
    ) -> list[EventType]:
        """Utter the question with what has to be said before it."""
        heard = Heard.of(tracker)
        begun = heard.slot("begun") == self.form_name
        lead = heard.slot("remark") or ("" if begun else self._greeting(heard))
        if heard.slots.get("changing"):
            text, buttons = say("ask-changing", heard.language), self._change_buttons(heard)
        else:
            text, buttons = self._sentence(heard), self._buttons(heard)
        dispatcher.utter_message(text=f"{lead} {text}".strip(), buttons=buttons)
        return [
            SlotSet("asked", self.question.slot),
            SlotSet("begun", self.form_name),
            SlotSet("remark", None),
        ]

    def _greeting(self, heard: Heard) -> str:
        return say(
            f"begin-{self.form_name}", heard.language, product=heard.slot("product") or "none"
        )

    def _gave_up_on(self, heard: Heard) -> bool:
        tries = int(heard.slots.get("tries") or 0)
        return tries >= self.form.desk.policy.unanswered_tries

    def _sentence(self, heard: Heard) -> str:
        slot, language = self.question.slot, heard.language
        if slot == "confirmed":
            key = "ask-confirmed" if heard.slot("asked") != slot else "ask-confirmed-again"
            return say(key, language, summary="\n" + self.summary(heard))
        if self._gave_up_on(heard):
            return say(f"explain-{slot}", language)
        again = f"ask-{slot}-again"
        return say(
            again if heard.slot("asked") == slot and knows(again) else f"ask-{slot}", language
        )

    def _buttons(self, heard: Heard) -> Buttons:
        slot, language = self.question.slot, heard.language
        if self._gave_up_on(heard):
            leave = answer_button(slot, SKIPPED, say("choice-leave-out", language))
            return [leave, intent_button("request_human", language)]
        if slot == "reference":
            mine = self.form.desk.tickets.mine(heard.address)[:3]
            codes = [answer_button(slot, ticket.code, ticket.code) for ticket in mine]
            return [*codes, answer_button(slot, SKIPPED, say("choice-reference-none", language))]
        return [
            answer_button(slot, value, say(f"choice-{slot}-{key_of(value)}", language))
            for value in self.question.choices
        ]

    def _change_buttons(self, heard: Heard) -> Buttons:
        return [
            answer_button("change", q.slot, say(f"name-{q.slot}", heard.language))
            for q in self._told(heard)
        ]

    def _told(self, heard: Heard) -> Iterable[Question]:
        for question in self.form.questions:
            if question.slot != "confirmed" and question.needed(heard.slots):
                yield question

    def summary(self, heard: Heard) -> str:
        """Write what was understood, a line a slot."""
        return "\n".join(
            f"• {say(f'name-{q.slot}', heard.language)}: {self._value(q, heard)}"
            for q in self._told(heard)
        )

    def _value(self, question: Question, heard: Heard) -> str:
        value = heard.slot(question.slot)
        if not value:
            return say("value-none", heard.language)
        return spoken_value(question.slot, value, heard.language)


def spoken_value(slot: str, value: str, language: Language) -> str:
    """Say the value of a slot: a choice by its title, anything else as it is."""
    key = f"choice-{slot}-{key_of(value)}"
    return say(key, language) if value.isascii() and value.islower() and knows(key) else value


def key_of(value: str) -> str:
    """Give the part of a text key that stands for a value."""
    return "none" if value == SKIPPED else value
