"""What is told inside a form beside its question, in a few words that hang on what went before."""

from actions.dialogue.heard import Heard
from actions.dialogue.hearing.correcting import Changes, Telling, first_told
from actions.dialogue.hearing.numbers_beside import NumbersBeside
from actions.dialogue.questions import A_NAME, Question, names_only_number
from actions.dialogue.several import Unlisted, only_added, says_broken
from actions.dialogue.whereabouts import add_rest, is_town, same_place, same_told
from actions.domain import places
from actions.domain.products.catalogue import Product, named_product
from actions.domain.script import shape
from actions.domain.words import (
    answers,
    cancellations,
    chasing,
    choices,
    grievances,
    phones,
)
from actions.domain.words.additions import THE_OTHER, tells_since
from actions.domain.words.contacts import A_PERSON, FOR_THE_TECHNICIAN
from actions.domain.words.getting_in import tells_way_in
from actions.domain.words.purchases import PRICE, tells_purchase
from actions.domain.words.short_questions import ANYBODY_THERE, RECAPPING
from actions.domain.words.symptoms import Symptom, symptom_of
from actions.domain.words.visit_times import A_DAY
from actions.texts import say

SOUNDS_LIKE = ("cancel_request", "ask_status", "request_human")
"""What "never mind the visit", "师傅不用来了" and "just send someone" may be read as, or talk."""


PLEASE = shape(r"^\W*(?:please|pls|plz|拜托|求求?(?:你|您)们?|求你)+了?\W*$")
ONLY_PLACE = shape(r"^\W*(?:(?:my |the |our )?address|我?的?地址|住址)\W*$")
A_CALL = 25
"""What is longer says more than "is anybody there?"."""
IT = shape(r"^\W*(?:it|it['’]?s|its|this|that)\b|^\W*(?:它|这个?|那个?)?(?:不|没|打不|开不|坏|漏)")
"""That what follows tells of a thing that is named nowhere."""


class Beside(NumbersBeside):
    """Reads "same address", "I'll bring it in", "the other one", "bought it last May"."""

    def beside(self, heard: Heard, question: Question) -> Changes | None:
        """Read what is told beside a question, if the words are of that kind."""
        return first_told(self._asides(), heard, question)

    def _asides(self) -> tuple[Telling, ...]:
        """List what may be told beside a question, the likeliest to be mistaken first."""
        return (
            *(self._no_complaint, self._back_again, self._fault_first, self._since),
            *(self._papers_asked, self._another_number, self._number_late, self._wish_first),
            *(self._same_place, self._same_way, self._rest_of_place, self._town_first),
            *(self._other_way, self._the_other, self._none_known, self._said_again),
            *(self._another_added, self._bought, self._reached, self._hurried, self._no_calls),
            *(self._keeps_to_chat, self._number_again, self._way_in, self._label_asked),
        )

    def _when_beside(self, heard: Heard, question: Question) -> Changes:
        """Keep when somebody should come or call, or who answers, where an answer tells it."""
        when = question.slot in ("phone", "care") and heard.entity("time")
        if not when and not (question.slot == "phone" and phones.says_more(heard.text)):
            return {}
        return {"unclear_text": heard.kept_beside(heard.text)}

    def _way_in(self, heard: Heard, question: Question) -> Changes | None:
        """Keep what is told for whoever comes; beside an address it belongs to that."""
        tells = tells_way_in(heard.text) or FOR_THE_TECHNICIAN.search(heard.text)
        if not self.has("care") or question.slot == "place" or not tells:
            return None
        return self._kept_beside(heard)

    def _no_complaint(self, heard: Heard, _: Question) -> Changes | None:
        """Drop the complaint that was to follow, and nothing else."""
        waits = self.has("symptom") and heard.slots.get("complaint_waiting")
        if not waits or not grievances.lets_complaint_be(heard.text):
            return None
        return {"complaint_waiting": None, "noted": "remark-no-complaint"}

    def _back_again(self, heard: Heard, _: Question) -> Changes | None:
        """Ask again where somebody comes back, or wants it to go on."""
        if ANYBODY_THERE.search(heard.text) and len(heard.text) <= A_CALL:
            return {"noted": "talk-still-here"}
        goes_on = cancellations.takes_up_again(heard.text) or RECAPPING.search(heard.text)
        mends = self.has("symptom") and cancellations.MEND_AFTER_ALL.match(heard.text)
        return {"noted": "remark-going-on"} if goes_on or mends else None

    def _fault_first(self, heard: Heard, question: Question) -> Changes | None:
        """Keep what a thing does when it was asked what thing it is: "it doesn't switch on"."""
        if question.slot != "product" or not IT.match(heard.text):
            return None
        if heard.entity("product") or not says_broken(heard.meant):
            return None
        use = self.question("usable").spot(heard, self.desk)
        words = "\n".join(filter(None, (heard.slot("symptom"), heard.text)))
        return {"symptom": words, "noted": "remark-fault-noted"} | ({"usable": use} if use else {})

    def _since(self, heard: Heard, question: Question) -> Changes | None:
        """Keep since when it is so, where it was asked what it is."""
        if question.slot not in ("product", "symptom", "story") or not tells_since(heard.text):
            return None
        return self._kept_beside(heard)

    def _number_late(self, heard: Heard, question: Question) -> Changes | None:
        """Take the number of an order or unit, told where a wish was asked for, for that."""
        if question.slot != "wish" or not names_only_number(heard):
            return None
        number = self.question("reference").spot(heard, self.desk)
        return {"reference": number, "noted": "kept-words"} if number else None

    def _wish_first(self, heard: Heard, question: Question) -> Changes | None:
        """Keep what a complaint is to come to, told before it was asked: "an apology"."""
        if question.slot not in ("subject", "story", "reference") or len(heard.text) > A_NAME:
            return None
        wish = grievances.only_wish(heard.text) if self.has("wish") else None
        if wish is None or wish == heard.slot("wish"):
            return None
        return {"wish": wish, "noted": "kept-words"}

    def _same_place(self, heard: Heard, question: Question) -> Changes | None:
        """Take the address that is known already, and show it; or say that none is."""
        asked = question.slot == "place"
        early = self.has("place") and answers.named_slot(heard.text, ["place"]) is not None
        if not (asked or early) or not same_told(heard, asked=asked):
            return None
        known = same_place(heard, self.desk)
        if known is None and not asked:
            return {"noted": "remark-place-later"}
        if known is None:
            return self._failed(heard, question, "trouble-place-none")
        remark = say("remark-same-place", heard.language, place=known)
        return {"place": known, "last_filled": "place", "remark": remark}

    def _same_way(self, heard: Heard, question: Question) -> Changes | None:
        """Have it done as the repair before: "the same"."""
        if question.slot != "care" or not places.ONLY_SAME.match(heard.text):
            return None
        mine = self.desk.tickets.mine(heard.address, open_only=False)
        care = next((ticket.care for ticket in mine if ticket.care), None)
        return {"care": care, "last_filled": "care"} if care else None

    def _rest_of_place(self, heard: Heard, question: Question) -> Changes | None:
        """Add the town or postcode that comes right after the address it belongs to."""
        place = heard.slot("place") if self.has("place") else ""
        before = heard.before[-1] if heard.before else ""
        adjoins = heard.slot("last_filled") == "place" or question.slot == "confirmed"
        if not place or question.slot == "place":
            return None
        if not adjoins and not places.find_place(before):
            return None
        whole = add_rest(place, heard.text, self.desk)
        if whole is None:
            return None
        remark = say("remark-place-whole", heard.language, place=whole)
        return {"place": whole, "last_filled": "place", "remark": remark}

    def _town_first(self, heard: Heard, question: Question) -> Changes | None:
        """Wait for the rest of an address that begins with its town, before it is asked for."""
        early = self.has("place") and question.slot != "place" and not heard.slot("place")
        town = is_town(heard.text, self.desk) or ONLY_PLACE.match(heard.text)
        return {"noted": "kept-words"} if early and town else None

    def _other_way(self, heard: Heard, _: Question) -> Changes | None:
        """Take "never mind the visit, I'll bring it" for how it is to be done, not for an end."""
        timed = (heard.entity("time") or "then").casefold() != "then"
        short = len(heard.text) <= A_NAME and not timed
        requests = short and choices.requests(heard.text)
        if not self.has("care") or (answers.is_question(heard.text) and not requests):
            return None
        care, before = choices.asked_care(heard.text), heard.slot("care")
        talks = heard.intent in SOUNDS_LIKE or heard.label == "other" or _only_comes(heard)
        talks = talks or requests
        talks = talks or (short and not PRICE.search(heard.text))
        sounds_else = talks and not A_PERSON.search(heard.text)
        if care is None or care == before or not (before or sounds_else):
            return None
        remark = say(f"remark-care-{care}", heard.language)
        told = dict(self._volunteered(heard, self.question("care")))
        told |= self._when_beside(heard, self.question("care"))
        return told | {"care": care, "last_filled": "care", "remark": remark}

    def _the_other(self, heard: Heard, _: Question) -> Changes | None:
        """Take "the other one" for the other product that was told of."""
        if not self.has("product") or not THE_OTHER.match(heard.text):
            return None
        knowledge = self.desk.knowledge
        this = knowledge.product_named(heard.slot("product")) if heard.slot("product") else None
        named = knowledge.products_named(heard.as_meant(heard.slot("symptom")))
        others = [one for one in named if this is None or not one.may_be(this, heard.text)]
        if len(others) != 1:
            return None
        product = others[0].called(heard.slot("symptom"), heard.language)
        taken = {"product": product, "last_filled": "product", "corrected": "product"}
        return taken | {"serial_number": None, "care": None}

    def _wished(self, heard: Heard) -> Changes:
        """Give what is wished for beside more of the story: "can you just repair it"."""
        if not self.has("wish") or heard.slot("wish"):
            return {}
        wish = grievances.find_wish(heard.text)
        wish = "repair" if heard.intent == "request_repair" else wish
        return {"wish": wish} if wish else {}

    def _reached(self, heard: Heard, question: Question) -> Changes | None:
        """Keep an address or number with a complaint, which asks for neither."""
        if self.has("place") or not self.has("story") or len(heard.text) > A_NAME:
            return None
        day = A_DAY.search(heard.text) if question.slot == "wish" else None
        told = day or places.find_place(heard.text) or heard.entity("phone")
        asked = question.slot == "story" or question.spot(heard, self.desk) is not None
        return None if asked or not told else self._added(heard)

    def _hurried(self, heard: Heard, question: Question) -> Changes | None:
        """Take "please hurry" for no wish for a person, and for no question of a parcel."""
        tells = question.takes_any_words or question.spot(heard, self.desk) is not None
        other = heard.intent.startswith("ask_") or heard.intent == "insult"
        only = len(heard.text) <= A_CALL and other and not tells
        if PLEASE.match(heard.text):
            return {"noted": "remark-hurrying"}
        sounds_else = heard.intent == "request_human" or only
        sounds_else = sounds_else and not A_PERSON.search(heard.text)
        return {"noted": "remark-hurrying"} if sounds_else and chasing.urges(heard.text) else None

    def _said_again(self, heard: Heard, question: Question) -> Changes | None:
        """Take an earlier answer that is given once more, or otherwise, for what it says."""
        if len(heard.text) > A_NAME or answers.is_question(heard.text):
            return None
        if question.spot(heard, self.desk) is not None or question.slot == "confirmed":
            return None
        plain = symptom_of(heard.meant) in (None, Symptom.DEAD)
        for slot in ("usable", "care"):
            known = heard.slot(slot) if self.has(slot) and slot != question.slot else ""
            value = self.question(slot).spot(heard, self.desk) if known and plain else None
            if value and value == known:
                return {"noted": "kept-words"}
            if value and slot == "usable":
                return {slot: value, "last_filled": slot, "corrected": slot}
        return None

    def _another_added(self, heard: Heard, question: Question) -> Changes | None:
        """Keep a second thing that is broken too, to be offered its repair: "and my dryer"."""
        this = heard.slot("product")
        if not this or not self.has("product") or len(heard.text) > A_NAME:
            return None
        named = self.desk.knowledge.products_named(f"{heard.meant}\n{this}")
        unlisted = map(Unlisted, heard.entities.get("product", []))
        things: list[Product | Unlisted] = [*named, *unlisted]
        added, known = only_added(things, heard.meant), named_product(things, this)
        return self._kept_beside(heard) if added and added.product != known else None

    def _bought(self, heard: Heard, question: Question) -> Changes | None:
        """Keep when it was bought with the story: it is neither a wish nor a day for a visit."""
        wishes = grievances.find_wish(heard.text) is not None or grievances.states_wish(heard.text)
        spotted = question.spot(heard, self.desk) is not None
        if question.slot == "story" or wishes or spotted or not tells_purchase(heard.text):
            return None
        return self._added(heard) | {"noted": "remark-story-noted"}


def _only_comes(heard: Heard) -> bool:
    """Tell whether a wish for a repair says no more than that somebody should come."""
    short = heard.intent == "request_repair" and len(heard.text) <= A_NAME
    return short and not says_broken(heard.meant)
