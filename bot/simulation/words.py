"""The words of a simulated year."""

from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from actions.domain.language import Language
from actions.domain.words.symptoms import SparePart, Symptom
from actions.services.company.files import FAST
from actions.texts import say


@cache
def words() -> dict[str, Any]:
    """Read what customers and technicians write."""
    source = files("bot.simulation").joinpath("words.yml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.load(source, FAST)
    return content


def one_of(dice: Random, topic: str, language: Language) -> str:
    """Choose a sentence of a topic."""
    return str(dice.choice(words()[topic][language]))


def story(
    dice: Random,
    language: Language,
    product: str,
    symptom: Symptom | None,
    part: SparePart | None,
) -> str:
    """Tell of a fault as a customer does; without a symptom only that something is wrong."""
    known = words()["symptoms"][symptom][language] if symptom else words()["vague"][language]
    sentences = [one_of(dice, "begins", language), dice.choice(known).format(product=product)]
    if part:
        named = say(f"part-{part}", language)
        sentences.append(one_of(dice, "parts", language).format(part=named))
    sentences.append(one_of(dice, "ends", language))
    return ("" if language is Language.ZH else " ").join(filter(None, sentences))
