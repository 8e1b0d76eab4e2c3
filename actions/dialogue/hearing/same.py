"""Asking, once, whether an opening message is about a ticket that is there already."""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.prospects import what_comes_next
from actions.dialogue.before import last_said
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.interrupting import BREAKS
from actions.dialogue.hearing.summary import product_in_words
from actions.dialogue.people.danger import recent_danger
from actions.dialogue.saying import Buttons, answer_button
from actions.dialogue.slots import forget_form
from actions.domain.cases.numbering import read_code
from actions.domain.errors import NotFound
from actions.domain.hazards import names_danger, rules_out_checks
from actions.domain.tickets import Kind, Stage, Ticket
from actions.domain.words import answers, omissions
from actions.domain.words.chasing import chases
from actions.domain.words.matching import AGAIN, ANOTHER, MOST
from actions.services.desk import Desk
from actions.texts import say

SAME, NEW = "same", "no"
"""What the buttons answer, and what they say when it is something new."""
FIRST = ("report_danger", "request_human")
"""What is heard before any yes or no (Rule R30)."""
JUST_BEFORE = timedelta(minutes=2)
"""A photo comes a moment before its caption is read."""
SHORT = 40
"""What is longer than this says more than yes or no."""


@dataclass(frozen=True)
class Meant:
    """Which tickets a message may be about; it waits in the slot `asked` for the answer."""

    codes: list[str]
    words: str
    since: str
    """When it was said; what was sent from then on belongs to it."""
    chosen: str = ""
    """The one it is about."""
    tries: int = 0

    @classmethod
    def of(cls, heard: Heard) -> "Meant | None":
        """Read what waits for an answer, or was chosen."""
        kept = heard.slots.get("asked")
        return cls(**kept) if isinstance(kept, dict) else None

    @property
    def since_at(self) -> datetime:
        """Give the moment from which on photos belong to it."""
        return datetime.fromisoformat(self.since)

    def kept(self) -> dict[str, Any]:
        """Give the slots that keep it."""
        return {"asked": asdict(self)}

    def saying(self, text: str) -> "Meant":
        """Add what was said instead of an answer."""
        return replace(self, words="\n".join(filter(None, (self.words, text))))


def meant(
    desk: Desk, heard: Heard, tracker: Tracker, words: str, kinds: Collection[Kind]
) -> Meant | None:
    """Find what an opening message may be about; a code that is typed settles it."""
    # What was told before a tap has been asked about; typed words are an everyday leak or not.
    told = heard.as_meant(words)
    dangerous = rules_out_checks(told) if heard.text else names_danger(told)
    if not words or dangerous or recent_danger(desk, heard):
        return None
    since = (desk.now() - JUST_BEFORE).isoformat()
    named = named_ticket(desk, heard, words, kinds)
    if named:
        return Meant([named.code], words, since, chosen=named.code)
    waited = waited_for(desk, heard, kinds) if chases(words) else []
    if waited:
        return Meant(waited, words, since, chosen=waited[0] if len(waited) == 1 else "")
    serial = heard.entity("serial_number") or ""
    product = heard.entity("product") or ""
    found = desk.matches.find(heard.address, told, kinds, product=product, serial=serial)
    # What is in hand was opened or confirmed here: the next words may be about it again.
    asked = asked_about(tracker) - {heard.slot("case_code")}
    codes = [ticket.code for ticket in found if ticket.code not in asked]
    return Meant(codes, words, since) if codes and len(codes) == len(found) else None


def named_ticket(desk: Desk, heard: Heard, words: str, kinds: Collection[Kind]) -> Ticket | None:
    """Get the customer's open ticket whose code stands in a text."""
    code = read_code(words)
    if code is None:
        return None
    try:
        ticket = desk.tickets.one(heard.address, code)
    except NotFound:
        return None
    return ticket if ticket.stage.is_open and ticket.kind in kinds else None


def waited_for(desk: Desk, heard: Heard, kinds: Collection[Kind]) -> list[str]:
    """Name the open tickets that somebody may be tired of waiting for."""
    mine = desk.tickets.mine(heard.address)
    waits = [t for t in mine if t.kind in kinds and t.stage is not Stage.EVALUATION]
    return [ticket.code for ticket in waits[:MOST]]


def asked_about(tracker: Tracker) -> set[str]:
    """Name the tickets that this conversation has asked about already: nobody is asked twice."""
    codes = set()
    for event in tracker.events:
        for button in (event.get("data") or {}).get("buttons") or []:
            _, brace, rest = str(button.get("payload") or "").partition("{")
            answer = json.loads(brace + rest).get("answer") if brace else ""
            slot, _, value = str(answer).partition(":")
            if slot == SAME and value != NEW:
                codes.add(value)
    return codes


def read_reply(desk: Desk, heard: Heard, asked: Meant, kinds: Collection[Kind]) -> str | None:
    """Read the answer: a code, `NEW`, empty for neither, None where the rules decide."""
    slot, _, value = (heard.entity("answer") or "").partition(":")
    if slot:
        return value if slot == SAME and value in (*asked.codes, NEW) else None
    if not heard.typed:
        return None
    if heard.intent in FIRST:
        return None
    named = named_ticket(desk, heard, heard.text, kinds)
    if named:
        return named.code
    text = heard.text
    if read_code(text) in asked.codes:
        return read_code(text)
    says_no = answers.says_no(text) or heard.intent == "deny" or omissions.says_none(text)
    if (says_no and not answers.says_yes(text)) or ANOTHER.search(text):
        return NEW
    the_same = len(text) <= SHORT and AGAIN.search(text)
    if len(asked.codes) == 1 and (the_same or answers.says_yes(text) or heard.intent == "affirm"):
        return asked.codes[0]
    asks = heard.label == "inquiry" and answers.is_question(text)
    return None if heard.intent in BREAKS or asks else ""


def ask_same(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, asked: Meant
) -> list[EventType]:
    """Ask which of the tickets is meant, never twice in the same words."""
    mine = {t.code: t for t in desk.tickets.mine(heard.address, open_only=False)}
    found = [mine[code] for code in asked.codes if code in mine]
    first = "\n".join(filter(None, (heard.slot("remark"), _question(desk, heard, found, ""))))
    again = _question(desk, heard, found, "-again")
    text = again if asked.tries or last_said(tracker) == first or _asked(tracker, found) else first
    dispatcher.utter_message(text=text, buttons=_buttons(desk, heard, found))
    return [SlotSet("remark", None)]


def go_on(desk: Desk, heard: Heard, dispatcher: CollectingDispatcher) -> list[EventType] | None:
    """Put the words into the ticket that was chosen, and say how it stands."""
    asked = Meant.of(heard)
    if asked is None or not asked.chosen:
        return None
    gone = desk.matches.go_on(
        heard.address, asked.chosen, asked.words, turn=heard.turn, files_since=asked.since_at
    )
    ticket, language = gone.ticket, heard.language
    key = "same-chased" if chases(asked.words) else "same-added"
    text = say(
        "same-reopened" if gone.reopened else key,
        language,
        code=ticket.code,
        stage=say(f"stage-{ticket.stage}", language),
        next=what_comes_next(desk, ticket, language),
    )
    dispatcher.utter_message(text=text)
    return [*forget_form(), SlotSet("case_code", ticket.code)]


def _asked(tracker: Tracker, found: list[Ticket]) -> bool:
    return bool(asked_about(tracker) & {ticket.code for ticket in found})


def _question(desk: Desk, heard: Heard, found: list[Ticket], again: str) -> str:
    language = heard.language
    if len(found) != 1:
        lines = "\n".join(f"• {_named(desk, heard, ticket)}" for ticket in found)
        return say(f"same-which{again}", language, lines=lines)
    ticket = found[0]
    kind = say(f"kind-{ticket.kind.name.lower()}", language)
    about = product_in_words(ticket.product, language, desk)
    key = f"same-ask{again}" if about else f"same-ask-kind{again}"
    return say(key, language, code=ticket.code, about=about, kind=kind)


def _buttons(desk: Desk, heard: Heard, found: list[Ticket]) -> Buttons:
    language = heard.language
    yes = [
        answer_button(
            SAME,
            ticket.code,
            say("choice-same-yes", language) if len(found) == 1 else _named(desk, heard, ticket),
        )
        for ticket in found
    ]
    return [*yes, answer_button(SAME, NEW, say("choice-same-no", language))]


def _named(desk: Desk, heard: Heard, ticket: Ticket) -> str:
    language = heard.language
    about = product_in_words(ticket.product, language, desk)
    kind = say(f"kind-{ticket.kind.name.lower()}", language)
    return say("choice-same-code", language, code=ticket.code, about=about or kind)
