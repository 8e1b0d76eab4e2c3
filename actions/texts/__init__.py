"""Every sentence the desk says, in each of its languages (Fluent: one file a language)."""

from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

from actions.domain.language import Language

FILES = ("dialogue", "desk", "handoff", "clocks", "staff")


@cache
def _bundle(language: Language) -> FluentBundle:
    # Isolation marks are invisible characters around each field: right in a web page of mixed
    # direction, wrong in a chat where people copy ticket codes.
    bundle = FluentBundle([language], use_isolating=False)
    for name in FILES:
        source = files("actions.texts").joinpath(f"{language}/{name}.ftl")
        bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))
    return bundle


def say(key: str, language: Language, **fields: object) -> str:
    """Say a sentence with its fields filled in.

    Raises:
        KeyError: if the sentence or one of its fields is missing.
    """
    bundle = _bundle(language)
    message = bundle.get_message(key)
    if message.value is None:
        raise KeyError(key)
    text, errors = bundle.format_pattern(message.value, fields)
    if errors:
        raise KeyError(f"{key}: {errors[0]}")
    return str(text)


def knows(key: str) -> bool:
    """Tell whether a sentence exists."""
    return _bundle(Language.EN).has_message(key)
