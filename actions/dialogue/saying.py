"""Replies with buttons, in the shape the engine passes on."""

import json
from collections.abc import Iterable

from actions.dialogue.heard import SKIPPED, Heard
from actions.domain.language import Language
from actions.texts import knows, say

Buttons = list[dict[str, str]]
ALARM = "alarm"
"""Begins the answer to whether a sign means that something burns."""
ALSO = "also"
"""Begins the answer to whether another product is to be repaired too."""


def intent_button(intent: str, language: Language, **entities: str) -> dict[str, str]:
    """Give a button that starts an intent, titled `button-<intent>`."""
    title = say(f"button-{intent}", language, **entities)
    return {"title": title, "payload": payload(intent, **entities)}


def intent_buttons(intents: Iterable[str], language: Language) -> Buttons:
    """Give a button for each intent, but none twice under one title."""
    return once(intent_button(intent, language) for intent in intents)


def once(buttons: Iterable[dict[str, str]]) -> Buttons:
    """Leave out the buttons whose title stands there already."""
    titled: dict[str, dict[str, str]] = {}
    for button in buttons:
        titled.setdefault(button["title"], button)
    return list(titled.values())


def answer_button(slot: str, value: str, title: str) -> dict[str, str]:
    """Give a button that answers a form's question."""
    return {"title": title, "payload": payload("press", answer=f"{slot}:{value}")}


def complaint_buttons(heard: Heard) -> Buttons:
    """Offer to take down a complaint that was put off, and to leave it."""
    no = answer_button("complaint", "no", say("choice-also-no", heard.language))
    return [intent_button("complain_product", heard.language), no]


def language_buttons() -> Buttons:
    """Offer each language that the desk speaks."""
    return [
        {
            "title": say("language-name", each),
            "payload": payload("choose_language", language=each),
        }
        for each in Language
    ]


def payload(intent: str, **entities: str) -> str:
    """Write an intent as buttons carry it."""
    return f"/{intent}{json.dumps(entities, ensure_ascii=False)}" if entities else f"/{intent}"


def spoken_value(slot: str, value: str, language: Language) -> str:
    """Say the value of a slot: a choice by its title, anything else as it is."""
    key = f"choice-{slot}-{key_of(value)}"
    return say(key, language) if value.isascii() and value.islower() and knows(key) else value


def key_of(value: str) -> str:
    """Give the part of a text key that stands for a value."""
    return "none" if value == SKIPPED else value
