"""Everything that opens no ticket: answers, status, small talk, questions back."""

import re

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.base import DeskAction, actions_before, forget_form, fresh, last_said
from actions.dialogue.cases import ask_cancel, cancel
from actions.dialogue.danger import answer_hurt, hurt_answered, recent_danger
from actions.dialogue.heard import Heard
from actions.dialogue.ledger import note_correction
from actions.dialogue.opening import hand_off
from actions.dialogue.saying import Buttons, intent_button
from actions.domain.language import Language
from actions.domain.numbering import read_code
from actions.texts import knows, say

ENGLISH_NAMED = re.compile(r"english|英文|英语|英語", re.IGNORECASE)
CHINESE_NAMED = re.compile(r"chinese|mandarin|中文|汉语|普通话|國語|国语|zhongwen", re.IGNORECASE)
MENU = ("report_fault", "ask_help", "complain_product", "ask_status")


class ActionAnswer(DeskAction):
    """Answer an inquiry from the knowledge store."""

    def name(self) -> str:
        """Name the action."""
        return "action_answer"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say the article, or the warranty of the very unit that was named."""
        hurt = hurt_answered(self.desk, heard, dispatcher, tracker)
        if hurt is not None:
            return hurt
        note_correction(self.desk, heard, tracker)
        serial = heard.entity("serial_number") or heard.slot("serial_number")
        if heard.intent == "ask_warranty" and serial:
            covered = self.desk.knowledge.warranty(serial, heard.language)
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
        buttons = [] if in_form else [intent_button(o, heard.language) for o in found.offers]
        dispatcher.utter_message(text=found.text, buttons=buttons)
        return []


class ActionTalk(DeskAction):
    """Small talk, and everything that only needs a sentence."""

    def name(self) -> str:
        """Name the action."""
        return "action_talk"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say the sentence of the intent, with a menu where the way on may not be known."""
        in_form = bool(tracker.active_loop.get("name"))
        reply = None if in_form else self._reply_to_question(heard, dispatcher, tracker)
        danger = None if in_form or reply else self._danger_told_of(heard, tracker)
        if danger:
            self.desk.tickets.add_detail(heard.address, danger, heard.text, turn=heard.turn)
            text = fresh("detail-added", heard, tracker, code=danger)
            dispatcher.utter_message(text=text)
            return []
        if reply is not None:
            return reply
        key = f"talk-{heard.intent}"
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
        if hurt is not None or heard.intent != "affirm":
            return hurt
        before = actions_before(tracker)
        said = last_said(tracker)
        code = read_code(said)
        if code and said == say("cancel-sure", heard.language, code=code):
            return cancel(self.desk, heard, dispatcher, code)
        if said.endswith(say("complaint-now", heard.language)):
            return [FollowupAction("complaint_form")]
        if "action_answer" in before and said.rstrip().endswith(("?", "？")):
            return hand_off(self.desk, heard, dispatcher, tracker)
        return None

    def _danger_told_of(self, heard: Heard, tracker: Tracker) -> str | None:
        """Name the ticket of the danger that small talk right after it may belong to."""
        chats = heard.intent in ("make_small_talk", "talk_off_topic", "insult", "not_know")
        just_told = TELLING & set(actions_before(tracker))
        danger = recent_danger(self.desk, heard) if chats and heard.text and just_told else None
        return danger.code if danger else None

    def _menu(self, heard: Heard) -> Buttons:
        if heard.intent == "insult":
            return [intent_button("request_human", heard.language)]
        if heard.intent not in ("greet", "ask_help", "challenge_bot", "affirm"):
            return []
        return [intent_button(name, heard.language) for name in MENU if name != heard.intent] + [
            intent_button("request_human", heard.language)
        ]


class ActionPutOffComplaint(DeskAction):
    """Hear a complaint in the middle of a repair form; it is taken down right after."""

    def name(self) -> str:
        """Name the action."""
        return "action_put_off_complaint"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Promise to take it down, and keep the words."""
        dispatcher.utter_message(text=say("complaint-put-off", heard.language))
        return [SlotSet("complaint_waiting", heard.text or True)]


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
BY_LABEL = {
    "repair_request": "report_fault",
    "inquiry": "ask_help",
    "complaint": "complain_product",
}


class ActionDropForm(DeskAction):
    """Stop what is being filled in; outside a form, ask which ticket is meant."""

    def name(self) -> str:
        """Name the action."""
        return "action_drop_form"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say that nothing was opened, or offer the open tickets for cancelling."""
        if tracker.active_loop.get("name"):
            dispatcher.utter_message(text=say("form-dropped", heard.language))
            return [*forget_form(), SlotSet("complaint_waiting", None)]
        code = read_code(heard.text)
        if code:
            return ask_cancel(self.desk, heard, dispatcher, code)
        tickets = self.desk.tickets.mine(heard.address)[:5]
        buttons = [
            intent_button("cancel_ticket", heard.language, ticket_code=t.code) for t in tickets
        ]
        key = "cancel-which" if tickets else "cancel-nothing"
        dispatcher.utter_message(text=fresh(key, heard, tracker), buttons=buttons)
        return []


class ActionChooseLanguage(DeskAction):
    """Keep the language a customer asks for."""

    def name(self) -> str:
        """Name the action."""
        return "action_choose_language"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Choose the language that was named, or ask which."""
        named = heard.entity("language") or ""
        english, chinese = ENGLISH_NAMED.search(heard.text), CHINESE_NAMED.search(heard.text)
        if not named and bool(english) != bool(chinese):
            named = "en" if english else "zh"
        if named in list(Language):
            chosen = Language(named)
            self.desk.customers.choose_language(heard.address, chosen)
            dispatcher.utter_message(text=say("language-chosen", chosen))
            return []
        buttons = [
            {
                "title": say("language-name", each),
                "payload": f'/choose_language{{"language":"{each}"}}',
            }
            for each in Language
        ]
        dispatcher.utter_message(text=say("language-which", heard.language), buttons=buttons)
        return []


class ActionStopFollowups(DeskAction):
    """Send no surveys or care messages any more (Rules R20, R31)."""

    def name(self) -> str:
        """Name the action."""
        return "action_stop_followups"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Keep the wish and confirm it."""
        self.desk.customers.stop_followups(heard.address)
        dispatcher.utter_message(text=fresh("followups-stopped", heard, tracker))
        return []


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
        declined = slot == "complaint"
        key = "complaint-not-made" if declined else "talk-press"
        dispatcher.utter_message(text=fresh(key, heard, tracker), buttons=[])
        return [SlotSet("unclear_text", None)] if declined else []
