"""Taking up a form again that was stopped, with what was known when it was."""

from typing import Any

from rasa_sdk import Tracker

from actions.dialogue.before import last_said
from actions.dialogue.heard import Heard
from actions.dialogue.slots import FORM_SLOTS
from actions.domain.language import Language
from actions.domain.script import shape
from actions.domain.words.cancellations import MEND_AFTER_ALL, takes_up_again
from actions.domain.words.choices import asked_care
from actions.domain.words.substance import tells_something
from actions.texts import say

STOPPED = "form-dropped"
CLAUSE = shape(r"[,，.。;；!！]\s*")
FINISHED = '"case:'


def form_to_resume(heard: Heard, tracker: Tracker) -> str:
    """Name the form that a message wants to go on with; empty where it wants none."""
    said = last_said(tracker)
    asked = said.rstrip().endswith(("?", "？"))
    if asked or tracker.active_loop.get("name") or not _goes_on(heard.text):
        return ""
    return _stopped(tracker)[0]


def known_before(heard: Heard, tracker: Tracker, form: str) -> dict[str, Any] | None:
    """Give the slots of a form as they were when it was stopped, where it is to go on."""
    if not _goes_on(heard.text):
        return None
    stopped, slots = _stopped(tracker)
    if stopped != form:
        return None
    known = {name: slots.get(name) for name in FORM_SLOTS} | _told_beside(heard)
    remark = say("form-taken-up", heard.language)
    return known | {"begun": form, "tries": 0, "confirmed": None, "remark": remark}


def _goes_on(text: str) -> bool:
    return takes_up_again(text) or bool(MEND_AFTER_ALL.match(CLAUSE.split(text)[0]))


def _told_beside(heard: Heard) -> dict[str, Any]:
    """Take what else is told than that it is to go on: "还是修吧，寄给你们"."""
    rest = CLAUSE.sub("\n", heard.text).partition("\n")[2].strip()
    if not tells_something(rest):
        return {}
    care = asked_care(rest)
    return {"care": care} if care else {"unclear_text": heard.kept_beside(rest)}


def _stopped(tracker: Tracker) -> tuple[str, dict[str, Any]]:
    """Find the form that was stopped last, unless another has begun since."""
    words = {say(STOPPED, language) for language in Language}
    slots = dict[str, Any]()
    form, asking, found = "", ("", slots), ("", slots)
    for event in tracker.events:
        kind, name = event["event"], str(event.get("name") or "")
        if kind == "slot":
            slots = {**slots, name: event.get("value")}
        elif kind == "active_loop":
            form = name
        elif kind == "user":
            asking = (form, slots)
            # People have finished with the case: what a form had asked before is past.
            found = ("", {}) if FINISHED in str(event.get("text") or "") else found
        elif (kind == "action" and name == "action_hand_off" and asking[0]) or (
            kind == "bot" and event.get("text") in words
        ):
            found = asking
        elif kind == "action" and name.startswith("action_ask_"):
            found = ("", {})
    return found
