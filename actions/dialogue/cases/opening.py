"""Opening tickets: a filled form, a wish for a person, a danger."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.at_the_door import note_left_behind, note_way_in
from actions.dialogue.asides.terms import price_stands
from actions.dialogue.asides.who_handles import complaint_asked_after, say_who_handles
from actions.dialogue.base import DeskAction, fresh, told_so_far, until_open, when_answered
from actions.dialogue.cases.cases import TicketAction
from actions.dialogue.cases.elsewhere import drop_unread, put_where_it_belongs
from actions.dialogue.cases.offering import More, offer_more, offer_repair
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.same import go_on
from actions.dialogue.hearing.summary import fault_in_words, new_repair, unclear
from actions.dialogue.people.danger import after_danger, warn_of_glass
from actions.dialogue.people.handing import begin_with, hand_over, person_for
from actions.dialogue.saying import Buttons, intent_button, spoken_value
from actions.dialogue.slots import forget_form
from actions.domain.chats.handoff import Reason
from actions.domain.tickets import Kind, NewTicket, Ticket
from actions.services.desk import Desk
from actions.texts import joined, say


class ActionOpenRepair(DeskAction):
    """Turn the filled repair form into a ticket and tell its code."""

    def name(self) -> str:
        """Name the action."""
        return "action_open_repair"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Open the repair, say what comes next, offer the complaint that was put off."""
        gone_on = go_on(self.desk, heard, dispatcher)
        if gone_on is not None:
            return gone_on
        warned = warn_of_glass(self.desk, heard, dispatcher, tracker)
        if warned is not None:
            return warned
        elsewhere = (
            drop_unread(self.desk, heard, dispatcher, Kind.REPAIR)
            or after_danger(self.desk, heard, dispatcher)
            or put_where_it_belongs(self.desk, heard, dispatcher)
        )
        if elsewhere:
            return forget_form()
        ticket = self.desk.tickets.open(heard.address, new_repair(heard), turn=heard.turn)
        fault = ticket.fault_class
        text = say(
            f"repair-opened-{'home' if ticket.care != 'workshop' else 'workshop'}",
            heard.language,
            code=ticket.code,
            by=when_answered(self.desk, heard, ticket),
            fault=fault_in_words(fault, heard) if fault else "",
        )
        # What was asked beside the yes is answered with it.
        asked = heard.slot("remark")
        text = joined(heard.language, text, until_open(self.desk, heard, ticket), asked)
        more = offer_more(self.desk, heard, ticket)
        buttons = [*ways_on(self.desk, heard, ticket), *more.buttons]
        if more.instead:
            buttons = more.buttons
        dispatcher.utter_message(text=f"{text}\n{more.text}".rstrip(), buttons=buttons)
        return [
            *forget_form(),
            SlotSet("case_code", ticket.code),
            SlotSet("unclear_text", more.words or None),
            SlotSet("complaint_waiting", None),
        ]


def ways_on(desk: Desk, heard: Heard, ticket: Ticket) -> Buttons:
    """Offer what a customer may do meanwhile: bring or send it, try a few checks."""
    checks = desk.diagnosing.offer(heard.address, ticket.code)
    offered = [*desk.custody.offer(heard.address, ticket.code), *([checks] if checks else [])]
    return [button.model_dump() for button in offered]


class ActionOpenComplaint(TicketAction):
    """Turn the filled complaint form into a numbered complaint (Rules R7, R8)."""

    def name(self) -> str:
        """Name the action."""
        return "action_open_complaint"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Open the complaint and say who answers by when."""
        other = self._other(heard, dispatcher, tracker)
        if other is not None:
            return other
        story = self._story(heard)
        new = NewTicket(
            kind=Kind.COMPLAINT,
            story=story,
            meant=heard.mended(story),
            product=self._product(heard),
            reference=heard.slot("reference"),
            wish=heard.slot("wish"),
        )
        ticket = self.desk.tickets.open(heard.address, new, turn=heard.turn)
        wish = spoken_value("wish", ticket.wish, heard.language)
        text = say(
            "complaint-opened",
            heard.language,
            code=ticket.code,
            by=when_answered(self.desk, heard, ticket),
            wish=wish or say("value-none", heard.language),
            days=self.desk.policy.clocks.at_level(ticket.level).feedback_days,
        )
        person = self._person(heard, tracker, ticket)
        asked = heard.slot("remark")
        until = person or until_open(self.desk, heard, ticket)
        text = joined(heard.language, text, until, asked)
        more = More() if person else offer_repair(self.desk, heard, ticket)
        dispatcher.utter_message(text=f"{text}\n{more.text}".rstrip(), buttons=more.buttons)
        return [
            *forget_form(),
            SlotSet("case_code", ticket.code),
            SlotSet("unclear_text", more.words or None),
        ]

    def _other(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Do what is meant instead where the form was only begun and left all out."""
        done = go_on(self.desk, heard, dispatcher)
        if done is None:
            done = warn_of_glass(self.desk, heard, dispatcher, tracker)
        if done is None and heard.slots.get("confirmed") == SKIPPED:
            done = self._asked_after(heard, dispatcher, tracker)
        if done is not None:
            return done
        stands = price_stands(heard, tracker) if heard.slots.get("confirmed") == SKIPPED else ""
        if stands:
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=stands, buttons=[button])
            return [*forget_form(), SlotSet("unclear_text", heard.text)]
        dropped = drop_unread(self.desk, heard, dispatcher, Kind.COMPLAINT)
        elsewhere = dropped or after_danger(self.desk, heard, dispatcher)
        return forget_form() if elsewhere else None

    def _asked_after(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say who has the complaint that is open already, or how it stands."""
        noted = note_way_in(self.desk, heard, dispatcher)
        noted = noted or note_left_behind(self.desk, heard, dispatcher)
        if noted is not None:
            return [*forget_form(), *noted]
        own = complaint_asked_after(self.desk, heard)
        if own is None:
            return None
        told = say_who_handles(self.desk, heard, dispatcher, in_form=True)
        return [*forget_form(), *(told or self.show(heard, dispatcher, tracker, own.code))]

    def _person(self, heard: Heard, tracker: Tracker, ticket: Ticket) -> str:
        """Bring a person at once where level or anger asks for it, and say so."""
        found = person_for(self.desk, ticket) if self.desk.handoffs.staffed else None
        if found is None:
            return ""
        reason, signs = found
        return begin_with(self.desk, heard, tracker, reason, ticket, *signs).says

    def _story(self, heard: Heard) -> str:
        """Put what happened, what it is about and what was noted on the way together."""
        subject = heard.slot("subject")
        about = subject and say(
            "summary-line",
            heard.language,
            name=say("name-subject", heard.language),
            value=spoken_value("subject", subject, heard.language),
        )
        return "\n".join(filter(None, (heard.slot("story"), about, unclear(heard))))

    def _product(self, heard: Heard) -> str:
        """Name the product of the ticket or unit it is about, else the one the words name."""
        reference = heard.slot("reference")
        same = (t for t in self.desk.tickets.mine(heard.address, open_only=False))
        ticket = next((t for t in same if t.code == reference), None)
        if ticket and ticket.product:
            return ticket.product
        knowledge = self.desk.knowledge
        unit = knowledge.product_of_unit(reference) if reference else None
        product = unit or knowledge.product_named(heard.as_meant(heard.slot("story")))
        return product.kind(heard.language) if product else ""


def hand_off(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType]:
    """Bring a person, or where no staff have a group put the wish into a Q ticket."""
    if desk.handoffs.staffed:
        return hand_over(desk, heard, dispatcher, tracker, Reason.ASKED)
    told = told_so_far(heard, tracker)
    waiting = [t for t in desk.tickets.mine(heard.address) if t.kind is Kind.INQUIRY]
    if waiting:
        code = waiting[0].code
        ticket = desk.tickets.add_detail(heard.address, code, told, turn=heard.turn)
    else:
        new = NewTicket(kind=Kind.INQUIRY, story=told, product=heard.slot("product"))
        ticket = desk.tickets.open(heard.address, new, turn=heard.turn)
    key = "hand-off"
    if waiting:
        key = "hand-off-again" if heard.text else "hand-off-waiting"
    by = when_answered(desk, heard, ticket)
    text = fresh(key, heard, tracker, code=ticket.code, by=by)
    if not waiting:
        text = joined(heard.language, text, until_open(desk, heard, ticket))
    dispatcher.utter_message(text=text)
    return [*forget_form(), SlotSet("case_code", ticket.code)]
