"""From judgements to the weight of every indicator (Rules R25, R26)."""

from collections.abc import Mapping
from dataclasses import dataclass

from actions.domain.ahp import reweighting
from actions.domain.ahp.criteria import CRITERIA, Criterion, Indicator, global_weights, groups
from actions.domain.ahp.evaluation import Add, Change, Evaluation, Remove
from actions.domain.ahp.inconsistency import most_inconsistent
from actions.domain.ahp.reweighting import WrongStep
from actions.domain.ahp.slips import pair_of, slips
from actions.domain.ahp.weights import Matrix, Weighting, combine, matrix_of, weigh
from actions.domain.errors import Inconsistent, Misplaced, Sentence

Local = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Group:
    """How one group was weighed.

    Attributes:
        asked: the weights that the experts' judgements give together.
        experts: the consistency ratio of each expert's own judgements.
    """

    key: str
    members: tuple[str, ...]
    asked: Weighting
    experts: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Weighed:
    """A tree of criteria with the weight of everything in it, after all re-weighting."""

    criteria: list[Criterion]
    groups: dict[str, Group]
    local: Local
    leaves: dict[str, float]


def weigh_all(evaluation: Evaluation) -> Weighed:
    """Weigh every group of an evaluation.

    Raises:
        Misplaced: at the first thing that is wrong, with its place.
        Inconsistent: if judgements contradict each other too much.
    """
    for slip in slips(evaluation):
        raise Misplaced(slip.place, slip.reason)
    weighed = {
        key: _weigh_group(evaluation, key, tuple(members))
        for key, members in groups(evaluation.criteria).items()
    }
    local = {
        key: dict(zip(group.members, group.asked.weights, strict=True))
        for key, group in weighed.items()
    }
    criteria, local = _reweighted(evaluation, local)
    return Weighed(criteria, weighed, local, global_weights(criteria, local))


def _weigh_group(evaluation: Evaluation, key: str, members: tuple[str, ...]) -> Group:
    matrices: list[Matrix] = []
    ratios: list[tuple[str, float]] = []
    for expert in evaluation.experts:
        if key in expert.compares:
            given = {pair_of(written): value for written, value in expert.compares[key].items()}
            matrix = matrix_of(members, {pair: given[pair] for pair in given if pair})
            _refuse_contradictions(matrix, members, key, expert.name)
            ratios.append((expert.name, weigh(matrix, evaluation.method).consistency_ratio))
            matrices.append(matrix)
    joined = combine(matrices) if matrices else matrix_of(members, {})
    return Group(key, members, weigh(joined, evaluation.method), tuple(ratios))


def _refuse_contradictions(
    matrix: Matrix, members: tuple[str, ...], key: str, expert: str
) -> None:
    """Raise `Inconsistent` if one expert's judgements contradict each other too much.

    What experts with acceptable ratios say together is never less consistent than the least
    consistent of them, so it need not be asked again.
    """
    found = weigh(matrix)
    if found.consistent:
        return
    misfit = most_inconsistent(matrix)
    raise Inconsistent(
        expert=expert,
        group=key,
        ratio=f"{found.consistency_ratio:.4f}",
        first=members[misfit.first],
        second=members[misfit.second],
        given=_as_written(misfit.given),
        fits=str(misfit.fits),
        then=f"{misfit.ratio_then:.4f}",
    )


def _as_written(judgement: float) -> str:
    return f"{judgement:.0f}" if judgement >= 1 else f"1/{1 / judgement:.0f}"


def _reweighted(evaluation: Evaluation, local: Local) -> tuple[list[Criterion], Local]:
    criteria = list(evaluation.criteria)
    for number, step in enumerate(evaluation.reweight):
        try:
            criteria, local = _stepped(step, criteria, local)
        except WrongStep as error:
            said = Sentence(error.key, error.fields)
            raise Misplaced(("reweight", number), said) from error
    return criteria, local


def _stepped(
    step: Remove | Add | Change, criteria: list[Criterion], local: Local
) -> tuple[list[Criterion], Local]:
    match step:
        case Remove(remove=key):
            group = _group_of(key, local)
            weights = reweighting.remove(local[group], key)
            left = _without(key, criteria)
            local = {name: given for name, given in local.items() if name != key}
        case Add(add=key, name=name, beside=beside, ratio=ratio):
            if any(key in members or key == group for group, members in local.items()):
                raise WrongStep("slip-there-already", name=key)
            group = _group_of(beside, local)
            weights = reweighting.add(local[group], key, beside=beside, ratio=ratio)
            left = _with(Criterion(key=key, name=name), group, criteria)
        case Change(change=key, to=to):
            group = _group_of(key, local)
            weights, left = reweighting.change(local[group], key, to), criteria
    return left, {**local, group: weights}


def _group_of(key: str, local: Mapping[str, Mapping[str, float]]) -> str:
    for group, members in local.items():
        if key in members:
            return group
    raise WrongStep("slip-no-criterion", name=key)


def _without(key: str, criteria: list[Criterion]) -> list[Criterion]:
    return [
        criterion.model_copy(
            update={"indicators": tuple(i for i in criterion.indicators if i.key != key)}
        )
        for criterion in criteria
        if criterion.key != key
    ]


def _with(new: Criterion, group: str, criteria: list[Criterion]) -> list[Criterion]:
    if group == CRITERIA:
        return [*criteria, new]
    indicator = Indicator(key=new.key, name=new.name)
    return [
        criterion.model_copy(update={"indicators": (*criterion.indicators, indicator)})
        if criterion.key == group
        else criterion
        for criterion in criteria
    ]
