"""Letting go of what a conversation was about long ago; the database keeps it."""

from __future__ import annotations

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

MOST = 40
"""Turns that a conversation may have before it is shortened."""
KEPT = 20
"""Turns that are kept at least; the longest rule looks back over three steps."""


def shorten(tracker: DialogueStateTracker) -> None:
    """Keep of a long conversation its newest turns, and what had been understood before them.

    Rasa goes through a conversation from its first event several times a turn and sends it whole
    to each action: after a hundred turns a message took four times as long. What a form has asked
    is never parted.
    """
    events = list(tracker.events)
    said = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(said) <= MOST:
        return
    cut, understood = _last_rest(tracker, events[: said[-KEPT]])
    if cut:
        head = [SlotSet(*slot, timestamp=events[cut].timestamp) for slot in understood.items()]
        tracker.events = tracker._create_events([*head, *events[cut:]])


def _last_rest(
    tracker: DialogueStateTracker, events: list[Event]
) -> tuple[int, dict[str, object]]:
    """Find where the desk listened last with no form under way, and the slots set by then."""
    past = tracker.init_copy()
    found: tuple[int, dict[str, object]] = 0, {}
    for place, event in enumerate(events):
        rests = isinstance(event, ActionExecuted) and event.action_name == ACTION_LISTEN_NAME
        if rests and not past.active_loop_name:
            slots = past.slots.items()
            found = place, {n: s.value for n, s in slots if s.value != s.initial_value}
        past.update(event)
    return found
