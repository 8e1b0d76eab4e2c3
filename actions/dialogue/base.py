"""What every action of the desk shares."""

from abc import ABC
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.at_the_door import note_left_behind, note_way_in
from actions.dialogue.asides.cancelling import offer_to_cancel
from actions.dialogue.asides.follow_up import answer_of_another
from actions.dialogue.asides.hurt import hurt_answered
from actions.dialogue.asides.instead import call_off_visit
from actions.dialogue.asides.offered import (
    accepted,
    complains_after_all,
    mends_after_all,
    tried_in_vain,
)
from actions.dialogue.asides.other_languages import say_languages
from actions.dialogue.asides.resuming import form_to_resume
from actions.dialogue.asides.soonest import say_soonest
from actions.dialogue.asides.terms import say_missing
from actions.dialogue.asides.wants_person import bring_person
from actions.dialogue.asides.what_is_kept import say_what_is_kept
from actions.dialogue.asides.who_handles import say_who_handles
from actions.dialogue.asides.without_papers import say_cover_anyhow
from actions.dialogue.before import last_said, words_before
from actions.dialogue.heard import Heard
from actions.domain.cases.numbering import read_code, typed_code
from actions.domain.errors import DeskError
from actions.domain.hazards import names_danger
from actions.domain.sla.hours import deadline, is_working, next_opening
from actions.domain.tickets import Ticket
from actions.domain.words.contacts import PUT_THROUGH
from actions.domain.words.substance import tells_something
from actions.services.desk import Desk
from actions.texts import knows, say
from actions.texts.dates import write_moment

Reading = Callable[[Heard, CollectingDispatcher, Tracker], list[EventType] | None]
"""Answers a message that it fits, and gives None where it does not."""


class DeskAction(Action, ABC):
    """An action that answers one turn; a broken rule is told to the customer, not raised."""

    takes_plain_words: ClassVar[bool] = True
    """Whether a note for the door, or a word with a person, comes before all else."""

    brings_person: ClassVar[bool] = False
    """Whether it is the one that lets a person come."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any
    ) -> list[EventType]:
        """Answer, or say kindly which rule forbids it."""
        heard = Heard.of(tracker)
        try:
            form = form_to_resume(heard, tracker)
            begins = accepted(self.desk, heard, tracker) or tried_in_vain(heard, tracker)
            if begins or mends_after_all(self.desk, heard, tracker):
                form = "repair_form"
            elif complains_after_all(heard, tracker):
                form = "complaint_form"
            if form:
                return [FollowupAction(form)]
            if self.hears_hurt(heard):
                hurt = hurt_answered(self.desk, heard, dispatcher, tracker)
                if hurt is not None:
                    return hurt
            done = self._first(heard, dispatcher, tracker)
            return self.answer(heard, dispatcher, tracker) if done is None else done
        except DeskError as no:
            dispatcher.utter_message(text=refusal(no, heard))
            return []

    def _first(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Do what plain words ask for of a case that is open, whatever they were read as."""
        if not self.takes_plain_words:
            return None
        readings: tuple[Reading, ...] = (
            say_languages,
            lambda heard, out, tracker: answer_of_another(self.desk, heard, out, tracker),
            *(() if self.brings_person else (bring_person,)),
            lambda heard, out, _: note_way_in(self.desk, heard, out),
            lambda heard, out, _: note_left_behind(self.desk, heard, out),
            lambda heard, out, _: say_who_handles(self.desk, heard, out),
            lambda heard, out, tracker: say_what_is_kept(self.desk, heard, out, tracker),
            say_cover_anyhow,
            *self._of_a_visit(heard, tracker),
        )
        return first_that_fits(readings, heard, dispatcher, tracker)

    def _of_a_visit(self, heard: Heard, tracker: Tracker) -> tuple[Reading, ...]:
        """List what plain words outside of forms may want of a repair and its visit.

        A danger (Rule R30) and a wish for a person come before it.
        """
        in_form = tracker.active_loop.get("name") or heard.slot("begun")
        if in_form or names_danger(heard.text) or PUT_THROUGH.search(heard.text):
            return ()
        return (
            lambda heard, out, _: say_missing(self.desk, heard, out),
            lambda heard, out, _: offer_to_cancel(self.desk, heard, out),
            lambda heard, out, _: call_off_visit(self.desk, heard, out),
            lambda heard, out, _: say_soonest(self.desk, heard, out),
        )

    def hears_hurt(self, heard: Heard) -> bool:
        """Tell whether a short reply to a warning may be read as something for this action."""
        return False

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say what this action says and give the slots it changes."""
        raise NotImplementedError


def first_that_fits(
    readings: Iterable[Reading], heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Answer as the first reading does that fits, and ask none after it."""
    done = (reading(heard, dispatcher, tracker) for reading in readings)
    return next((events for events in done if events is not None), None)


def refusal(no: DeskError, heard: Heard) -> str:
    """Say why something is refused; a number that nobody has is read back as it was typed."""
    fields = no.told(heard.language)
    typed = typed_code(heard.entity("ticket_code") or heard.text)
    if typed and read_code(typed) == fields.get("code"):
        fields = {**fields, "code": typed}
    return say(no.key, heard.language, **fields)


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


def fresh(key: str, heard: Heard, tracker: Tracker, **fields: object) -> str:
    """Say a sentence, or its other wording when it was the last thing said."""
    text = say(key, heard.language, **fields)
    other = f"{key}-other"
    if last_said(tracker) == text and knows(other):
        return say(other, heard.language, **fields)
    return text


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
