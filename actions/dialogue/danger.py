"""Danger: safety first, no form, a person alerted (Rule R30)."""

import re
from datetime import timedelta

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.base import DeskAction, actions_before, forget_form, told_so_far
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.saying import answer_button
from actions.domain import hints
from actions.domain.tickets import Kind, NewTicket, Ticket, Usable
from actions.services.desk import Desk
from actions.texts import say

BODY = r"\b(?:hand|finger|thumb|arm|face|eye|leg|foot|skin|child|son|daughter|baby)s?\b"
DANGERS = {
    "gas": r"\bgas\b|carbon monoxide|煤气|燃气|瓦斯|天然气|一氧化碳",
    "battery": r"batter|swollen|bulg|鼓包|电池|電池",
    "fire": r"smok|\bfire\b|flame|spark|burn(?!\w* (?:my|his|her|me\b))|melt|explo|blew up|bang"
    r"|冒烟|冒煙|起火|着火|著火|失火|火花|火苗|喷火|焦|糊|烧|爆|炸|熔|融化",
    "shock": r"shock|electrocut|zap|tingl|触电|觸電|漏电|漏電|电到|電到|电了|电我|麻手|手麻"
    r"|发麻|被电",
    "water": r"flood|leak|gush|pour|\bwater\b.{0,30}(?:socket|outlet|plug|everywhere|floor)"
    r"|漏水|水漏|喷水|淹|进水|泡",
    "injury": r"injur|bleed|burn(?:t|ed|s)? (?:my|his|her|me\b)|scald|cut (?:my|his|her)|hurt"
    rf"|{BODY}.{{0,20}}(?:burn|blister|cut\b)|受伤|受傷|流血|烫伤|燙傷|烫到|划伤|割|烧伤|燒傷",
}
FLAMES = r"smok|\bfire\b|flame|spark|explo|冒烟|冒煙|火|爆|炸"
# A product's name is no danger.
NO_DANGER = re.compile(r"water heater|gas boiler|燃气壁挂炉|燃气锅炉|热水器", re.IGNORECASE)
A_REPLY = 30
JUST_NOW = timedelta(minutes=30)


class ActionWarnDanger(DeskAction):
    """Answer a danger at once: safety first, no form, a person alerted (Rule R30)."""

    def name(self) -> str:
        """Name the action."""
        return "action_warn_danger"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say what to do, open the urgent class A ticket, ask whether anyone is hurt."""
        if hints.nobody_hurt(heard.text):
            answered = hurt_answered(self.desk, heard, dispatcher, tracker)
            if answered is not None:
                return answered
        goes_on = recent_danger(self.desk, heard) is not None
        ticket = self._ticket(heard, tracker)
        language, said = heard.language, said_so_far(tracker)
        fields = {"code": ticket.code, "phone": self.desk.policy.company.emergency_phone}
        kinds = kinds_of_danger(heard.text)
        todo = [say(f"danger-{kind}", language) for kind in kinds or ["fire"]]
        if goes_on:
            todo = [line for line, kind in zip(todo, kinds, strict=False) if line not in said]
        known = "injury" in kinds or (goes_on and say("danger-hurt", language) in said)
        told = say("danger-alerted" if todo else "danger-noted", language, **fields)
        asked = [] if known else [say("danger-hurt", language)]
        buttons = [
            answer_button("hurt", value, say(f"choice-{value}", language))
            for value in ("yes", "no")
        ]
        text = "\n".join((*todo, told, *asked))
        dispatcher.utter_message(text=text, buttons=buttons if asked else [])
        return [*forget_form(), SlotSet("case_code", ticket.code)]

    def _ticket(self, heard: Heard, tracker: Tracker) -> Ticket:
        urgent = [t for t in self.desk.tickets.mine(heard.address) if t.urgent]
        told = told_so_far(heard, tracker)
        if urgent:
            code = urgent[0].code
            return self.desk.tickets.add_detail(heard.address, code, told, turn=heard.turn)
        new = NewTicket(
            kind=Kind.REPAIR,
            story=told,
            product=heard.slot("product") or heard.entity("product") or self._in_hand(heard),
            usable=Usable.NO,
            place=heard.slot("place"),
            phone=heard.slot("phone"),
            urgent=True,
        )
        return self.desk.tickets.open(heard.address, new, turn=heard.turn)

    def _in_hand(self, heard: Heard) -> str:
        """Name the product of the ticket that was just spoken of."""
        code, mine = heard.slot("case_code"), self.desk.tickets.mine(heard.address)
        return next((ticket.product for ticket in mine if ticket.code == code), "")


def kinds_of_danger(text: str) -> list[str]:
    """Tell which safety instructions fit, two at most; a burnt hand is no fire."""
    plain = NO_DANGER.sub(" ", text)
    found = [kind for kind, shape in DANGERS.items() if re.search(shape, plain, re.IGNORECASE)]
    hurt = "injury" in found and not re.search(FLAMES, plain, re.IGNORECASE)
    return [kind for kind in found if not (hurt and kind == "fire")][:2]


def said_so_far(tracker: Tracker) -> str:
    """Give everything the desk has said in this conversation."""
    return "\n".join(str(e.get("text") or "") for e in tracker.events if e["event"] == "bot")


def answer_hurt(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, value: str
) -> list[EventType]:
    """Take down whether anyone is hurt, and say what comes next."""
    code = heard.slot("case_code")
    desk.tickets.add_detail(heard.address, code, f"hurt: {value}", turn=heard.turn)
    phone = desk.policy.company.emergency_phone
    key = f"danger-hurt-{value}"
    dispatcher.utter_message(text=say(key, heard.language, code=code, phone=phone))
    return []


def hurt_answered(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Take a short reply to a warning for the answer to its question, if it is one."""
    asked = "action_warn_danger" in actions_before(tracker)
    if not asked or not heard.text or len(heard.text) > A_REPLY:
        return None
    if hints.nobody_hurt(heard.text) or heard.intent == "deny":
        return answer_hurt(desk, heard, dispatcher, "no")
    if hints.somebody_hurt(heard.text) or heard.intent == "affirm":
        return answer_hurt(desk, heard, dispatcher, "yes")
    return None


def after_danger(desk: Desk, heard: Heard, dispatcher: CollectingDispatcher) -> bool:
    """Put words that began a form, but belong to the danger of just now, where they belong.

    Such a form has asked nothing: all of it was left out.
    """
    danger = recent_danger(desk, heard)
    if danger is None or heard.slots.get("confirmed") != SKIPPED:
        return False
    if len(heard.text) <= A_REPLY and hints.nobody_hurt(heard.text):
        answer_hurt(desk, heard, dispatcher, "no")
    else:
        desk.tickets.add_detail(heard.address, danger.code, heard.text, turn=heard.turn)
        dispatcher.utter_message(text=say("detail-added", heard.language, code=danger.code))
    return True


def recent_danger(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the danger that a customer told of just now: what follows belongs to it."""
    since = desk.now() - JUST_NOW
    mine = desk.tickets.mine(heard.address)
    return next((t for t in mine if t.urgent and t.opened_at >= since), None)
