"""The offer of a second repair, answered by a detail instead of a yes."""

from dataclasses import replace

from rasa_sdk import Tracker

from actions.dialogue.before import last_said
from actions.dialogue.heard import Heard
from actions.domain import answers, choices
from actions.domain.errors import InvalidAnswer
from actions.domain.language import Language
from actions.domain.numbering import read_code
from actions.domain.symptoms import symptom_of
from actions.domain.tickets import Usable
from actions.services.desk import Desk
from actions.texts import say

ELSE = frozenset(("deny", "request_human", "report_danger", "cancel_request", "cancel_ticket"))


def is_offered(tracker: Tracker) -> bool:
    """Tell whether a repair of another product was offered a moment ago."""
    said = last_said(tracker)
    return any(said.endswith(say("repair-also-ask", language)) for language in Language)


def accepted(desk: Desk, heard: Heard, tracker: Tracker) -> Heard | None:
    """Give a detail of the product that was offered, with what was told of it before."""
    text, before = heard.text, heard.slot("unclear_text")
    if not text or not before or heard.intent in ELSE or not is_offered(tracker):
        return None
    if answers.says_no(text) or answers.is_question(text) or read_code(text):
        return None
    use = use_told(text)
    tells = heard.intent == "report_fault" or symptom_of(text) or use
    named, offered = desk.knowledge.product_named(text), desk.knowledge.product_named(before)
    another = named and (offered is None or not named.may_be(offered, text))
    if not tells or use is Usable.YES or another:
        return None
    return replace(heard, text=f"{before}\n{text}", intent="report_fault")


def use_told(text: str) -> Usable | None:
    """Read whether the thing can still be used, as if that had been asked."""
    try:
        return choices.read_usable(text)
    except InvalidAnswer:
        return None
