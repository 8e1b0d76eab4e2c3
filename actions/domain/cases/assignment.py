"""Assignment: whose turn a case is."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from actions.domain.language import Language
from actions.domain.staff import Role, StaffMember

NEVER = datetime.min.replace(tzinfo=UTC)


def choose(
    team: Sequence[StaffMember],
    open_cases: Mapping[int, int],
    *,
    language: Language,
    wanted: str,
    passed_over: Collection[int] = (),
) -> StaffMember | None:
    """Choose who is given a case: an agent it fits, else a supervisor, else nobody.

    Args:
        team: everybody who may be asked.
        open_cases: how many cases each has, by `id`.
        language: of the customer.
        wanted: kind and product of the case, in words.
        passed_over: those who let it pass already.
    """
    there = [m for m in team if m.on_duty and m.id not in passed_over]
    agents = [
        m
        for m in there
        if m.role is Role.AGENT
        and open_cases.get(m.id or 0, 0) < m.cap
        and fits(m, language=language, wanted=wanted)
    ]
    if agents:
        return min(agents, key=_longest_since)
    leads = [m for m in there if m.role.rank >= Role.SUPERVISOR.rank]
    speaking = [m for m in leads if speaks(m, language)]
    return min(speaking or leads, key=_longest_since, default=None)


def fits(member: StaffMember, *, language: Language, wanted: str) -> bool:
    """Tell whether a person can answer a case: language and one of their skills."""
    said = wanted.casefold()
    skilled = not member.skills or any(skill.casefold() in said for skill in member.skills)
    return skilled and speaks(member, language)


def speaks(member: StaffMember, language: Language) -> bool:
    """Tell whether a person answers in a language; who states none answers in all."""
    return not member.languages or language in member.languages


def _longest_since(member: StaffMember) -> tuple[datetime, int]:
    return (member.assigned_at or NEVER, member.id or 0)
