"""What is wrong with a command as it was typed, in the operator's language."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any

from typer import rich_utils
from typer.exceptions import TyperException

from actions.texts import say
from bot.settings import operator_language

FRAME = {
    "ERRORS_PANEL_TITLE": "help-error",
    "ABORTED_TEXT": "help-aborted",
    "RICH_HELP": "help-try",
}
"""What the library says around it, by the names under which it lets that be changed."""
QUOTED = re.compile(r"'([^']*)'|\(([^)]*)\)$")


@contextmanager
def in_words() -> Iterator[None]:
    """Give what the library refuses a sentence of ours, before the library shows it."""
    try:
        yield
    except TyperException as error:
        fields = {"command_path": "{command_path}", "help_option": "{help_option}"}
        for name, key in FRAME.items():
            setattr(rich_utils, name, say(key, operator_language(), **fields))
        sentence = _sentence(error)
        if sentence:
            vars(error)["format_message"] = lambda: sentence
        raise


def _sentence(error: Any) -> str:
    """Say what is wrong; empty where the library's own words have to do."""
    kind, said = type(error).__name__, error.message
    found = QUOTED.search(said)
    named = next(filter(None, found.groups()), "") if found else ""
    param = getattr(error, "param", None)
    hint = param.get_error_hint().replace("'", "") if param else ""
    if kind == "NoSuchOption":
        near = ", ".join(sorted(error.possibilities or ()))
        return _say("error-command-no-option", name=error.option_name, near=near or "none")
    if kind == "MissingParameter":
        return _say("error-command-missing", name=hint)
    if kind == "BadParameter":
        # What a command itself refuses is a sentence of ours.
        wanted = param.display_type(error.ctx).strip("<>") if param else ""
        return _say("error-command-value", name=hint, wanted=wanted) if param else str(said)
    if kind == "BadOptionUsage":
        key = "error-command-no-value" if "does not take" in said else "error-command-needs-value"
        return _say(key, name=error.option_name)
    if said.startswith("No such command"):
        meant = get_close_matches(named, error.ctx.command.commands, n=1)
        return _say("error-command-no-command", name=named, near=meant[0] if meant else "none")
    if said.startswith("Missing command"):
        return _say("error-command-no-command-named")
    return _say("error-command-too-much", said=named) if said.startswith("Got unexpected") else ""


def _say(key: str, **fields: str) -> str:
    return say(key, operator_language(), **fields)
