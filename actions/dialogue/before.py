"""What came before a message in its conversation: what was said, asked and done."""

from itertools import islice, takewhile

from rasa_sdk import Tracker

OPENING = frozenset(("action_open_repair", "action_open_complaint"))


def last_said(tracker: Tracker) -> str:
    """Give what the desk said last."""
    said = (e.get("text") for e in reversed(tracker.events) if e["event"] == "bot")
    return str(next(said, None) or "")


def buttons_shown(tracker: Tracker) -> list[str]:
    """Give what the buttons carry that stand under what the desk said last."""
    said = (e for e in reversed(tracker.events) if e["event"] == "bot")
    shown = (next(said, None) or {}).get("data") or {}
    return [str(button.get("payload") or "") for button in shown.get("buttons") or []]


def asks_already(tracker: Tracker) -> bool:
    """Tell whether something else has just been asked, with buttons, for this message."""
    since = takewhile(lambda event: event["event"] != "user", reversed(tracker.events))
    said = next((event for event in since if event["event"] == "bot"), None)
    asked = said is not None and str(said.get("text") or "").endswith(("?", "？"))
    return asked and bool(((said or {}).get("data") or {}).get("buttons"))


def words_before(tracker: Tracker, *, most: int = 3, opened: bool = False) -> list[str]:
    """Give what the customer typed before this message, the oldest first.

    What came before a ticket was opened stands in it already; `opened` gives that as well.
    """
    events = takewhile(
        lambda event: opened or event.get("name") not in OPENING, reversed(tracker.events)
    )
    typed = [str(e.get("text") or "") for e in events if e["event"] == "user"][::-1]
    words = [text.strip() for text in typed if not text.startswith("/")]
    own = str((tracker.latest_message or {}).get("text") or "").strip()
    if words and words[-1] == own:
        words.pop()
    return words[-most:]


def actions_now(tracker: Tracker) -> set[str]:
    """Name the actions that have already run for this message."""
    since = takewhile(lambda event: event["event"] != "user", reversed(tracker.events))
    return {str(event["name"]) for event in since if event["event"] == "action"}


def times_asked(tracker: Tracker, slot: str) -> int:
    """Count how often a form has put a question since it began; asking leaves it in `asked`."""
    since = takewhile(
        lambda event: event["event"] != "active_loop" or not event.get("name"),
        reversed(tracker.events),
    )
    put = (event.get("value") for event in since if event.get("name") == "asked")
    return sum(value == slot for value in put)


def value_before(tracker: Tracker, slot: str) -> str:
    """Give what a slot held last since the form began, where it has been emptied again."""
    since = takewhile(
        lambda event: event["event"] != "active_loop" or not event.get("name"),
        reversed(tracker.events),
    )
    held = (event.get("value") for event in since if event.get("name") == slot)
    return next((str(value) for value in held if value), "")


def intent_before(tracker: Tracker) -> str:
    """Name what the message before this one was taken for."""
    return next(iter(intents_before(tracker, most=1)), "")


def intents_before(tracker: Tracker, *, most: int) -> list[str]:
    """Name what the messages before this one were taken for, the newest first."""
    said = (event for event in reversed(tracker.events) if event["event"] == "user")
    read = (event.get("parse_data") or {} for event in islice(said, 1, most + 1))
    return [str((message.get("intent") or {}).get("name") or "") for message in read]


def entity_before(tracker: Tracker, name: str, *, most: int) -> str:
    """Give what the newest of the messages before this one told of a kind; empty for nothing."""
    said = (event for event in reversed(tracker.events) if event["event"] == "user")
    read = (event.get("parse_data") or {} for event in islice(said, 1, most + 1))
    told = (e for message in read for e in message.get("entities") or [] if e["entity"] == name)
    return next((str(entity["value"]) for entity in told), "")


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
