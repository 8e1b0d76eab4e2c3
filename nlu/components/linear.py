"""Linear readers: sparse features or dense vectors in, shares of labels out."""

from __future__ import annotations

from typing import Any, List, Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from nlu.components.script import words


class Head:
    """One logistic regression a label against the rest, kept as two small arrays."""

    def __init__(self, weight: float) -> None:
        self.weight = weight
        self.labels: List[str] = []
        self.coefficients: Any = None  # (features, labels), float32
        self.intercepts: Any = None  # (labels,)

    def fit(self, matrix: Any, labels: Sequence[str]) -> Head:
        """Learn by dual coordinate descent: minutes less than a multinomial fit, and as good."""
        regression = LogisticRegression(
            C=self.weight,
            solver="liblinear",
            dual=True,
            multi_class="ovr",
            max_iter=200,
            tol=1e-2,
            random_state=0,
        ).fit(matrix, labels)
        self.labels = regression.classes_.tolist()
        coefficients, intercepts = regression.coef_.T, regression.intercept_
        if len(self.labels) == 2:
            coefficients = np.hstack([-coefficients, coefficients])
            intercepts = np.hstack([-intercepts, intercepts])
        self.coefficients = np.ascontiguousarray(coefficients, dtype=np.float32)
        self.intercepts = intercepts.astype(np.float32)
        return self

    def odds(self, matrix: Any) -> Any:
        """Give how likely each label is by itself, 0 to 1; rows do not add up to one."""
        return 1 / (1 + np.exp(-(matrix @ self.coefficients + self.intercepts)))


class WordFeatures:
    """Words and character n-grams of one language, weighted by how telling they are."""

    def __init__(self, language: str) -> None:
        char = TfidfVectorizer(
            analyzer="char" if language == "zh" else "char_wb",
            ngram_range=(1, 4) if language == "zh" else (2, 5),
            lowercase=False,
            sublinear_tf=True,
            min_df=2,
            dtype=np.float32,
        )
        word = TfidfVectorizer(
            tokenizer=words,
            token_pattern=None,
            lowercase=False,
            ngram_range=(1, 3),
            sublinear_tf=True,
            min_df=2,
            dtype=np.float32,
        )
        # A Chinese character is a word already: a second table of them only doubles the first.
        parts = [("char", char)] if language == "zh" else [("word", word), ("char", char)]
        self._union = FeatureUnion(parts)

    def fit(self, texts: Sequence[str]) -> Any:
        """Learn the features and give those of the texts."""
        return self._union.fit_transform(texts)

    def of(self, texts: Sequence[str]) -> Any:
        """Give the features of texts."""
        return self._union.transform(texts)


class Scaler:
    """Brings each dimension of dense vectors to the same spread, rows to length about one."""

    def __init__(self) -> None:
        self.centre: Any = None
        self.scale: Any = None

    def fit(self, vectors: Any) -> Any:
        """Learn centre and spread and give the scaled vectors."""
        self.centre = vectors.mean(axis=0)
        self.scale = 1 / ((vectors.std(axis=0) + 1e-4) * np.sqrt(vectors.shape[1]))
        return self.of(vectors)

    def of(self, vectors: Any) -> Any:
        """Scale vectors."""
        return (vectors - self.centre) * self.scale
