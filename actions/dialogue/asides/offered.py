"""What begins without being asked for: a detail of what was offered, a change of mind."""

from dataclasses import replace

from rasa_sdk import Tracker

from actions.dialogue.before import (
    actions_before,
    intents_before,
    last_said,
    words_before,
)
from actions.dialogue.heard import Heard
from actions.domain.cases.numbering import read_code
from actions.domain.errors import InvalidAnswer
from actions.domain.hazards import rules_out_checks
from actions.domain.language import Language
from actions.domain.script import shape
from actions.domain.tickets import Usable
from actions.domain.words import answers, choices, substance
from actions.domain.words.cancellations import MEND_AFTER_ALL
from actions.domain.words.symptoms import symptom_of
from actions.services.desk import Desk
from actions.texts import say

A_YES = 40
"""What is longer says more than yes."""
REDRESS = ("demand_redress",)
ADVICE = frozenset(("ask_howto", "ask_maintenance"))
STILL = shape(
    r"\bstill\b|\b(?:did|do)(?:es)?n['’]?t (?:help|work)\b|\bno (?:better|change|difference)\b"
    r"|还是|仍|没用|不管用|没效果|照样"
)
"""That what was tried has changed nothing."""
ELSE = frozenset(("deny", "request_human", "report_danger", "cancel_request", "cancel_ticket"))


def is_offered(tracker: Tracker) -> bool:
    """Tell whether a repair of another product was offered a moment ago."""
    said = last_said(tracker)
    return any(said.endswith(say("repair-also-ask", language)) for language in Language)


def complaint_offered(tracker: Tracker) -> bool:
    """Tell whether a complaint that was put off was offered a moment ago."""
    said = last_said(tracker)
    return any(said.endswith(say("complaint-now", language)) for language in Language)


def complains_after_all(heard: Heard, tracker: Tracker) -> bool:
    """Tell whether the complaint that was offered is wanted, said otherwise than by a yes."""
    wanted = heard.intent == "ask_complaint_process" or "complaint" in heard.also
    return heard.typed and wanted and complaint_offered(tracker)


def with_words_put_off(heard: Heard, tracker: Tracker) -> Heard:
    """Give a complaint with what was told of it before it was put off, or asked back about."""
    before = heard.slot("unclear_text")
    complains = "complaint" in (heard.label, *heard.also) or heard.intent in REDRESS
    asked = complaint_offered(tracker) or "action_ask_reading" in actions_before(tracker)
    if not complains or not before or not heard.text or not asked:
        return heard
    return heard.saying(f"{before}\n{heard.text}".strip())


def accepted(desk: Desk, heard: Heard, tracker: Tracker) -> Heard | None:
    """Give a detail of the product that was offered, with what was told of it before."""
    text, before = heard.text, heard.slot("unclear_text")
    if not text or not before or heard.intent in ELSE or not is_offered(tracker):
        return None
    if answers.says_no(text) or answers.is_question(text) or read_code(text):
        return None
    told = _about_thing(desk, heard, before)
    if answers.says_yes(text) and len(text) <= A_YES:
        return told
    use, known = use_told(heard.meant), desk.knowledge.product_named
    tells = heard.intent == "report_fault" or symptom_of(heard.meant) or use
    named, offered = known(heard.meant), known(heard.as_meant(before))
    another = named and (offered is None or not named.may_be(offered, heard.meant))
    if not tells or use is Usable.YES or another:
        return None
    return replace(told, text=f"{before}\n{text}", intent="report_fault")


def _about_thing(desk: Desk, heard: Heard, words: str) -> Heard:
    """Give a turn with the words of what was offered, and its thing where no catalogue has it."""
    said = heard.saying(words)
    if desk.knowledge.product_named(heard.as_meant(words)):
        return said
    thing = next((one for one in heard.things if one.casefold() in words.casefold()), None)
    return replace(said, entities=heard.entities | ({"product": [thing]} if thing else {}))


def mends_after_all(desk: Desk, heard: Heard, tracker: Tracker) -> bool:
    """Tell whether a thing that was just spoken of is to be repaired after all."""
    if tracker.active_loop.get("name") or not MEND_AFTER_ALL.match(heard.text):
        return False
    before = words_before(tracker, opened=True)
    return bool(before and desk.knowledge.product_named("\n".join(before)))


def tried_in_vain(heard: Heard, tracker: Tracker) -> bool:
    """Tell whether advice that was just given did not help: it is a fault then, as was said."""
    text, in_form = heard.text, tracker.active_loop.get("name")
    if in_form or not STILL.search(text) or answers.is_question(text) or heard.intent in ELSE:
        return False
    advised = ADVICE.intersection(intents_before(tracker, most=2))
    return bool(advised) and substance.tells_fault(text, set()) and not rules_out_checks(text)


def use_told(text: str) -> Usable | None:
    """Read whether the thing can still be used, as if that had been asked."""
    try:
        return choices.read_usable(text)
    except InvalidAnswer:
        return None
