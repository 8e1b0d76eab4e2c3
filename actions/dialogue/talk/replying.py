"""A yes or no to what was just asked or offered, outside a form."""

import re
from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.amid import form_called_for
from actions.dialogue.asides.cancelling import ask_cancel
from actions.dialogue.asides.offered import complaint_offered, is_offered
from actions.dialogue.asking_back import ActionAskReading
from actions.dialogue.base import Reading, fresh
from actions.dialogue.before import actions_before, buttons_shown, last_said
from actions.dialogue.cases.cases import (
    MOST_CANCELLED,
    TicketAction,
    ask_which,
    cancel,
)
from actions.dialogue.cases.opening import hand_off
from actions.dialogue.cases.own_case import ticket_of_product
from actions.dialogue.heard import Heard
from actions.dialogue.saying import ALSO, intent_button
from actions.domain.cases.numbering import read_code
from actions.domain.cases.visits import VISIT_BUTTON
from actions.domain.script import shape
from actions.domain.words import answers
from actions.domain.words.case_questions import OPEN_ONE
from actions.texts import say

ANSWERED = {"action_answer", "action_add_detail"}
NUMBER = "answer-number"
PERSON_OFFERED = ("answer-again", "answer-none", NUMBER)
IDLE = ("talk_off_topic", "make_small_talk")
IS_ABOUT = shape(r"\babout\b|\bagain\b|的事|又是我|关于")
HOW_ARE_YOU = shape(
    r"\bhow(?:['’]?s| are| r| is)\b.{0,12}\b(?:you|u|ya|it going|things|life|day)\b"
    r"|\bwhat['’]?s up\b"
    r"|\bhow do you do\b|\bhow['’]?s it going\b|[你您]还?好[吗么不啊]|最近|吃了|忙[吗么不]|身体"
    r"|过得"
)
OF_A_VISIT = (f"{VISIT_BUTTON}cancel:", f"{VISIT_BUTTON}move:")
WHICH = ("cancel-which-one", "cancel-which-one-other")
SURE = ("cancel-sure", "cancel-works-again")


class Replying(TicketAction):
    """Takes a yes or no for what it replies to, and a story for what it tells."""

    def replies(self, heard: Heard) -> Sequence[Reading]:
        """List what words may reply to, the likeliest to be mistaken first."""
        told = (self._story_told, self._left, self._one_opened)
        if heard.intent != "affirm":
            return told
        return (
            *(*told, self._asked_beside_yes, self._repair_taken, self._case_to_cancel),
            *(self._visit_changed, self._surely_cancelled, self._complaint_taken),
            self._person_taken,
        )

    def _story_told(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Begin the form that a story calls for, whatever it was taken for."""
        form = form_called_for(self.desk, heard)
        return [FollowupAction(form)] if form else None

    def _thing_named(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Show the case of a product that idle talk names, or ask what about it."""
        named = heard.text and self.desk.knowledge.product_named(heard.meant)
        if heard.intent not in IDLE or not named or not IS_ABOUT.search(heard.text):
            return None
        mine = self.desk.tickets.mine(heard.address)
        ticket = ticket_of_product(self.desk, heard, mine)
        if ticket:
            return self.show(heard, dispatcher, tracker, ticket.code)
        return ActionAskReading(self.desk).answer(heard, dispatcher, tracker)

    def _chatted(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Answer a laugh, or a question of the weather, as who was not asked how they are."""
        if heard.intent != "make_small_talk" or not heard.text or HOW_ARE_YOU.search(heard.text):
            return None
        key = "talk-talk_off_topic" if answers.is_question(heard.text) else "talk-chat"
        dispatcher.utter_message(text=fresh(key, heard, tracker), buttons=[])
        return []

    def _left(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Leave the repair of another product that was offered."""
        declines = heard.intent == "deny" and is_offered(tracker)
        return leave_it(heard, dispatcher, tracker, ALSO) if declines else None

    def _one_opened(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Begin the repair that is asked for where none was found."""
        found_none = "action_show_tickets" in actions_before(tracker)
        wants = found_none and OPEN_ONE.search(heard.text)
        begins = wants and not self.desk.tickets.mine(heard.address)
        return [FollowupAction("repair_form")] if begins else None

    def _asked_beside_yes(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Offer a person for what is asked again of an answer."""
        asks = answers.is_question(heard.text) and ANSWERED.intersection(actions_before(tracker))
        if not asks:
            return None
        button = intent_button("request_human", heard.language)
        dispatcher.utter_message(text=say("answer-again", heard.language), buttons=[button])
        return [SlotSet("unclear_text", heard.text)]

    def _repair_taken(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Begin the repair of another product that was offered."""
        return [FollowupAction("repair_form")] if is_offered(tracker) else None

    def _case_to_cancel(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Ask which of several is meant where a yes answers that; of one, whether it is."""
        mine, said = self.desk.tickets.mine(heard.address)[:MOST_CANCELLED], last_said(tracker)
        dropped = "action_drop_form" in actions_before(tracker) and _asks(said)
        which = dropped or said in [say(key, heard.language) for key in WHICH]
        if not which or not mine or read_code(said):
            return None
        if len(mine) > 1:
            return ask_which(heard, dispatcher, tracker, mine, again=True)
        return ask_cancel(self.desk, heard, dispatcher, mine[0].code)

    def _surely_cancelled(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Cancel the case of which it was asked whether that is meant."""
        said = last_said(tracker)
        code = read_code(said)
        asked = code and said in [say(key, heard.language, code=code) for key in SURE]
        return cancel(self.desk, heard, dispatcher, code) if code and asked else None

    def _visit_changed(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Do what was asked of a visit: call it off, or look for another time."""
        first = next(iter(buttons_shown(tracker)), "")
        if not first.startswith(OF_A_VISIT) or not re.search("[?？]", last_said(tracker)):
            return None
        rest = first.removeprefix(VISIT_BUTTON)
        for reply in self.desk.visits.press(heard.address, heard.turn, rest):
            buttons = [button.model_dump() for button in reply.buttons]
            dispatcher.utter_message(text=reply.text, buttons=buttons)
        return []

    def _complaint_taken(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Take down the complaint that was put off."""
        return [FollowupAction("complaint_form")] if complaint_offered(tracker) else None

    def _person_taken(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        """Let a person come who was offered, or where an answer ended in a question."""
        said = last_said(tracker)
        asked = "action_answer" in actions_before(tracker) and _asks(said)
        offered = said in [say(key, heard.language) for key in PERSON_OFFERED]
        return hand_off(self.desk, heard, dispatcher, tracker) if asked or offered else None


def _asks(said: str) -> bool:
    return said.rstrip().endswith(("?", "？", ":", "："))


def leave_it(
    heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, what: str
) -> list[EventType]:
    """Forget the words that something else would have begun with."""
    key = "repair-also-not" if what == ALSO else "complaint-not-made"
    dispatcher.utter_message(text=fresh(key, heard, tracker), buttons=[])
    return [SlotSet("unclear_text", None)]
