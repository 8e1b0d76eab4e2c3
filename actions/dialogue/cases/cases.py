"""What can be done with a customer's own tickets: shown, added to, cancelled, reopened."""

from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.prospects import what_comes_next
from actions.dialogue.base import DeskAction, fresh, refusal
from actions.dialogue.before import last_said
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.summary import product_in_words
from actions.dialogue.saying import Buttons, intent_button
from actions.domain.cases.numbering import read_code
from actions.domain.errors import NotFound
from actions.domain.tickets import MOVES, Stage, Ticket
from actions.domain.words import cancellations
from actions.services.desk import Desk
from actions.texts import joined, say
from actions.texts.loop import write_stage
from actions.texts.visits import visit_button

SHOWN = 8
MOST_CANCELLED = 5
CODE_AND_A_WORD = 40


class TicketAction(DeskAction):
    """An action on a ticket that the customer names or that is their only one."""

    def code(self, heard: Heard) -> str | None:
        """Give the code that the customer named, written plainly."""
        return read_code(heard.entity("ticket_code") or heard.text)

    def line(self, ticket: Ticket, heard: Heard) -> str:
        """Write one ticket: code, what it is, where in the loop, what comes next (Rule R1)."""
        return say(
            "ticket-line",
            heard.language,
            code=ticket.code,
            about=product_in_words(ticket.product, heard.language, self.desk)
            or say(f"kind-{ticket.kind.name.lower()}", heard.language),
            stage=write_stage(ticket.stage, heard.language),
            next=joined(
                heard.language,
                what_comes_next(self.desk, ticket, heard.language),
                self.desk.custody.place_of(ticket, heard.address) if ticket.stage.is_open else "",
            ),
        )

    def show(
        self,
        heard: Heard,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        code: str | None,
    ) -> list[EventType]:
        """Show the ticket that was named, or the open ones, or how to open one."""
        if code is None:
            self._list(heard, dispatcher, tracker, "")
            return []
        try:
            ticket = self.desk.tickets.one(heard.address, code)
        except NotFound as no:
            self._list(heard, dispatcher, tracker, refusal(no, heard))
            return []
        text = unchanged(self.line(ticket, heard), heard, tracker)
        dispatcher.utter_message(text=text, buttons=self._moves(ticket, heard))
        return [SlotSet("case_code", ticket.code)]

    def keep(
        self,
        heard: Heard,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        ticket: Ticket,
        key: str = "detail-added",
    ) -> list[EventType]:
        """Add what was said to a ticket."""
        self.desk.tickets.add_detail(heard.address, ticket.code, told(heard), turn=heard.turn)
        text = fresh(key, heard, tracker, code=ticket.code)
        dispatcher.utter_message(text=text)
        return [SlotSet("case_code", ticket.code)]

    def hurry(
        self, heard: Heard, dispatcher: CollectingDispatcher, ticket: Ticket
    ) -> list[EventType]:
        """Tell the colleague that it is urgent, and the customer where it stands."""
        self.desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
        text = f"{say('hurry-noted', heard.language)}\n{self.line(ticket, heard)}"
        dispatcher.utter_message(text=text)
        return [SlotSet("case_code", ticket.code)]

    def _list(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, lead: str
    ) -> None:
        tickets = self.desk.tickets.mine(heard.address)
        if not tickets:
            in_form = bool(tracker.active_loop.get("name"))
            key = "tickets-none-in-form" if in_form else "tickets-none"
            text, buttons = fresh(key, heard, tracker), []
            if not lead and not in_form:
                buttons = [intent_button("report_fault", heard.language)]
        elif len(tickets) == 1 and not lead:
            text, buttons = self.line(tickets[0], heard), self._moves(tickets[0], heard)
        else:
            lines = "\n".join(f"• {self.line(ticket, heard)}" for ticket in tickets[:SHOWN])
            text = f"{say('tickets-open', heard.language, count=len(tickets))}\n{lines}"
            buttons = [
                intent_button("show_ticket", heard.language, ticket_code=ticket.code)
                for ticket in tickets[:SHOWN]
            ]
        text = unchanged(f"{lead}\n{text}".strip(), heard, tracker)
        dispatcher.utter_message(text=text, buttons=buttons)

    def _moves(self, ticket: Ticket, heard: Heard) -> Buttons:
        names = []
        if Stage.CANCELLED in MOVES[ticket.stage]:
            names.append("cancel_ticket")
        if not ticket.stage.is_open and self.desk.policy.reopening.may(ticket, self.desk.now()):
            names.append("reopen_ticket")
        moves = [intent_button(n, heard.language, ticket_code=ticket.code) for n in names]
        agreed = self.desk.visits.next_of(ticket)
        if agreed and agreed.visit.is_changeable(self.desk.policy.visits, now=self.desk.now()):
            changes = (
                visit_button(heard.language, name, agreed.visit.id) for name in ("move", "cancel")
            )
            moves += [button.model_dump() for button in changes]
        return moves


def unchanged(text: str, heard: Heard, tracker: Tracker) -> str:
    """Say that nothing is new where the same was said a moment ago."""
    same = last_said(tracker) == text
    return f"{say('status-unchanged', heard.language)}\n{text}" if same else text


def cancels(heard: Heard) -> bool:
    """Tell whether few words ask for something to be cancelled."""
    off = cancellations.CANCELLING.search(heard.text)
    kept = cancellations.KEEPING.search(heard.text)
    return len(heard.text) <= CODE_AND_A_WORD and bool(off) and not kept


def ask_which(
    heard: Heard,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    tickets: Sequence[Ticket],
    *,
    again: bool = False,
) -> list[EventType]:
    """Ask which of the tickets is to be cancelled, or say that there is none."""
    buttons = [intent_button("cancel_ticket", heard.language, ticket_code=t.code) for t in tickets]
    key = "cancel-which" if tickets else "cancel-nothing"
    if again:
        key = "cancel-which-one"
    dispatcher.utter_message(text=fresh(key, heard, tracker), buttons=buttons)
    return []


def cancel(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, code: str
) -> list[EventType]:
    """Cancel a ticket and offer the way back."""
    ticket = desk.tickets.cancel(heard.address, code, turn=heard.turn)
    person = desk.cases.show_changed(heard.address, ticket.code, key=heard.turn)
    told = say("ticket-cancelled", heard.language, code=ticket.code)
    text = joined(heard.language, told, person)
    button = intent_button("reopen_ticket", heard.language, ticket_code=ticket.code)
    dispatcher.utter_message(text=text, buttons=[button])
    return []


def reopen(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, code: str
) -> list[EventType]:
    """Reopen a ticket and say what happens next."""
    ticket = desk.tickets.reopen(heard.address, code, turn=heard.turn)
    desk.cases.show_changed(heard.address, ticket.code, key=heard.turn)
    dispatcher.utter_message(text=say("ticket-reopened", heard.language, code=ticket.code))
    return [SlotSet("case_code", ticket.code)]


def told(heard: Heard) -> str:
    """Give what was typed, else what the app told on the customer's behalf."""
    told = (v for name, values in heard.entities.items() if name != "kind" for v in values)
    return heard.text or " ".join(told)
