from datetime import UTC, datetime, timedelta

import pytest

from actions.domain.policy.clocks import Rung
from actions.domain.sla.clocks import Clock, ClockInterval, ClockKind, Waiting, falls_due
from actions.domain.sla.escalation import steps_ahead, whom
from actions.domain.staff import Role, StaffMember
from tests.domain.calendar import at

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
OWNER, SUPERVISOR, ADMIN = Rung


def clock(policy, start, hours, calendar="hours", chain=None, **more):
    made = Clock(
        ticket_id=1,
        kind=ClockKind.COMPLETION,
        started_at=start,
        seconds=int(hours * 3600),
        rule="repair",
        calendar=calendar,
        **more,
    )
    chain = chain or [running_since(start)]
    made.due_at = falls_due(made, chain, policy.calendar(calendar))
    return made, chain


def running_since(since, until=None, why=None):
    return ClockInterval(ticket_id=1, since_at=since, until_at=until, why=why, person="Mei")


def ahead(policy, made, *, urgent=False):
    return [
        (f"{step.at:%a %H:%M}", step.level, step.to)
        for step in steps_ahead(made[0], made[1], policy, urgent=urgent)
    ]


def test_a_warning_comes_at_three_quarters_and_alerts_go_up_level_by_level(policy):
    assert ahead(policy, clock(policy, MONDAY, 2)) == [
        ("Mon 10:30", 0, OWNER),
        ("Mon 11:00", 1, OWNER),
        ("Mon 12:00", 2, SUPERVISOR),
        ("Mon 16:00", 3, ADMIN),
    ]


def test_levels_count_only_hours_in_which_somebody_answers(policy):
    found = ahead(policy, clock(policy, MONDAY + timedelta(hours=7, minutes=30), 1))
    assert found[1:] == [
        ("Mon 17:30", 1, OWNER),
        ("Tue 09:30", 2, SUPERVISOR),
        ("Tue 12:30", 3, ADMIN),
    ]


def test_where_safety_is_at_risk_levels_follow_at_any_hour(policy):
    midnight = at("2026-03-03 00:00")
    found = ahead(policy, clock(policy, midnight, 0.25, "always"), urgent=True)
    assert found[1:] == [
        ("Tue 00:15", 1, OWNER),
        ("Tue 00:30", 2, SUPERVISOR),
        ("Tue 00:45", 3, ADMIN),
    ]


def test_days_that_end_at_night_wake_nobody_before_the_morning(policy):
    friday_night = at("2026-03-06 22:00")
    assert ahead(policy, clock(policy, friday_night, 24, "always")) == [
        ("Mon 09:00", 1, OWNER),
        ("Mon 10:00", 2, SUPERVISOR),
        ("Mon 14:00", 3, ADMIN),
    ]


def test_a_step_that_was_taken_is_not_ahead(policy):
    warned = clock(policy, MONDAY, 2, warned_at=MONDAY)
    assert [step[1] for step in ahead(policy, warned)] == [1, 2, 3]
    told = clock(policy, MONDAY, 2, breached_at=MONDAY, level=2)
    assert [step[1] for step in ahead(policy, told)] == [3]
    assert ahead(policy, clock(policy, MONDAY, 2, met_at=MONDAY)) == []
    assert ahead(policy, clock(policy, MONDAY, 2, stopped_at=MONDAY)) == []


def test_nobody_is_alerted_while_a_case_waits_and_the_wait_does_not_count(policy):
    late, back = MONDAY + timedelta(hours=2.5), MONDAY + timedelta(hours=30)
    chain = [running_since(MONDAY, late), running_since(late, None, Waiting.PART)]
    waits = clock(policy, MONDAY, 2, chain=chain, breached_at=late, level=1)
    assert ahead(policy, waits) == []
    chain[-1].until_at = back
    chain.append(running_since(back))
    assert [step[:2] for step in ahead(policy, waits)] == [("Tue 15:30", 2), ("Wed 09:30", 3)]


def test_a_promise_without_any_time_is_alerted_to_and_not_warned_of(policy):
    assert [step[1] for step in ahead(policy, clock(policy, MONDAY, 0))] == [1, 2, 3]


def member(number, role, *, duty=True, given=None):
    return StaffMember(
        id=number,
        user_id=number,
        name=str(number),
        role=role,
        on_duty=duty,
        assigned_at=MONDAY + timedelta(minutes=given) if given is not None else None,
        joined_at=MONDAY,
    )


AGENT, BOSS, CHIEF = Role.AGENT, Role.SUPERVISOR, Role.ADMIN


@pytest.mark.parametrize(
    ("to", "staff", "named"),
    [
        (OWNER, [member(1, AGENT), member(7, AGENT, given=9)], 7),
        (OWNER, [member(1, AGENT), member(7, AGENT, duty=False)], 1),
        (OWNER, [member(1, AGENT, duty=False), member(7, AGENT, duty=False)], 7),
        (OWNER, [member(1, AGENT, duty=False), member(2, AGENT)], 2),
        (OWNER, [member(1, AGENT, given=9), member(2, AGENT, given=3)], 2),
        (OWNER, [member(1, BOSS), member(2, AGENT, duty=False)], 1),
        (OWNER, [member(1, Role.READER)], None),
        (SUPERVISOR, [member(1, AGENT), member(2, BOSS, duty=False), member(3, CHIEF)], 3),
        (SUPERVISOR, [member(1, CHIEF), member(2, BOSS)], 2),
        (SUPERVISOR, [member(2, BOSS, duty=False)], 2),
        (SUPERVISOR, [member(1, AGENT)], None),
        (ADMIN, [member(1, BOSS), member(2, CHIEF, duty=False)], 2),
        (ADMIN, [member(1, BOSS)], None),
        (ADMIN, [], None),
    ],
    ids=[
        "the owner",
        "somebody on duty before an owner at home",
        "the owner at home where nobody is on duty",
        "without an owner who is on duty",
        "who was given nothing for longest",
        "a supervisor on duty before an agent at home",
        "nobody who only reads",
        "an admin on duty before a supervisor at home",
        "the supervisor before the admin",
        "the only supervisor, at home too",
        "no agent for a supervisor",
        "the admin",
        "no supervisor for an admin",
        "nobody where nobody is",
    ],
)
def test_the_person_named_is_the_owner_or_who_is_on_duty_and_trusted(to, staff, named):
    person = whom(to, staff, owner_id=7, named_id=None)
    assert (person.id if person else None) == named


def test_the_next_level_names_somebody_else_where_there_is_one():
    staff = [member(1, BOSS), member(2, BOSS)]
    assert whom(SUPERVISOR, staff, owner_id=1, named_id=1).id == 2
    assert whom(SUPERVISOR, staff[:1], owner_id=1, named_id=1).id == 1
