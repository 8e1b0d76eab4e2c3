"""Words and character n-grams of a text, weighted by how telling they are (tf-idf).

Learning goes through scikit-learn; reading needs a dictionary and numpy alone, so that a command
starts without loading either scikit-learn or scipy.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Callable, Dict, List, Sequence, Tuple

import numpy as np

from nlu.components.script import words


def word_grams(text: str) -> List[str]:
    """Give the one to three words that follow each other."""
    found = words(text)
    return [" ".join(found[i : i + n]) for n in (1, 2, 3) for i in range(len(found) - n + 1)]


def letter_grams(text: str) -> List[str]:
    """Give the two to five characters that follow each other in each word and its borders."""
    padded = [f" {word} " for word in text.split()]
    return [w[i : i + n] for w in padded for n in (2, 3, 4, 5) for i in range(len(w) - n + 1)]


def character_grams(text: str) -> List[str]:
    """Give the one to four characters that follow each other anywhere."""
    return [text[i : i + n] for n in (1, 2, 3, 4) for i in range(len(text) - n + 1)]


# A Chinese character is a word already: a second table of them would only double the first.
KINDS: Dict[str, Tuple[Callable[[str], List[str]], ...]] = {
    "en": (word_grams, letter_grams),
    "zh": (character_grams,),
}


class Grams:
    """The weighted n-grams of one language."""

    def __init__(self, language: str) -> None:
        self._kinds = KINDS[language]
        self._places: List[Dict[str, int]] = []
        self._weights: Any = None
        self.size = 0

    def fit(self, texts: Sequence[str]) -> Any:
        """Learn the n-grams that occur twice or more and give those of the texts, sparse."""
        from scipy.sparse import hstack
        from sklearn.feature_extraction.text import TfidfVectorizer

        blocks, weights = [], []
        for kind in self._kinds:
            table = TfidfVectorizer(analyzer=kind, sublinear_tf=True, min_df=2, dtype=np.float32)
            blocks.append(table.fit_transform(texts))
            known = {gram: int(place) + self.size for gram, place in table.vocabulary_.items()}
            self._places.append(known)
            weights.append(table.idf_)
            self.size += len(known)
        self._weights = np.concatenate(weights).astype(np.float32)
        return hstack(blocks).tocsr()

    def of(self, text: str) -> Tuple[Any, Any]:
        """Give the places of a text's known n-grams and their weights."""
        places, weights = [], []
        for kind, known in zip(self._kinds, self._places):
            counts = Counter(known[gram] for gram in kind(text) if gram in known)
            if counts:
                where = np.fromiter(counts, dtype=np.int64, count=len(counts))
                times = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
                values = (1 + np.log(times)) * self._weights[where]
                places.append(where)
                weights.append(values / np.sqrt(np.dot(values, values)))
        if not places:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        return np.concatenate(places), np.concatenate(weights)
