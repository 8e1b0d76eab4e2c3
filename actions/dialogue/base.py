"""What every action of the desk shares."""

from abc import ABC
from datetime import timedelta
from itertools import takewhile
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.questions import COMPLAINT, REPAIR
from actions.domain.errors import DeskError
from actions.domain.hours import deadline, is_working, next_opening
from actions.domain.language import Language
from actions.domain.substance import tells_something
from actions.domain.tickets import Ticket
from actions.services.desk import Desk
from actions.texts import explain, knows, say
from actions.texts.dates import write_moment

FORM_SLOTS = (
    *dict.fromkeys(question.slot for question in (*REPAIR, *COMPLAINT)),
    *("tries", "changing", "remark", "asked", "begun", "last_filled", "unclear_text"),
)
OPENING = frozenset(("action_open_repair", "action_open_complaint"))


class DeskAction(Action, ABC):
    """An action that answers one turn; a broken rule is told to the customer, not raised."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any
    ) -> list[EventType]:
        """Answer, or say kindly which rule forbids it."""
        heard = Heard.of(tracker)
        try:
            return self.answer(heard, dispatcher, tracker)
        except DeskError as no:
            dispatcher.utter_message(text=explain(no, heard.language))
            return []

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say what this action says and give the slots it changes."""
        raise NotImplementedError


def when_answered(desk: Desk, heard: Heard, ticket: Ticket) -> str:
    """Write by when somebody answers; what is asked after an answer is owed one as soon."""
    hours, now = desk.policy.hours, desk.now()
    due = desk.clocks.standing(ticket).answer_due_at
    again = timedelta(hours=desk.policy.clocks.first_answer_hours)
    by = due or deadline(now, again, hours)
    return write_moment(by, heard.language, zone=hours.zone, now=now)


def until_open(desk: Desk, heard: Heard, ticket: Ticket) -> str:
    """Say, while nobody works, what has happened already and when a person is here again."""
    hours, now = desk.policy.hours, desk.now()
    if ticket.urgent or is_working(now, hours):
        return ""
    opens = write_moment(next_opening(now, hours), heard.language, zone=hours.zone, now=now)
    return say("closed-now", heard.language, code=ticket.code, opens=opens)


def forget_form() -> list[EventType]:
    """Empty every slot of the forms, so that the next one starts clean."""
    return [SlotSet(slot, None) for slot in FORM_SLOTS]


def fresh(key: str, heard: Heard, tracker: Tracker, **fields: object) -> str:
    """Say a sentence, or its other wording when it was the last thing said."""
    text = say(key, heard.language, **fields)
    other = f"{key}-other"
    if last_said(tracker) == text and knows(other):
        return say(other, heard.language, **fields)
    return text


def last_said(tracker: Tracker) -> str:
    """Give what the desk said last."""
    said = (e.get("text") for e in reversed(tracker.events) if e["event"] == "bot")
    return str(next(said, None) or "")


def asks_already(tracker: Tracker) -> bool:
    """Tell whether something else has just been asked, with buttons, for this message."""
    since = takewhile(lambda event: event["event"] != "user", reversed(tracker.events))
    said = next((event for event in since if event["event"] == "bot"), None)
    asked = said is not None and str(said.get("text") or "").endswith(("?", "？"))
    return asked and bool(((said or {}).get("data") or {}).get("buttons"))


def joined(language: Language, *sentences: str) -> str:
    """Put sentences beside each other as the language writes them."""
    between = "" if language is Language.ZH else " "
    return between.join(sentence for sentence in sentences if sentence)


def words_before(tracker: Tracker, *, most: int = 3) -> list[str]:
    """Give what the customer typed before this message, the oldest first.

    What came before a ticket was opened stands in it already.
    """
    events = takewhile(lambda event: event.get("name") not in OPENING, reversed(tracker.events))
    typed = [str(e.get("text") or "") for e in events if e["event"] == "user"][::-1]
    words = [text.strip() for text in typed if not text.startswith("/")]
    own = str((tracker.latest_message or {}).get("text") or "").strip()
    if words and words[-1] == own:
        words.pop()
    return words[-most:]


def told_so_far(heard: Heard, tracker: Tracker) -> str:
    """Put the message, what a form had gathered and what was said before into words for staff."""
    slots: dict[str, Any] = {
        name: heard.slot(name)
        for name in (
            *("product", "symptom", "story", "serial_number", "reference", "wish", "place"),
            *("unclear_text", "complaint_waiting"),
        )
    }
    gathered = [value for value in slots.values() if value and value != "True"]
    before = [] if any(gathered) else [w for w in words_before(tracker) if tells_something(w)]
    return "\n".join(dict.fromkeys(filter(None, (*gathered, *before, heard.text))))


def actions_now(tracker: Tracker) -> set[str]:
    """Name the actions that have already run for this message."""
    since = takewhile(lambda event: event["event"] != "user", reversed(tracker.events))
    return {str(event["name"]) for event in since if event["event"] == "action"}


def actions_before(tracker: Tracker) -> list[str]:
    """Name the actions of the turn before this one, to know what the customer replies to."""
    names: list[str] = []
    users = 0
    for event in reversed(tracker.events):
        if event["event"] == "user":
            users += 1
            if users == 2:
                break
        elif event["event"] == "action" and users == 1:
            names.append(str(event.get("name")))
    return names
