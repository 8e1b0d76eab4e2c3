"""Every command and button of staff: one step each, answered in the staff's language."""

from dataclasses import replace
from difflib import get_close_matches

from actions.domain.errors import NotFound
from actions.domain.handoff import STAFF_BUTTON
from actions.domain.language import Language
from actions.domain.meant import SeveralFit
from actions.domain.messages import Button
from actions.texts import explain_to_staff, say
from bot.telegram import (
    barring_steps,
    calling_steps,
    cancelling_steps,
    canned_steps,
    case_steps,
    check_steps,
    complaint_steps,
    custody_steps,
    fault_steps,
    file_steps,
    illness_steps,
    improvement_steps,
    intake_steps,
    marking_steps,
    merging_steps,
    partner_steps,
    privacy_steps,
    quote_steps,
    recall_steps,
    report_steps,
    ruling_steps,
    settlement_steps,
    shift_steps,
    stock_steps,
    survey_steps,
    team_steps,
    unsending_steps,
    visit_steps,
    visit_words,
    wait_steps,
)
from bot.telegram.command_names import CHINESE, OF_COMMAND, read_name
from bot.telegram.context import DeskContext
from bot.telegram.steps import Answer, Asked, PressFunction, Step, StepFunction, parted, settled

GROUPS = {
    "cases": (case_steps, canned_steps, unsending_steps, shift_steps, team_steps),
    "work": (intake_steps, cancelling_steps, wait_steps, check_steps, custody_steps),
    "visits": (visit_steps, illness_steps, visit_words),
    "paid": (quote_steps, stock_steps),
    "complaints": (complaint_steps, settlement_steps, ruling_steps, improvement_steps),
    "further": (merging_steps, partner_steps, calling_steps, survey_steps, recall_steps),
    "files": (file_steps, marking_steps, barring_steps, privacy_steps),
    "figures": (report_steps, fault_steps),
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
