"""Questions and wishes answered by a customer's own case, or the form, instead of in general."""

from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.cancelling import ask_cancel
from actions.dialogue.asides.instead import go_other_way, move_visit, repair_in_hand
from actions.dialogue.asides.terms import (
    price_of_last,
    price_of_missing,
    price_stands,
    promise_of_complaint,
    promise_of_form,
)
from actions.dialogue.base import Reading, first_that_fits, fresh
from actions.dialogue.cases.cases import TicketAction, cancels, unchanged
from actions.dialogue.cases.own_case import case_asked_about, say_who_comes, ticket_of_product
from actions.dialogue.contacting import take_contact
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.asked_first import say_when_first
from actions.dialogue.hearing.unanswered import YOURS
from actions.dialogue.numbers import spot_phone
from actions.dialogue.people.danger import recent_danger
from actions.dialogue.saying import intent_button
from actions.domain.places import SAME, find_place
from actions.domain.tickets import Kind
from actions.domain.words import answers, choices
from actions.domain.words.case_questions import asks_when_it_comes
from actions.domain.words.chasing import chases, presses
from actions.domain.words.short_questions import A_PHOTO
from actions.domain.words.visit_times import asks_when_visits_are
from actions.texts import say


class AboutACase(TicketAction):
    """What an inquiry may be about where there is a case, or one is being taken down."""

    def of_a_case(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Answer by the case, or None where a message is not about it."""
        if not heard.text:
            return None
        form = str(tracker.active_loop.get("name") or "")
        return first_that_fits(self._readings(form), heard, dispatcher, tracker)

    def _readings(self, form: str) -> Sequence[Reading]:
        """List what a message may be, the likeliest to be mistaken first."""
        asked = (self._haggled, self._price_asked, self._photo_asked)
        if form == "repair_form":
            return (self._first_visit_asked, *asked, self._day_told)
        if form:
            return (*asked, self._term_of_form_asked, self._day_told)
        return (
            *(self._contact_told, self._technician_asked, self._case_asked, *asked),
            *(self._term_asked, self._contact_changed, self._named_cancelled),
            *(self._chased, self._other_way, self._other_time, self._day_wished),
        )

    def _first_visit_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say when somebody comes while that is not agreed yet."""
        if not asks_when_it_comes(heard.text):
            return None
        dispatcher.utter_message(text=say_when_first(self.desk, heard))
        return []

    def _technician_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say who comes and when."""
        return [] if say_who_comes(self.desk, heard, dispatcher) else None

    def _case_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say how a case stands."""
        asked, code = case_asked_about(self.desk, heard)
        return self.show(heard, dispatcher, tracker, code) if asked else None

    def _haggled(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say who may change a price that is found too high."""
        stands = price_stands(heard, tracker)
        if not stands:
            return None
        in_form = bool(tracker.active_loop.get("name"))
        button = intent_button("request_human", heard.language)
        dispatcher.utter_message(text=stands, buttons=[] if in_form else [button])
        return [] if in_form else [SlotSet("unclear_text", heard.text)]

    def _price_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say what a missed visit costs, or that which was answered a moment ago."""
        price = price_of_missing(self.desk, heard) or price_of_last(self.desk, heard, tracker)
        if not price:
            return None
        dispatcher.utter_message(text=price)
        return []

    def _photo_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say that a photo is welcome, and where it goes."""
        if not A_PHOTO.search(heard.text) or not answers.is_question(heard.text):
            return None
        mine = [ticket.code for ticket in self.desk.tickets.mine(heard.address)]
        in_hand = next((code for code in mine if code == heard.slot("case_code")), "")
        key = "photo-welcome-ticket" if in_hand else "photo-welcome"
        dispatcher.utter_message(text=say(key, heard.language, code=in_hand))
        return []

    def _term_of_form_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say what a complaint is promised that is being taken down."""
        if heard.intent != "ask_duration":
            return None
        promised = promise_of_form(self.desk, heard)
        dispatcher.utter_message(text=unchanged(promised, heard, tracker))
        return []

    def _term_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say what the complaint in hand is promised."""
        asks = heard.intent == "ask_duration"
        promised = promise_of_complaint(self.desk, heard) if asks else None
        if not promised:
            return None
        dispatcher.utter_message(text=unchanged(promised, heard, tracker))
        return []

    def _contact_told(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take a number that is told, the address that is the same as before, or of a danger."""
        if tracker.active_loop.get("name"):
            return None
        number = spot_phone(heard, self.desk) and not YOURS.search(heard.text)
        told = SAME.search(heard.text) or recent_danger(self.desk, heard)
        if not (told or number) and not (
            answers.is_correction(heard.text) and find_place(heard.text)
        ):
            return None
        return take_contact(self.desk, heard, dispatcher, repair_in_hand(self.desk, heard))

    def _contact_changed(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take a changed address or number for the open repair; ask for it where none is told."""
        ticket = repair_in_hand(self.desk, heard) if heard.intent == "ask_order" else None
        slot = answers.named_slot(heard.text, ["place", "phone"]) if ticket else None
        if ticket is None or slot is None or answers.named_slot(heard.text, ["reference"]):
            return None
        given = take_contact(self.desk, heard, dispatcher, ticket)
        if given is not None:
            return given
        dispatcher.utter_message(text=say(f"contact-new-{slot}", heard.language, code=ticket.code))
        return [SlotSet("case_code", ticket.code)]

    def _named_cancelled(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Ask whether the case of the product that is named is to be cancelled."""
        mine = self.desk.tickets.mine(heard.address) if cancels(heard) else []
        about = ticket_of_product(self.desk, heard, mine)
        return ask_cancel(self.desk, heard, dispatcher, about.code) if about else None

    def _day_told(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Keep the day that is asked for while a case is taken down."""
        if heard.intent != "ask_appointment" or not heard.entity("time"):
            return None
        dispatcher.utter_message(text=say("remark-day-noted", heard.language))
        return [SlotSet("unclear_text", heard.kept_beside(heard.text))]

    def _chased(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take "why so slow" for a wish to hurry, where something is waited for."""
        tickets = self.desk.tickets.mine(heard.address)
        if not tickets or not (chases(heard.text) or presses(heard.text)):
            return None
        return self.hurry(heard, dispatcher, tickets[0])

    def _other_way(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Have a repair done the other way."""
        return go_other_way(self.desk, heard, dispatcher)

    def _other_time(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Offer other times for the visit that is agreed."""
        return move_visit(self.desk, heard, dispatcher)

    def _day_wished(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Put a wish for a day into the repair that is open; its visit is agreed on there."""
        comes = heard.entity("time") and choices.requests(heard.text)
        asks = comes and asks_when_visits_are(heard.text)
        if heard.intent != "ask_appointment" and not asks:
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
