"""Surveys in words: each question with its buttons, and what is said when it is over."""

from collections.abc import Sequence

from actions.domain.language import Language
from actions.domain.messages import Button, Reply
from actions.domain.surveys.surveys import (
    ENOUGH,
    EXPECTED,
    HELD,
    MEND,
    NO,
    PARTLY,
    RECOMMEND,
    RESCUE,
    SKIP,
    SOLVED,
    STARS,
    STOP,
    SURVEY_BUTTON,
    WORDS,
    YES,
    Survey,
    scale_of,
)
from actions.domain.tickets import Ticket
from actions.texts import say

STAR = "⭐"


def write_question(
    survey: Survey, ticket: Ticket | None, language: Language, *, again: bool = False
) -> Reply:
    """Ask the question that is open; with `again` as a reminder, which offers to stop."""
    text = _question(survey, ticket, language)
    buttons = _buttons(survey, language)
    if again:
        text = f"{say('survey-reminder', language)}\n{text}"
        buttons.append(_button(survey, STOP, say("button-survey-stop", language)))
    return Reply(text=text, buttons=buttons)


def write_thanks(survey: Survey, ticket: Ticket | None, language: Language) -> Reply:
    """Thank, and leave a way back for whoever is not content after all."""
    buttons = [way_back(survey, language)] if ticket else []
    return Reply(text=say("survey-thanks", language), buttons=buttons)


def way_back(survey: Survey, language: Language) -> Button:
    """Give the button that opens the case again."""
    return _button(survey, RESCUE, say("button-survey-rescue", language))


def write_again(survey: Survey, ticket: Ticket, language: Language) -> Reply:
    """Say sorry that a repair did not hold, and offer the same case or a new one."""
    return Reply(
        text=say("survey-not-held", language, code=ticket.code),
        buttons=[
            _button(survey, RESCUE, say("button-survey-reopen", language, code=ticket.code)),
            Button(title=say("button-survey-new", language), payload="/report_fault"),
        ],
    )


def _question(survey: Survey, ticket: Ticket | None, language: Language) -> str:
    step = survey.step
    if step in (SOLVED, HELD) and ticket:
        which = "again" if survey.rescue_of_id else f"{ticket.kind.name.lower()}"
        which = "self" if ticket.self_solved else which
        key = f"survey-solved-{which}" if step == SOLVED else "survey-held"
        return say(key, language, case=_case(ticket, language), round=ticket.round)
    if step in (MEND, RECOMMEND, WORDS):
        return say(f"survey-{step}", language)
    if step == STARS:
        return say("survey-stars" if ticket else "survey-stars-annual", language)
    part, _, dimension = step.partition(":")
    asked = say(f"survey-{dimension}", language)
    return say(
        "survey-expected" if f"{part}:" == EXPECTED else "survey-perceived", language, what=asked
    )


def _case(ticket: Ticket, language: Language) -> str:
    if not ticket.product:
        # A code stands apart from Chinese words; a closing bracket does not.
        return f"{ticket.code} " if language is Language.ZH else ticket.code
    return say("survey-case", language, code=ticket.code, product=ticket.product)


def _buttons(survey: Survey, language: Language) -> list[Button]:
    step = survey.step
    choices = {SOLVED: (YES, PARTLY, NO), HELD: (YES, NO), MEND: (YES, NO)}.get(step)
    if choices:
        return [
            _button(survey, choice, say(f"button-survey-{step}-{choice}", language))
            for choice in choices
        ]
    numbers = [_button(survey, f"{n}", _number(step, n)) for n in scale_of(step)]
    leave = [SKIP] if step in (STARS, WORDS) else [SKIP, ENOUGH]
    return numbers + [_button(survey, way, say(f"button-survey-{way}", language)) for way in leave]


def _number(step: str, number: int) -> str:
    return STAR * number if step == STARS else f"{number}"


def _button(survey: Survey, value: str, title: str) -> Button:
    return Button(title=title, payload=f"{SURVEY_BUTTON}{survey.id}:{survey.step}:{value}")


def read_button(payload: str) -> tuple[int, str, str] | None:
    """Read which survey, question and value a button means; None for what is none of ours."""
    number, _, rest = payload.removeprefix(SURVEY_BUTTON).partition(":")
    step, _, value = rest.rpartition(":")
    return (int(number), step, value) if number.isdecimal() and step and value else None


def join(sentences: Sequence[str], language: Language) -> str:
    """Put sentences one after the other."""
    return ("" if language is Language.ZH else " ").join(filter(None, sentences))
