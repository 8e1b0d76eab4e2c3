"""What the engine calls for a customer's own tickets: show, cancel, reopen."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.amid import asks_for_visit
from actions.dialogue.cases import (
    CODE_AND_A_WORD,
    TicketAction,
    ask_cancel,
    cancel,
    reopen,
    unchanged,
)
from actions.dialogue.danger import add_to, danger_asked_about
from actions.dialogue.heard import Heard
from actions.dialogue.instead import call_off_visit, go_other_way, move_visit
from actions.dialogue.own_case import say_who_comes
from actions.dialogue.terms import (
    HOW_LONG,
    RESULT,
    price_of_missing,
    promise_of_complaint,
    promise_of_form,
)
from actions.domain import cancellations, grievances, visit_times
from actions.domain.tickets import Kind


class ActionShowTickets(TicketAction):
    """Show the customer's own tickets, their stage and what happens next."""

    def name(self) -> str:
        """Name the action."""
        return "action_show_tickets"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Show the ticket that was named, or the open ones, or how to open one."""
        danger = danger_asked_about(self.desk, heard)
        if danger:
            return add_to(self.desk, heard, dispatcher, tracker, danger)
        code, mine = self.code(heard), self.desk.tickets.mine(heard.address)
        said = None if code else self._asks_else(heard, dispatcher, tracker)
        if said is not None:
            return said
        cancels = cancellations.CANCELLING.search(heard.text) and not cancellations.KEEPING.search(
            heard.text
        )
        if cancels and len(heard.text) <= CODE_AND_A_WORD and (code or len(mine) == 1):
            return ask_cancel(self.desk, heard, dispatcher, code or mine[0].code)
        if not mine and not code and grievances.find_subject(heard.text) == "delivery":
            told = self._article("ask_delivery", heard, dispatcher)
            if told is not None:
                return told
        repairs = [ticket for ticket in mine if ticket.kind is Kind.REPAIR]
        if repairs and not code and heard.entity("time") and visit_times.COMING.search(heard.text):
            return self.keep(heard, dispatcher, tracker, repairs[0], key="day-noted")
        return self.show(heard, dispatcher, tracker, code)

    def _article(
        self, topic: str, heard: Heard, dispatcher: CollectingDispatcher
    ) -> list[EventType] | None:
        """Say what is known in general, where there is no case to tell of."""
        found = self.desk.knowledge.answer(topic, heard.language)
        if found is None:
            return None
        dispatcher.utter_message(text=found.text)
        return []

    def _asks_else(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take what sounds like "where is it" for what it is where nothing is open yet, or is."""
        form = str(tracker.active_loop.get("name") or "")
        if not heard.text:
            return None
        missing = price_of_missing(self.desk, heard)
        if missing:
            dispatcher.utter_message(text=missing)
            return []
        if form == "complaint_form" and HOW_LONG.search(heard.text):
            dispatcher.utter_message(text=promise_of_form(self.desk, heard))
            return []
        if not form and say_who_comes(self.desk, heard, dispatcher):
            return []
        waits = form or self.desk.tickets.mine(heard.address)
        if not waits and asks_for_visit(self.desk, heard):
            return [FollowupAction("repair_form")]
        if not waits and heard.entity("time") and visit_times.COMING.search(heard.text):
            return self._article("ask_appointment", heard, dispatcher)
        if form:
            comes = visit_times.COMING.search(heard.text) and HOW_LONG.search(heard.text)
            return self._article("ask_appointment", heard, dispatcher) if comes else None
        asks_term = HOW_LONG.search(heard.text) or RESULT.search(heard.text)
        promised = promise_of_complaint(self.desk, heard) if asks_term else None
        if promised:
            dispatcher.utter_message(text=unchanged(promised, heard, tracker))
            return []
        return (
            go_other_way(self.desk, heard, dispatcher)
            or call_off_visit(self.desk, heard, dispatcher)
            or move_visit(self.desk, heard, dispatcher)
        )


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
