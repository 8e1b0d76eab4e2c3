"""Every command and button of staff: one step each, answered in the staff's language."""

from dataclasses import replace
from difflib import get_close_matches

from actions.domain.cases.meant import SeveralFit
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.messages import Button
from actions.texts import explain_to_staff, say
from bot.telegram import visit_words
from bot.telegram.command_names import CHINESE, OF_COMMAND, read_name
from bot.telegram.context import DeskContext
from bot.telegram.steps import (
    barring,
    calling,
    cancelling,
    canned,
    cases,
    checks,
    complaints,
    custody,
    faults,
    files,
    illness,
    improvements,
    intake,
    marking,
    merging,
    partners,
    privacy,
    quotes,
    recalls,
    reports,
    rulings,
    settlements,
    shifts,
    stock,
    surveys,
    team,
    unsending,
    visits,
    waiting,
)
from bot.telegram.steps.base import (
    Answer,
    Asked,
    PressFunction,
    Step,
    StepFunction,
    parted,
    settled,
)

GROUPS = {
    "cases": (cases, canned, unsending, shifts, team),
    "work": (intake, cancelling, waiting, checks, custody),
    "visits": (visits, illness, visit_words),
    "paid": (quotes, stock),
    "complaints": (complaints, settlements, rulings, improvements),
    "further": (merging, partners, calling, surveys, recalls),
    "files": (files, marking, barring, privacy),
    "figures": (reports, faults),
}
"""What belongs together stands together in the help, under its heading."""
STEPS = [module for group in GROUPS.values() for module in group]

WHOM = "whom"
"""Names the button that says which customer a command is about."""


async def show_help(step: Step) -> Answer:
    """Say what there is, what belongs together under one another; or what is about a word."""
    groups = {
        heading: [help_line(step, name) for module in group for name in module.COMMANDS]
        for heading, group in GROUPS.items()
    }
    word = step.words.strip("/").casefold()
    if word:
        about = [line for group in groups.values() for line in group if word in line.casefold()]
        return Answer("\n".join(about) or step.say("staff-help-nothing", word=step.words[:40]))
    shown = [
        "\n".join([step.say(f"staff-help-{heading}"), *group]) for heading, group in groups.items()
    ]
    return Answer("\n\n".join([step.say("staff-help"), *shown]))


def _meant(name: str, language: Language) -> str:
    """Name the command that was likely meant: spelt alike, or said in words; else `none`."""
    said = (known for known in COMMANDS if name in say(f"staff-command-{known}", language))
    known = [*COMMANDS, *CHINESE]
    # Of two characters one is enough: /接收 was meant as /接手.
    alike = get_close_matches(name, known, n=1, cutoff=0.6 if name.isascii() else 0.5)
    return next(iter(alike), next(said, "none"))


def help_line(step: Step, name: str) -> str:
    """Write a command with its Chinese name, where staff speak that, and what it does."""
    own = OF_COMMAND.get(name) if step.desk.staff_language is Language.ZH else None
    shown = f"/{name} /{own}" if own else f"/{name}"
    return f"{shown} – {step.say(f'staff-command-{name}')}"


COMMANDS: dict[str, StepFunction] = {
    **{name: step for module in STEPS for name, step in module.COMMANDS.items()},
    "help": show_help,
}


async def run_command(context: DeskContext, asked: Asked) -> Answer:
    """Take the step that a command names; an unknown one gets the help, never the customer."""
    first, words = parted(asked.text.strip().lstrip("/／"))
    name, behind = read_name(first)
    words = f"{behind} {words}"
    function = COMMANDS.get(name)
    if function is None:
        language = context.desk.staff_language
        return Answer(
            say("staff-unknown-command", language, name=name, meant=_meant(name, language))
        )
    try:
        step = Step(context, asked, words.strip())
        return await settled(step, function(step))
    except SeveralFit as several:
        return _which(several, name, words.strip(), context.desk.staff_language)


def _which(several: SeveralFit, name: str, words: str, language: Language) -> Answer:
    """Ask which customer is meant; each button is the same command for one of them."""
    rest = words.removeprefix(str(several.fields["whom"]))
    buttons = [
        Button(
            title=one.about,
            payload=f"{STAFF_BUTTON}{WHOM}:/{name} #{one.number}{rest}",
        )
        for one in several.choices
    ]
    return Answer(explain_to_staff(several, language), tuple(buttons))


async def take_whom(step: Step, command: str) -> Answer:
    """Take the step of a command again, now for the customer who was chosen."""
    asked = replace(step.asked, text=command)
    return replace(await run_command(step.context, asked), stays=True)


PRESSES: dict[str, PressFunction] = {
    **{name: step for module in STEPS for name, step in module.PRESSES.items()},
    WHOM: take_whom,
}
"""Buttons that say more than a command's name."""


async def press_step(context: DeskContext, asked: Asked, pressed: str) -> Answer:
    """Take the step of a button."""
    name, _, rest = pressed.partition(":")
    step = Step(context, asked)
    if rest:
        press = PRESSES.get(name)
        if press is None:
            raise NotFound
        return await settled(step, press(step, rest))
    function = COMMANDS.get(name)
    if function is None:
        raise NotFound
    return await settled(step, function(step))
