"""What the engine calls for a customer's own tickets: show, cancel, reopen."""

from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.amid import asks_for_visit
from actions.dialogue.asides.cancelling import ask_cancel
from actions.dialogue.asides.instead import call_off_visit
from actions.dialogue.asides.terms import (
    HOW_LONG,
    RESULT,
    price_of_missing,
    promise_of_complaint,
    promise_of_form,
)
from actions.dialogue.base import Reading, first_that_fits
from actions.dialogue.cases.about_a_case import AboutACase
from actions.dialogue.cases.cases import (
    TicketAction,
    cancel,
    cancels,
    reopen,
    unchanged,
)
from actions.dialogue.cases.elsewhere import ticket_to_reopen
from actions.dialogue.cases.own_case import ticket_of_product
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.asked_first import say_how_long_first
from actions.dialogue.people.danger import add_to, danger_asked_about
from actions.domain.tickets import Kind, Ticket
from actions.domain.words import grievances, visit_times
from actions.domain.words.asked_topics import topic_of


class ActionShowTickets(AboutACase):
    """Show the customer's own tickets, their stage and what happens next."""

    def name(self) -> str:
        """Name the action."""
        return "action_show_tickets"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Show the ticket that was named, or the open ones, or how to open one."""
        readings: Sequence[Reading] = (self._danger_asked, self._reopened, self._cancels)
        if self.code(heard) is None:
            form = str(tracker.active_loop.get("name") or "")
            mine = self.desk.tickets.mine(heard.address)
            else_ = self._something_else(form, mine) if heard.text else ()
            last = self._day_told_of if mine else self._parcel
            readings = (self._danger_asked, self._reopened, *else_, self._cancels, last)
        done = first_that_fits(readings, heard, dispatcher, tracker)
        return self._show_named(heard, dispatcher, tracker) if done is None else done

    def _show_named(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Show the case whose number or product is named, else all that are open."""
        mine = self.desk.tickets.mine(heard.address)
        about = ticket_of_product(self.desk, heard, mine) if heard.text else None
        code = self.code(heard) or (about.code if about else None)
        return self.show(heard, dispatcher, tracker, code)

    def _something_else(self, form: str, mine: Sequence[Ticket]) -> Sequence[Reading]:
        """List what sounds like "where is it" while nothing is open yet, or is."""
        if form == "complaint_form":
            return (self._missing_asked, self._term_of_form_wanted)
        if form:
            comes = any(map(self.desk.visits.next_of, mine))
            own = () if comes else (self._first_visit_asked,)
            return (self._missing_asked, *own, self._visits_asked, self._duration_asked)
        if not mine:
            return (
                *(self._missing_asked, self._visit_wished, self._coming_asked),
                *(self._first_visit_asked, self._topic_asked),
            )
        return (
            *(self._contact_told, self._missing_asked, self._technician_asked),
            self._result_asked,
            *(self._other_way, self._visit_called_off, self._other_time),
        )

    def _danger_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        danger = danger_asked_about(self.desk, heard)
        return add_to(self.desk, heard, dispatcher, tracker, danger) if danger else None

    def _reopened(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Open the case again that is over, where that is asked for outside of forms."""
        in_form = tracker.active_loop.get("name")
        ended = None if in_form or not heard.text else ticket_to_reopen(self.desk, heard)
        return reopen(self.desk, heard, dispatcher, ended.code) if ended else None

    def _missing_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say what a missed visit costs."""
        missing = price_of_missing(self.desk, heard)
        if not missing:
            return None
        dispatcher.utter_message(text=missing)
        return []

    def _term_of_form_wanted(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say what a complaint is promised that is being taken down."""
        if not HOW_LONG.search(heard.text):
            return None
        dispatcher.utter_message(text=promise_of_form(self.desk, heard))
        return []

    def _visits_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say when visits are, while a repair is taken down."""
        comes = visit_times.COMING.search(heard.text) and HOW_LONG.search(heard.text)
        return self._article("ask_appointment", heard, dispatcher) if comes else None

    def _duration_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say how long a repair takes, while it is taken down."""
        if not HOW_LONG.search(heard.text):
            return None
        dispatcher.utter_message(text=say_how_long_first(self.desk, heard))
        return []

    def _topic_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Answer what sounds like "where is it" only beside something else."""
        topic = {"warranty": "ask_warranty", "price": "ask_price"}.get(topic_of(heard.meant))
        return self._article(topic, heard, dispatcher) if topic else None

    def _visit_wished(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Begin the repair that a visit is asked for."""
        return [FollowupAction("repair_form")] if asks_for_visit(self.desk, heard) else None

    def _coming_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say when visits are."""
        comes = heard.entity("time") and visit_times.COMING.search(heard.text)
        return self._article("ask_appointment", heard, dispatcher) if comes else None

    def _result_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say what the complaint in hand is promised."""
        asks = HOW_LONG.search(heard.text) or RESULT.search(heard.text)
        promised = promise_of_complaint(self.desk, heard) if asks else None
        if not promised:
            return None
        dispatcher.utter_message(text=unchanged(promised, heard, tracker))
        return []

    def _visit_called_off(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Offer to call off the visit alone."""
        return call_off_visit(self.desk, heard, dispatcher)

    def _cancels(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Ask whether the ticket that is named, or the only one, is to be cancelled."""
        mine = self.desk.tickets.mine(heard.address)
        only = mine[0].code if len(mine) == 1 else None
        code = self.code(heard) or only
        if code is None or not cancels(heard):
            return self._named_cancelled(heard, dispatcher, tracker)
        return ask_cancel(self.desk, heard, dispatcher, code)

    def _parcel(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say how to follow a parcel."""
        if grievances.find_subject(heard.text) != "delivery":
            return None
        return self._article("ask_delivery", heard, dispatcher)

    def _day_told_of(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Put the day that would suit into the repair that is open."""
        mine = self.desk.tickets.mine(heard.address)
        repair = next((ticket for ticket in mine if ticket.kind is Kind.REPAIR), None)
        comes = heard.entity("time") and visit_times.COMING.search(heard.text)
        if repair is None or not comes:
            return None
        return self.keep(heard, dispatcher, tracker, repair, key="day-noted")

    def _article(
        self, topic: str, heard: Heard, dispatcher: CollectingDispatcher
    ) -> list[EventType] | None:
        """Say what is known in general, where there is no case to tell of."""
        found = self.desk.knowledge.answer(topic, heard.language, about=heard.meant)
        if found is None:
            return None
        dispatcher.utter_message(text=found.text)
        return []


class ActionCancelTicket(TicketAction):
    """Cancel a ticket once the customer has said so twice."""

    def name(self) -> str:
        """Name the action."""
        return "action_cancel_ticket"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Ask first; then cancel and offer the way back."""
        code = self.code(heard) or ""
        sure = heard.entity("confirmed") == "yes"
        return (cancel if sure else ask_cancel)(self.desk, heard, dispatcher, code)


class ActionReopenTicket(TicketAction):
    """Reopen a closed or cancelled ticket."""

    def name(self) -> str:
        """Name the action."""
        return "action_reopen_ticket"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Reopen it and say what happens next."""
        return reopen(self.desk, heard, dispatcher, self.code(heard) or "")
