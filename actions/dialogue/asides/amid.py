"""A fault that is told amid praise, thanks or talk: the form that it calls for."""

from actions.dialogue.heard import Heard
from actions.dialogue.several import faults_told, says_broken
from actions.domain import places
from actions.domain.words import answers, substance, thanks
from actions.domain.words.purchases import BOUGHT
from actions.domain.words.symptoms import symptom_of
from actions.domain.words.visit_times import COMING
from actions.services.desk import Desk

AMID = ("praise", "thank", "make_small_talk", "say_goodbye", "talk_off_topic")
"""What a long story or praise that is none may be taken for."""
ASKING = ("ask_status", "ask_product", "nlu_fallback", "give_data", "greet")
"""What a story that ends in "please send somebody", or in an address, may be taken for."""


def asks_for_visit(desk: Desk, heard: Heard) -> bool:
    """Tell whether a story of a fault asks for a visit, whatever else it was taken for.

    An address or number beside the fault says as much as "please come".
    """
    text = heard.meant
    if heard.intent not in ASKING:
        return False
    reached = heard.entity("phone") or places.find_place(text)
    asks = reached or (COMING.search(text) and substance.tells_story(text))
    return bool(asks and faults_told(desk.knowledge.products_named(text), text))


def tells_fault(desk: Desk, heard: Heard) -> bool:
    """Tell whether what was read as a repair, if unsurely, names a thing and what it does.

    That it is broken is not enough: who has just bought it may want another.
    """
    text = heard.meant
    if heard.label != "repair_request" or answers.is_question(text):
        return False
    told = faults_told(desk.knowledge.products_named(text), text)
    return any(symptom_of(one.words) for one in told)


def is_new_and_broken(heard: Heard) -> bool:
    """Tell whether a message says when a thing was bought, and that it is broken already."""
    tells = BOUGHT.search(heard.text) and says_broken(heard.meant)
    return bool(tells) and not answers.is_question(heard.text)


def form_called_for(desk: Desk, heard: Heard) -> str:
    """Name the form that a story calls for in spite of what it was taken for; empty for none."""
    text = heard.meant
    if heard.intent == "greet" and faults_told(desk.knowledge.products_named(text), text):
        return "repair_form"
    if heard.intent not in AMID or not substance.tells_story(text):
        return ""
    grieves = thanks.is_unmended(text) and says_broken(text)
    if grieves or (thanks.is_late(text) and not thanks.is_put_right(text)):
        return "complaint_form"
    told = faults_told(desk.knowledge.products_named(text), text)
    return "repair_form" if told and not thanks.is_put_right(text) else ""
