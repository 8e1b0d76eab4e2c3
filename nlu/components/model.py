"""The statistical core: from texts to probabilities of intents and classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from nlu.components.asking import asks
from nlu.components.encoder import Encoders
from nlu.components.grams import Grams
from nlu.components.joining import joins
from nlu.components.labels import CLASSES, INQUIRY, OTHER, class_of
from nlu.components.memory import vectors_of
from nlu.components.mending import Mender
from nlu.components.network import Network
from nlu.components.pairs import join_pairs, said_pairs
from nlu.components.safety import names_danger
from nlu.components.script import clauses, language_of, normalise
from nlu.components.voting import Voter, Votes, members_of, shares_of
from nlu.components.wishes import WishReader

LANGUAGES = ("en", "zh")
SETTLED_INTENT = 0.4
"""Share of the best intent below which the class may be sure, but not what is wanted."""
DOUBT = 0.5
"""What a Chinese text as typed counts for beside itself mended."""
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
        plain: the text as it was read: normalised, slips of the keyboard mended.
    """

    label: str
    confidence: float
    classes: List[Tuple[str, float]]
    intents: List[Tuple[str, float]]
    danger: float
    language: str
    parts: Dict[str, float]
    wishes: Dict[str, float]
    plain: str


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
        self.mender = Mender()
        self._features: Dict[str, Grams] = {}
        self._sparse: Dict[str, Voter] = {}
        self._dense: Dict[str, Network] = {}
        self._wishes: Dict[str, WishReader] = {}

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> MessageModel:
        """Learn from texts and their intents."""
        normal = [normalise(text) for text in texts]
        self.intents = sorted(set(intents))
        self.mender.fit(normal)
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
        plain = [self.mender.plain(text) for text in texts]
        languages = [language_of(text) for text in plain]
        votes = self._votes(plain, languages)
        self._doubt(votes, [normalise(text) for text in texts], plain)
        parts = self._parts(plain, votes)
        return [self._reading(*row) for row in zip(*votes, languages, parts, plain)]

    def _doubt(self, votes: Votes, normal: List[str], plain: List[str]) -> None:
        """Let what was typed vote as well where Chinese characters were put for others."""
        mended = [
            place
            for place, (typed, meant) in enumerate(zip(normal, plain))
            if typed != meant and language_of(typed) == "zh"
        ]
        if mended:
            typed = self._votes([normal[place] for place in mended], ["zh"] * len(mended))
            votes.odds[mended] += DOUBT * (typed.odds - votes.odds[mended])
            votes.classes[mended] += DOUBT * (typed.classes - votes.classes[mended])

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
        return shares_of(classes**exponent)

    def _honed(self, classes: Any, languages: List[str]) -> Any:
        exponents = np.array([[self.settings["sharpness"][language]] for language in languages])
        return shares_of(classes**exponents)

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
                classes[mine] += share * (fine @ members_of(self.intents) - classes[mine])
        return Votes(odds, classes, wishes)

    def _open(self, normal: List[str], languages: List[str], odds: Any, classes: Any) -> List[int]:
        """List the texts that words alone leave open: only those are worth the encoder's time."""
        settled = self._honed(classes, languages).max(axis=1) >= self.settings["sure"]
        settled &= shares_of(odds).max(axis=1) >= SETTLED_INTENT
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
        self,
        odds: Any,
        classes: Any,
        wishes: Any,
        language: str,
        parts: Dict[str, float],
        plain: str,
    ) -> Reading:
        classes = self._sharpened(classes[None], self.settings["sharpness"][language])[0]
        members = members_of(self.intents)
        within = odds / np.maximum(odds @ members, 1e-9)[members.argmax(axis=1)]
        shares = within * (members @ classes)
        ranked = _ranked(CLASSES, classes)
        danger = self.intents.index("report_danger") if "report_danger" in self.intents else None
        risk = float(odds[danger]) if danger is not None else 0.0
        told = dict(zip(CLASSES, wishes.tolist())) if wishes.any() else {}
        fine = _ranked(self.intents, shares)
        return Reading(*ranked[0], ranked, fine, risk, language, parts, told, plain)

    def __getstate__(self) -> Dict[str, Any]:
        """Leave the encoder out: it has files of its own."""
        return {**self.__dict__, "encoder": None}


def _ranked(names: Sequence[str], shares: Any) -> List[Tuple[str, float]]:
    return [(names[place], float(shares[place])) for place in np.argsort(-shares)]
