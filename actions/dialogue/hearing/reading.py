"""Reading a message inside a form: an answer, a correction, a failed try, or something else."""

from typing import Any

from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.correcting import FOR_RULES, WORDS, Changes, Telling, first_told
from actions.dialogue.hearing.interrupting import BREAKS, Interrupting
from actions.dialogue.hearing.unanswered import NO_ANSWER, SURE
from actions.dialogue.questions import A_NAME, Question
from actions.dialogue.several import says_broken
from actions.domain import places
from actions.domain.cases.numbering import read_code
from actions.domain.errors import InvalidAnswer
from actions.domain.words import additions, alterations, answers, grievances, substance
from actions.domain.words.second_thoughts import asks_beside
from actions.domain.words.short_questions import WHAT_NEXT
from actions.domain.words.symptoms import Symptom, symptom_of
from actions.domain.words.visit_times import PAST

# Small talk is no answer to a question of fact.
TALK = frozenset("greet say_goodbye thank praise make_small_talk insult ask_to_wait".split())
YES_MEANS = ("confirmed", "usable", "care")
"""Questions to which "yes, thank you" is an answer."""
CHANGE = "change"
A_CODE = 10


class Form(Interrupting):
    """Reads what a customer does while a form asks."""

    def read(self, heard: Heard, asked: str) -> Changes | None:
        """Read a message while `asked` is being asked.

        Returns:
            Slots to set (an empty answer counts a failed try), or None when the message is no
            answer at all and the dialogue's rules decide.
        """
        pressed = heard.entity("answer")
        if pressed:
            return self._pressed(pressed, heard, asked)
        if not heard.typed:
            return self._shared(heard, asked)
        question = self.question(asked)
        if heard.edited:
            return self._edited(heard, question)
        return self._typed(heard, question)

    def _typed(self, heard: Heard, question: Question) -> Changes | None:
        """Read words: what comes before any answer, a correction, and only then an answer."""
        readings: tuple[Telling, ...] = (
            *(self._broken_off, self._why_asked, self._not_understood, self._says_nothing),
            *(self.beside, self._dropped, self._kept, self._breaks_in, self._glass_broken),
            *(self._changed, self._another, self._corrected, self._grown_worse, self._chosen),
            *(self._taken_back, self._answered),
        )
        told = first_told(readings, heard, question)
        return None if told is FOR_RULES else told

    def _changed(self, heard: Heard, _: Question) -> Changes | None:
        """Read what should be different where that was asked."""
        return (self._changing(heard) or FOR_RULES) if heard.slots.get("changing") else None

    def _pressed(self, pressed: str, heard: Heard, asked: str) -> Changes | None:
        slot, _, value = pressed.partition(":")
        if slot == CHANGE and self.has(value):
            return {value: None, "confirmed": None, "changing": None}
        if not self.has(slot) or (slot == "confirmed" and asked != slot):
            return None
        if slot == "confirmed":
            return {"changing": True} if value == CHANGE else {slot: value, "changing": None}
        if slot != asked and heard.slots.get(slot) is not None:
            if value == SKIPPED:
                return None
            return {slot: value, "last_filled": slot, "corrected": slot, "changing": None}
        return {slot: value, "last_filled": slot, "changing": None}

    def _changing(self, heard: Heard) -> Changes | None:
        """Read what should be different: a slot by its name, with or without the new value."""
        if self._asks(heard):
            return None
        slots = [q.slot for q in self.questions if q.slot != "confirmed" and q.needed(heard.slots)]
        slot = answers.named_slot(heard.text, slots)
        if slot:
            return self._retaken(heard, slot) | {"changing": None}
        spotted = self._spotted(heard, slots)
        if spotted:
            return spotted | {"changing": None}
        if alterations.is_fine(heard.text):
            return {"changing": None, "confirmed": "yes"}
        if heard.intent in ("affirm", "deny") or answers.says_no(heard.text):
            return {"changing": None}
        return self._failed(heard, self.question("confirmed"), "trouble-changing")

    def _chosen(self, heard: Heard, question: Question) -> Changes | None:
        """Read an answer to a question with fixed choices before it is taken for anything else."""
        if not question.choices or question.optional or question.takes_any_words:
            return None
        asks = self._asks(heard)
        if len(heard.text) <= A_NAME or question.slot == "usable":
            asks = asks and answers.asks_to_know(heard.text)
        if asks or heard.intent in NO_ANSWER or self._complains(heard):
            return None
        try:
            value = question.read(heard, self.desk)
        except InvalidAnswer:
            return None
        told = self._fault_beside(heard) if question.slot == "usable" else {}
        told |= self._when_beside(heard, question)
        if question.slot == "confirmed" and value != CHANGE and asks_beside(heard.text):
            told["unclear_text"] = heard.kept_beside(heard.text)
        return told | dict(self._volunteered(heard, question)) | self._filled(question, value)

    def _fault_beside(self, heard: Heard) -> Changes:
        """Keep the fault that an answer about use tells: "不转了"."""
        if symptom_of(heard.meant) in (None, Symptom.DEAD):
            return {}
        return {"symptom": self._added(heard)["symptom"]}

    def _answered(self, heard: Heard, question: Question) -> Changes | None:
        extra = dict(self._volunteered(heard, question))
        if question.slot == "subject" and self._tells_what_happened(heard):
            extra["story"] = heard.text[:2000]
        spotted = question.spot(heard, self.desk) is not None
        if not spotted and not extra and self._not_known(heard, question):
            return extra | self._left_out(heard, question)
        # "refund" names a wish here; alone it would ask how refunds work.
        named = spotted and len(heard.text) <= A_NAME and not answers.is_question(heard.text)
        asks = self._asks(heard) and not (question.hardly_mistaken or named)
        if self._elsewhere(heard, question) and (asks or not spotted):
            return None
        if self._adds(heard, question) and not spotted:
            return extra | self._added(heard) | self._wished(heard)
        try:
            value = self._value(heard, question, spotted=spotted)
        except InvalidAnswer as no:
            if extra:
                return extra | self._rest_kept(heard, extra) | {"noted": "kept-words"}
            if self._fits_no_question(heard):
                return None
            return self._set_aside(heard, question) or self._failed(heard, question, no.key)
        extra |= self._when_beside(heard, question)
        return extra | self._filled(question, value)

    def _rest_kept(self, heard: Heard, told: Changes) -> Changes:
        """Keep what stands beside an address that was not asked for yet: "the blue door"."""
        if not told.get("place"):
            return {}
        rest = places.without(heard.text, told["place"], *heard.data())
        tells = substance.tells_something(rest) and substance.tells_fault(rest, set())
        return {"unclear_text": heard.kept_beside(heard.text)} if tells else {}

    def _value(self, heard: Heard, question: Question, *, spotted: bool) -> Any:
        nothing = substance.says_nothing(heard.text) or heard.intent == "talk_off_topic"
        nothing = nothing or bool(WHAT_NEXT.match(heard.text))
        # A number alone tells nothing of what happened.
        number = (len(heard.text) <= A_CODE and read_code(heard.text)) or (
            heard.text.strip(answers.EDGES) in heard.entities.get("serial_number", [])
        )
        if (nothing or (number and question.takes_any_words)) and not spotted:
            raise InvalidAnswer(f"trouble-{question.slot}")
        return question.read(heard, self.desk)

    def _fits_no_question(self, heard: Heard) -> bool:
        """Tell whether what is no answer is at least something else: it is no failed try."""
        named = read_code(heard.text) is not None and not self.has("reference")
        asks = answers.is_question(heard.text) and not substance.says_nothing(heard.text)
        return named or asks or heard.intent in BREAKS

    def _elsewhere(self, heard: Heard, question: Question) -> bool:
        """Tell whether a message asks something or talks, instead of answering."""
        fault = self.has("symptom") and says_broken(heard.meant)
        if heard.intent in TALK and heard.confidence >= SURE and not fault:
            return not (question.slot in YES_MEANS and answers.says_yes(heard.text))
        if question.takes_any_words:
            asks = heard.label == "inquiry" and heard.confidence >= SURE
            return asks and not self._names_subject(heard, question)
        return self._asks(heard) or self._complains(heard)

    def _grown_worse(self, heard: Heard, question: Question) -> Changes | None:
        """Take what more is told while all is checked; how it can be used may be asked again."""
        revised, added = additions.REVISED.search(heard.text), additions.asks_to_add(heard.text)
        tells = says_broken(heard.meant) or revised or added or additions.corrects(heard.text)
        asks = answers.is_question(heard.text) or answers.says_yes(heard.text)
        asks = asks and not added
        if question.slot != "confirmed" or not tells or asks:
            return None
        return self._added(heard) | ({"usable": None} if revised and self.has("usable") else {})

    def _tells_what_happened(self, heard: Heard) -> bool:
        """Tell whether what a complaint is about was answered by what happened."""
        happened = PAST.search(heard.text) and grievances.tells_grievance(heard.text)
        return substance.tells_story(heard.text) or bool(happened)

    def _complains(self, heard: Heard) -> bool:
        """Tell whether a message in the middle of a repair is a complaint of its own."""
        demands = grievances.find_wish(heard.text) not in (None, "repair")
        wants_back = demands and grievances.states_wish(heard.text)
        sure = wants_back or (heard.label == "complaint" and heard.confidence >= SURE)
        told = demands or substance.tells_story(heard.text)
        plainly = grievances.complains_plainly(heard.text)
        return not self.has("story") and (plainly or (sure and told))

    def _adds(self, heard: Heard, question: Question) -> bool:
        """Tell whether a message says more about the fault or the grievance."""
        if question.slot in (*WORDS, "subject"):
            return False
        if question.slot == "wish":
            return says_broken(heard.meant) and not grievances.wishes(heard.text)
        grieves = self.has("story")
        more = additions.goes_on(heard.text) or (
            question.slot == "reference" and additions.says_also(heard.text)
        )
        # Who has a number for it writes digits; other words go on with the story.
        more = more or (question.slot == "reference" and substance.tells_more(heard.text))
        more = more or (question.slot == "confirmed" and substance.tells_something(heard.text))
        if grieves and more and grievances.tells_grievance(heard.text):
            return True
        if heard.confidence < SURE:
            return False
        fits = ("repair_request", "complaint") if grieves else ("repair_request",)
        product = self.desk.knowledge.product_named(heard.slot("product"))
        faulty = bool(question.choices) and substance.tells_fault(
            heard.meant, product.words() if product else set()
        )
        return heard.label in fits and (faulty or substance.tells_story(heard.text))

    def _asks(self, heard: Heard) -> bool:
        asks = answers.is_question(heard.text)
        return heard.label == "inquiry" and heard.confidence >= (0.4 if asks else 0.8)

    def _filled(self, question: Question, value: Any) -> Changes:
        if question.slot == "confirmed" and value == CHANGE:
            return {"changing": True}
        return {question.slot: value, "last_filled": question.slot}
