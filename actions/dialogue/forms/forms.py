"""Form validation: which slots a message fills, and which question comes next."""

from abc import ABC
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.offered import accepted, is_offered, use_told
from actions.dialogue.asides.resuming import known_before
from actions.dialogue.asides.wants_person import is_beyond_forms
from actions.dialogue.asking_back import burns_asked
from actions.dialogue.before import actions_now, times_asked, value_before
from actions.dialogue.forms.answered_and_asked import answer_both
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.ledger import note_correction
from actions.dialogue.hearing.reading import Form
from actions.dialogue.hearing.same import FIRST, NEW, SHORT, Meant, meant, read_reply
from actions.dialogue.questions import spot_product
from actions.domain.tickets import Kind
from actions.domain.words import answers, cancellations, substance
from actions.domain.words.signs import only_signs
from actions.texts import joined, say

REQUESTED = "requested_slot"
TOLD = ("trouble", "corrected", "noted")
"""What reading a message gives beside slots: what is said before the next question."""


class ValidateForm(Action, ABC):
    """Fill the slots of one form from what the customer just did."""

    form_name: str

    def __init__(self, form: Form) -> None:
        self.form = form

    def name(self) -> str:
        """Name the action as Rasa calls it."""
        return f"validate_{self.form_name}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any
    ) -> list[EventType]:
        """Set slots and the next question; no events when the message is no answer."""
        heard = Heard.of(tracker)
        asked = heard.slot(REQUESTED)
        changes: dict[str, Any] | None = {}
        waiting = Meant.of(heard)
        if waiting:
            if not actions_now(tracker) - {self.form_name}:
                changes = self._settle(heard, waiting)
        elif heard.slot("begun") != self.form_name:
            note_correction(self.form.desk, heard, tracker)
            changes = self._begin(heard, tracker)
        elif asked and not actions_now(tracker) - {self.form_name}:
            elsewhere = burns_asked(tracker, heard) and is_yes_or_no(heard)
            changes = None if elsewhere else self._read(heard, tracker, asked)
        if changes is None:
            return []
        return self._events(heard, changes, asked)

    def _read(self, heard: Heard, tracker: Tracker, asked: str) -> dict[str, Any] | None:
        """Read a message; what may be left out is, where all else is told in place of it."""
        both = answer_both(self.form, heard, tracker, self.form.question(asked))
        changes = both or self.form.read(heard, asked)
        before = value_before(tracker, asked) if asked == "place" and heard.typed else ""
        if changes and before and changes.get(asked):
            # The town of an address that was taken back stands for one that names none.
            changes[asked] = answers.replace_number(before, changes[asked])
        if changes is None or asked in changes or changes.get("trouble"):
            return changes
        enough = times_asked(tracker, asked) > self.form.desk.policy.unanswered_tries
        if not enough or not self.form.question(asked).optional:
            return changes
        left = say("remark-left-out", heard.language)
        remark = joined(heard.language, changes.get("remark") or "", left)
        return {**changes, asked: SKIPPED, "remark": remark}

    def begin(self, heard: Heard) -> dict[str, Any]:
        """Give the slots that the opening message already fills."""
        raise NotImplementedError

    def begin_offered(self, heard: Heard) -> dict[str, Any]:
        """Give the slots that the words fill of what was offered: they belong nowhere else."""
        return self.begin(heard)

    def _begin(self, heard: Heard, tracker: Tracker) -> dict[str, Any]:
        """Begin, unless it may all be about a ticket that is open: then that is asked first."""
        known = known_before(heard, tracker, self.form_name)
        if known is not None:
            return known
        if is_beyond_forms(heard):
            return self.nothing_to_ask()
        more = accepted(self.form.desk, heard, tracker) if self.form.has("symptom") else None
        if more:
            begun = self.begin_offered(more)
            return begun | {"usable": begun.get("usable") or use_told(heard.text)}
        found = self.begin(heard)
        if found.get("confirmed") == SKIPPED:
            return found
        found |= self.spoken_of(heard, tracker, found)
        words = opening_words(heard)
        offered = is_offered(tracker)
        kinds = self.same_kinds(found)
        asked = None if offered else meant(self.form.desk, heard, tracker, words, kinds)
        if asked is None:
            return found
        return found | (self.same_as(asked) if asked.chosen else asked.kept())

    def spoken_of(self, heard: Heard, tracker: Tracker, found: dict[str, Any]) -> dict[str, Any]:
        """Give the slots that what was said just before fills: "it" is something."""
        return {}

    def same_kinds(self, found: dict[str, Any]) -> Collection[Kind]:
        """Tell which tickets an opening message may go on with."""
        return (Kind.REPAIR,)

    def same_as(self, asked: Meant) -> dict[str, Any]:
        """Give the slots when a message is about a ticket: nothing else is asked."""
        return self.nothing_to_ask() | asked.kept()

    def _settle(self, heard: Heard, asked: Meant) -> dict[str, Any] | None:
        """Read whether it is about a ticket; who says neither is asked once more, not twice."""
        if heard.typed and cancellations.lets_be(heard.text) and heard.intent not in FIRST:
            return self.nothing_to_ask() | {"asked": None}
        chosen = read_reply(self.form.desk, heard, asked, self.same_kinds(heard.slots))
        if chosen is None:
            return None
        if chosen == NEW:
            self.form.desk.matches.free_files(heard.address, since=asked.since_at)
            return {"asked": None} | self._told_with_no(heard)
        if chosen:
            more = heard.text if len(heard.text) > SHORT else ""
            return self.same_as(replace(asked.saying(more), chosen=chosen))
        if asked.tries:
            return {"asked": None, "unclear_text": heard.text or None}
        return replace(asked.saying(heard.text), tries=1).kept()

    def _told_with_no(self, heard: Heard) -> dict[str, Any]:
        """Take what was said beside the no: a product it is about, or more of the story."""
        named = spot_product(heard, self.form.desk) if self.form.has("product") else None
        told = {"product": named} if named else {}
        return told | ({"unclear_text": heard.text} if len(heard.text) > SHORT else {})

    def nothing_to_ask(self) -> dict[str, Any]:
        """Leave everything out: what was said belongs elsewhere."""
        return dict.fromkeys((question.slot for question in self.form.questions), SKIPPED)

    def derive(self, heard: Heard, slots: dict[str, Any]) -> dict[str, Any]:
        """Give slots that follow from others, without asking."""
        return {}

    def _events(self, heard: Heard, changes: dict[str, Any], asked: str) -> list[EventType]:
        told = {name: changes.pop(name, None) for name in TOLD}
        changes.setdefault("tries", 0)
        first = changes.get("remark") or ""
        changes |= self.derive(heard, {**heard.slots, **changes})
        keys = [told["trouble"] or ("remark-corrected" if told["corrected"] else told["noted"])]
        said = [say(key, heard.language) for key in keys if key]
        remarks = dict.fromkeys((*said, first, changes.get("remark") or ""))
        changes["remark"] = joined(heard.language, *remarks) or None
        slots = {**heard.slots, **changes}
        following = self._pending(slots, asked, told["trouble"])
        return [
            *(SlotSet(name, value) for name, value in changes.items()),
            SlotSet(REQUESTED, following),
        ]

    def _pending(self, slots: dict[str, Any], asked: str, trouble: str | None) -> str | None:
        return asked if trouble else self.form.next_slot(slots)


def is_yes_or_no(heard: Heard) -> bool:
    """Tell whether a message only says yes or no, or gives a sign."""
    text = heard.text
    plain = answers.says_yes(text) or answers.says_no(text) or only_signs(text)
    return heard.typed and (plain or heard.intent in ("affirm", "deny"))


def opening_words(heard: Heard) -> str:
    """Give the words a form begins with: a yes or a button begins it with those before."""
    own = "" if heard.intent in ("affirm", "ask_complaint_process") else heard.text
    words = own or heard.slot("unclear_text")
    return "" if substance.says_nothing(words) else words
