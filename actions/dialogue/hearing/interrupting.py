"""What comes before any answer inside a form: a danger, a person, an end, a question about it."""

from actions.dialogue.asides.wants_person import is_beyond_forms
from actions.dialogue.asking_back import may_burn
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.correcting import FOR_RULES, Changes
from actions.dialogue.hearing.shared import Shared
from actions.dialogue.hearing.unanswered import SURE
from actions.dialogue.people.danger import is_news_of_glass
from actions.dialogue.questions import A_NAME, Question
from actions.domain.words import (
    alterations,
    answers,
    cancellations,
    choices,
    grievances,
    omissions,
    short_questions,
    substance,
)
from actions.domain.words.contacts import A_PERSON, PUT_THROUGH

# These break into any form, whatever is being asked.
BREAKS = frozenset(
    (
        "report_danger request_human cancel_request stop_followups choose_language ask_status "
        "ask_help challenge_bot"
    ).split()
)
LIKELY = 0.4
"""Share of an intent below which others together are likelier."""


class Interrupting(Shared):
    """Reads what breaks into a form, and what says nothing that a question could take."""

    def comes_first(self, heard: Heard) -> bool:
        """Tell whether a message is for the rules: a danger (R30), a wish for a person, a stop."""
        return may_burn(self.desk, heard) or is_beyond_forms(heard)

    def _broken_off(self, heard: Heard, _: Question) -> Changes | None:
        """Leave to the rules what comes before any answer."""
        # Who asks for a person and for a price is given both by the rules.
        both = PUT_THROUGH.match(heard.text) and heard.intent.startswith("ask_")
        return FOR_RULES if both or self.comes_first(heard) else None

    def _says_nothing(self, heard: Heard, question: Question) -> Changes | None:
        """Count keys at random for a failed try; a bare yes or no may be an answer."""
        plain = answers.says_yes(heard.text) or answers.says_no(heard.text)
        empty = substance.says_nothing(heard.text) and not plain
        return self._failed(heard, question) if empty else None

    def _why_asked(self, heard: Heard, question: Question) -> Changes | None:
        """Say what a question is for; asked after a failed try it is not explained once more."""
        if not short_questions.asks_why_asked(heard.text):
            return None
        again = heard.slots.get("tries")
        return {"noted": "remark-why-asked"} if again else self._explained(question)

    def _not_understood(self, heard: Heard, question: Question) -> Changes | None:
        """Explain a question that is not understood, or that is asked about itself."""
        puzzled = short_questions.is_puzzled(heard.text) and not answers.says_yes(heard.text)
        asks = puzzled or self._asks_about(heard, question)
        return self._explained(question) if asks else None

    def _dropped(self, heard: Heard, _: Question) -> Changes | None:
        """End the form where it is plainly called off, whatever that was read as."""
        no_complaint = self.has("story") and grievances.lets_complaint_be(heard.text)
        if not cancellations.drops(heard.text) and not no_complaint:
            return None
        if heard.intent == "cancel_request":
            return FOR_RULES
        return dict.fromkeys((each.slot for each in self.questions), SKIPPED)

    def _kept(self, heard: Heard, question: Question) -> Changes | None:
        """Go on where "don't cancel it" was read as its opposite."""
        keeps = heard.intent == "cancel_request" and cancellations.KEEPING.search(heard.text)
        left = question.optional and omissions.leaves_out(heard.text)
        return {"noted": "remark-going-on"} if keeps and not left else None

    def _breaks_in(self, heard: Heard, question: Question) -> Changes | None:
        """Leave what breaks into any form to the rules, unless it plainly answers."""
        if heard.intent not in BREAKS or _hardly_stops(heard):
            return None
        return None if self._answers_plainly(heard, question) else FOR_RULES

    def _glass_broken(self, heard: Heard, _: Question) -> Changes | None:
        """End the form for news of broken glass, which is warned of at once."""
        if not is_news_of_glass(self.desk, heard):
            return None
        return dict.fromkeys((q.slot for q in self.questions if q.slot != "product"), SKIPPED)

    def _answers_plainly(self, heard: Heard, question: Question) -> bool:
        """Tell whether a message is an answer, whatever else it may sound like."""
        if heard.intent == "report_danger" or heard.confidence < SURE:
            return heard.intent != "report_danger"
        if question.slot == "confirmed":
            said = (
                alterations.wants_change,
                alterations.is_fine,
                omissions.says_none,
                answers.says_yes,
            )
            return any(says(heard.text) for says in said)
        if self._names_subject(heard, question):
            return True
        person = A_PERSON.search(heard.text)
        if question.slot == "wish" and not person and question.spot(heard, self.desk):
            return True
        asks_to_come = choices.asked_care(heard.text) and not person
        if heard.intent == "request_human" and asks_to_come:
            return True
        means_none = omissions.says_none if question.takes_any_words else omissions.leaves_out
        none = question.optional and means_none(heard.meant)
        return none or (len(heard.text) <= A_NAME and question.spot(heard, self.desk) is not None)

    def _names_subject(self, heard: Heard, question: Question) -> bool:
        """Tell whether a few words name what a complaint is about: "about the technician"."""
        short = question.slot == "subject" and len(heard.text) <= A_NAME
        asks = answers.is_question(heard.text)
        return short and not asks and grievances.find_subject(heard.text) is not None


def _hardly_stops(heard: Heard) -> bool:
    """Tell whether a stop is the best of many guesses, and no word says so: it ends no form."""
    share = dict(heard.ranking).get(heard.intent, 1.0)
    said = cancellations.CANCELLING.search(heard.text) or cancellations.lets_be(heard.text)
    return heard.intent == "cancel_request" and share < LIKELY and not said
