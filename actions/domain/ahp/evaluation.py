"""An evaluation as it is given: criteria, experts' judgements, scores (Rules R25, R26)."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag

from actions.domain.ahp.criteria import Key, Tree
from actions.domain.ahp.scale import Judgement
from actions.domain.ahp.weights import Method
from actions.domain.policy.parts import Bilingual, Part

EVERYBODY = "all"
"""Whose marks they are where a file does not say."""


class Compared(StrEnum):
    """What the evaluated are."""

    PROVIDERS = "providers"
    TECHNICIANS = "technicians"
    SITES = "sites"
    PERIODS = "periods"


def _both_languages(value: object) -> object:
    return {"en": value, "zh": value} if isinstance(value, str) else value


def _as_list(value: object) -> object:
    return [value] if isinstance(value, int | float) else value


def _by_source(value: object) -> object:
    return value if isinstance(value, dict) else {EVERYBODY: value}


Name = Annotated[Bilingual, BeforeValidator(_both_languages)]
Mark = Annotated[float, Field(ge=0, le=100)]
Marks = Annotated[list[Mark], Field(min_length=1), BeforeValidator(_as_list)]
Scores = dict[str, Annotated[dict[str, Marks], BeforeValidator(_by_source)]]


class Expert(Part):
    """One expert's judgements: per group, pairs written `staff over parts`."""

    name: str = Field(min_length=1)
    compares: dict[str, dict[str, Judgement]]


class Subject(Part):
    """Somebody or something evaluated, with marks per indicator and source."""

    name: Name
    scores: Scores = Field(min_length=1)


class Remove(Part):
    """Take a criterion or indicator out."""

    remove: Key


class Add(Part):
    """Put in an indicator `ratio` times as heavy as the one beside it."""

    add: Key
    name: Bilingual
    beside: Key
    ratio: float = Field(gt=0, le=100)


class Change(Part):
    """Set the weight of a criterion or indicator within its group."""

    change: Key
    to: float = Field(gt=0, lt=1)


def _kind_of_step(value: Any) -> str | None:
    if isinstance(value, dict):
        return next((name for name in ("remove", "add", "change") if name in value), None)
    return type(value).__name__.lower()


Step = Annotated[
    Annotated[Remove, Tag("remove")]
    | Annotated[Add, Tag("add")]
    | Annotated[Change, Tag("change")],
    Discriminator(
        _kind_of_step,
        custom_error_type="step",
        custom_error_message="say what to remove, add or change",
    ),
]


class Evaluation(Part):
    """Everything an evaluation is drawn from."""

    title: Name
    compare: Compared = Compared.PROVIDERS
    method: Method = Method.EIGENVECTOR
    criteria: Tree
    experts: list[Expert] = Field(min_length=1)
    reweight: tuple[Step, ...] = ()
    sources: dict[str, Annotated[float, Field(gt=0)]] = Field(default_factory=dict)
    subjects: list[Subject] = Field(min_length=1)
