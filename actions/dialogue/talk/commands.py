"""What a customer tells the desk to do: put off, stop, speak a language, send no more."""

from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.cancelling import ask_cancel
from actions.dialogue.asides.instead import call_off_visit, go_other_way
from actions.dialogue.base import DeskAction, fresh
from actions.dialogue.cases.cases import (
    MOST_CANCELLED,
    TicketAction,
    ask_which,
    reopen,
)
from actions.dialogue.cases.elsewhere import ticket_to_reopen
from actions.dialogue.cases.own_case import ticket_of_product
from actions.dialogue.heard import Heard
from actions.dialogue.people.danger import add_to, recent_danger
from actions.dialogue.saying import language_buttons
from actions.dialogue.slots import forget_form
from actions.domain.cases.numbering import read_code
from actions.domain.language import Language
from actions.domain.script import shape
from actions.domain.tickets import Ticket
from actions.domain.words import cancellations
from actions.texts import say

ENGLISH_NAMED = shape(r"english|英文|英语")
CHINESE_NAMED = shape(r"chinese|mandarin|中文|汉语|普通话|国语|zhongwen")

DENIED = shape(
    r"\b(?:do(?:n['’]?t| not)|can(?:['’]?t|not)|not|no)(?: \w+)? "
    r"(?:speak|understand|read|know|good at|good)?(?: \w+)?\W*(?:english|chinese|mandarin)"
    r"|(?:english|chinese|mandarin)(?: is| are|['’]s)?(?: \w+)? (?:bad|poor|not|weak|terrible)"
    r"|(?:不会|不懂|看不懂|听不懂|不太会|不太懂)(?:说|讲)?(?:英文|英语|中文|汉语|普通话)"
    r"|(?:英文|英语|中文|汉语|普通话)[我也都]*(?:不太?好|不行|不太?会|不太?懂|看不懂|听不懂|差|很差)"
)
"""That somebody does not speak a language: it is the other one that is asked for."""


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


class ActionDropForm(TicketAction):
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
        danger = recent_danger(self.desk, heard)
        if danger and heard.text and not cancellations.CANCELLING.search(heard.text):
            return add_to(self.desk, heard, dispatcher, tracker, danger)
        ended = ticket_to_reopen(self.desk, heard)
        if ended:
            return reopen(self.desk, heard, dispatcher, ended.code)
        code, tickets = (
            read_code(heard.text),
            self.desk.tickets.mine(heard.address)[:MOST_CANCELLED],
        )
        other = None
        if not code:
            other = go_other_way(self.desk, heard, dispatcher) or call_off_visit(
                self.desk, heard, dispatcher
            )
        if other is not None:
            return other
        if not code:
            about = ticket_of_product(self.desk, heard, tickets)
            code = about.code if about else None
        nothing = cancellations.lets_be(heard.text) or not tickets
        cancels = cancellations.CANCELLING if tickets else cancellations.OFF
        if heard.text and not code and nothing and not cancels.search(heard.text):
            text = fresh("talk-let-be", heard, tracker)
            dispatcher.utter_message(text=text, buttons=[])
            return [SlotSet("unclear_text", None)]
        code = code or _spoken_of(heard, tickets)
        if code and cancellations.KEEPING.search(heard.text):
            return self.show(heard, dispatcher, tracker, code)
        if code:
            return ask_cancel(self.desk, heard, dispatcher, code)
        return ask_which(heard, dispatcher, tracker, tickets)


def _spoken_of(heard: Heard, tickets: Sequence[Ticket]) -> str | None:
    """Give the case that words mean without naming it: the only one, or "it", the last one."""
    if heard.text and len(tickets) == 1:
        return tickets[0].code
    that_one = heard.slot("case_code") if cancellations.THAT_ONE.search(heard.text) else ""
    return next((ticket.code for ticket in tickets if ticket.code == that_one), None)


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
        named = named or _asked_language(heard.text)
        if named in list(Language):
            chosen = Language(named)
            self.desk.customers.choose_language(heard.address, chosen)
            dispatcher.utter_message(text=say("language-chosen", chosen))
            return []
        dispatcher.utter_message(
            text=say("language-which", heard.language), buttons=language_buttons()
        )
        return []


def _asked_language(text: str) -> str:
    """Name the language that a text asks for; empty where it leaves that open."""
    asked = DENIED.sub(" ", text)
    english, chinese = ENGLISH_NAMED.search(asked), CHINESE_NAMED.search(asked)
    denied = " ".join(found[0] for found in DENIED.finditer(text))
    if not english and not chinese and denied:
        english, chinese = CHINESE_NAMED.search(denied), ENGLISH_NAMED.search(denied)
    if bool(english) == bool(chinese):
        return ""
    return "en" if english else "zh"


class ActionStopFollowups(DeskAction):
    """Send no surveys or care messages any more (Rules R20, R31)."""

    def name(self) -> str:
        """Name the action."""
        return "action_stop_followups"

    def answer(
        self, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        """Keep the wish and confirm it."""
        off = call_off_visit(self.desk, heard, dispatcher)
        if off is not None:
            return off
        self.desk.customers.stop_followups(heard.address)
        dispatcher.utter_message(text=fresh("followups-stopped", heard, tracker))
        return []
