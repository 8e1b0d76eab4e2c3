"""Everything that only needs a sentence: small talk, a yes or no, an old button."""

from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.amid import form_called_for
from actions.dialogue.asking_back import (
    ActionAskReading,
    ask_danger,
    burns_asked,
    may_burn,
    say_no_alarm,
)
from actions.dialogue.base import DeskAction, fresh
from actions.dialogue.before import actions_before, last_said
from actions.dialogue.cases import TicketAction, ask_cancel, cancel, offer_to_cancel
from actions.dialogue.contacting import take_contact
from actions.dialogue.danger import ActionWarnDanger, add_to, danger_asked_about, danger_told_of
from actions.dialogue.handing import hand_over, insulted
from actions.dialogue.heard import Heard
from actions.dialogue.hurt import answer_hurt
from actions.dialogue.instead import repair_in_hand
from actions.dialogue.offered import complaint_offered, is_offered
from actions.dialogue.opening import hand_off
from actions.dialogue.own_case import case_asked_about
from actions.dialogue.own_questions import answer_own
from actions.dialogue.saying import ALARM, ALSO, Buttons, intent_button
from actions.dialogue.slots import forget_form
from actions.dialogue.terms import HOW_LONG, price_stands, promise_of_form
from actions.domain import anger, answers, chasing, short_questions, substance
from actions.domain.case_questions import OPEN_ONE
from actions.domain.chasing import chases
from actions.domain.handoff import Reason
from actions.domain.numbering import read_code
from actions.domain.script import shape
from actions.domain.short_questions import ANYBODY_THERE, WHAT_NEXT
from actions.domain.signs import only_signs
from actions.domain.thanks import only_greets
from actions.texts import knows, say

FRIENDLY = ("praise", "thank", "make_small_talk", "say_goodbye")
"""What an insult in few words may be taken for."""
SAID = {"action_answer", "action_show_tickets", "action_add_detail", "action_open_repair"} | {
    "action_open_complaint",
    "action_hand_off",
}
"""After these a yes takes note of what was said; it begins nothing."""
ANSWERED = {"action_answer", "action_add_detail"}
ANSWER = shape(r"\b(?:answer|repl|respon|hear|call)|答复|回复|回应|回话|联系|结果")
UNSURE = 0.75
"""What is off topic with less than this may be a fault with slips of the pen."""
NUMBER = "answer-number"
MENU = ("report_fault", "ask_help", "complain_product", "ask_status")


class ActionTalk(TicketAction):
    """Small talk, and everything that only needs a sentence."""

    def name(self) -> str:
        """Name the action."""
        return "action_talk"

    def hears_hurt(self, heard: Heard) -> bool:
        """Hear whether anyone is hurt first (Rule R30)."""
        return True

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say the sentence of the intent, with a menu where the way on may not be known."""
        if heard.intent in FRIENDLY and anger.insults(heard.text):
            heard = replace(heard, intent="insult")
        elif heard.intent == "thank" and only_greets(heard.text):
            heard = replace(heard, intent="greet")
        in_form = bool(tracker.active_loop.get("name"))
        reply = None if in_form else self._reply_to_question(heard, dispatcher, tracker)
        if reply is None:
            reply = self._asked_beside(heard, dispatcher, tracker)
        if reply is not None:
            return reply
        if answer_own(self.desk, heard, dispatcher, tracker):
            return []
        chats = heard.intent in ("make_small_talk", "talk_off_topic", "insult", "not_know") or (
            heard.intent in ("affirm", "deny") and substance.tells_something(heard.text)
        )
        danger = danger_told_of(self.desk, heard, tracker) if chats and not in_form else None
        if danger:
            return add_to(self.desk, heard, dispatcher, tracker, danger)
        signs = insulted(heard, tracker) if self.desk.handoffs.staffed and not in_form else []
        if signs:
            return hand_over(self.desk, heard, dispatcher, tracker, Reason.ANGER, *signs)
        tickets = self.desk.tickets.mine(heard.address)
        hurries = chasing.urges(heard.text) or chases(heard.text)
        if tickets and hurries and not in_form:
            return self.hurry(heard, dispatcher, tickets[0])
        key = f"talk-{self._said(heard, tracker, in_form=in_form)}"
        if in_form and knows(f"{key}-in-form"):
            key = f"{key}-in-form"
        elif in_form and not heard.text:
            key = "talk-busy"
        text = fresh(key if knows(key) else "talk-unknown", heard, tracker)
        plain = in_form or key in ("talk-thank", "talk-affirm-after")
        dispatcher.utter_message(text=text, buttons=[] if plain else self._menu(heard))
        # What is noted here is told to staff with the ticket.
        noted = in_form and heard.text and (heard.intent == "nlu_fallback" or not knows(key))
        return [SlotSet("unclear_text", heard.kept_beside(heard.text))] if noted else []

    def _asked_beside(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Answer what is asked of a danger, by signs, or of the case that is open."""
        if may_burn(self.desk, heard):
            return ask_danger(heard, dispatcher)
        if burns_asked(tracker, heard):
            return self._about_signs(heard, dispatcher, tracker)
        danger = danger_asked_about(self.desk, heard)
        if danger:
            return add_to(self.desk, heard, dispatcher, tracker, danger)
        form = tracker.active_loop.get("name")
        if form == "complaint_form" and ANSWER.search(heard.text) and HOW_LONG.search(heard.text):
            dispatcher.utter_message(text=promise_of_form(self.desk, heard))
            return []
        if form or not heard.text:
            return None
        told = self._of_a_case(heard, dispatcher, tracker)
        if told is None:
            told = offer_to_cancel(self.desk, heard, dispatcher)
        if told is not None:
            return told
        if answers.is_correction(heard.text):
            ticket = repair_in_hand(self.desk, heard)
            given = take_contact(self.desk, heard, dispatcher, ticket)
            if given is not None:
                return given
        if heard.intent == "talk_off_topic" and heard.confidence < UNSURE:
            return ActionAskReading(self.desk).answer(heard, dispatcher, tracker)
        greets = heard.intent == "greet" and heard.text.rstrip().endswith(("?", "？"))
        greets = greets or bool(ANYBODY_THERE.search(heard.text))
        if not (WHAT_NEXT.search(heard.text) or greets) or not self.desk.tickets.mine(
            heard.address
        ):
            return None
        if greets:
            dispatcher.utter_message(text=say("talk-still-here", heard.language))
        return self.show(heard, dispatcher, tracker, None)

    def _of_a_case(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say how a case stands, or who may change a price, where that is meant."""
        asked, code = case_asked_about(self.desk, heard)
        if asked:
            return self.show(heard, dispatcher, tracker, code)
        stands = price_stands(heard, tracker)
        if stands:
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=stands, buttons=[button])
            return [SlotSet("unclear_text", heard.text)]
        return None

    def _about_signs(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Warn where it does burn, after all; another sign says neither yes nor no (Rule R30)."""
        if only_signs(heard.text):
            return ask_danger(heard, dispatcher)
        if heard.intent == "deny" or answers.says_no(heard.text):
            say_no_alarm(heard, dispatcher, tracker)
            return []
        if heard.intent != "affirm" and not answers.says_yes(heard.text):
            return None
        warned = ActionWarnDanger(self.desk).answer(heard, dispatcher, tracker)
        return [*warned, ActiveLoop(None), FollowupAction("action_listen")]

    def _reply_to_question(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take a yes or no for what was just asked or offered, and a story for what it tells."""
        form = form_called_for(self.desk, heard)
        if form:
            return [FollowupAction(form)]
        said = last_said(tracker)
        asked_also, mine = is_offered(tracker), self.desk.tickets.mine(heard.address)
        if asked_also and heard.intent == "deny":
            return leave_it(heard, dispatcher, tracker, ALSO)
        found_none = "action_show_tickets" in actions_before(tracker)
        if (
            found_none
            and OPEN_ONE.search(heard.text)
            and not self.desk.tickets.mine(heard.address)
        ):
            return [FollowupAction("repair_form")]
        if heard.intent != "affirm":
            return None
        if answers.is_question(heard.text) and ANSWERED.intersection(actions_before(tracker)):
            button = intent_button("request_human", heard.language)
            dispatcher.utter_message(text=say("answer-again", heard.language), buttons=[button])
            return [SlotSet("unclear_text", heard.text)]
        if asked_also:
            return [FollowupAction("repair_form")]
        before = actions_before(tracker)
        code = read_code(said)
        asks = said.rstrip().endswith(("?", "？", ":", "："))
        if "action_drop_form" in before and len(mine) == 1 and not code and asks:
            return ask_cancel(self.desk, heard, dispatcher, mine[0].code)
        sure = ("cancel-sure", "cancel-works-again")
        if code and said in [say(key, heard.language, code=code) for key in sure]:
            return cancel(self.desk, heard, dispatcher, code)
        if complaint_offered(tracker):
            return [FollowupAction("complaint_form")]
        offered = [say(key, heard.language) for key in ("answer-again", "answer-none")]
        if ("action_answer" in before and asks) or said in (*offered, say(NUMBER, heard.language)):
            return hand_off(self.desk, heard, dispatcher, tracker)
        return None

    def _said(self, heard: Heard, tracker: Tracker, *, in_form: bool) -> str:
        """Name what was said: a "?" or a "good" may be taken for something else."""
        if not in_form and heard.text and short_questions.is_puzzled(heard.text):
            return "puzzled"
        if heard.intent == "ask_to_wait" and chasing.urges(heard.text):
            return "hurry"
        if only_signs(heard.text):
            # With nothing asked, a thumb is a thank you.
            return "thank" if heard.intent in ("affirm", "thank") else "signs"
        yes = heard.intent == "affirm" or (
            heard.intent == "greet" and answers.says_yes(heard.text)
        )
        asked = last_said(tracker).rstrip().endswith(("?", "？"))
        noted = heard.text and not asked and SAID.intersection(actions_before(tracker))
        if yes and not in_form and noted:
            return "affirm-after"
        return "affirm" if yes else heard.intent

    def _menu(self, heard: Heard) -> Buttons:
        puzzled = short_questions.is_puzzled(heard.text)
        if heard.intent == "insult" and not puzzled:
            return [intent_button("request_human", heard.language)]
        if not puzzled and heard.intent not in (
            "greet",
            "ask_help",
            "challenge_bot",
            "affirm",
        ):
            return []
        return [intent_button(name, heard.language) for name in MENU if name != heard.intent] + [
            intent_button("request_human", heard.language)
        ]


def leave_it(
    heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, what: str
) -> list[EventType]:
    """Forget the words that something else would have begun with."""
    key = "repair-also-not" if what == ALSO else "complaint-not-made"
    dispatcher.utter_message(text=fresh(key, heard, tracker), buttons=[])
    return [SlotSet("unclear_text", None)]


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
        if slot == ALARM:
            say_no_alarm(heard, dispatcher, tracker)
            return []
        if slot in ("complaint", ALSO):
            return leave_it(heard, dispatcher, tracker, slot)
        dispatcher.utter_message(text=fresh("talk-press", heard, tracker), buttons=[])
        return []
