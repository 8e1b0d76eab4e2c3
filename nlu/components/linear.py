"""Linear readers: features in, how likely each label is out."""

from __future__ import annotations

from typing import Any, List, Sequence, Tuple

import numpy as np


class Head:
    """One logistic regression a label against the rest, kept as two small arrays."""

    def __init__(self, weight: float) -> None:
        self.weight = weight
        self.labels: List[str] = []
        self._coefficients: Any = None  # (features, labels)
        self._intercepts: Any = None  # (labels,)

    def fit(self, matrix: Any, labels: Sequence[str]) -> Head:
        """Learn by dual coordinate descent: minutes less than a multinomial fit, and as good."""
        from sklearn.linear_model import LogisticRegression

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
        # Half precision halves the model; the third digit of a coefficient decides nothing.
        self._coefficients = np.ascontiguousarray(coefficients, dtype=np.float16)
        self._intercepts = intercepts.astype(np.float32)
        return self

    def odds_of(self, rows: Sequence[Tuple[Any, Any]]) -> Any:
        """Give how likely each label is by itself, 0 to 1, for rows of (places, weights)."""
        scores = [
            weights @ self._coefficients[places].astype(np.float32) for places, weights in rows
        ]
        return _likely(np.array(scores) + self._intercepts)


def _likely(scores: Any) -> Any:
    return 1 / (1 + np.exp(-scores))
