"""Help in the operator's language: commands have no words of their own, the texts have them."""

from collections.abc import Callable
from typing import Any

import typer
from typer import rich_utils
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from actions.texts import say
from bot.cli.refusing import in_words
from bot.settings import operator_language

PANELS = {
    "ARGUMENTS_PANEL_TITLE": "help-arguments",
    "OPTIONS_PANEL_TITLE": "help-options",
    "COMMANDS_PANEL_TITLE": "help-commands",
    "DEFAULT_STRING": "help-default",
    "REQUIRED_LONG_STRING": "help-required",
}
"""What the library says beside it, by the names under which it lets that be changed."""


class _Command(TyperCommand):
    """A command whose epilog is an example of it."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Show its help; the sentences are looked up only now."""
        key = _fill(self, ctx)
        example, self.epilog = self.epilog, _say("help-example", line=self.epilog)
        for one in self.params:
            if isinstance(one, TyperArgument | TyperOption):
                one.help = _say(f"{key}-{one.name}")
        super().format_help(ctx, formatter)
        self.epilog = example

    def get_usage(self, ctx: Any) -> str:
        """Show how it is written."""
        return _usage(self, ctx)


class _Group(TyperGroup):
    """A group of commands, each named with the first words of its help."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Show its help, and an example of each of its commands."""
        key = _fill(self, ctx)
        for one in self.params:
            if isinstance(one, TyperOption):
                one.help = _say(f"{key}-{one.name}")
        for name, command in self.commands.items():
            command.help = _say(f"{key}-{name}")
        examples = [one.epilog for one in self.commands.values() if isinstance(one, _Command)]
        self.epilog = "\n\n".join([_say("help-examples"), *filter(None, examples)])
        super().format_help(ctx, formatter)

    def get_usage(self, ctx: Any) -> str:
        """Show how it is written."""
        return _usage(self, ctx)

    def make_context(self, *args: Any, **more: Any) -> Any:
        """Read what was typed; what is wrong with it is told in the operator's language."""
        with in_words():
            return super().make_context(*args, **more)

    def invoke(self, ctx: Any) -> Any:
        """Run what was typed; what is wrong with it is told in the operator's language."""
        with in_words():
            return super().invoke(ctx)


class Commands(typer.Typer):
    """Commands, or a group of them; their words are the sentences `cli-…` of the texts."""

    def __init__(self) -> None:
        super().__init__(
            cls=_Group,
            no_args_is_help=True,
            add_completion=False,
            rich_markup_mode="rich",
            pretty_exceptions_enable=False,  # they print local variables, secrets among them
        )

    def add(
        self, example: str, name: str | None = None
    ) -> Callable[[Callable[..., None]], Callable[..., None]]:
        """Add a function as a command, by its own name or another, with an example of it."""
        return self.command(name, cls=_Command, epilog=example)


def _usage(command: TyperCommand | TyperGroup, ctx: Any) -> str:
    pieces = [ctx.command_path, *command.collect_usage_pieces(ctx)]
    words = {"[OPTIONS]": "help-some-options", "COMMAND [ARGS]...": "help-some-command"}
    said = (_say(words[piece]) if piece in words else piece for piece in pieces)
    return _say("help-usage", line=" ".join(said))


def _say(key: str, **fields: object) -> str:
    return say(key, operator_language(), **fields)


def _fill(command: TyperCommand | TyperGroup, ctx: Any) -> str:
    """Give a command its help and the library its words, and name its sentences."""
    for name, said in PANELS.items():
        setattr(rich_utils, name, _say(said, default="{}"))
    names: list[str] = []
    while ctx.parent:
        names.insert(0, ctx.info_name)
        ctx = ctx.parent
    key = "-".join(("cli", *names))
    command.help = _say(key)
    option = command.get_help_option(ctx)
    if option:
        option.help = _say("help-help")
    return key
