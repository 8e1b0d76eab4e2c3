"""From scores to totals, bands and a comparison (Rules R23, R25)."""

from dataclasses import dataclass
from math import fsum
from statistics import fmean

from actions.domain.ahp.evaluation import Compared, Evaluation, Subject
from actions.domain.ahp.slips import slips_of_scores
from actions.domain.ahp.weighing import Weighed, weigh_all
from actions.domain.errors import Misplaced
from actions.domain.policy.parts import Bilingual
from actions.domain.surveys.satisfaction import Band, band_of

# Digits kept: a score at the end of a band must not fall out of it by the last bit.
EXACT = 9


@dataclass(frozen=True)
class Standing:
    """What one of the evaluated reaches.

    Attributes:
        by_criterion: the score under each criterion, None where nothing is scored.
        adds: how much of the total each criterion brings.
        unscored: indicators without a mark; their weight is shared out among the others.
        covered: the share of the whole weight that has marks.
        marks: how many marks the total is drawn from.
        place: 1 for the best; equal totals share one.
        change: from the one before, where periods are compared.
    """

    name: Bilingual
    total: float
    band: Band
    by_criterion: dict[str, float | None]
    adds: dict[str, float]
    unscored: tuple[str, ...]
    covered: float
    marks: int
    place: int
    change: float | None = None


@dataclass(frozen=True)
class Evaluated:
    """An evaluation, worked out: the best first, periods in the order given."""

    evaluation: Evaluation
    weighed: Weighed
    standings: tuple[Standing, ...]


@dataclass(frozen=True)
class _Scored:
    subject: Subject
    scores: dict[str, float]
    total: float


def evaluate(evaluation: Evaluation) -> Evaluated:
    """Work out an evaluation.

    Raises:
        Misplaced: at the first thing that is wrong, with its place.
        Inconsistent: if judgements contradict each other too much.
    """
    weighed = weigh_all(evaluation)
    for slip in slips_of_scores(evaluation, list(weighed.leaves)):
        raise Misplaced(slip.place, slip.reason)
    scored = [_score(subject, weighed, evaluation.sources) for subject in evaluation.subjects]
    totals = [one.total for one in scored]
    in_time = evaluation.compare is Compared.PERIODS
    standings = [
        _standing(one, weighed, totals, totals[number - 1] if in_time and number else None)
        for number, one in enumerate(scored)
    ]
    if not in_time:
        standings.sort(key=lambda standing: -standing.total)
    return Evaluated(evaluation, weighed, tuple(standings))


def _score(subject: Subject, weighed: Weighed, sources: dict[str, float]) -> _Scored:
    scores = {
        key: _mean({name: fmean(given) for name, given in marks.items()}, sources)
        for key, marks in subject.scores.items()
    }
    return _Scored(subject, scores, _mean(scores, weighed.leaves))


def _standing(
    one: _Scored, weighed: Weighed, totals: list[float], before: float | None
) -> Standing:
    leaves, scores = weighed.leaves, one.scores
    covered = fsum(leaves[key] for key in scores)
    under = {
        criterion.key: {
            leaf.key: scores[leaf.key] for leaf in criterion.leaves() if leaf.key in scores
        }
        for criterion in weighed.criteria
    }
    return Standing(
        name=one.subject.name,
        total=one.total,
        band=band_of(one.total),
        by_criterion={
            key: _mean(found, leaves) if found else None for key, found in under.items()
        },
        adds={
            key: fsum(leaves[leaf] * score for leaf, score in found.items()) / covered
            for key, found in under.items()
        },
        unscored=tuple(key for key in leaves if key not in scores),
        covered=covered,
        marks=sum(len(given) for by in one.subject.scores.values() for given in by.values()),
        place=1 + sum(total > one.total for total in totals),
        change=None if before is None else one.total - before,
    )


def _mean(values: dict[str, float], weights: dict[str, float]) -> float:
    """Give the mean by weight; who has no weight counts once."""
    shares = {key: weights.get(key, 1.0) for key in values}
    whole = fsum(shares.values())
    mean = fsum(values[key] * shares[key] for key in values) / whole
    return round(mean, EXACT)
