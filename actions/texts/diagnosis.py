"""Checks with a customer in words: each step with its buttons, and what came of them."""

from collections.abc import Sequence

from actions.domain.cases.diagnosis import Diagnosis, DiagnosisAnswer, Finding
from actions.domain.language import Language
from actions.domain.messages import DESK_BUTTON, Button, Reply
from actions.domain.policy.trees import NO, YES, Step, Tree
from actions.domain.tickets import Ticket
from actions.texts import say

DIAGNOSIS_BUTTON = f"{DESK_BUTTON}diagnosis:"
START, STOP, ANSWER, SOLVED = "start", "stop", "answer", "solved"


def start_button(ticket: Ticket, language: Language) -> Button:
    """Give the button that offers the checks."""
    return _button(ticket, START, say("button-diagnosis-start", language))


def write_step(ticket: Ticket, tree: Tree, name: str, language: Language) -> Reply:
    """Ask one step; it can be left at any moment."""
    step = tree.steps[name]
    buttons = [
        _button(ticket, f"{ANSWER}:{name}:{answer}", title_of(step, answer, language))
        for answer in step.leads
    ]
    stop = _button(ticket, STOP, say("button-diagnosis-stop", language))
    return Reply(text=step.ask.to(language), buttons=[*buttons, stop])


def title_of(step: Step, answer: str, language: Language) -> str:
    """Give the words of an answer."""
    if answer in (YES, NO):
        return say(f"button-diagnosis-{answer}", language)
    return step.choices[int(answer)].title(language)


def write_confirm(ticket: Ticket, language: Language) -> Reply:
    """Ask whether the case is solved: it never ends without the customer's word."""
    return Reply(
        text=say("diagnosis-solved", language, code=ticket.code),
        buttons=[
            _button(ticket, f"{SOLVED}:{word}", say(f"button-diagnosis-solved-{word}", language))
            for word in (YES, NO)
        ],
    )


def read_button(rest: str) -> tuple[str, str, str, str]:
    """Read code, what is pressed, step and value of a button."""
    code, what, step, value = (*rest.split(":", 3), "", "", "")[:4]
    return (code, what, "", step) if what == SOLVED else (code, what, step, value)


def result_text(diagnosis: Diagnosis, language: Language) -> str:
    """Say for staff what came of the checks: cause, class and parts that they suggest."""
    said = say(f"checked-{diagnosis.finding}", language, cause=diagnosis.cause or "–")
    if diagnosis.confirmed:
        said = say(f"checked-solved-{diagnosis.confirmed}", language)
    fault = diagnosis.fault_class
    suggested = say("checked-class", language, fault=fault) if fault else ""
    parts = diagnosis.parts
    needs = say("checked-parts", language, parts=tuple(parts)) if parts else ""
    return " · ".join(filter(None, (said, suggested, needs)))


def answers_text(answers: Sequence[DiagnosisAnswer], language: Language) -> str:
    """List for staff what was asked and answered."""
    return "\n".join(
        say("checked-line", language, asked=_short(answer.asked), said=answer.said)
        for answer in answers
    )


def write_ending(
    diagnosis: Diagnosis, ticket: Ticket, tree: Tree | None, language: Language
) -> str:
    """Tell the customer what came of the checks, and what may be done until then."""
    cause = tree.causes.get(diagnosis.step) if tree else None
    if diagnosis.finding is not Finding.CAUSE or cause is None:
        ended = diagnosis.finding is Finding.STOPPED
        key = "diagnosis-stopped" if ended else "diagnosis-technician"
        return say(key, language, code=ticket.code)
    name = cause.name.to(language)
    said = say("diagnosis-cause", language, code=ticket.code, cause=name)
    return "\n".join(filter(None, (said, cause.tell.to(language) if cause.tell else "")))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 110 else f"{flat[:109]}…"


def _button(ticket: Ticket, rest: str, title: str) -> Button:
    return Button(title=title, payload=f"{DIAGNOSIS_BUTTON}{ticket.code}:{rest}")
