"""A person who is asked for, whatever else is asked in the same breath."""

from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.wants_person import ASKED
from actions.dialogue.base import fresh
from actions.dialogue.cases.cases import TicketAction
from actions.dialogue.cases.opening import hand_off
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.beside import A_CALL
from actions.dialogue.inquiries.answering import ActionAnswer
from actions.dialogue.inquiries.each_question import asks_several
from actions.dialogue.talk.talking import ActionTalk
from actions.domain.words import cancellations
from actions.domain.words.chasing import chases
from actions.domain.words.contacts import A_PERSON
from actions.domain.words.short_questions import ANYBODY_THERE


class ActionHandOff(TicketAction):
    """Take down a wish for a person; nothing the customer has told is lost."""

    brings_person = True

    def name(self) -> str:
        """Name the action."""
        return "action_hand_off"

    def hears_hurt(self, heard: Heard) -> bool:
        """Hear whether anyone is hurt first (Rule R30)."""
        return True

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Answer what is asked beside it, then open a Q ticket or add to the one that waits."""
        talks = self._only_talks(heard)
        if talks:
            return ActionTalk(self.desk).answer(talks, dispatcher, tracker)
        if cancellations.lets_be(heard.text) and not A_PERSON.search(heard.text):
            dispatcher.utter_message(text=fresh("talk-let-be", heard, tracker), buttons=[])
            return []
        tickets = self.desk.tickets.mine(heard.address)
        waits = chases(heard.text) and not A_PERSON.search(heard.text)
        if tickets and waits and not tracker.active_loop.get("name"):
            return self.hurry(heard, dispatcher, tickets[0])
        if asks_several(heard):
            events = ActionAnswer(self.desk).answer(heard, dispatcher, tracker)
        else:
            events = hand_off(self.desk, heard, dispatcher, tracker)
        if heard.intent == ASKED:
            return events
        # Where it was read as something else, no rule ends the form, or waits.
        in_form = bool(tracker.active_loop.get("name"))
        ended = [ActiveLoop(None)] if in_form else []
        return [*events, *ended, FollowupAction("action_listen")]

    def _only_talks(self, heard: Heard) -> Heard | None:
        """Take "is anybody there?" for a greeting: a person is one tap away then."""
        calls = ANYBODY_THERE.search(heard.text) and len(heard.text) <= A_CALL
        return (
            replace(heard, intent="greet") if calls and not A_PERSON.search(heard.text) else None
        )
