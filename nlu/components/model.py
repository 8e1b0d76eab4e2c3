"""The statistical core: from texts to probabilities of intents and classes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from nlu.components.asking import asks
from nlu.components.encoder import Encoders
from nlu.components.grams import Grams
from nlu.components.joining import joins
from nlu.components.labels import CLASSES, INQUIRY, OTHER, class_of
from nlu.components.linear import Head
from nlu.components.memory import vectors_of
from nlu.components.network import Network
from nlu.components.pairs import join_pairs, said_pairs
from nlu.components.safety import names_danger
from nlu.components.script import clauses, language_of, normalise
from nlu.components.wishes import WishReader

LANGUAGES = ("en", "zh")
SETTLED_INTENT = 0.4
"""Share of the best intent below which the class may be sure, but not what is wanted."""
DEFAULTS: Dict[str, Any] = {
    "sparse_weight": 16.0,
    "network": {},
    "dense_share": {"en": 0.8, "zh": 0.5},
    "sharpness": {"en": 1.7, "zh": 1.9},
    "sure": 0.97,
    "clause": 0.5,
    "also_hint": 0.15,
}


@dataclass(frozen=True)
class Reading:
    """What a text was read as.

    Attributes:
        label: the likeliest class.
        confidence: its probability, 0 to 1.
        classes: (class, probability), likeliest first.
        intents: (intent, probability), likeliest first; those of a class add up to it.
        danger: how likely a danger is, by itself.
        language: the language that carries the text.
        parts: class to how surely one clause of the text, read alone, is of it.
        wishes: class to how surely the text carries it, beside others or not; empty where words
            alone have settled what it is.
    """

    label: str
    confidence: float
    classes: List[Tuple[str, float]]
    intents: List[Tuple[str, float]]
    danger: float
    language: str
    parts: Dict[str, float]
    wishes: Dict[str, float]


class Votes(NamedTuple):
    """How likely intents and classes are, and which classes are there; a row a text."""

    odds: Any
    classes: Any
    wishes: Any


class Voter:
    """Two heads on the same words: one tells intents apart, one the classes alone.

    The first knows finer differences, the second the borders that matter; together they read
    better than either.
    """

    def __init__(self, intent_weight: float, class_weight: float) -> None:
        self.intents = Head(intent_weight)
        self.classes = Head(class_weight)

    def fit(self, matrix: Any, intents: Sequence[str]) -> Voter:
        """Learn both heads."""
        self.intents.fit(matrix, intents)
        self.classes.fit(matrix, [class_of(intent) for intent in intents])
        return self

    def vote(self, rows: Any, names: Sequence[str]) -> Tuple[Any, Any]:
        """Give how likely the intents `names` are, and the shares of the classes."""
        fine = _placed(self.intents.odds_of(rows), self.intents.labels, names)
        plain = _placed(self.classes.odds_of(rows), self.classes.labels, CLASSES)
        return fine, (_shares(_shares(fine) @ _members(names)) + _shares(plain)) / 2


class MessageModel:
    """Reads messages by their words and, where there are encoders, by a network on their vectors.

    Args:
        settings: see `DEFAULTS`.
        encoder: turns texts into vectors; without one the words decide alone.
    """

    def __init__(self, settings: Dict[str, Any], encoder: Optional[Encoders] = None) -> None:
        self.settings = {**DEFAULTS, **settings}
        self.encoder = encoder
        self.encoder_name = encoder.name if encoder else None
        self.intents: List[str] = []
        self._features: Dict[str, Grams] = {}
        self._sparse: Dict[str, Voter] = {}
        self._dense: Dict[str, Network] = {}
        self._wishes: Dict[str, WishReader] = {}

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> MessageModel:
        """Learn from texts and their intents."""
        normal = [normalise(text) for text in texts]
        self.intents = sorted(set(intents))
        for language in LANGUAGES:
            mine = [place for place, text in enumerate(normal) if language_of(text) == language]
            if len({class_of(intents[place]) for place in mine}) < 2:
                continue
            weight = self.settings["sparse_weight"]
            self._features[language] = Grams(language)
            matrix = self._features[language].fit([normal[place] for place in mine])
            self._sparse[language] = Voter(weight, weight).fit(matrix, [intents[p] for p in mine])
        if self.encoder:
            self._fit_dense(self.encoder, normal, intents)
        return self

    def _fit_dense(self, encoder: Encoders, normal: List[str], intents: Sequence[str]) -> None:
        """Learn from vectors: each language by a layer of its own, and by the other's examples."""
        pairs = [
            pair
            for language in self._sparse
            for pair in [*join_pairs(normal, intents, language), *said_pairs(language)]
        ]
        means = vectors_of(encoder, [*normal, *(pair.text for pair in pairs)])
        for language in self._sparse:
            vectors = encoder.view(means, language)
            single, joined = vectors[: len(normal)], vectors[len(normal) :]
            network = Network(self.settings["network"])
            self._dense[language] = network.fit(single, intents, self.intents)
            self._wishes[language] = WishReader().fit(single, intents, joined, pairs)

    def read(self, texts: Sequence[str]) -> List[Reading]:
        """Read texts, in order."""
        normal = [normalise(text) for text in texts]
        languages = [language_of(text) for text in normal]
        votes = self._votes(normal, languages)
        parts = self._parts(normal, votes)
        return [self._reading(*row) for row in zip(*votes, languages, parts)]

    def _parts(self, normal: List[str], votes: Votes) -> List[Dict[str, float]]:
        """Read the clauses of each text alone; give the surest of each class.

        Of a few words words alone say too much, and all clauses would cost the encoders twice
        their time: the whole model reads what by words is of another class than the text was
        taken for. A clause inquires only where it asks: bare statements out of a story look
        like the start of a question too often.
        """
        pieces = [
            (place, piece, language_of(piece))
            for place, text in enumerate(normal)
            for piece in clauses(text)
        ]
        surest: List[Dict[str, float]] = [{} for _ in normal]
        hopeful = self._hopeful(pieces, votes)
        if hopeful:
            _, flat, languages = (list(column) for column in zip(*hopeful))
            honed = self._honed(self._votes(flat, languages).classes, languages)
            for (place, piece, _), shares in zip(hopeful, honed):
                best = int(shares.argmax())
                name, share = CLASSES[best], float(shares[best])
                if name == INQUIRY and not asks(piece):
                    continue
                surest[place][name] = max(surest[place].get(name, 0.0), share)
        return surest

    def _hopeful(
        self, pieces: List[Tuple[int, str, str]], votes: Votes
    ) -> List[Tuple[int, str, str]]:
        if not pieces:
            return []
        _, flat, languages = (list(column) for column in zip(*pieces))
        shares = self._sharpened(self._sparse_votes(flat, languages)[1], 1.5)
        places, likeliest = [piece[0] for piece in pieces], shares.argmax(axis=1)
        enough = shares.max(axis=1) >= self.settings["clause"]
        enough |= votes.wishes[places, likeliest] >= self.settings["also_hint"]
        taken = votes.classes[places].argmax(axis=1)
        return [
            piece
            for piece, sure, best, whole in zip(pieces, enough, likeliest, taken)
            if sure
            and best != whole
            and CLASSES[best] != OTHER
            and (CLASSES[best] != INQUIRY or asks(piece[1]))
        ]

    @staticmethod
    def _sharpened(classes: Any, exponent: float) -> Any:
        return _shares(classes**exponent)

    def _honed(self, classes: Any, languages: List[str]) -> Any:
        exponents = np.array([[self.settings["sharpness"][language]] for language in languages])
        return _shares(classes**exponents)

    def _votes(self, normal: List[str], languages: List[str]) -> Votes:
        odds, classes = self._sparse_votes(normal, languages)
        wishes = np.zeros_like(classes)
        if not self.encoder:
            return Votes(odds, classes, wishes)
        open_ = set(self._open(normal, languages, odds, classes))
        # What words settle may still be half of what is wished, where it says two things.
        halves = {place for place, text in enumerate(normal) if joins(text)} - open_
        for language, network in self._dense.items():
            mine = [p for p, known in enumerate(languages) if known == language]
            mine = [place for place in mine if place in open_ or place in halves]
            if mine:
                share = self.settings["dense_share"][language]
                vectors = self.encoder.vectors([normal[place] for place in mine], language)
                wishes[mine] = self._wishes[language].odds(vectors)
                unsure = [row for row, place in enumerate(mine) if place not in halves]
                mine = [mine[row] for row in unsure]
                fine = network.odds(vectors[unsure])
                odds[mine] += share * (fine - odds[mine])
                classes[mine] += share * (fine @ _members(self.intents) - classes[mine])
        return Votes(odds, classes, wishes)

    def _open(self, normal: List[str], languages: List[str], odds: Any, classes: Any) -> List[int]:
        """List the texts that words alone leave open: only those are worth the encoder's time."""
        settled = self._honed(classes, languages).max(axis=1) >= self.settings["sure"]
        settled &= _shares(odds).max(axis=1) >= SETTLED_INTENT
        return [
            place for place, text in enumerate(normal) if not settled[place] or names_danger(text)
        ]

    def _sparse_votes(self, normal: List[str], languages: List[str]) -> Tuple[Any, Any]:
        odds = np.zeros((len(normal), len(self.intents)))
        classes = np.full((len(normal), len(CLASSES)), 1 / len(CLASSES))
        for language, voter in self._sparse.items():
            mine = [place for place, known in enumerate(languages) if known == language]
            if mine:
                rows = [self._features[language].of(normal[place]) for place in mine]
                odds[mine], classes[mine] = voter.vote(rows, self.intents)
        return odds, classes

    def _reading(
        self, odds: Any, classes: Any, wishes: Any, language: str, parts: Dict[str, float]
    ) -> Reading:
        classes = self._sharpened(classes[None], self.settings["sharpness"][language])[0]
        members = _members(self.intents)
        within = odds / np.maximum(odds @ members, 1e-9)[members.argmax(axis=1)]
        shares = within * (members @ classes)
        ranked = _ranked(CLASSES, classes)
        danger = self.intents.index("report_danger") if "report_danger" in self.intents else None
        risk = float(odds[danger]) if danger is not None else 0.0
        told = dict(zip(CLASSES, wishes.tolist())) if wishes.any() else {}
        fine = _ranked(self.intents, shares)
        return Reading(*ranked[0], ranked, fine, risk, language, parts, told)

    def __getstate__(self) -> Dict[str, Any]:
        """Leave the encoder out: it has files of its own."""
        return {**self.__dict__, "encoder": None}


def _members(names: Sequence[str]) -> Any:
    return _members_of(tuple(names))


@lru_cache(maxsize=8)
def _members_of(names: Tuple[str, ...]) -> Any:
    return np.array([[class_of(name) == label for label in CLASSES] for name in names], float)


def _placed(odds: Any, labels: Sequence[str], names: Sequence[str]) -> Any:
    """Put columns named by `labels` in the order of `names`, zero where one is missing."""
    placed = np.zeros((odds.shape[0], len(names)))
    placed[:, [names.index(label) for label in labels]] = odds
    return placed


def _shares(odds: Any) -> Any:
    return odds / np.maximum(odds.sum(axis=1, keepdims=True), 1e-9)


def _ranked(names: Sequence[str], shares: Any) -> List[Tuple[str, float]]:
    return [(names[place], float(shares[place])) for place in np.argsort(-shares)]
