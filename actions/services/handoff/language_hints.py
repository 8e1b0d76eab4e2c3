"""Telling staff that what they sent is in another language than the customer's."""

from actions.domain.language import Language, of_text
from actions.domain.people import Customer
from actions.texts import say


def language_hint(customer: Customer, words: str, language: Language) -> str:
    """Say so in the staff's language; empty where the words are the customer's, or no sentence."""
    spoken = of_text(words)
    if spoken is None or spoken is customer.language:
        return ""
    theirs = say(f"language-{customer.language}", language)
    return say("topic-language", language, name=customer.name or "–", spoken=theirs)
