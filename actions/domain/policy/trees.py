"""Trees of checks that a customer can do alone, as the company writes them: asked step by step."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from actions.domain.hazards import DANGERS
from actions.domain.language import Language
from actions.domain.policy.parts import Part, wrong
from actions.domain.products.catalogue import is_named
from actions.domain.tickets import FaultClass

SOLVED, TECHNICIAN, DANGER = "solved", "technician", "danger-"
"""Where an answer may lead besides a step or a cause: done, a person looks, safety first."""
YES, NO = "yes", "no"
ENDS = (SOLVED, TECHNICIAN, *(f"{DANGER}{kind}" for kind in DANGERS))
LONGEST_TEXT, LONGEST_TITLE = 600, 30

SHORTENED = re.compile(r"\b(do|does|did|wo|would|ca|could|is|are|was|has|have)n['’]?t\b")
"""In which way "not" is written when a customer is in a hurry."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Line(Part):
    """What a customer reads, in every language of the desk."""

    en: Annotated[Words, Field(max_length=LONGEST_TEXT)]
    zh: Annotated[Words, Field(max_length=LONGEST_TEXT)]

    def to(self, language: Language) -> str:
        """Give the text in one language."""
        return self.zh if language is Language.ZH else self.en


class Choice(Part):
    """One answer of several: what its button says and where it leads."""

    en: Annotated[Words, Field(max_length=LONGEST_TITLE)]
    zh: Annotated[Words, Field(max_length=LONGEST_TITLE)]
    to: str

    def title(self, language: Language) -> str:
        """Give what the button says."""
        return self.zh if language is Language.ZH else self.en


class Step(Part):
    """One question, or one thing to try: answered with yes and no, or by choices."""

    ask: Line
    if_yes: str = ""
    if_no: str = ""
    choices: list[Choice] = Field(default_factory=list)

    @model_validator(mode="after")
    def _answered(self) -> "Step":
        either = bool(self.if_yes and self.if_no) and not self.choices
        several = len(self.choices) > 1 and not (self.if_yes or self.if_no)
        if not either and not several:
            raise wrong("slip-answers")
        for titles in ([c.en for c in self.choices], [c.zh for c in self.choices]):
            if len(set(titles)) < len(titles):
                raise wrong("slip-same-choices")
        return self

    @property
    def leads(self) -> dict[str, str]:
        """Give where each answer leads: `yes` and `no`, or the places of the choices."""
        if self.choices:
            return {str(place): choice.to for place, choice in enumerate(self.choices)}
        return {YES: self.if_yes, NO: self.if_no}


class Cause(Part):
    """What is likely wrong, and what it suggests to whoever repairs it."""

    name: Line
    fault_class: FaultClass | None = None
    parts: list[Words] = Field(default_factory=list)
    tell: Line | None = None
    """What the customer may do until then."""


class Tree(Part):
    """The checks for one symptom of one kind of product; the first step is asked first."""

    product: list[Words] = Field(min_length=1)
    symptom: list[Words] = Field(default_factory=list)
    steps: dict[str, Step] = Field(min_length=1)
    causes: dict[str, Cause] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _walkable(self) -> "Tree":
        """Refuse dead ends, circles and what nobody can reach."""
        for name in self.causes:
            if name in self.steps or name in ENDS:
                raise wrong("slip-name-taken", name, name=name)
        for place, to in self._targets():
            if to not in self.steps and to not in self.causes and to not in ENDS:
                raise wrong("slip-leads-nowhere", *place, to=to)
        self._walk(self.first, ())
        reached = self._reached()
        for kind, names in (("steps", self.steps), ("causes", self.causes)):
            for name in names:
                if name not in reached:
                    raise wrong("slip-unreached", kind, name)
        return self

    @property
    def first(self) -> str:
        """Name the step that is asked first."""
        return next(iter(self.steps))

    def _targets(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        for name, step in self.steps.items():
            for answer, to in step.leads.items():
                if answer in (YES, NO):
                    yield ("steps", name, f"if_{answer}"), to
                else:
                    yield ("steps", name, "choices", int(answer), "to"), to

    def _walk(self, name: str, passed: tuple[str, ...]) -> None:
        if name in passed:
            circle = " → ".join((*passed, name))
            raise wrong("slip-circle", "steps", passed[-1], circle=circle)
        if name in self.steps:
            for to in dict.fromkeys(self.steps[name].leads.values()):
                self._walk(to, (*passed, name))

    def _reached(self) -> set[str]:
        return {self.first, *(to for _, to in self._targets())}


class Trees(Part):
    """All trees of a company by name; an empty one takes a shipped tree of that name away."""

    trees: dict[str, Tree | None]


def choose_tree(trees: dict[str, Tree], product: str, story: str) -> str | None:
    """Find the tree for what a customer told: the longest product's name, then the symptom.

    A tree without symptoms is for every fault of its product that no other tree names.
    """
    told = SHORTENED.sub(r"\1 not", story.casefold())
    said = product.casefold() or told
    best: tuple[int, int, str] | None = None
    for name, tree in trees.items():
        named = [len(word) for word in tree.product if is_named(word.casefold(), said)]
        shown = [len(word) for word in tree.symptom if _begins(word.casefold(), told)]
        if not named or (tree.symptom and not shown):
            continue
        found = (max(named), max(shown, default=0), name)
        if best is None or found[:2] > best[:2]:
            best = found
    return best[2] if best else None


def _begins(word: str, said: str) -> bool:
    """Tell whether a word of a text begins so; Chinese has no such borders."""
    border = r"(?<![a-z])" if word[:1].isascii() else ""
    return bool(re.search(border + re.escape(word), said))
