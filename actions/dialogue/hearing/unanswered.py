"""What is said inside a form instead of an answer: nothing known, left out, not now."""

from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.correcting import Changes, Correcting
from actions.dialogue.questions import Question
from actions.domain.script import shape
from actions.domain.words import answers, chasing, omissions
from actions.domain.words.chasing import chases
from actions.domain.words.short_questions import RECAPPING, WHERE_IS_IT
from actions.domain.words.visit_times import A_DAY, PAST

SURE = 0.6
NO_ANSWER = frozenset(("not_know", "skip_question"))
EXPLAINED = ("serial_number", "place", "phone", "reference")
YOURS = shape(r"\byours?\b|你们|您们|贵")


class Unanswered(Correcting):
    """Goes on where a question got no answer: explained, left out, or asked again."""

    def _failed(self, heard: Heard, question: Question, key: str = "") -> Changes:
        tries = int(heard.slots.get("tries") or 0) + 1
        return {"tries": tries, "trouble": key or f"trouble-{question.slot}"}

    def _explained(self, question: Question) -> Changes:
        limit = self.desk.policy.unanswered_tries
        return {"tries": limit, "trouble": f"trouble-{question.slot}"}

    def _left_out(self, heard: Heard, question: Question) -> Changes:
        """Leave a question out that may be; explain another first, and offer to leave it out."""
        limit = self.desk.policy.unanswered_tries
        asked_to = heard.intent == "skip_question" or int(heard.slots.get("tries") or 0) >= limit
        if question.slot != "confirmed" and (question.optional or asked_to):
            noted = "remark-chat-only" if question.slot == "phone" else "remark-left-out"
            return {question.slot: SKIPPED, "last_filled": question.slot, "noted": noted}
        return self._explained(question)

    def _not_known(self, heard: Heard, question: Question) -> bool:
        if heard.intent in NO_ANSWER and not question.takes_any_words:
            return heard.confidence >= SURE or omissions.leaves_out(heard.meant)
        if question.takes_any_words:
            none = question.optional and omissions.says_none(heard.meant)
            return none or (heard.intent in NO_ANSWER and heard.confidence >= SURE)
        return question.optional and omissions.leaves_out(heard.meant)

    def _asks_about(self, heard: Heard, question: Question) -> bool:
        """Tell whether a message asks what the question itself is about: it is explained then."""
        if RECAPPING.search(heard.text):
            return False
        if question.slot in ("serial_number", "reference") and WHERE_IS_IT.search(heard.text):
            return not question.spot(heard, self.desk)
        asks = question.slot in EXPLAINED and answers.is_question(heard.text)
        about = asks and answers.named_slot(heard.text, [question.slot]) is not None
        return about and not YOURS.search(heard.text) and not question.spot(heard, self.desk)

    def _set_aside(self, heard: Heard, question: Question) -> Changes | None:
        """Take what is no failed try: impatience, or when a visit would suit, kept for staff."""
        hurries = chases(heard.text) or chasing.urges(heard.text)
        if hurries and not question.takes_any_words:
            return {"noted": "remark-hurrying"}
        day = heard.entity("time") or (question.slot != "phone" and A_DAY.search(heard.text))
        if not day:
            return None
        if self.has("story") or PAST.search(heard.text):
            return self._added(heard)
        return self._kept_beside(heard, "remark-day-noted")

    def _kept_beside(self, heard: Heard, noted: str = "kept-words") -> Changes:
        """Keep words that no question asks for; they go into the ticket."""
        return {"unclear_text": heard.kept_beside(heard.text), "noted": noted}
