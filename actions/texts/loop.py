"""Where a case stands in the service loop and how it is handled, in words (Rules R1, R5)."""

from actions.domain.language import Language
from actions.domain.sla.principles import Handling
from actions.domain.tickets import STEPS, Stage, Ticket
from actions.texts import say


def write_stage(stage: Stage, language: Language) -> str:
    """Name a stage with its place in the loop: "2 of 6: finding the cause"."""
    name = say(f"stage-{stage}", language)
    if stage.step is None:
        return name
    return say("stage-step", language, step=stage.step, steps=STEPS, stage=name)


def write_principle(ticket: Ticket, language: Language) -> str:
    """Name the principle that a case is handled by; empty for one of an older version."""
    if not ticket.handling:
        return ""
    handling = Handling.model_validate(ticket.handling)
    parts = [
        say(f"principle-cover-{handling.cover}", language) if ticket.serial_number else "",
        say("principle-class", language, fault=handling.fault_class or "")
        if handling.fault_class
        else "",
        say(
            f"principle-{handling.way}",
            language,
            hours=f"{handling.hours:g}",
            level=handling.level,
        ),
    ]
    return ("，" if language is Language.ZH else ", ").join(filter(None, parts))


def write_plans(ticket: Ticket, language: Language) -> str:
    """Name the emergency plans that apply; empty in an ordinary case."""
    handling = Handling.model_validate(ticket.handling)
    return " ".join(say(f"plan-{plan}", language) for plan in handling.plans)
