"""A question inside the message that a repair begins with: answered before the form goes on."""

from actions.dialogue.heard import Heard
from actions.dialogue.several import faults_told
from actions.domain.products.catalogue import Care
from actions.domain.words.asked_topics import asked_beside, asked_in_passing, topic_of
from actions.domain.words.case_questions import asks_when_it_comes
from actions.domain.words.choices import asked_care
from actions.domain.words.substance import tells_something
from actions.services.company.facts import money
from actions.services.desk import Desk
from actions.texts import joined, say

ARTICLES = {"warranty": "ask_warranty", "brands": "ask_brands"}
"""What the knowledge store answers; of all else there is a sentence."""


def answer_first(desk: Desk, heard: Heard, *, serial: str = "") -> str:
    """Answer what an opening message asks beside its fault, in a sentence each where one does.

    Args:
        desk: knows the answers.
        heard: what was said.
        serial: of the unit it is about; the warranty of a known one is told with its number.
    """
    told = {"warranty"} if serial and desk.knowledge.product_of_unit(serial) else set[str]()
    if heard.questions:
        parts = (part for part in heard.parts() if not told or part.intent != "ask_warranty")
        each = (_answer_part(part, desk, heard) for part in parts)
        return joined(heard.language, *dict.fromkeys(each))
    asked = asked_beside(heard.meant, tells_something) or asked_in_passing(heard.meant)
    topics = [topic for topic in (asked.topics if asked else ()) if topic not in told]
    return joined(heard.language, *(_answer(topic, desk, heard) for topic in topics))


def answer_plain(question: str, desk: Desk, heard: Heard) -> str:
    """Answer what a question plainly asks by its words, in a sentence; else nothing."""
    topic = topic_of(question) or ("appointment" if asks_when_it_comes(question) else "")
    return _answer(topic, desk, heard) if topic else ""


def _answer_part(part: Heard, desk: Desk, heard: Heard) -> str:
    plain = answer_plain(part.meant, desk, heard)
    if plain:
        return plain
    found = desk.knowledge.answer(part.intent, heard.language, about=heard.meant)
    return found.text if found else ""


def _answer(topic: str, desk: Desk, heard: Heard) -> str:
    if topic not in ARTICLES:
        return _say(f"first-{topic}", desk, heard)
    about = f"{heard.meant} {heard.slot('product')}"
    found = desk.knowledge.answer(ARTICLES[topic], heard.language, about=about)
    return found.text if found else ""


def say_when_first(desk: Desk, heard: Heard) -> str:
    """Say how soon a technician comes once a repair is open, unless the unit goes to us."""
    if _is_brought(heard):
        return say("remark-workshop", heard.language)
    return _say("first-appointment", desk, heard)


def say_how_long_first(desk: Desk, heard: Heard) -> str:
    """Say how soon a technician comes, if one does, and how long the repair takes then."""
    comes = "" if _is_brought(heard) else say_when_first(desk, heard)
    return joined(heard.language, comes, _say("first-duration", desk, heard))


def _is_brought(heard: Heard) -> bool:
    told = asked_care(heard.text)
    return (told or heard.slot("care")) == Care.WORKSHOP


def _say(key: str, desk: Desk, heard: Heard) -> str:
    clocks, policy = desk.policy.clocks, desk.policy
    return say(
        key,
        heard.language,
        visit=money(policy.prices.visit, policy),
        near=clocks.on_site_near_hours,
        far=clocks.on_site_far_hours,
        hours=clocks.repair_hours,
        days=policy.commitments.loan_after_days,
    )


def tells_fault_too(desk: Desk, heard: Heard) -> bool:
    """Tell whether what reads as a question tells a whole story of a fault beside it."""
    asked = asked_beside(heard.meant) or asked_in_passing(heard.meant)
    if asked is None:
        return False
    return bool(faults_told(desk.knowledge.products_named(asked.told), asked.told))
