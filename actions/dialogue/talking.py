"""Everything that opens no ticket: answers, status, small talk, questions back."""

from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.base import DeskAction, actions_before, forget_form, fresh, last_said
from actions.dialogue.cases import TicketAction, ask_cancel, cancel
from actions.dialogue.danger import answer_hurt, hurt_answered, recent_danger, with_advice
from actions.dialogue.handing import hand_over, insulted
from actions.dialogue.heard import Heard
from actions.dialogue.ledger import note_correction
from actions.dialogue.opening import hand_off
from actions.dialogue.saying import ALSO, Buttons, intent_button, intent_buttons
from actions.domain import anger, answers, hints
from actions.domain.chasing import chases
from actions.domain.handoff import Reason
from actions.domain.numbering import read_code
from actions.domain.tickets import Kind, Ticket
from actions.services.desk import Desk
from actions.texts import knows, say

FRIENDLY = ("praise", "thank", "make_small_talk", "say_goodbye")
"""What an insult in few words may be taken for."""
MENU = ("report_fault", "ask_help", "complain_product", "ask_status")


class ActionAnswer(TicketAction):
    """Answer an inquiry from the knowledge store."""

    def name(self) -> str:
        """Name the action."""
        return "action_answer"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say the article, or the warranty of the unit that was named; offer a second wish."""
        hurt = hurt_answered(self.desk, heard, dispatcher, tracker)
        if hurt is not None:
            return hurt
        if not answers.is_question(heard.text):
            danger = danger_told_of(self.desk, heard, tracker)
            if danger:
                return add_to(self.desk, heard, dispatcher, tracker, danger)
        note_correction(self.desk, heard, tracker)
        known = self._chased(heard, dispatcher, tracker) or self._day_wished(
            heard, dispatcher, tracker
        )
        if known is not None:
            return known
        serial = heard.entity("serial_number") or heard.slot("serial_number")
        if heard.intent == "ask_warranty" and serial:
            covered = self.desk.units.warranty(serial, heard.language)
            if covered:
                dispatcher.utter_message(text=covered)
                return []
        about = f"{heard.text} {heard.slot('product')}"
        found = self.desk.knowledge.answer(heard.intent, heard.language, about=about)
        if found is None:
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=say("answer-none", heard.language), buttons=[button])
            return [SlotSet("unclear_text", heard.text or None)]
        in_form = bool(tracker.active_loop.get("name"))
        if found.text == last_said(tracker) and not in_form:
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=say("answer-again", heard.language), buttons=[button])
            return [SlotSet("unclear_text", heard.text or None)]
        wishes = [BY_LABEL[label] for label in heard.also if label != "inquiry"]
        offers = [] if in_form else dict.fromkeys([*wishes, *found.offers])
        dispatcher.utter_message(text=found.text, buttons=intent_buttons(offers, heard.language))
        # Who taps a second wish has told it already.
        return [SlotSet("unclear_text", heard.text)] if wishes and not in_form else []

    def _chased(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take "why so slow" for a wish to hurry, where something is waited for."""
        tickets = self.desk.tickets.mine(heard.address)
        if not tickets or not chases(heard.text) or tracker.active_loop.get("name"):
            return None
        return self.hurry(heard, dispatcher, tickets[0])

    def _day_wished(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Put a wish for a day into the repair that is open; its visit is agreed on there."""
        if heard.intent != "ask_appointment" or not heard.text or tracker.active_loop.get("name"):
            return None
        repairs = [t for t in self.desk.tickets.mine(heard.address) if t.kind is Kind.REPAIR]
        if not repairs:
            return None
        code = repairs[0].code
        self.desk.tickets.add_detail(heard.address, code, heard.text, turn=heard.turn)
        text = fresh("day-noted", heard, tracker, code=code)
        dispatcher.utter_message(text=text)
        return [SlotSet("case_code", code)]


class ActionTalk(TicketAction):
    """Small talk, and everything that only needs a sentence."""

    def name(self) -> str:
        """Name the action."""
        return "action_talk"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say the sentence of the intent, with a menu where the way on may not be known."""
        if heard.intent in FRIENDLY and anger.insults(heard.text):
            heard = replace(heard, intent="insult")
        in_form = bool(tracker.active_loop.get("name"))
        reply = None if in_form else self._reply_to_question(heard, dispatcher, tracker)
        chats = heard.intent in ("make_small_talk", "talk_off_topic", "insult", "not_know")
        danger = danger_told_of(self.desk, heard, tracker) if chats and not in_form else None
        if danger and not reply:
            return add_to(self.desk, heard, dispatcher, tracker, danger)
        if reply is not None:
            return reply
        signs = insulted(heard, tracker) if self.desk.handoffs.staffed and not in_form else []
        if signs:
            return hand_over(self.desk, heard, dispatcher, tracker, Reason.ANGER, *signs)
        tickets = self.desk.tickets.mine(heard.address)
        hurries = hints.urges(heard.text) or chases(heard.text)
        if tickets and hurries and not in_form:
            return self.hurry(heard, dispatcher, tickets[0])
        key = f"talk-{self._said(heard, in_form=in_form)}"
        if in_form and knows(f"{key}-in-form"):
            key = f"{key}-in-form"
        elif in_form and not heard.text:
            key = "talk-busy"
        text = fresh(key if knows(key) else "talk-unknown", heard, tracker)
        dispatcher.utter_message(text=text, buttons=[] if in_form else self._menu(heard))
        # What is noted here is told to staff with the ticket.
        noted = in_form and heard.text and (heard.intent == "nlu_fallback" or not knows(key))
        told = "\n".join(filter(None, (heard.slot("unclear_text"), heard.text)))
        return [SlotSet("unclear_text", told)] if noted else []

    def _reply_to_question(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take a yes or no for the answer to what the desk has just asked or offered."""
        hurt = hurt_answered(self.desk, heard, dispatcher, tracker)
        said = last_said(tracker)
        asked_also = said.endswith(say("repair-also-ask", heard.language))
        if hurt is None and asked_also and heard.intent == "deny":
            return leave_it(heard, dispatcher, tracker, ALSO)
        if hurt is not None or heard.intent != "affirm":
            return hurt
        if asked_also:
            return [FollowupAction("repair_form")]
        before = actions_before(tracker)
        code = read_code(said)
        tickets = self.desk.tickets.mine(heard.address)
        if "action_drop_form" in before and len(tickets) == 1 and not code:
            return ask_cancel(self.desk, heard, dispatcher, tickets[0].code)
        if code and said == say("cancel-sure", heard.language, code=code):
            return cancel(self.desk, heard, dispatcher, code)
        if said.endswith(say("complaint-now", heard.language)):
            return [FollowupAction("complaint_form")]
        if "action_answer" in before and said.rstrip().endswith(("?", "？")):
            return hand_off(self.desk, heard, dispatcher, tracker)
        return None

    def _said(self, heard: Heard, *, in_form: bool) -> str:
        """Name what was said: a "?" or a "good" may be taken for something else."""
        if not in_form and heard.text and hints.is_puzzled(heard.text):
            return "puzzled"
        if heard.intent == "ask_to_wait" and hints.urges(heard.text):
            return "hurry"
        if heard.intent == "greet" and answers.says_yes(heard.text):
            return "affirm"
        return heard.intent

    def _menu(self, heard: Heard) -> Buttons:
        if heard.intent == "insult":
            return [intent_button("request_human", heard.language)]
        if not hints.is_puzzled(heard.text) and heard.intent not in (
            "greet",
            "ask_help",
            "challenge_bot",
            "affirm",
        ):
            return []
        return [intent_button(name, heard.language) for name in MENU if name != heard.intent] + [
            intent_button("request_human", heard.language)
        ]


class ActionAskReading(DeskAction):
    """Ask instead of guessing: the likeliest readings as buttons, then a person."""

    def name(self) -> str:
        """Name the action."""
        return "action_ask_reading"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Offer two readings the first time; all of them and a person the second time."""
        hurt = hurt_answered(self.desk, heard, dispatcher, tracker)
        if hurt is not None:
            return hurt
        before = actions_before(tracker)
        danger = recent_danger(self.desk, heard)
        code = danger.code if danger else heard.slot("case_code")
        if code and heard.text and (danger or TELLING & set(before)):
            self.desk.tickets.add_detail(heard.address, code, heard.text, turn=heard.turn)
            dispatcher.utter_message(text=say("detail-added", heard.language, code=code))
            return []
        again = self.name() in before
        if again and self.desk.handoffs.staffed:
            return hand_over(self.desk, heard, dispatcher, tracker, Reason.MISUNDERSTOOD)
        key = "reading-again" if again else "reading-first"
        product = heard.entity("product")
        if product and not again:
            key = "reading-about"
        dispatcher.utter_message(
            text=fresh(key, heard, tracker, product=product or ""),
            buttons=self._readings(heard, everything=again or bool(product)),
        )
        return [SlotSet("unclear_text", heard.text or None)]

    def _readings(self, heard: Heard, *, everything: bool) -> Buttons:
        labels = [label for label, _ in heard.classes if label != "other"] or list(BY_LABEL)
        chosen = labels if everything else labels[:2]
        buttons = [intent_button(self._intent(heard, label), heard.language) for label in chosen]
        return [*buttons, intent_button("request_human", heard.language)]

    def _intent(self, heard: Heard, label: str) -> str:
        """Name the intent that stands for a class: for inquiries the likeliest topic."""
        if label != "inquiry":
            return BY_LABEL[label]
        topics = (name for name, share in heard.ranking if share >= 0.15)
        return next(
            (t for t in topics if t.startswith("ask_") and knows(f"button-{t}")), "ask_help"
        )


# After these, words that fit nothing else belong to the ticket in hand.
TELLING = {"action_warn_danger", "action_press", "action_add_detail", "action_hand_off"}


def danger_told_of(desk: Desk, heard: Heard, tracker: Tracker) -> Ticket | None:
    """Find the danger that words right after it may belong to."""
    just_told = heard.text and TELLING & set(actions_before(tracker))
    return recent_danger(desk, heard) if just_told else None


def add_to(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, ticket: Ticket
) -> list[EventType]:
    """Put words into a ticket and say so."""
    desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
    noted = fresh("detail-added", heard, tracker, code=ticket.code)
    dispatcher.utter_message(text=with_advice(heard, ticket, noted))
    return []


def leave_it(
    heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, what: str
) -> list[EventType]:
    """Forget the words that something else would have begun with."""
    key = "repair-also-not" if what == ALSO else "complaint-not-made"
    dispatcher.utter_message(text=fresh(key, heard, tracker), buttons=[])
    return [SlotSet("unclear_text", None)]


BY_LABEL = {
    "repair_request": "report_fault",
    "inquiry": "ask_help",
    "complaint": "complain_product",
}


class ActionPress(DeskAction):
    """Answer a button pressed outside a form."""

    def name(self) -> str:
        """Name the action."""
        return "action_press"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Take down whether anyone is hurt; any other old button is past its question."""
        slot, _, value = (heard.entity("answer") or "").partition(":")
        if slot == "case":
            # People have finished with it: whatever a form had asked before is past.
            return [*forget_form(), SlotSet("case_code", value), ActiveLoop(None)]
        if slot == "hurt" and heard.slot("case_code") and value in ("yes", "no"):
            return answer_hurt(self.desk, heard, dispatcher, value)
        if slot in ("complaint", ALSO):
            return leave_it(heard, dispatcher, tracker, slot)
        dispatcher.utter_message(text=fresh("talk-press", heard, tracker), buttons=[])
        return []
