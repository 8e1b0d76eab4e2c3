"""Danger: safety first, no form, a person alerted (Rule R30)."""

from datetime import timedelta

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.hurt import A_REPLY, answer_hurt, hurt_buttons
from actions.dialogue.base import DeskAction, fresh, told_so_far
from actions.dialogue.before import actions_before, words_before
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.people.handing import begin_with
from actions.dialogue.slots import forget_form
from actions.domain.chats.handoff import Reason
from actions.domain.hazards import breaks_glass, kinds_of_danger
from actions.domain.tickets import Kind, NewTicket, Ticket, Usable
from actions.domain.words import answers, injuries
from actions.domain.words.short_questions import asks_what_to_do
from actions.services.desk import Desk
from actions.texts import say

JUST_NOW = timedelta(minutes=30)
# After these, words that fit nothing else belong to the ticket in hand.
TELLING = {"action_warn_danger", "action_press", "action_add_detail", "action_hand_off"}


class ActionWarnDanger(DeskAction):
    """Answer a danger at once: safety first, no form, a person alerted (Rule R30)."""

    takes_plain_words = False

    def name(self) -> str:
        """Name the action."""
        return "action_warn_danger"

    def hears_hurt(self, heard: Heard) -> bool:
        """Hear that nobody is hurt before another danger (Rule R30)."""
        return injuries.nobody_hurt(heard.text)

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say what to do, open the urgent class A ticket, ask whether anyone is hurt."""
        goes_on = recent_danger(self.desk, heard) is not None
        ticket = self._ticket(heard, tracker)
        if self.desk.handoffs.staffed:
            begin_with(self.desk, heard, tracker, Reason.DANGER, ticket)
        language, said = heard.language, said_so_far(tracker)
        fields = {"code": ticket.code, "phone": self.desk.policy.company.emergency_phone}
        before = heard.as_meant(" ".join(words_before(tracker)))
        glass = glass_breaks(heard) or breaks_glass(f"{before} {heard.meant}")
        kinds = kinds_of_danger(heard.meant) or ["glass"] * glass
        todo = [say(f"danger-{kind}", language) for kind in kinds or ["fire"]]
        if goes_on:
            todo = [line for line, kind in zip(todo, kinds, strict=False) if line not in said]
        answered = "injury" in kinds or (goes_on and say("danger-hurt", language) in said)
        told = say("danger-alerted" if todo else "danger-noted", language, **fields)
        asked = [] if answered else [say("danger-hurt", language)]
        buttons = hurt_buttons(heard)
        text = "\n".join((*todo, told, *asked))
        dispatcher.utter_message(text=text, buttons=buttons if asked else [])
        waiting = SlotSet("complaint_waiting", complained_of(heard, tracker))
        return [*forget_form(), SlotSet("case_code", ticket.code), waiting]

    def _ticket(self, heard: Heard, tracker: Tracker) -> Ticket:
        urgent = [t for t in self.desk.tickets.mine(heard.address) if t.urgent]
        told = told_so_far(heard, tracker)
        if urgent:
            code = urgent[0].code
            return self.desk.tickets.add_detail(heard.address, code, told, turn=heard.turn)
        in_hand = self._in_hand(heard)
        own = in_hand.product if in_hand else ""
        new = NewTicket(
            kind=Kind.REPAIR,
            story=told,
            meant=heard.mended(told),
            product=heard.slot("product") or heard.entity("product") or own,
            usable=Usable.NO,
            place=heard.slot("place") or (in_hand.place if in_hand else ""),
            phone=heard.slot("phone") or (in_hand.phone if in_hand else ""),
            urgent=True,
        )
        return self.desk.tickets.open(heard.address, new, turn=heard.turn)

    def _in_hand(self, heard: Heard) -> Ticket | None:
        """Give the ticket that was just spoken of."""
        code, mine = heard.slot("case_code"), self.desk.tickets.mine(heard.address)
        return next((ticket for ticket in mine if ticket.code == code), None)


def complained_of(heard: Heard, tracker: Tracker) -> str | None:
    """Give the words of a complaint that tells of a danger: it comes after that (R7, R30)."""
    form = heard.slot("begun") == "complaint_form" or heard.slot("complaint_waiting")
    complains = form or "complaint" in (heard.label, *heard.also)
    return told_so_far(heard, tracker) if complains else None


def glass_breaks(heard: Heard) -> bool:
    """Tell whether a message tells of broken glass where one cooks (Rule R30)."""
    return breaks_glass(f"{heard.slot('product')} {heard.meant}") and bool(heard.text)


def is_news_of_glass(desk: Desk, heard: Heard) -> bool:
    """Tell whether a message tells of broken glass that nobody has been warned of just now."""
    danger = recent_danger(desk, heard) if glass_breaks(heard) else None
    known = danger is not None and breaks_glass(f"{danger.product} {danger.told}")
    return glass_breaks(heard) and not known


def warn_of_glass(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Warn instead of opening a case where glass broke: the form has left all else out."""
    if heard.slots.get("confirmed") != SKIPPED or not is_news_of_glass(desk, heard):
        return None
    return ActionWarnDanger(desk).answer(heard, dispatcher, tracker)


def said_so_far(tracker: Tracker) -> str:
    """Give everything the desk has said in this conversation."""
    return "\n".join(str(e.get("text") or "") for e in tracker.events if e["event"] == "bot")


def after_danger(desk: Desk, heard: Heard, dispatcher: CollectingDispatcher) -> bool:
    """Put words that began a form, but belong to the danger of just now, where they belong.

    Such a form has asked nothing: all of it was left out.
    """
    danger = recent_danger(desk, heard)
    if danger is None or heard.slots.get("confirmed") != SKIPPED:
        return False
    if len(heard.text) <= A_REPLY and injuries.nobody_hurt(heard.text):
        answer_hurt(desk, heard, dispatcher, "no")
    else:
        desk.tickets.add_detail(heard.address, danger.code, heard.text, turn=heard.turn)
        noted = say("detail-added", heard.language, code=danger.code)
        dispatcher.utter_message(text=with_advice(heard, danger, noted))
    return True


def with_advice(heard: Heard, danger: Ticket, text: str) -> str:
    """Say again what to do where a customer asks something in a danger (Rule R30)."""
    if not answers.is_question(heard.text) and not asks_what_to_do(heard.text):
        return text
    kinds = kinds_of_danger(danger.told) or ["fire"]
    return "\n".join((*(say(f"danger-{kind}", heard.language) for kind in kinds), text))


def recent_danger(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the danger that a customer told of just now: what follows belongs to it."""
    since = desk.now() - JUST_NOW
    mine = desk.tickets.mine(heard.address)
    return next((t for t in mine if t.urgent and t.opened_at >= since), None)


def danger_asked_about(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the danger of just now where a message asks what to do about it (Rule R30)."""
    return recent_danger(desk, heard) if asks_what_to_do(heard.text) else None


def danger_told_of(desk: Desk, heard: Heard, tracker: Tracker) -> Ticket | None:
    """Find the danger that words right after it may belong to."""
    just_told = heard.text and TELLING & set(actions_before(tracker))
    return recent_danger(desk, heard) if just_told else None


def add_to(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, ticket: Ticket
) -> list[EventType]:
    """Put words into a ticket and say so."""
    desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
    noted = fresh("detail-added", heard, tracker, code=ticket.code)
    dispatcher.utter_message(text=with_advice(heard, ticket, noted))
    return []
