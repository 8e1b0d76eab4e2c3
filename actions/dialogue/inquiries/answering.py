"""Answers to inquiries: an article of the knowledge store, or what a case of one's own says."""

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.amid import asks_for_visit
from actions.dialogue.asides.of_that_day import hours_of_that_day
from actions.dialogue.asides.own_questions import answer_own
from actions.dialogue.asides.recalls import say_recalled
from actions.dialogue.base import first_that_fits
from actions.dialogue.before import last_said
from actions.dialogue.cases.about_a_case import AboutACase
from actions.dialogue.cases.opening import hand_off
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.asked_first import tells_fault_too
from actions.dialogue.hearing.ledger import note_correction
from actions.dialogue.inquiries.each_question import answer_each, asks_several, wants_person
from actions.dialogue.inquiries.unknown_unit import number_told, terms_without_record
from actions.dialogue.inquiries.wished_beside import ask_about_fault, keep_wish, wishes
from actions.dialogue.people.danger import add_to, danger_asked_about, danger_told_of
from actions.dialogue.saying import intent_button, intent_buttons, once
from actions.domain.script import shape
from actions.domain.tickets import Ticket
from actions.domain.words import answers
from actions.domain.words.purchases import (
    asks_about_papers,
    asks_for_postage,
    asks_length_of_cover,
    asks_only_price,
    asks_price_beyond,
)
from actions.domain.words.short_questions import wants_manual
from actions.domain.words.visit_times import asks_when_visits_are
from actions.services.company.knowledge import Answer
from actions.texts import joined, say

WHERE_TO = shape(
    r"(?:送|寄|拿|带)(?:到|去|往)?(?:哪|什么地方)|怎么(?:送|寄|拿)|上门取|来取|取件"
    r"|\bwhere (?:do|should|can|shall) i (?:bring|send|take)"
)
"""Where to bring a thing, which sounds like where a parcel is."""


class ActionAnswer(AboutACase):
    """Answer an inquiry from the knowledge store."""

    def name(self) -> str:
        """Name the action."""
        return "action_answer"

    def hears_hurt(self, heard: Heard) -> bool:
        """Hear whether anyone is hurt first (Rule R30)."""
        return True

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say the article, or the warranty of the unit that was named; offer a second wish."""
        danger = self._danger(heard, tracker)
        if danger:
            return add_to(self.desk, heard, dispatcher, tracker, danger)
        note_correction(self.desk, heard, tracker)
        if self._begins_repair(heard, tracker):
            return self.answer_one(heard, dispatcher, tracker)
        if not asks_several(heard) and not wants_person(heard):
            return self.answer_one(heard, dispatcher, tracker)
        events = answer_each(
            heard, dispatcher, tracker, lambda one, own: self.answer_one(one, own, tracker)
        )
        if not wants_person(heard):
            return events
        return [*events, *self._handed_off(heard, dispatcher, tracker)]

    def _handed_off(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Let the person come who is asked for beside it; a form ends with that."""
        events = hand_off(self.desk, heard, dispatcher, tracker)
        in_form = bool(tracker.active_loop.get("name"))
        ended = [ActiveLoop(None), FollowupAction("action_listen")] if in_form else []
        return [*events, *ended]

    def answer_one(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Answer one question."""
        readings = (
            *(self._status_asked, self._contact_told, self._own_question, self.of_a_case),
            self._repair_begun,
            *(self._papers_asked, self._unit_covered, self._unit_recalled),
        )
        done = first_that_fits(readings, heard, dispatcher, tracker)
        return self._article(heard, dispatcher, tracker) if done is None else done

    def _status_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        if heard.intent != "ask_status":
            return None
        if not self.desk.tickets.mine(heard.address):
            when = self._first_visit_asked(heard, dispatcher, tracker)
            if when is not None:
                return when
        return self.show(heard, dispatcher, tracker, self.code(heard))

    def _own_question(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Answer as the company itself does."""
        return [] if answer_own(self.desk, heard, dispatcher, tracker) else None

    def _repair_begun(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        return [FollowupAction("repair_form")] if self._begins_repair(heard, tracker) else None

    def _papers_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say that the serial number tells, where it is asked whether papers are needed."""
        if not asks_about_papers(heard.text):
            return None
        dispatcher.utter_message(text=say("warranty-anyhow", heard.language))
        return []

    def _unit_covered(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Tell the warranty of the unit whose number was told, as far as it can be known."""
        asks = self._topic(heard) == "ask_warranty"
        serial = number_told(self.desk, heard, tracker) if asks else ""
        if not serial:
            return None
        covered = self.desk.units.warranty(serial, heard.language, about=heard.meant)
        unknown = covered or terms_without_record(self.desk, heard, tracker, serial)
        dispatcher.utter_message(text=unknown)
        return []

    def _unit_recalled(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Tell whether the unit whose number is known is recalled."""
        serial = _serial(heard) if self._topic(heard) == "ask_recall" else ""
        return say_recalled(self.desk, heard, dispatcher, serial) if serial else None

    def _article(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Answer in general."""
        about = " ".join((heard.meant, heard.entity("product") or "", heard.slot("product")))
        found = self.desk.knowledge.answer(self._topic(heard), heard.language, about=about)
        return self._say(heard, dispatcher, tracker, found)

    def _begins_repair(self, heard: Heard, tracker: Tracker) -> bool:
        told = tells_fault_too(self.desk, heard) or asks_for_visit(self.desk, heard)
        return told and not tracker.active_loop.get("name")

    def _say(
        self,
        heard: Heard,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        found: Answer | None,
    ) -> list[EventType]:
        """Say an article with what else may be wished for; what was just said not again."""
        if found is None:
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=say("answer-none", heard.language), buttons=[button])
            return [SlotSet("unclear_text", heard.text or None)]
        in_form = bool(tracker.active_loop.get("name"))
        of_day = hours_of_that_day(self.desk, heard) if self._topic(heard) == "ask_hours" else ""
        if found.text == last_said(tracker) and not (in_form or of_day):
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=say("answer-again", heard.language), buttons=[button])
            return [SlotSet("unclear_text", heard.text or None)]
        offers = intent_buttons(found.offers, heard.language)
        text = joined(heard.language, of_day, found.text)
        if in_form:
            dispatcher.utter_message(text=text, buttons=[])
            return []
        text = "\n\n".join(filter(None, (text, ask_about_fault(heard))))
        dispatcher.utter_message(text=text, buttons=once([*wishes(heard), *offers]))
        return keep_wish(heard)

    def _danger(self, heard: Heard, tracker: Tracker) -> Ticket | None:
        """Find the danger of just now that a message asks about or adds to (Rule R30)."""
        asked = danger_asked_about(self.desk, heard)
        if asked or answers.is_question(heard.text):
            return asked
        return danger_told_of(self.desk, heard, tracker)

    def _topic(self, heard: Heard) -> str:
        """Name the article that answers: some questions sound like another."""
        if heard.intent == "ask_warranty" and asks_price_beyond(heard.text):
            return "ask_price"
        if heard.intent == "ask_duration" and asks_length_of_cover(heard.text):
            return "ask_warranty"
        if asks_for_postage(heard.text):
            return "ask_send_in"
        if heard.slot("begun") == "repair_form" and asks_only_price(heard.text):
            return "ask_warranty" if heard.slot("serial_number") else "ask_price"
        if wants_manual(heard.text):
            return "ask_howto"
        if heard.intent == "ask_hours" and asks_when_visits_are(heard.text):
            return "ask_appointment"
        if heard.intent == "ask_delivery" and WHERE_TO.search(heard.text):
            return "ask_send_in"
        return heard.intent


def _serial(heard: Heard) -> str:
    return heard.entity("serial_number") or heard.slot("serial_number")
