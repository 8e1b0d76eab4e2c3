"""Filling the complaint form: what happened, which case it is about, what would put it right."""

from collections.abc import Collection
from typing import Any

from rasa_sdk import Tracker

from actions.dialogue.asides.at_the_door import is_of_a_visit
from actions.dialogue.asides.offered import with_words_put_off
from actions.dialogue.asides.who_handles import complaint_asked_after
from actions.dialogue.forms.forms import ValidateForm, opening_words
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.reading import Form
from actions.dialogue.hearing.same import JUST_BEFORE, Meant
from actions.dialogue.people.danger import is_news_of_glass, recent_danger
from actions.dialogue.questions import COMPLAINT, SUBJECTS, spot_reference
from actions.domain.tickets import Kind
from actions.domain.words import additions, grievances, injuries
from actions.domain.words.chasing import chases
from actions.domain.words.purchases import haggles
from actions.services.desk import Desk


class ValidateComplaintForm(ValidateForm):
    """Fill the complaint form (Rule R7)."""

    form_name = "complaint_form"

    def __init__(self, desk: Desk) -> None:
        super().__init__(Form(COMPLAINT, desk))

    def begin(self, heard: Heard) -> dict[str, Any]:
        """Take what happened, what about, which case and which wish from the first message."""
        words = opening_words(heard)
        desk, unhurt = self.form.desk, injuries.nobody_hurt(words)
        if is_news_of_glass(desk, heard) or (unhurt and recent_danger(desk, heard)):
            return self.nothing_to_ask()
        if haggles(words) or (words and grievances.lets_complaint_be(words)):
            return self.nothing_to_ask()
        if complaint_asked_after(desk, heard) or is_of_a_visit(desk, heard):
            return self.nothing_to_ask()
        own = self._added_to(heard)
        if own:
            return self.same_as(own)
        found: dict[str, Any] = {"unclear_text": None}
        if grievances.tells_grievance(words):
            found["story"] = words[:2000]
        if heard.intent in SUBJECTS and heard.text:
            found["subject"] = SUBJECTS[heard.intent]
        else:
            found["subject"] = grievances.find_subject(words) or self._product_in(
                heard.as_meant(words)
            )
        code = spot_reference(heard.saying(words), desk)
        if code:
            found["reference"] = code
        if heard.intent == "demand_redress" or grievances.states_wish(words):
            found["wish"] = grievances.find_wish(words)
        return found

    def _begin(self, heard: Heard, tracker: Tracker) -> dict[str, Any]:
        return super()._begin(with_words_put_off(heard, tracker), tracker)

    def same_kinds(self, found: dict[str, Any]) -> Collection[Kind]:
        """Let a complaint go on with one that is open, or be about a repair (Rule R7)."""
        return (Kind.COMPLAINT,) if found.get("reference") else (Kind.COMPLAINT, Kind.REPAIR)

    def same_as(self, asked: Meant) -> dict[str, Any]:
        """Take a repair for what the complaint is about (Rule R7).

        Mere impatience is none, nor is it to say that a thing is broken again.
        """
        goes_on = chases(asked.words) or grievances.only_broken_again(asked.words)
        if asked.chosen.startswith(Kind.COMPLAINT) or goes_on:
            return super().same_as(asked)
        return {"reference": asked.chosen, "asked": None}

    def _added_to(self, heard: Heard) -> Meant | None:
        """Find the complaint in hand, where a message says that it adds to it."""
        if not additions.ADDING_TO.search(heard.text):
            return None
        mine = self.form.desk.tickets.mine(heard.address)
        complaints = [ticket.code for ticket in mine if ticket.kind is Kind.COMPLAINT]
        code = next((c for c in complaints if c == heard.slot("case_code")), None)
        code = code or next(iter(complaints), None)
        since = (self.form.desk.now() - JUST_BEFORE).isoformat()
        return Meant([code], heard.text, since, chosen=code) if code else None

    def _product_in(self, words: str) -> str | None:
        """Take what happened to a product of the catalogue for a complaint about it."""
        named = self.form.desk.knowledge.product_named(words) if words else None
        return "product" if named and grievances.tells_grievance(words) else None
