"""From probabilities to what the desk acts on: thresholds, a second class, danger first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Dict, List

from nlu.components.labels import COMPLAINT, INQUIRY, OTHER, REPAIR, class_of
from nlu.components.model import Reading
from nlu.components.safety import names_danger, only_sounds_dangerous
from nlu.components.telling import telling

FALLBACK = "nlu_fallback"
DANGER = "report_danger"
RANKED = 10
CERTAIN = 0.99
DEFAULTS: Dict[str, Any] = {
    "threshold": 0.45,
    "also": 0.35,
    "also_wish": 0.5,
    "also_clause": 0.9,
    "also_repair": 0.6,
    "also_hint": 0.15,
    "also_hinted": 0.5,
    "danger": 0.65,
    "danger_named": 0.03,
    "danger_harmless": 0.85,
}


@dataclass(frozen=True)
class Judgement:
    """What to make of one message.

    Attributes:
        intent: what to act on; `nlu_fallback` where asking is better than guessing.
        likeliest: the best single intent, sure or not.
        also: classes likely enough to be meant as well.
        danger: whether the message is treated as a danger (Rule R30).
    """

    reading: Reading
    intent: str
    likeliest: str
    also: List[str]
    danger: bool

    @property
    def summary(self) -> Dict[str, Any]:
        """The classification as Rasa messages and the commands carry it."""
        return {
            "label": self.reading.label,
            "confidence": self.reading.confidence,
            "also": self.also,
            "classes": [{"name": n, "confidence": p} for n, p in self.reading.classes],
        }

    @property
    def ranking(self) -> List[Dict[str, Any]]:
        """The likeliest intents with their probabilities."""
        return [{"name": n, "confidence": p} for n, p in self.reading.intents[:RANKED]]


def judge(reading: Reading, settings: Dict[str, Any]) -> Judgement:
    """Decide what to make of a message, by the settings."""
    danger = is_danger(reading, settings)
    # What is not likely enough to act on as a danger is taken for the next likeliest thing.
    likeliest = DANGER if danger else next(n for n, _ in reading.intents if n != DANGER)
    told = None if danger else telling(reading.plain)
    if told:
        return Judgement(as_told(reading, told), told, told, [], False)
    sure = danger or reading.confidence >= settings["threshold"]
    also = [
        name for name, share in reading.classes[1:] if _is_meant(name, share, reading, settings)
    ]
    return Judgement(reading, likeliest if sure else FALLBACK, likeliest, also, danger)


def as_told(reading: Reading, intent: str) -> Reading:
    """Give a reading that is of an intent's class, as surely as words can say."""
    label = class_of(intent)
    others = [(name, 0.0) for name, _ in reading.classes if name != label]
    return replace(
        reading,
        label=label,
        confidence=CERTAIN,
        classes=[(label, CERTAIN), *others],
        intents=[(intent, CERTAIN), *(pair for pair in reading.intents if pair[0] != intent)],
    )


def _is_meant(name: str, share: float, reading: Reading, settings: Dict[str, Any]) -> bool:
    """Tell whether a second class is meant too: by the whole text, or by a clause of it.

    Small talk is nothing to offer, and no wish is looked for beside it. Most questions in a
    complaint want no answer, so that there only a clause counts. A fault told in a clause stands
    for itself; a question or a grumble torn from its text must be surer, unless the whole text
    hints at it.
    """
    if name == OTHER:
        return False
    rhetorical = (reading.label, name) == (COMPLAINT, INQUIRY)
    if share >= settings["also"] and not rhetorical:
        return True
    if reading.label == OTHER:
        return False
    wish, clause = reading.wishes.get(name, 0.0), reading.parts.get(name, 0.0)
    if wish >= settings["also_wish"] and not rhetorical:
        return True
    if wish >= settings["also_hint"] and clause >= settings["also_hinted"]:
        return True
    return clause >= settings["also_repair" if name == REPAIR else "also_clause"]


def is_danger(reading: Reading, settings: Dict[str, Any]) -> bool:
    """Tell whether a danger is likely enough to act on (Rule R30).

    Missing one costs more than warning in vain, so where a word names a danger a small
    probability is enough; where a harmless name is all there is, it must be near certain.
    """
    if names_danger(reading.plain):
        return reading.danger >= settings["danger_named"]
    return (
        reading.danger
        >= settings["danger_harmless" if only_sounds_dangerous(reading.plain) else "danger"]
    )
