"""Every command and button of staff: one step each, answered in the staff's language."""

from difflib import get_close_matches

from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.texts import say
from bot.telegram import (
    barring_steps,
    calling_steps,
    cancelling_steps,
    case_steps,
    check_steps,
    complaint_steps,
    custody_steps,
    fault_steps,
    file_steps,
    illness_steps,
    improvement_steps,
    intake_steps,
    merging_steps,
    partner_steps,
    privacy_steps,
    quote_steps,
    report_steps,
    ruling_steps,
    settlement_steps,
    stock_steps,
    visit_steps,
    visit_words,
    wait_steps,
)
from bot.telegram.context import DeskContext
from bot.telegram.steps import Answer, Asked, PressFunction, Step, StepFunction, parted

STEPS = (
    *(case_steps, intake_steps, cancelling_steps, wait_steps, check_steps, custody_steps),
    *(visit_steps, illness_steps, visit_words),
    *(quote_steps, stock_steps),
    *(complaint_steps, settlement_steps, ruling_steps, improvement_steps),
    *(merging_steps, partner_steps, calling_steps, file_steps, barring_steps, privacy_steps),
    *(report_steps, fault_steps),
)


async def show_help(step: Step) -> Answer:
    """Say what there is, what belongs together under one another; or what is about a word."""
    groups = [[_line(step, name) for name in module.COMMANDS] for module in STEPS]
    word = step.words.strip("/").casefold()
    about = [line for group in groups for line in group if word in line.casefold()]
    if word and about:
        return Answer("\n".join(about))
    shown = ["\n".join(group) for group in groups if group]
    return Answer("\n\n".join([step.say("staff-help"), *shown]))


def _meant(name: str, language: Language) -> str:
    """Name the command that was likely meant: spelt alike, or said in words; else `none`."""
    said = (known for known in COMMANDS if name in say(f"staff-command-{known}", language))
    return next(iter(get_close_matches(name, COMMANDS, n=1)), next(said, "none"))


def _line(step: Step, name: str) -> str:
    return f"/{name} – {step.say(f'staff-command-{name}')}"


COMMANDS: dict[str, StepFunction] = {
    **{name: step for module in STEPS for name, step in module.COMMANDS.items()},
    "help": show_help,
}
PRESSES: dict[str, PressFunction] = {
    name: step for module in STEPS for name, step in module.PRESSES.items()
}
"""Buttons that say more than a command's name."""


async def run_command(context: DeskContext, asked: Asked) -> Answer:
    """Take the step that a command names; an unknown one gets the help, never the customer."""
    first, words = parted(asked.text.strip().lstrip("/／"))
    name = first.partition("@")[0].casefold()
    function = COMMANDS.get(name)
    if function is None:
        language = context.desk.staff_language
        return Answer(
            say("staff-unknown-command", language, name=name, meant=_meant(name, language))
        )
    return await function(Step(context, asked, words.strip()))


async def press_step(context: DeskContext, asked: Asked, pressed: str) -> Answer:
    """Take the step of a button."""
    name, _, rest = pressed.partition(":")
    step = Step(context, asked)
    if rest:
        press = PRESSES.get(name)
        if press is None:
            raise NotFound
        return await press(step, rest)
    function = COMMANDS.get(name)
    if function is None:
        raise NotFound
    return await function(step)
