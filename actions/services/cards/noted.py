"""What has been noted on a case since it came: its place in the loop, checks, unit, eyes."""

from datetime import datetime

from sqlmodel import Session

from actions.domain.cases.checks import needed
from actions.domain.cases.diagnosis import Diagnosis
from actions.domain.language import Language
from actions.domain.policy.policy import Policy
from actions.domain.tickets import Ticket
from actions.services.cards.done_before import write_before
from actions.services.cards.work_lines import work_lines
from actions.store.checks import list_named_checks
from actions.store.diagnosis import list_answers
from actions.store.work_lines import find_work
from actions.texts import say
from actions.texts.custody import write_place
from actions.texts.diagnosis import answers_text, result_text
from actions.texts.loop import write_plans, write_principle, write_stage


def case_lines(
    session: Session, ticket: Ticket, policy: Policy, language: Language, now: datetime
) -> tuple[str, ...]:
    """Write the further lines of a card, each under its name."""
    work = find_work(session, ticket.id or 0)
    custody = work.custody
    lines = {
        "again": write_before(session, ticket, language, policy.hours.zone),
        "loop": write_stage(ticket.stage, language),
        "principle": write_principle(ticket, language),
        "plan": write_plans(ticket, language),
        "checks": _checks(session, work.diagnosis, language),
        "custody": write_place(custody, policy, language, now=now) if custody else "",
        **work_lines(work, language),
        "eyes": _eyes(session, ticket, policy, language),
    }
    return tuple(
        say(f"card-{name}", language, value=value) for name, value in lines.items() if value
    )


def _checks(session: Session, diagnosis: Diagnosis | None, language: Language) -> str:
    """Tell what a customer's checks suggest, and what was answered."""
    if diagnosis is None:
        return ""
    answers = answers_text(list_answers(session, diagnosis.id or 0), language)
    return "\n".join(filter(None, (result_text(diagnosis, language), answers)))


def _eyes(session: Session, ticket: Ticket, policy: Policy, language: Language) -> str:
    """Tell who has looked at the work, and who still has to (Rule R18)."""
    looks = list_named_checks(session, ticket.id or 0, ticket.round)
    seen = [
        say("eye-seen", language, eye=say(f"eye-{check.eye}", language), name=member.name)
        for check, member in looks
    ]
    there = {check.eye for check, _ in looks}
    owed = [
        say("eye-owed", language, eye=say(f"eye-{eye}", language))
        for eye in needed(ticket, policy.checks)
        if eye not in there
    ]
    return " · ".join(seen + owed)
