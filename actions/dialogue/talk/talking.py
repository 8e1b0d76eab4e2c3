"""Everything that only needs a sentence: small talk, a yes or no, an old button."""

from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.hurt import answer_hurt
from actions.dialogue.asides.instead import repair_in_hand
from actions.dialogue.asides.own_questions import answer_own
from actions.dialogue.asides.terms import HOW_LONG, price_stands, promise_of_form
from actions.dialogue.asking_back import (
    ActionAskReading,
    ask_danger,
    burns_asked,
    may_burn,
    say_no_alarm,
)
from actions.dialogue.base import DeskAction, Reading, first_that_fits, fresh
from actions.dialogue.before import actions_before, last_said
from actions.dialogue.cases.own_case import case_asked_about
from actions.dialogue.contacting import take_contact
from actions.dialogue.heard import Heard
from actions.dialogue.people.danger import (
    ActionWarnDanger,
    add_to,
    danger_asked_about,
    danger_told_of,
)
from actions.dialogue.people.handing import hand_over, insulted
from actions.dialogue.saying import ALARM, ALSO, Buttons, intent_button
from actions.dialogue.slots import forget_form
from actions.dialogue.talk.replying import Replying, leave_it
from actions.domain.chats.handoff import Reason
from actions.domain.script import shape
from actions.domain.words import anger, answers, chasing, short_questions, substance
from actions.domain.words.chasing import chases
from actions.domain.words.short_questions import ANYBODY_THERE, WHAT_NEXT
from actions.domain.words.signs import only_signs
from actions.domain.words.thanks import only_greets
from actions.texts import knows, say

FRIENDLY = ("praise", "thank", "make_small_talk", "say_goodbye")
"""What an insult in few words may be taken for."""
SAID = {"action_answer", "action_show_tickets", "action_add_detail", "action_open_repair"} | {
    "action_open_complaint",
    "action_hand_off",
}
"""After these a yes takes note of what was said; it begins nothing."""
ANSWER = shape(r"\b(?:answer|repl|respon|hear|call)|答复|回复|回应|回话|联系|结果")
CHATTING = ("make_small_talk", "talk_off_topic", "insult", "not_know")
"""What goes on about a danger may be taken for."""
PIECES = ("talk_off_topic", "not_know")
"""What the beginning of a sentence may be taken for that comes in pieces."""
A_PIECE = 6
UNSURE = 0.75
"""What is off topic with less than this may be a fault with slips of the pen."""
MENU = ("report_fault", "ask_help", "complain_product", "ask_status")


class ActionTalk(Replying):
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
        """Say the sentence of the intent, unless the words ask for more than a sentence."""
        if heard.intent in FRIENDLY and anger.insults(heard.text):
            heard = replace(heard, intent="insult")
        elif heard.intent == "thank" and only_greets(heard.text):
            heard = replace(heard, intent="greet")
        readings = self._readings(heard, in_form=bool(tracker.active_loop.get("name")))
        done = first_that_fits(readings, heard, dispatcher, tracker)
        return self._say(heard, dispatcher, tracker) if done is None else done

    def _readings(self, heard: Heard, *, in_form: bool) -> Sequence[Reading]:
        """List what talk may be, the likeliest to be mistaken first."""
        dangers = (self._may_burn, self._alarm_answered, self._danger_asked)
        if in_form:
            return (*dangers, self._promise_asked, self._own_question)
        words = (
            *(self._case_asked, self._price_too_high, self._contact_corrected),
            *(self._hardly_read, self._comes_back),
        )
        return (
            *(*self.replies(heard), *dangers, *(words if heard.text else ())),
            *(self._own_question, self._danger_told, self._insulted, self._hurried),
            *(self._thing_named, self._chatted),
        )

    def _may_burn(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Ask whether a sign means that something burns (Rule R30)."""
        return ask_danger(heard, dispatcher) if may_burn(self.desk, heard) else None

    def _alarm_answered(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Warn where it does burn, after all; another sign says neither yes nor no (Rule R30)."""
        if not burns_asked(tracker, heard):
            return None
        if only_signs(heard.text):
            return ask_danger(heard, dispatcher)
        if heard.intent == "deny" or answers.says_no(heard.text):
            say_no_alarm(heard, dispatcher, tracker)
            return []
        if heard.intent != "affirm" and not answers.says_yes(heard.text):
            return None
        warned = ActionWarnDanger(self.desk).answer(heard, dispatcher, tracker)
        return [*warned, ActiveLoop(None), FollowupAction("action_listen")]

    def _danger_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Answer what is asked of the danger of just now."""
        danger = danger_asked_about(self.desk, heard)
        return add_to(self.desk, heard, dispatcher, tracker, danger) if danger else None

    def _promise_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say by when a complaint is answered that is being taken down."""
        complains = tracker.active_loop.get("name") == "complaint_form"
        if not complains or not ANSWER.search(heard.text) or not HOW_LONG.search(heard.text):
            return None
        dispatcher.utter_message(text=promise_of_form(self.desk, heard))
        return []

    def _own_question(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Answer as the company itself does."""
        return [] if answer_own(self.desk, heard, dispatcher, tracker) else None

    def _case_asked(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say how a case stands."""
        asked, code = case_asked_about(self.desk, heard)
        return self.show(heard, dispatcher, tracker, code) if asked else None

    def _price_too_high(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Say who may change a price."""
        stands = price_stands(heard, tracker)
        if not stands:
            return None
        button = intent_button("request_human", heard.language)
        dispatcher.utter_message(text=stands, buttons=[button])
        return [SlotSet("unclear_text", heard.text)]

    def _contact_corrected(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take a corrected address or number into the open repair."""
        if not answers.is_correction(heard.text):
            return None
        ticket = repair_in_hand(self.desk, heard)
        return take_contact(self.desk, heard, dispatcher, ticket)

    def _hardly_read(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Ask back where only little spoke for idle talk: it may be a fault with slips."""
        unsure = heard.intent == "talk_off_topic" and heard.confidence < UNSURE
        return ActionAskReading(self.desk).answer(heard, dispatcher, tracker) if unsure else None

    def _comes_back(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Show what is open to who asks what now, or whether anybody is there."""
        greets = heard.intent == "greet" and heard.text.rstrip().endswith(("?", "？"))
        greets = greets or bool(ANYBODY_THERE.search(heard.text))
        waits = greets or WHAT_NEXT.search(heard.text) or not heard.text.strip(" ?？")
        if not waits:
            return None
        if not self.desk.tickets.mine(heard.address):
            return None
        if greets:
            dispatcher.utter_message(text=say("talk-still-here", heard.language))
        return self.show(heard, dispatcher, tracker, None)

    def _danger_told(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Put what reads as talk with the danger that it goes on about."""
        tells = substance.tells_something(heard.text) and heard.intent in ("affirm", "deny")
        chats = tells or heard.intent in CHATTING
        danger = danger_told_of(self.desk, heard, tracker) if chats else None
        return add_to(self.desk, heard, dispatcher, tracker, danger) if danger else None

    def _insulted(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Bring a person to who is beside themselves."""
        signs = insulted(heard, tracker) if self.desk.handoffs.staffed else []
        if not signs:
            return None
        return hand_over(self.desk, heard, dispatcher, tracker, Reason.ANGER, *signs)

    def _hurried(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Tell the colleague that it is urgent, where something is waited for."""
        hurries = chasing.urges(heard.text) or chases(heard.text)
        tickets = self.desk.tickets.mine(heard.address) if hurries else ()
        return self.hurry(heard, dispatcher, tickets[0]) if tickets else None

    def _say(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Say the sentence, with a menu where the way on may not be known."""
        in_form = bool(tracker.active_loop.get("name"))
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

    def _said(self, heard: Heard, tracker: Tracker, *, in_form: bool) -> str:
        """Name what was said: a "?" or a "good" may be taken for something else."""
        if not in_form and heard.text and short_questions.is_puzzled(heard.text):
            return "puzzled"
        if heard.intent == "ask_to_wait" and chasing.urges(heard.text):
            return "hurry"
        piece = heard.intent in PIECES and len(heard.text) <= A_PIECE
        piece = piece or (heard.intent == "insult" and not anger.insults(heard.text))
        if piece and not in_form and heard.text and not substance.tells_fault(heard.text, set()):
            return "listening"
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
