"""Opening tickets: a filled form, a wish for a person, a danger."""

import re
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asking import spoken_value
from actions.dialogue.base import DeskAction, forget_form
from actions.dialogue.heard import Heard
from actions.dialogue.saying import answer_button, intent_button
from actions.domain.tickets import Kind, NewTicket, Ticket, Usable
from actions.texts import say

DANGERS = {
    "gas": r"\bgas\b|carbon monoxide|煤气|燃气|瓦斯|天然气|一氧化碳",
    "shock": r"shock|electrocut|zap|tingl|触电|觸電|漏电|漏電|电到|電到|电了|电我|麻手|手麻|发麻|被电",
    "battery": r"batter|swollen|bulg|鼓包|电池|電池",
    "water": r"\bwater\b|flood|leak|gush|漏水|喷水|淹|进水",
    "injury": r"injur|bleed|burnt? (?:my|his|her)|scald|cut (?:my|his|her)|hurt|受伤|受傷|流血|烫伤|燙傷|划伤|割",
}


class ActionOpenRepair(DeskAction):
    """Turn the filled repair form into a ticket and tell its code."""

    def name(self) -> str:
        """Name the action."""
        return "action_open_repair"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Open the repair, say what comes next, offer the complaint that was put off."""
        usable = heard.slot("usable")
        new = NewTicket(
            kind=Kind.REPAIR,
            story=heard.slot("symptom"),
            product=heard.slot("product"),
            serial_number=heard.slot("serial_number"),
            usable=Usable(usable) if usable else None,
            care=heard.slot("care"),
            place=heard.slot("place"),
            phone=heard.slot("phone"),
        )
        ticket = self.desk.tickets.open(heard.address, new, turn=heard.turn)
        text = say(
            f"repair-opened-{'home' if ticket.care != 'workshop' else 'workshop'}",
            heard.language,
            code=ticket.code,
            by=self.by(heard, ticket.answer_due_at),
            fault=str(ticket.fault_class),
        )
        waiting = heard.slot("complaint_waiting")
        buttons = []
        if waiting:
            text = f"{text}\n{say('complaint-now', heard.language)}"
            buttons = [
                intent_button("complain_product", heard.language),
                answer_button("complaint", "no", say("choice-no", heard.language)),
            ]
        dispatcher.utter_message(text=text, buttons=buttons)
        return [
            *forget_form(),
            SlotSet("case_code", ticket.code),
            SlotSet("unclear_text", waiting or None),
            SlotSet("complaint_waiting", None),
        ]


class ActionOpenComplaint(DeskAction):
    """Turn the filled complaint form into a numbered complaint (Rules R7, R8)."""

    def name(self) -> str:
        """Name the action."""
        return "action_open_complaint"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Open the complaint and say who answers by when."""
        new = NewTicket(
            kind=Kind.COMPLAINT,
            story=heard.slot("story"),
            product=_product_named(heard),
            reference=heard.slot("reference"),
            wish=heard.slot("wish"),
        )
        ticket = self.desk.tickets.open(heard.address, new, turn=heard.turn)
        wish = spoken_value("wish", ticket.wish, heard.language)
        text = say(
            "complaint-opened",
            heard.language,
            code=ticket.code,
            by=self.by(heard, ticket.answer_due_at),
            wish=wish or say("value-none", heard.language),
            days=self.desk.policy.clocks.feedback_days,
        )
        dispatcher.utter_message(text=text)
        return [*forget_form(), SlotSet("case_code", ticket.code)]


class ActionHandOff(DeskAction):
    """Take down a wish for a person; nothing the customer has told is lost."""

    def name(self) -> str:
        """Name the action."""
        return "action_hand_off"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Open a Q ticket, or add to the one that already waits."""
        told = _told_so_far(heard)
        waiting = [t for t in self.desk.tickets.mine(heard.address) if t.kind is Kind.INQUIRY]
        if waiting:
            code = waiting[0].code
            ticket = self.desk.tickets.add_detail(heard.address, code, told, turn=heard.turn)
        else:
            new = NewTicket(kind=Kind.INQUIRY, story=told, product=heard.slot("product"))
            ticket = self.desk.tickets.open(heard.address, new, turn=heard.turn)
        key = "hand-off-again" if waiting else "hand-off"
        dispatcher.utter_message(
            text=say(
                key, heard.language, code=ticket.code, by=self.by(heard, ticket.answer_due_at)
            )
        )
        return [*forget_form(), SlotSet("case_code", ticket.code)]


class ActionWarnDanger(DeskAction):
    """Answer a danger at once: safety first, no form, a person alerted (Rule R30)."""

    def name(self) -> str:
        """Name the action."""
        return "action_warn_danger"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say what to do, open the urgent class A ticket, ask whether anyone is hurt."""
        ticket = self._ticket(heard)
        language = heard.language
        lines = (
            say(f"danger-{kind_of_danger(heard.text)}", language),
            say(
                "danger-alerted",
                language,
                code=ticket.code,
                phone=self.desk.policy.company.emergency_phone,
            ),
            say("danger-hurt", language),
        )
        buttons = [
            answer_button("hurt", value, say(f"choice-{value}", language))
            for value in ("yes", "no")
        ]
        dispatcher.utter_message(text="\n".join(lines), buttons=buttons)
        return [*forget_form(), SlotSet("case_code", ticket.code)]

    def _ticket(self, heard: Heard) -> Ticket:
        urgent = [t for t in self.desk.tickets.mine(heard.address) if t.urgent]
        told = _told_so_far(heard)
        if urgent:
            code = urgent[0].code
            return self.desk.tickets.add_detail(heard.address, code, told, turn=heard.turn)
        new = NewTicket(
            kind=Kind.REPAIR,
            story=told,
            product=_product_named(heard),
            usable=Usable.NO,
            place=heard.slot("place"),
            phone=heard.slot("phone"),
            urgent=True,
        )
        return self.desk.tickets.open(heard.address, new, turn=heard.turn)


def kind_of_danger(text: str) -> str:
    """Tell which safety instruction fits; fire and smoke when nothing else does."""
    found = (kind for kind, shape in DANGERS.items() if re.search(shape, text, re.IGNORECASE))
    return next(found, "fire")


def _product_named(heard: Heard) -> str:
    return heard.slot("product") or heard.entity("product") or ""


def _told_so_far(heard: Heard) -> str:
    """Put the message and what a form had gathered into words for staff."""
    slots: dict[str, Any] = {
        name: heard.slot(name)
        for name in ("product", "symptom", "story", "reference", "wish", "place", "unclear_text")
    }
    gathered = [value for value in slots.values() if value]
    return "\n".join(dict.fromkeys([*gathered, heard.text] if heard.text else gathered))
