"""What the customer just did, read from the tracker once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from rasa_sdk import Tracker

from actions.dialogue.before import words_before
from actions.domain.language import Language
from actions.domain.people import Address


@dataclass(frozen=True)
class Heard:
    """One turn of the customer.

    `turn` is the idempotency key of everything it changes; `typed` is false for buttons and for
    what the app tells on the customer's behalf (a photo, a place). `also` names what else the
    message carries: a repair wish beside a complaint. `slips` are pieces of what was typed in
    this conversation, each with what was likely meant; `before` is what was typed last.
    `things` are what the newest messages name; `questions` are words, intent and confidence of
    each question where there are several.
    """

    text: str
    intent: str
    confidence: float
    label: str
    classes: tuple[tuple[str, float], ...]
    ranking: tuple[tuple[str, float], ...]
    entities: dict[str, list[str]]
    language: Language
    turn: str
    address: Address
    edited: bool = False
    also: tuple[str, ...] = ()
    slips: tuple[tuple[str, str], ...] = ()
    before: tuple[str, ...] = ()
    questions: tuple[tuple[str, str, float], ...] = ()
    things: tuple[str, ...] = ()
    slots: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, tracker: Tracker) -> "Heard":
        """Read the newest message of a tracker."""
        message: dict[str, Any] = tracker.latest_message or {}
        said = message.get("metadata") or {}
        reading = message.get("classification") or {}
        text = str(message.get("text") or "")
        entities: dict[str, list[str]] = {}
        for entity in message.get("entities") or []:
            entities.setdefault(entity["entity"], []).append(str(entity["value"]))
        intent = message.get("intent") or {}
        if text.startswith("/"):
            # What an older message says now is kept, and never taken for an answer.
            text = "" if "kind" in entities else (entities.pop("words", None) or [""])[0]
        return cls(
            text=text.strip(),
            intent=str(intent.get("name") or ""),
            confidence=float(intent.get("confidence") or 0),
            label=str(reading.get("label") or ""),
            classes=_pairs(reading.get("classes")),
            ranking=_pairs(message.get("intent_ranking")),
            entities=entities,
            language=Language(said.get("language", "en")),
            turn=str(said.get("turn", "")),
            address=Address.parse(tracker.sender_id),
            edited=bool(said.get("edited")),
            also=tuple(str(name) for name in reading.get("also") or ()),
            slips=tuple(dict.fromkeys(_slips(tracker))),
            before=tuple(words_before(tracker)),
            questions=_questions(message.get("questions")),
            things=tuple(dict.fromkeys(_things(tracker))),
            slots=dict(tracker.slots),
        )

    @property
    def typed(self) -> bool:
        """Tell whether the customer wrote words."""
        return bool(self.text)

    def entity(self, name: str) -> str | None:
        """Give the first entity of a kind."""
        values = self.entities.get(name)
        return values[0] if values else None

    @property
    def meant(self) -> str:
        """Give the words as they were likely meant: to be read, never to be kept or shown."""
        return self.as_meant(self.text)

    def as_meant(self, words: str) -> str:
        """Write words of this conversation as they were likely meant."""
        for typed, meant in self.slips:
            if typed in words:
                edge = r"\b" if typed.isascii() else ""
                words = re.sub(f"{edge}{re.escape(typed)}{edge}", meant, words)
        return words

    def mended(self, words: str) -> str:
        """Write words as they were meant; nothing where they were typed that way."""
        meant = self.as_meant(words)
        return meant if meant != words else ""

    def data(self) -> list[str]:
        """Give the telephone and serial numbers that stand in the text, as they are typed."""
        return [*self.entities.get("phone", []), *self.entities.get("serial_number", [])]

    def kept_beside(self, *words: str) -> str:
        """Give what no question asks for, with more of it: each once; it goes into the ticket."""
        told = dict.fromkeys(filter(None, (self.slot("unclear_text"), *words)))
        return "\n".join(told)[:MOST_KEPT]

    def saying(self, text: str) -> "Heard":
        """Give the same turn with other words."""
        return replace(self, text=text)

    def parts(self) -> list["Heard"]:
        """Give the questions of a message that has several, each as if it came alone."""
        return [
            replace(self, text=text, intent=intent, confidence=sure, also=(), questions=())
            for text, intent, sure in self.questions
        ]

    def slot(self, name: str) -> str:
        """Give a slot as text, empty when it is not set."""
        value = self.slots.get(name)
        return "" if value in (None, SKIPPED) else str(value)


SKIPPED = "-"
"""What a slot holds whose question was left out."""
MOST_KEPT = 2000
READ_AGAIN = 20
"""Messages whose words may stand in what a form has gathered."""


def _newest(tracker: Tracker) -> Iterator[dict[str, Any]]:
    """Give the newest messages as they were read, the last one first."""
    said = (event for event in reversed(tracker.events) if event["event"] == "user")
    yield tracker.latest_message or {}
    yield from (event.get("parse_data") or {} for event in islice(said, READ_AGAIN))


def _slips(tracker: Tracker) -> Iterator[tuple[str, str]]:
    """Give what was mended in the newest messages."""
    for message in _newest(tracker):
        yield from ((str(typed), str(meant)) for typed, meant in message.get("meant") or ())


def _things(tracker: Tracker) -> Iterator[str]:
    """Give the things that the newest messages name."""
    for message in _newest(tracker):
        named = (e for e in message.get("entities") or [] if e["entity"] == "product")
        yield from (str(entity["value"]) for entity in named)


def _pairs(listed: list[dict[str, Any]] | None) -> tuple[tuple[str, float], ...]:
    return tuple((str(item["name"]), float(item["confidence"])) for item in listed or [])


def _questions(listed: list[dict[str, Any]] | None) -> tuple[tuple[str, str, float], ...]:
    return tuple(
        (str(one["text"]), str(one["intent"]), float(one["confidence"])) for one in listed or []
    )
