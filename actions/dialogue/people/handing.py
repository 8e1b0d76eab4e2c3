"""Handing over to a person: what they are told, and when the desk does so by itself."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.base import told_so_far
from actions.dialogue.heard import Heard
from actions.dialogue.slots import forget_form
from actions.domain.chats.handoff import Begun, Brief, Reason
from actions.domain.tickets import Ticket
from actions.domain.words import anger
from actions.services.desk import Desk

TURNS = 10
"""Messages of both sides that a person is shown."""
TOLD = ("product", "serial_number", "usable", "care", "place", "reference", "wish")
ANGRY_COMPLAINT = 2
"""Signs of anger that bring a complaint to a person at once: one alone is how people write."""


def hand_over(
    desk: Desk,
    heard: Heard,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    reason: Reason,
    *signs: str,
) -> list[EventType]:
    """Bring the chat to a person and say who it is.

    Who asks for one while a case is in hand is taken to mean that case.
    """
    begun = desk.handoffs.begin(
        heard.address,
        reason,
        turn=heard.turn,
        ticket_code=_in_hand(desk, heard) if reason is Reason.ASKED else "",
        brief=brief_of(heard, tracker, *signs),
        product=heard.slot("product"),
    )
    dispatcher.utter_message(text=begun.says)
    return [*forget_form(), SlotSet("case_code", begun.code)]


def begin_with(
    desk: Desk, heard: Heard, tracker: Tracker, reason: Reason, ticket: Ticket, *signs: str
) -> Begun:
    """Bring a chat to a person about a case that is open already."""
    return desk.handoffs.begin(
        heard.address,
        reason,
        turn=heard.turn,
        ticket_code=ticket.code,
        brief=brief_of(heard, tracker, *signs),
    )


def insulted(heard: Heard, tracker: Tracker) -> list[str]:
    """Name why an insult goes to a person: said angrily, or not for the first time.

    A single plain one is answered kindly, with a person one tap away.
    """
    signs = anger.signs(heard.text)
    repeated = heard.intent == "insult" and _insulted_before(tracker)
    if heard.intent != "insult" or not (signs or repeated):
        return []
    return ["insult", *(["repeated"] if repeated else []), *signs]


def person_for(desk: Desk, ticket: Ticket) -> tuple[Reason, list[str]] | None:
    """Tell why a complaint goes to a person at once: its level (Rule R10), or its anger."""
    if ticket.level >= desk.policy.handoff.complaint_level:
        return Reason.COMPLAINT, []
    signs = anger.signs(ticket.story)
    return (Reason.ANGER, signs) if len(signs) >= ANGRY_COMPLAINT else None


def brief_of(heard: Heard, tracker: Tracker, *signs: str) -> Brief:
    """Put together what the bot knows, for a person who has read nothing yet."""
    read = _last_read(tracker)
    reading: dict[str, Any] = read.get("classification") or {}
    intent: dict[str, Any] = read.get("intent") or {}
    classes = {c["name"]: float(c["confidence"]) for c in reading.get("classes") or []}
    label = str(reading.get("label") or "")
    return Brief(
        wish=told_so_far(heard, tracker),
        words=str(read.get("text") or ""),
        intent=str(intent.get("name") or ""),
        label=label,
        confidence=classes.get(label, float(intent.get("confidence") or 0)),
        told={slot: heard.slot(slot) for slot in TOLD if heard.slot(slot)},
        turns=last_turns(tracker),
        signs=list(signs),
    )


def last_turns(tracker: Tracker) -> list[tuple[str, str]]:
    """Give what both sides said last, the oldest first; taps count by what they were titled."""
    said = []
    for event in tracker.events:
        text = str(event.get("text") or "").strip()
        if event["event"] == "bot" and text:
            said.append(("desk", text))
        elif event["event"] == "user" and text and not text.startswith("/"):
            said.append(("customer", text))
    return said[-TURNS:]


def _in_hand(desk: Desk, heard: Heard) -> str:
    """Give the code of the open case that was spoken of last; a form is about something new."""
    code = "" if heard.slot("begun") else heard.slot("case_code")
    return next((t.code for t in desk.tickets.mine(heard.address) if t.code == code), "")


def _last_read(tracker: Tracker) -> dict[str, Any]:
    """Find the reading of the last words that the customer typed."""
    users = [event for event in reversed(tracker.events) if event["event"] == "user"]
    typed = (event for event in users if not str(event.get("text") or "/").startswith("/"))
    event: dict[str, Any] = next(typed, {})
    return {**(event.get("parse_data") or {}), "text": event.get("text") or ""}


def _insulted_before(tracker: Tracker) -> bool:
    users = [event for event in tracker.events if event["event"] == "user"][-6:-1]
    intents = ((e.get("parse_data") or {}).get("intent") or {} for e in users)
    return any(intent.get("name") == "insult" for intent in intents)
