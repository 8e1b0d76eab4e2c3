"""Asking instead of guessing: what is meant, and whether a sign means a danger."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.amid import asks_for_visit, is_new_and_broken, tells_fault
from actions.dialogue.asides.instead import call_off_visit, move_visit
from actions.dialogue.asides.own_questions import answer_own
from actions.dialogue.base import DeskAction, fresh
from actions.dialogue.before import actions_before, last_said
from actions.dialogue.contacting import take_contact
from actions.dialogue.heard import Heard
from actions.dialogue.people.danger import TELLING, recent_danger, with_advice
from actions.dialogue.people.handing import hand_over
from actions.dialogue.saying import ALARM, Buttons, answer_button, intent_button, payload
from actions.domain.chats.handoff import Reason
from actions.domain.words import additions, signs, substance
from actions.services.desk import Desk
from actions.texts import knows, say

BY_LABEL = {
    "repair_request": "report_fault",
    "inquiry": "ask_help",
    "complaint": "complain_product",
}


class ActionAskReading(DeskAction):
    """Ask instead of guessing: the likeliest readings as buttons, then a person."""

    def name(self) -> str:
        """Name the action."""
        return "action_ask_reading"

    def hears_hurt(self, heard: Heard) -> bool:
        """Hear whether anyone is hurt first (Rule R30)."""
        return True

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Offer two readings the first time; all of them and a person the second time."""
        if may_burn(self.desk, heard):
            return ask_danger(heard, dispatcher)
        if answer_own(self.desk, heard, dispatcher, tracker):
            return []
        told = asks_for_visit(self.desk, heard) or tells_fault(self.desk, heard)
        if told or is_new_and_broken(heard):
            return [FollowupAction("repair_form")]
        placed = take_contact(self.desk, heard, dispatcher, None)
        if placed is not None:
            return placed
        visit = move_visit(self.desk, heard, dispatcher) or call_off_visit(
            self.desk, heard, dispatcher
        )
        if visit is not None:
            return visit
        before = actions_before(tracker)
        danger = recent_danger(self.desk, heard)
        code = danger.code if danger else heard.slot("case_code")
        adds = TELLING & set(before) or additions.ADDING_TO.search(heard.text)
        if code and heard.text and (danger or adds):
            self.desk.tickets.add_detail(heard.address, code, heard.text, turn=heard.turn)
            noted = fresh("detail-added", heard, tracker, code=code)
            dispatcher.utter_message(text=with_advice(heard, danger, noted) if danger else noted)
            return []
        again = self.name() in before
        if again and self.desk.handoffs.staffed:
            return hand_over(self.desk, heard, dispatcher, tracker, Reason.MISUNDERSTOOD)
        key, product = self._key(heard, again=again), heard.entity("product")
        dispatcher.utter_message(
            text=fresh(key, heard, tracker, product=product or ""),
            buttons=self._readings(heard, everything=again or bool(product)),
        )
        kept = heard.text if heard.text and not signs.only_signs(heard.text) else None
        return [SlotSet("unclear_text", kept)]

    def _key(self, heard: Heard, *, again: bool) -> str:
        """Name the question: what is known of the message is said with it."""
        key = "reading-again" if again else "reading-first"
        if heard.entity("product") and not again:
            key = "reading-about"
        if signs.only_signs(heard.text) and not again:
            key = "talk-signs"
        return key

    def _readings(self, heard: Heard, *, everything: bool) -> Buttons:
        labels = [label for label, _ in heard.classes if label != "other"] or list(BY_LABEL)
        chosen = labels if everything else labels[:2]
        buttons = [intent_button(self._intent(heard, label), heard.language) for label in chosen]
        return [*buttons, intent_button("request_human", heard.language)]

    def _intent(self, heard: Heard, label: str) -> str:
        """Name the intent that stands for a class: for inquiries the likeliest topic."""
        if label != "inquiry":
            return BY_LABEL[label]
        topics = (name for name, share in heard.ranking if share >= 0.15)
        return next(
            (t for t in topics if t.startswith("ask_") and knows(f"button-{t}")), "ask_help"
        )


def ask_danger(heard: Heard, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Ask whether a sign means that something burns: it may be a joke, and it may not (R30)."""
    burns = {
        "title": say("choice-alarm-yes", heard.language),
        "payload": payload("report_danger", words=heard.text),
    }
    no = answer_button(ALARM, "no", say("choice-alarm-no", heard.language))
    dispatcher.utter_message(text=say("signs-danger", heard.language), buttons=[burns, no])
    return []


def say_no_alarm(heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Go on where nothing burns: with the form, else with what it is about."""
    if tracker.active_loop.get("name"):
        dispatcher.utter_message(text=say("talk-affirm-in-form", heard.language), buttons=[])
        return
    buttons = [
        intent_button(name, heard.language) for name in (*BY_LABEL.values(), "request_human")
    ]
    dispatcher.utter_message(text=fresh("talk-affirm", heard, tracker), buttons=buttons)


def may_burn(desk: Desk, heard: Heard) -> bool:
    """Tell whether a sign, alone or beside the name of a thing, may mean that it burns."""
    if signs.may_alarm(heard.text):
        return True
    thing = heard.entity("product")
    if not signs.has_alarm(heard.text) or not thing:
        return False
    product = desk.knowledge.product_named(thing)
    names = {thing.casefold()} | (product.words() if product else set())
    return not substance.tells_fault(heard.text, names)


def burns_asked(tracker: Tracker, heard: Heard) -> bool:
    """Tell whether the desk has just asked whether something burns."""
    return last_said(tracker) == say("signs-danger", heard.language)
