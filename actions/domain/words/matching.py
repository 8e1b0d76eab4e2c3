"""Is this about a ticket that is open already? Likeness of what is told to what is known."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from actions.domain.script import shape
from actions.domain.words.symptoms import SYMPTOM_WORDS
from actions.domain.words.telltales import TELLTALES

ASK, LIKELY = 0.4, 0.65
"""From here on the customer is asked, and staff are told that two tickets may be one."""
MOST = 3
"""Tickets that a customer is asked about at once."""
CLOSE = 0.15
"""What is less alike than the best by more than this is not asked about."""
FRESH, OLD = timedelta(days=14), timedelta(days=90)
LEAST = 0.7
"""What is left of a likeness to a ticket that has lain still for long."""

AGAIN = shape(
    r"\b(?:still|again|same|as before|once more|as i (?:said|told|wrote|mentioned)|like before"
    r"|(?:not|never) (?:been )?(?:fixed|repaired|solved|better)|came back|is back"
    r"|any (?:news|update)"
    r"|already (?:told|reported|wrote|said)|no change|even worse|worse now|getting worse)\b"
    r"|还是|仍然|仍旧|依然|依旧|又|再次|再度|同样|一样的|老(?:毛病|问题)|没修好|没(?:有)?(?:好|解决|变化)"
    r"|上次|之前(?:说|报|反映)|前(?:几|两)天(?:说|报)|说过|报过|更严重|复发|反复"
)
ANOTHER = shape(
    r"\b(?:another|(?:my|the|our|a) (?:other|second|new)|different|brand[- ]new|new one|second one"
    r"|unrelated|separate|nothing to do with|not (?:the|that) (?:same|one))\b"
    r"|另(?:外)?一?[台个部件款]|第二[台个部]|新买的|别的|其他的|不一样|不同|不是(?:那|上次|同)|另一(?:回|码)事|跟.{0,4}无关"
)
TOLD = {str(name): words for name, words in SYMPTOM_WORDS.items()} | TELLTALES
ENGLISH = re.compile(r"[a-z]{4,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")
COMMON = frozenset(
    (
        "this that with from have been does doesn didn isn won what when where there they them "
        "then just very really some your about please need want would could should hello thanks "
        "machine device unit problem issue broken working works work repair fixed since today"
    ).split()
)
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Subject:
    """What words are about, as far as anybody knows.

    Attributes:
        text: the words.
        kind: the kind of product, the same word in every language; empty when not known.
        model: its model, where it is named.
        serial: the serial number, as it is stored.
    """

    text: str
    kind: str = ""
    model: str = ""
    serial: str = ""

    @property
    def symptoms(self) -> set[str]:
        """Name the faults and grievances that the words tell of."""
        return {name for name, words in TOLD.items() if words.search(self.text)}


def likeness(told: Subject, known: Subject, age: timedelta) -> float:
    """Tell from 0 to 1 how much a message is like a ticket that last moved so long ago."""
    if told.serial and known.serial:
        same = told.serial == known.serial
        return 1.0 * _recency(age) if same else 0.0
    if told.kind and known.kind and told.kind != known.kind:
        return 0.0
    if told.model and known.model and told.model != known.model:
        return 0.0
    named = bool(told.kind and known.kind)
    score = 0.5 if named else 0.15
    score += _of_symptoms(told, known, named=named)
    if AGAIN.search(told.text):
        score += 0.15 if named else 0.3
    if ANOTHER.search(told.text):
        score -= 0.5
    return max(0.0, min(1.0, score)) * _recency(age)


def most_alike(
    told: Subject, known: Iterable[tuple[Thing, Subject, timedelta]], *, least: float = ASK
) -> Sequence[Thing]:
    """Give what a message may be about, the likeliest first; nothing is below `least`."""
    scored = [(likeness(told, subject, age), thing) for thing, subject, age in known]
    best = max((score for score, _ in scored), default=0.0)
    near = [pair for pair in scored if pair[0] >= max(least, best - CLOSE)]
    return [thing for _, thing in sorted(near, key=lambda pair: -pair[0])[:MOST]]


def _of_symptoms(told: Subject, known: Subject, *, named: bool) -> float:
    here, there = told.symptoms, known.symptoms
    if here & there:
        return 0.3
    if here and there:
        return -0.05 if named else -0.25
    return min(0.15, 0.05 * len(_words(told.text) & _words(known.text)))


def _words(text: str) -> set[str]:
    """Give the words that carry meaning; Chinese, which has no blanks, in pairs of signs."""
    plain = text.casefold()
    pairs = {run[i : i + 2] for run in CHINESE.findall(plain) for i in range(len(run) - 1)}
    return (set(ENGLISH.findall(plain)) - COMMON) | pairs


def _recency(age: timedelta) -> float:
    if age <= FRESH:
        return 1.0
    share = min(1.0, (age - FRESH) / (OLD - FRESH))
    return 1.0 - share * (1.0 - LEAST)
