"""Asking for slots: one sentence and its buttons, never the same sentence twice in a row."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.before import actions_now, asks_already, last_said
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.reading import CHANGE, Form
from actions.dialogue.hearing.same import Meant, ask_same
from actions.dialogue.hearing.summary import write_summary
from actions.dialogue.people.danger import said_so_far
from actions.dialogue.questions import Question
from actions.dialogue.saying import Buttons, answer_button, intent_button, key_of
from actions.texts import joined, say


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
        heard = self._heard(tracker)
        said = last_said(tracker)
        if asks_already(tracker):
            return []
        waiting = Meant.of(heard)
        if waiting:
            return ask_same(self.form.desk, heard, dispatcher, tracker, waiting)
        shown = said_so_far(tracker) if self.question.slot == "confirmed" else ""
        text = next((t for t in self._wordings(heard, shown) if t != said), said)
        dispatcher.utter_message(text=text, buttons=self._buttons(heard))
        return [
            SlotSet("asked", self.question.slot),
            SlotSet("begun", self.form_name),
            SlotSet("remark", None),
        ]

    def _heard(self, tracker: Tracker) -> Heard:
        """Read the turn, in the language that it may just have chosen."""
        heard = Heard.of(tracker)
        if "action_choose_language" not in actions_now(tracker):
            return heard
        customer = self.form.desk.customers.meet(heard.address)
        return replace(heard, language=customer.language)

    def _wordings(self, heard: Heard, shown: str) -> list[str]:
        """Give what may be said, the most fitting first."""
        slot, language, remark = self.question.slot, heard.language, heard.slot("remark")
        again = say("explain-again", language)
        if self._gave_up(heard):
            return [say(f"explain-{slot}", language), again, joined(language, remark, again)]
        if heard.slots.get("changing"):
            return [remark] if self._tries(heard) else [say("ask-changing", language)]
        question = self._question(heard, again=heard.slot("asked") == slot)
        if self._tries(heard):
            return [remark, question]
        if shown and heard.slot("asked") == slot and write_summary(self.form, heard) in shown:
            # Nothing has changed since: who has read it need not read it again.
            still = say("ask-confirmed-still", language)
            return [joined(language, remark, still), question]
        lead = remark if self._begun(heard) else joined(language, self._greeting(heard), remark)
        return [joined(language, lead, question), self._question(heard, again=True)]

    def _question(self, heard: Heard, *, again: bool) -> str:
        slot, language = self.question.slot, heard.language
        key = f"ask-{slot}-again" if again else f"ask-{slot}"
        if slot != "confirmed":
            return say(key, language)
        return say(key, language, summary="\n" + write_summary(self.form, heard))

    def _greeting(self, heard: Heard) -> str:
        named = heard.slot("product")
        known = self.form.desk.knowledge.product_named(named) if named else None
        told = "\n".join((*heard.before[-1:], heard.slot("symptom"), heard.text))
        product = known.said_as(heard.as_meant(told), heard.language) if known else named
        hours = self.form.desk.policy.clocks.first_answer_hours
        return say(
            f"begin-{self.form_name}", heard.language, product=product or "none", hours=hours
        )

    def _begun(self, heard: Heard) -> bool:
        return heard.slot("begun") == self.form_name

    def _tries(self, heard: Heard) -> int:
        return int(heard.slots.get("tries") or 0)

    def _gave_up(self, heard: Heard) -> bool:
        return self._tries(heard) >= self.form.desk.policy.unanswered_tries

    def _buttons(self, heard: Heard) -> Buttons:
        slot, language = self.question.slot, heard.language
        if heard.slots.get("changing"):
            return self._change_buttons(heard)
        buttons = self._choices(heard)
        if not self._gave_up(heard):
            return buttons
        if slot != "confirmed":
            left = answer_button(slot, SKIPPED, say("choice-leave-out", language))
            buttons = [b for b in buttons if b["payload"] != left["payload"]] + [left]
        return [*buttons, intent_button("request_human", language)]

    def _choices(self, heard: Heard) -> Buttons:
        slot, language = self.question.slot, heard.language
        if slot == "reference":
            mine = self.form.desk.tickets.mine(heard.address, open_only=False)[:3]
            codes = [answer_button(slot, ticket.code, ticket.code) for ticket in mine]
            return [*codes, answer_button(slot, SKIPPED, say("choice-reference-none", language))]
        return [
            answer_button(slot, value, say(f"choice-{slot}-{key_of(value)}", language))
            for value in self.question.choices
        ]

    def _change_buttons(self, heard: Heard) -> Buttons:
        told = (q for q in self.form.questions if q.slot != "confirmed" and q.needed(heard.slots))
        names = [
            answer_button(CHANGE, q.slot, say(f"name-{q.slot}", heard.language)) for q in told
        ]
        as_it_is = answer_button(
            "confirmed", "yes", say("choice-confirmed-as-it-is", heard.language)
        )
        return [*names, as_it_is, intent_button("cancel_request", heard.language)]
