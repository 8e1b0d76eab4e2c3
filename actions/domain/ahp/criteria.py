"""What is judged: criteria and, under each, its indicators (Rule R25)."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field

from actions.domain.policy.parts import Bilingual, Part, wrong

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class Indicator(Part):
    """Something that can be scored."""

    key: Key
    name: Bilingual


class Criterion(Indicator):
    """A criterion with its indicators; without any, it is scored itself."""

    indicators: tuple[Indicator, ...] = ()

    def leaves(self) -> list[Indicator]:
        """Give what is scored under this criterion."""
        return list(self.indicators) or [self]


def _all_different(criteria: list[Criterion]) -> list[Criterion]:
    keys = [CRITERIA, *(item.key for item in items(criteria))]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise wrong("slip-named-twice", names=tuple(sorted(twice)))
    return criteria


CRITERIA = "criteria"
"""The name of the group of the criteria themselves; a group of indicators is named for its own."""
Tree = Annotated[list[Criterion], Field(min_length=1), AfterValidator(_all_different)]


def items(criteria: list[Criterion]) -> Iterator[Indicator]:
    """Go through every criterion and every indicator."""
    for criterion in criteria:
        yield criterion
        yield from criterion.indicators


def groups(criteria: list[Criterion]) -> dict[str, list[str]]:
    """Give what is compared with each other: the criteria, and the indicators of each."""
    found = {CRITERIA: [criterion.key for criterion in criteria]}
    for criterion in criteria:
        if criterion.indicators:
            found[criterion.key] = [indicator.key for indicator in criterion.indicators]
    return found


def global_weights(
    criteria: list[Criterion], local: dict[str, dict[str, float]]
) -> dict[str, float]:
    """Multiply each indicator's weight in its group by that of its criterion."""
    return {
        leaf.key: local[CRITERIA][criterion.key] * local.get(criterion.key, {}).get(leaf.key, 1.0)
        for criterion in criteria
        for leaf in criterion.leaves()
    }
