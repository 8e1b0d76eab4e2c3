"""Every sentence the desk says, in each of its languages (Fluent: one file a language)."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.syntax.ast import Resource

from actions.domain.errors import DeskError, Sentence
from actions.domain.language import Language
from actions.texts.days import write_day

# Fluent refuses longer fields, against sentences that grow by naming each other: ours are shipped,
# and what people write or a command lists is longer.
resolver.MAX_PART_LENGTH = 1_000_000

FIRST, LAST = "\u2068", "\u2069"
CHINESE = "[\u3001-\u303f\u3400-\u9fff\uff01-\uff60]"
HAN = "[\u3400-\u9fff]"
SLIPS = (
    (re.compile(f"师傅({LAST}) 师傅"), r"师傅\1"),
    (re.compile(f"({CHINESE}) ({FIRST}+{CHINESE})"), r"\1\2"),
    (re.compile(f"({CHINESE}{LAST}+) ({CHINESE})"), r"\1\2"),
    (re.compile(f"({HAN}{LAST}*)({FIRST}+[@A-Za-z0-9])"), r"\1 \2"),
    (re.compile(f"([A-Za-z]{LAST}+)({FIRST}*{HAN})"), r"\1 \2"),
    (re.compile(f"([0-9]{LAST}+)(?![年月日])({FIRST}*{HAN})"), r"\1 \2"),
)
LISTED = {Language.EN: ", ", Language.ZH: "、"}
"""What stands between the words of a list."""
OF_STAFF = "-staff"
"""Ends the names of sentences that staff read in place of the customers'."""


_own: dict[Language, Resource] = {}
"""A company's own sentences."""


@cache
def _bundle(language: Language) -> FluentBundle:
    # Isolation marks are invisible characters around each field: wrong in a chat where people
    # copy ticket codes. In Chinese they tell the spaces of a sentence from those of its fields.
    bundle = FluentBundle([language], use_isolating=language is Language.ZH)
    bundle.add_resource(FluentResource(shipped(language)))
    if language in _own:
        bundle.add_resource(_own[language], allow_overrides=True)
    return bundle


def shipped(language: Language) -> str:
    """Give the shipped sentences of a language as they are written."""
    folder = files("actions.texts").joinpath(language)
    sources = sorted(folder.iterdir(), key=lambda file: file.name)
    return "\n".join(source.read_text(encoding="utf-8") for source in sources)


def lay_over(own: Mapping[Language, Resource]) -> None:
    """Say these sentences in place of the shipped ones of their names."""
    _own.clear()
    _own.update(own)
    _bundle.cache_clear()
    _plain.cache_clear()


def listed(words: Iterable[str], language: Language) -> str:
    """List words as a language lists them."""
    return LISTED[language].join(words)


def joined(language: Language, *sentences: str) -> str:
    """Put sentences beside each other as a language writes them; empty ones are left out."""
    between = "" if language is Language.ZH else " "
    return between.join(sentence for sentence in sentences if sentence)


def say(key: str, language: Language, **fields: object) -> str:
    """Say a sentence with its fields filled in; a tuple is listed as the language lists words.

    A field that is a sentence itself is said in the same language.

    Raises:
        KeyError: if the sentence or one of its fields is missing.
    """
    return _format(key, language, fields) if fields else _plain(key, language)


def explain(error: DeskError, language: Language) -> str:
    """Say why something is refused, in the words of who reads it."""
    return say(error.key, language, **error.told(language))


def explain_to_staff(error: DeskError, language: Language) -> str:
    """Say to staff why something is refused: of what a customer reads too, their own words."""
    key, fields = f"{error.key}{OF_STAFF}", error.told(language)
    if not knows(key):
        return explain(error, language)
    stage = fields.get("stage")
    return say(key, language, **fields, at=say(f"stage-{stage}", language) if stage else "")


@cache
def _plain(key: str, language: Language) -> str:
    """Say a sentence that has no fields: buttons and names, a dozen at each card."""
    return _format(key, language, {})


def _format(key: str, language: Language, fields: dict[str, object]) -> str:
    bundle = _bundle(language)
    message = bundle.get_message(key)
    if message.value is None:
        raise KeyError(key)
    said = {name: _field(value, language) for name, value in fields.items()}
    text, errors = bundle.format_pattern(message.value, said)
    if errors:
        raise KeyError(f"{key}: {errors[0]}")
    return _joined(str(text)) if language is Language.ZH else str(text)


def _field(value: object, language: Language) -> object:
    if isinstance(value, Sentence):
        return say(value.key, language, **value.fields)
    if isinstance(value, date):
        return write_day(value, language)
    return listed(value, language) if isinstance(value, tuple) else value


def _joined(text: str) -> str:
    """Take the isolation marks away, and let a field stand as what is in it wants.

    Chinese beside Chinese has no space, Latin beside Chinese has one, and nobody bears a title
    twice.
    """
    if FIRST not in text:
        return text
    for slip, mended in SLIPS:
        text = slip.sub(mended, text)
    return text.replace(FIRST, "").replace(LAST, "")


def knows(key: str) -> bool:
    """Tell whether a sentence exists."""
    return _bundle(Language.EN).has_message(key)
