"""Escalation: when somebody is warned of a deadline or told that it passed, and who it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from actions.domain.policy.clocks import ALWAYS, Rung
from actions.domain.policy.policy import Policy, WorkingHours
from actions.domain.sla.clocks import Clock, ClockInterval, Stretch, running, used_up
from actions.domain.staff import Role, StaffMember

WARNING = 0
"""The step before the first level."""


@dataclass(frozen=True)
class Step:
    """A moment at which somebody is told: the warning, or a level from 1."""

    at: datetime
    level: int
    to: Rung


def steps_ahead(
    clock: Clock, intervals: Sequence[ClockInterval], policy: Policy, *, urgent: bool
) -> list[Step]:
    """Give the steps that a clock has not taken yet, in order; none once it has ended."""
    if clock.ended_at or clock.due_at is None:
        return []
    stretches = running(clock, intervals)
    if stretches and stretches[-1].until:  # the case waits
        return []
    told_in = _told_in(clock, policy, urgent=urgent)
    late = [left for one in stretches if (left := one.after(clock.due_at))]
    rule = policy.escalation
    found = []
    for number, level in enumerate(rule.urgent_levels if urgent else rule.levels, start=1):
        at = used_up(level.after, late, told_in)
        if at and number > clock.level:
            found.append(Step(at, number, level.to))
    return _warning(clock, stretches, policy, told_in) + found


def _warning(
    clock: Clock, stretches: list[Stretch], policy: Policy, told_in: WorkingHours | None
) -> list[Step]:
    if clock.warned_at or clock.breached_at:
        return []
    calendar = policy.calendar(clock.calendar)
    warned = used_up(clock.promised * policy.escalation.warn_share, stretches, calendar)
    at = warned and used_up(timedelta(), [Stretch(warned)], told_in)
    early = at is not None and clock.due_at is not None and at < clock.due_at
    return [Step(at, WARNING, Rung.OWNER)] if at and early else []


def _told_in(clock: Clock, policy: Policy, *, urgent: bool) -> WorkingHours | None:
    """Give the calendar of the alerts: what only counts days wakes nobody at night."""
    if clock.calendar == ALWAYS and not urgent:
        return policy.hours
    return policy.calendar(clock.calendar)


def whom(
    to: Rung, members: Iterable[StaffMember], *, owner_id: int | None, named_id: int | None
) -> StaffMember | None:
    """Choose who is named: the owner, or whoever is on duty and trusted with so much.

    Who was named before is left out where somebody else can be named.
    """
    staff = [one for one in members if one.role is not Role.READER]
    owner = next((one for one in staff if one.id == owner_id), None)
    if to is Rung.OWNER and owner and (owner.on_duty or not any(one.on_duty for one in staff)):
        return owner
    needed = Role.AGENT if to is Rung.OWNER else Role(to)
    able = [one for one in staff if one.role.rank >= needed.rank]
    others = [one for one in able if one.id != named_id] or able
    return min(others, key=lambda one: _distance(one, needed), default=None)


def _distance(one: StaffMember, needed: Role) -> tuple[bool, int, float, int]:
    """Order by duty, then by the lowest role that will do, then by who waited longest."""
    waited = one.assigned_at.timestamp() if one.assigned_at else 0.0
    return not one.on_duty, one.role.rank - needed.rank, waited, one.id or 0
