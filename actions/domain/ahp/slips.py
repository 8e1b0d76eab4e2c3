"""What an evaluation gets wrong across its parts, each with its place (Rule R25)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from actions.domain.ahp.criteria import groups
from actions.domain.ahp.evaluation import EVERYBODY, Evaluation, Expert, Subject
from actions.domain.ahp.scale import RANDOM_INDEX, Judgement
from actions.domain.errors import Sentence, sentence

OVER = " over "
Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Slip:
    """Something wrong, where it stands and what would be right."""

    place: Place
    reason: Sentence


def pair_of(written: str) -> tuple[str, str] | None:
    """Read `staff over parts`, or give None."""
    first, over, second = (part.strip() for part in written.partition(OVER))
    return (first, second) if over and first and second and first != second else None


def slips(evaluation: Evaluation) -> Iterator[Slip]:
    """Go through an evaluation's criteria and judgements; scores are looked at once these hold."""
    compared = groups(evaluation.criteria)
    for number, expert in enumerate(evaluation.experts):
        yield from _of_expert(expert, compared, ("experts", number, "compares"))
    for group, members in compared.items():
        if len(members) > len(RANDOM_INDEX):
            counts = {"count": f"{len(members)}", "most": f"{len(RANDOM_INDEX)}"}
            yield Slip(("criteria",), sentence("slip-group-large", group=group, **counts))
        if len(members) > 1 and not any(group in e.compares for e in evaluation.experts):
            said = sentence("slip-nobody-compares", group=group, names=tuple(members))
            yield Slip(("experts",), said)


def _of_expert(expert: Expert, compared: Mapping[str, list[str]], at: Place) -> Iterator[Slip]:
    for group, judgements in expert.compares.items():
        if group not in compared:
            said = sentence("slip-no-group", group=group, known=tuple(compared))
            yield Slip((*at, group), said)
            continue
        yield from _of_group(judgements, compared[group], (*at, group))


def _of_group(
    judgements: Mapping[str, Judgement], members: list[str], at: Place
) -> Iterator[Slip]:
    seen: set[frozenset[str]] = set()
    for written in judgements:
        pair = pair_of(written)
        if pair is None:
            example = f"{members[0]}{OVER}{members[-1]}"
            yield Slip((*at, written), sentence("slip-no-pair", said=written, example=example))
            continue
        for name in pair:
            if name not in members:
                yield Slip((*at, written), _not_among(name, members))
        if frozenset(pair) in seen:
            said = sentence("slip-compared-twice", one=pair[0], other=pair[1])
            yield Slip((*at, written), said)
        seen.add(frozenset(pair))
    for first, second in combinations(members, 2):
        if frozenset((first, second)) not in seen:
            yield Slip(at, sentence("slip-not-compared", one=first, other=second))


def slips_of_scores(evaluation: Evaluation, scored: list[str]) -> Iterator[Slip]:
    """Go through the marks, which may be given only for what is left after re-weighting."""
    names = [subject.name.en for subject in evaluation.subjects]
    for number, subject in enumerate(evaluation.subjects):
        if names.index(subject.name.en) < number:
            said = sentence("slip-named-twice", names=(subject.name.en,))
            yield Slip(("subjects", number, "name"), said)
        yield from _of_subject(subject, scored, evaluation.sources, ("subjects", number, "scores"))


def _of_subject(
    subject: Subject, scored: list[str], sources: Mapping[str, float], at: Place
) -> Iterator[Slip]:
    for key, marks in subject.scores.items():
        if key not in scored:
            yield Slip((*at, key), sentence("slip-not-scored", name=key, known=tuple(scored)))
        for source in marks if sources else ():
            if source not in sources and source != EVERYBODY:
                yield Slip((*at, key, source), _not_among(source, sources))


def _not_among(name: str, known: Iterable[str]) -> Sentence:
    return sentence("slip-not-among", name=name, known=tuple(known))
