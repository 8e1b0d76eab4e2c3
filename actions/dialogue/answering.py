"""Answers to inquiries: an article of the knowledge store, or what a case of one's own says."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.amid import asks_for_visit
from actions.dialogue.asked_first import say_when_first, tells_fault_too
from actions.dialogue.base import fresh, joined
from actions.dialogue.before import last_said
from actions.dialogue.cases import TicketAction, unchanged
from actions.dialogue.contacting import take_contact
from actions.dialogue.danger import add_to, danger_asked_about, danger_told_of, recent_danger
from actions.dialogue.each_question import answer_each, asks_several
from actions.dialogue.heard import Heard
from actions.dialogue.instead import go_other_way, move_visit, repair_in_hand
from actions.dialogue.ledger import note_correction
from actions.dialogue.own_case import case_asked_about, say_who_comes
from actions.dialogue.own_questions import answer_own
from actions.dialogue.recalls import say_recalled
from actions.dialogue.saying import intent_button, intent_buttons, once
from actions.dialogue.terms import (
    price_of_last,
    price_of_missing,
    price_stands,
    promise_of_complaint,
    promise_of_form,
)
from actions.dialogue.wished_beside import ask_about_fault, keep_wish, wishes
from actions.domain import answers
from actions.domain.case_questions import asks_when_it_comes
from actions.domain.chasing import chases
from actions.domain.hours import holiday_named
from actions.domain.places import SAME
from actions.domain.purchases import asks_price_beyond
from actions.domain.script import shape
from actions.domain.short_questions import A_PHOTO, wants_manual
from actions.domain.tickets import Kind, Ticket
from actions.domain.visit_times import asks_when_visits_are
from actions.services.knowledge import Answer
from actions.texts import say
from actions.texts.dates import write_day

WHERE_TO = shape(
    r"(?:送|寄|拿|带)(?:到|去|往)?(?:哪|什么地方)|怎么(?:送|寄|拿)|上门取|来取|取件"
    r"|\bwhere (?:do|should|can|shall) i (?:bring|send|take)"
)
"""Where to bring a thing, which sounds like where a parcel is."""


class ActionAnswer(TicketAction):
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
        if asks_several(heard) and not self._begins_repair(heard, tracker):
            return answer_each(
                heard, dispatcher, tracker, lambda one, own: self._one(one, own, tracker)
            )
        return self._one(heard, dispatcher, tracker)

    def _one(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Answer one question."""
        if heard.intent == "ask_status":
            return self.show(heard, dispatcher, tracker, self.code(heard))
        if answer_own(self.desk, heard, dispatcher, tracker):
            return []
        known = self._of_a_case(heard, dispatcher, tracker)
        if known is not None:
            return known
        if self._begins_repair(heard, tracker):
            return [FollowupAction("repair_form")]
        topic = self._topic(heard)
        serial = heard.entity("serial_number") or heard.slot("serial_number")
        if topic == "ask_warranty" and serial:
            covered = self.desk.units.warranty(serial, heard.language)
            if covered:
                dispatcher.utter_message(text=covered)
                return []
        if topic == "ask_recall" and serial:
            return say_recalled(self.desk, heard, dispatcher, serial)
        about = " ".join((heard.meant, heard.entity("product") or "", heard.slot("product")))
        found = self.desk.knowledge.answer(topic, heard.language, about=about)
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
        closed = self._closed(heard)
        if found.text == last_said(tracker) and not (in_form or closed):
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=say("answer-again", heard.language), buttons=[button])
            return [SlotSet("unclear_text", heard.text or None)]
        offers = intent_buttons(found.offers, heard.language)
        text = joined(heard.language, closed, found.text)
        if in_form:
            dispatcher.utter_message(text=text, buttons=[])
            return []
        text = "\n\n".join(filter(None, (text, ask_about_fault(heard))))
        dispatcher.utter_message(text=text, buttons=once([*wishes(heard), *offers]))
        return keep_wish(heard)

    def _closed(self, heard: Heard) -> str:
        """Say that nobody is there on a holiday whose opening hours are asked."""
        hours, zone = self.desk.policy.hours, self.desk.policy.hours.zone
        if heard.intent != "ask_hours":
            return ""
        named = holiday_named(heard.text, hours, self.desk.now().astimezone(zone).date())
        if named is None:
            return ""
        day = write_day(named[1], heard.language)
        return say("hours-holiday", heard.language, name=named[0], day=day)

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
        if wants_manual(heard.text):
            return "ask_howto"
        if heard.intent == "ask_hours" and asks_when_visits_are(heard.text):
            return "ask_appointment"
        if heard.intent == "ask_delivery" and WHERE_TO.search(heard.text):
            return "ask_send_in"
        return heard.intent

    def _of_a_case(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Answer by the customer's own case what would otherwise be answered in general."""
        form = str(tracker.active_loop.get("name") or "")
        if not heard.text:
            return None
        told = self._told_of_visit(heard, dispatcher, tracker, form)
        if told is not None:
            return told
        if A_PHOTO.search(heard.text) and answers.is_question(heard.text):
            return self._photo_asked(heard, dispatcher)
        if heard.intent == "ask_duration" and form != "repair_form":
            promised = (promise_of_form if form else promise_of_complaint)(self.desk, heard)
            if promised:
                dispatcher.utter_message(text=unchanged(promised, heard, tracker))
                return []
        if not form and (SAME.search(heard.text) or recent_danger(self.desk, heard)):
            ticket = repair_in_hand(self.desk, heard)
            given = take_contact(self.desk, heard, dispatcher, ticket)
            if given is not None:
                return given
        if not form and heard.intent == "ask_order":
            changed = self._contact_changed(heard, dispatcher)
            if changed is not None:
                return changed
        if form:
            return self._day_told(heard, dispatcher)
        return (
            self._chased(heard, dispatcher, tracker)
            or go_other_way(self.desk, heard, dispatcher)
            or move_visit(self.desk, heard, dispatcher)
            or self._day_wished(heard, dispatcher, tracker)
        )

    def _told_of_visit(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, form: str
    ) -> list[EventType] | None:
        """Say who comes and when, how a case stands, and what of a price or a missed visit."""
        if form == "repair_form" and asks_when_it_comes(heard.text):
            dispatcher.utter_message(text=say_when_first(self.desk, heard))
            return []
        if not form and say_who_comes(self.desk, heard, dispatcher):
            return []
        asked, code = (False, None) if form else case_asked_about(self.desk, heard)
        if asked:
            return self.show(heard, dispatcher, tracker, code)
        stands = price_stands(heard, tracker)
        if stands:
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=stands, buttons=[] if form else [button])
            if form:
                return []
            return [SlotSet("unclear_text", heard.text)]
        price = price_of_missing(self.desk, heard) or price_of_last(self.desk, heard, tracker)
        if price:
            dispatcher.utter_message(text=price)
            return []
        return None

    def _contact_changed(
        self, heard: Heard, dispatcher: CollectingDispatcher
    ) -> list[EventType] | None:
        """Take a changed address or number for the open repair; ask for it where none is told."""
        ticket = repair_in_hand(self.desk, heard)
        slot = answers.named_slot(heard.text, ["place", "phone"]) if ticket else None
        if ticket is None or slot is None or answers.named_slot(heard.text, ["reference"]):
            return None
        given = take_contact(self.desk, heard, dispatcher, ticket)
        if given is not None:
            return given
        dispatcher.utter_message(text=say(f"contact-new-{slot}", heard.language, code=ticket.code))
        return [SlotSet("case_code", ticket.code)]

    def _day_told(self, heard: Heard, dispatcher: CollectingDispatcher) -> list[EventType] | None:
        """Keep the day that is asked for while a repair is taken down."""
        if heard.intent != "ask_appointment" or not heard.entity("time"):
            return None
        dispatcher.utter_message(text=say("remark-day-noted", heard.language))
        told = filter(None, (heard.slot("unclear_text"), heard.text))
        return [SlotSet("unclear_text", "\n".join(told))]

    def _photo_asked(self, heard: Heard, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Say that a photo is welcome, and where it goes."""
        mine = [ticket.code for ticket in self.desk.tickets.mine(heard.address)]
        in_hand = next((code for code in mine if code == heard.slot("case_code")), "")
        key = "photo-welcome-ticket" if in_hand else "photo-welcome"
        dispatcher.utter_message(text=say(key, heard.language, code=in_hand))
        return []

    def _chased(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take "why so slow" for a wish to hurry, where something is waited for."""
        tickets = self.desk.tickets.mine(heard.address)
        if not tickets or not chases(heard.text):
            return None
        return self.hurry(heard, dispatcher, tickets[0])

    def _day_wished(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Put a wish for a day into the repair that is open; its visit is agreed on there."""
        if heard.intent != "ask_appointment":
            return None
        repairs = [t for t in self.desk.tickets.mine(heard.address) if t.kind is Kind.REPAIR]
        if not repairs:
            return None
        code = repairs[0].code
        if repairs[0].urgent:
            return self.hurry(heard, dispatcher, repairs[0])
        self.desk.tickets.add_detail(heard.address, code, heard.text, turn=heard.turn)
        text = fresh("day-noted", heard, tracker, code=code)
        dispatcher.utter_message(text=text)
        return [SlotSet("case_code", code)]
