"""What a customer adds beside any question: put with the ticket it belongs to, or asked about."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.amid import asks_for_visit
from actions.dialogue.asides.cancelling import ask_cancel
from actions.dialogue.asides.own_questions import answer_own
from actions.dialogue.asides.recalls import say_recalled
from actions.dialogue.asking_back import ask_danger, may_burn
from actions.dialogue.base import first_that_fits, fresh
from actions.dialogue.before import (
    actions_before,
    intent_before,
    intents_before,
    last_said,
    words_before,
)
from actions.dialogue.cases.about_a_case import AboutACase
from actions.dialogue.cases.cases import CODE_AND_A_WORD, reopen, told
from actions.dialogue.contacting import take_contact
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.summary import product_in_words
from actions.dialogue.numbers import spot_serial
from actions.dialogue.people.danger import add_to, danger_asked_about
from actions.dialogue.saying import intent_button
from actions.dialogue.several import says_broken
from actions.domain.cases.numbering import read_code
from actions.domain.products.catalogue import plain_serial
from actions.domain.tickets import Ticket
from actions.domain.words import answers, cancellations, substance
from actions.domain.words.purchases import days_since, says_when, tells_purchase
from actions.texts import joined, say

WARRANTY = "ask_warranty"
ANYHOW = ("warranty-anyhow", "warranty-anyhow-other")


class ActionAddDetail(AboutACase):
    """Keep data or an attachment with the ticket it belongs to."""

    def name(self) -> str:
        """Name the action."""
        return "action_add_detail"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Add to the ticket in hand; without one, ask what it is about."""
        if may_burn(self.desk, heard):
            return ask_danger(heard, dispatcher)
        danger = danger_asked_about(self.desk, heard)
        if danger:
            return add_to(self.desk, heard, dispatcher, tracker, danger)
        in_form = bool(tracker.active_loop.get("name"))
        moved = None if heard.edited else self._about_a_code(heard, dispatcher, tracker)
        if moved is not None:
            return moved
        if in_form:
            return self._note(heard, dispatcher)
        readings = (
            *(self._recall_goes_on, self._haggled, self._case_asked, self._return_goes_on),
            *(self._cover_goes_on, self._other_way, self._other_time, self._repair_begun),
            self._with_ticket,
        )
        done = first_that_fits(readings, heard, dispatcher, tracker)
        return self._ask_what_for(heard, dispatcher, tracker) if done is None else done

    def _recall_goes_on(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Tell of a recall where its number comes after the question."""
        read = heard.entity("serial_number")
        if not read or intent_before(tracker) != "ask_recall":
            return None
        return say_recalled(self.desk, heard, dispatcher, read)

    def _return_goes_on(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say what is still possible where it is told when a thing was bought that is not kept."""
        days = days_since(heard.text) if intent_before(tracker) == "ask_return" else None
        if days is None or "action_answer" not in actions_before(tracker):
            return None
        terms = self.desk.policy.commitments
        key = "return-in-time-return"
        if days > terms.return_days:
            key = "return-in-time-exchange"
        if days > terms.exchange_days:
            key = "return-in-time-neither"
        fields = {"days": terms.return_days, "exchange": terms.exchange_days}
        button = intent_button("request_human", heard.language)
        text = say(key, heard.language, **fields)
        dispatcher.utter_message(text=text, buttons=[button])
        return [SlotSet("unclear_text", "\n".join((*words_before(tracker, most=1), heard.text)))]

    def _cover_goes_on(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Tell of the warranty where what it depends on comes after the question."""
        return [] if self._tells_cover(heard, dispatcher, tracker) else None

    def _repair_begun(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Begin the repair of what is told to be faulty beside an address or number."""
        return [FollowupAction("repair_form")] if asks_for_visit(self.desk, heard) else None

    def _with_ticket(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Put it with the ticket that is named or in hand."""
        tickets = self.desk.tickets.mine(heard.address)
        named = self.code(heard) or heard.slot("case_code")
        ticket = next((t for t in tickets if t.code == named), tickets[0] if tickets else None)
        given = take_contact(self.desk, heard, dispatcher, ticket)
        if given is not None:
            return given
        if ticket is None or self._is_another(heard, ticket):
            return None
        return self.keep(heard, dispatcher, tracker, ticket)

    def _ask_what_for(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Ask what something is about that no ticket is there for."""
        if answer_own(self.desk, heard, dispatcher, tracker):
            return []
        if says_broken(heard.meant) and not answers.is_question(heard.text):
            return [FollowupAction("repair_form")]
        if cancellations.lets_be(heard.text):
            dispatcher.utter_message(text=fresh("talk-let-be", heard, tracker), buttons=[])
            return []
        kind = self._kind(heard)
        if heard.entity("order_number") and "action_answer" in actions_before(tracker):
            return self._for_colleague(heard, dispatcher, tracker)
        product = product_in_words(heard.entity("product") or "", heard.language, self.desk)
        key = "reading-about" if product else "detail-what-for"
        if heard.text and substance.says_nothing(heard.text):
            key = "reading-first"
        if kind:
            key = f"kept-{kind}-no-ticket"
        read = heard.entity("serial_number")
        covered = self.desk.units.warranty(read, heard.language) if read else None
        if covered:
            key = "kept-label-no-ticket"
        buttons = [
            intent_button(name, heard.language)
            for name in ("report_fault", "complain_product", "request_human")
        ]
        text = fresh(key, heard, tracker, product=product, warranty=covered or "")
        if not heard.text and not last_said(tracker):
            # Who comes by a link or a sticker has not been greeted.
            company = self.desk.policy.company.name.to(heard.language)
            text = joined(heard.language, say("link-hello", heard.language, company=company), text)
        dispatcher.utter_message(text=text, buttons=buttons)
        return [SlotSet("unclear_text", told(heard) or None)]

    def _for_colleague(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Keep the number that an answer asked for, and offer the colleague who needs it."""
        button = intent_button("request_human", heard.language)
        dispatcher.utter_message(text=say("answer-number", heard.language), buttons=[button])
        words = "\n".join((*words_before(tracker, most=1), heard.text))
        return [SlotSet("unclear_text", words)]

    def _is_another(self, heard: Heard, ticket: Ticket) -> bool:
        """Tell whether a sticker that was scanned, or a label, is that of something else."""
        if heard.text:
            return False
        knowledge, read = self.desk.knowledge, heard.entity("serial_number")
        if read and ticket.serial_number:
            return plain_serial(read) != ticket.serial_number
        shown = knowledge.product_of_unit(read) if read else None
        shown = shown or knowledge.product_named(heard.entity("product") or "")
        own = knowledge.product_named(ticket.product)
        return bool(shown and own and not own.may_be(shown, ticket.product))

    def _tells_cover(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> bool:
        """Tell what covers a unit whose number comes after a question was answered."""
        read = heard.entity("serial_number") or (heard.text and spot_serial(heard, self.desk))
        first = say("warranty-bought", heard.language)
        other = say("warranty-bought-other", heard.language)
        anyhow = [say(key, heard.language) for key in ANYHOW]
        goes_on = last_said(tracker) in (first, other, *anyhow)
        asked_lately = WARRANTY in intents_before(tracker, most=2)
        if "action_answer" not in actions_before(tracker) and not (goes_on or asked_lately):
            return False
        asked = goes_on or intent_before(tracker) == WARRANTY
        if not read and (tells_purchase(heard.text) or (asked and says_when(heard.text))):
            button = intent_button("report_fault", heard.language)
            text = other if goes_on else first
            dispatcher.utter_message(text=text, buttons=[button])
            return True
        if not read:
            return False
        covered = self.desk.units.warranty(read, heard.language)
        text = covered or say("remark-serial-unknown", heard.language)
        button = intent_button("report_fault", heard.language)
        dispatcher.utter_message(text=text, buttons=[button])
        return True

    def _about_a_code(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Do what a message that hardly holds more than a code asks for."""
        code = read_code(heard.text)
        if code is None or len(heard.text) > CODE_AND_A_WORD:
            return None
        if cancellations.KEEPING.search(heard.text):
            return self.show(heard, dispatcher, tracker, code)
        if cancellations.CANCELLING.search(heard.text):
            return ask_cancel(self.desk, heard, dispatcher, code)
        if cancellations.REOPENING.search(heard.text):
            return reopen(self.desk, heard, dispatcher, code)
        return self.show(heard, dispatcher, tracker, code)

    def _note(self, heard: Heard, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Note what a form does not ask for; it goes into the ticket."""
        kind = self._kind(heard)
        dispatcher.utter_message(text=say(f"kept-{kind or 'words'}", heard.language))
        words = heard.kept_beside(told(heard))
        return [SlotSet("unclear_text", words)] if words else []

    def _kind(self, heard: Heard) -> str:
        """Name what was sent: a photo and the like, a shared place or contact, or words."""
        if heard.text:
            return ""
        shared = "place" if heard.entity("place") else "contact" if heard.entity("phone") else ""
        return heard.entity("kind") or shared
