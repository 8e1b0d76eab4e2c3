from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.cases.assignment import choose, fits
from actions.domain.language import Language
from actions.domain.staff import Role, StaffMember

LONG_AGO = datetime(2026, 3, 2, tzinfo=UTC)


def person(number, **more):
    facts = {"role": Role.AGENT, "on_duty": True, "name": f"p{number}", "joined_at": LONG_AGO}
    return StaffMember(id=number, user_id=number, **{**facts, **more})


def chosen(team, cases=None, *, language=Language.EN, wanted="REPAIR fridge", passed_over=()):
    found = choose(team, cases or {}, language=language, wanted=wanted, passed_over=passed_over)
    return found and found.id


people = st.lists(
    st.builds(
        lambda role, on_duty, cap, languages, skills, ago: {
            "role": role,
            "on_duty": on_duty,
            "cap": cap,
            "languages": languages,
            "skills": skills,
            "assigned_at": LONG_AGO + timedelta(minutes=ago) if ago else None,
        },
        st.sampled_from(Role),
        st.booleans(),
        st.integers(0, 3),
        st.lists(st.sampled_from(Language), unique=True),
        st.lists(st.sampled_from(["repair", "complaint", "fridge", "kettle"]), unique=True),
        st.integers(0, 60),
    ),
    max_size=6,
).map(lambda facts: [person(number, **more) for number, more in enumerate(facts, 1)])
cases = st.dictionaries(st.integers(1, 6), st.integers(0, 4))


@given(people, cases, st.sampled_from(Language), st.sets(st.integers(1, 6)))
def test_nobody_off_duty_and_nobody_who_only_reads_is_given_a_case(team, cases, language, passed):
    found = choose(team, cases, language=language, wanted="REPAIR fridge", passed_over=passed)
    if found:
        assert found.on_duty
        assert found.role is not Role.READER
        assert found.id not in passed


@given(people, cases, st.sampled_from(Language))
def test_an_agent_is_given_only_what_fits_and_never_more_than_the_cap(team, cases, language):
    found = choose(team, cases, language=language, wanted="REPAIR fridge")
    if found and found.role is Role.AGENT:
        assert fits(found, language=language, wanted="REPAIR fridge")
        assert cases.get(found.id, 0) < found.cap


@given(people, cases, st.sampled_from(Language))
def test_a_supervisor_is_asked_only_when_no_agent_can_take_it(team, cases, language):
    found = choose(team, cases, language=language, wanted="REPAIR fridge")
    if found and found.role is not Role.AGENT:
        agents = [m for m in team if m.role is Role.AGENT]
        assert choose(agents, cases, language=language, wanted="REPAIR fridge") is None


@given(people, cases, st.sampled_from(Language))
def test_as_long_as_an_agent_or_supervisor_is_there_somebody_is_asked(team, cases, language):
    leads = [m for m in team if m.on_duty and m.role in (Role.SUPERVISOR, Role.ADMIN)]
    if leads:
        assert choose(team, cases, language=language, wanted="REPAIR fridge")


@given(st.integers(1, 6), st.integers(1, 30))
def test_cases_go_round_so_that_nobody_gets_two_more_than_another(size, rounds):
    team = [person(number, cap=1000) for number in range(1, size + 1)]
    given_to = dict.fromkeys(range(1, size + 1), 0)
    for number in range(rounds):
        found = choose(team, {}, language=Language.EN, wanted="REPAIR")
        given_to[found.id] += 1
        found.assigned_at = LONG_AGO + timedelta(minutes=number)
    assert max(given_to.values()) - min(given_to.values()) <= 1


def test_whoever_waited_longest_is_next_and_a_newcomer_first():
    early, late = LONG_AGO, LONG_AGO + timedelta(hours=1)
    assert chosen([person(1, assigned_at=late), person(2, assigned_at=early)]) == 2
    assert chosen([person(1, assigned_at=early), person(2)]) == 2


@pytest.mark.parametrize(
    ("wanted", "language", "number"),
    [
        ("REPAIR fridge", Language.EN, 1),
        ("COMPLAINT", Language.EN, 2),
        ("COMPLAINT fridge", Language.ZH, 3),
        ("INQUIRY", Language.EN, 4),
    ],
)
def test_skill_and_language_decide(wanted, language, number):
    team = [
        person(1, skills=["fridge", "kettle"], languages=[Language.EN]),
        person(2, skills=["complaint"], languages=[Language.EN], assigned_at=LONG_AGO),
        person(3, skills=["complaint"], languages=[Language.ZH]),
        person(4, skills=["inquiry"]),
    ]
    assert chosen(team, wanted=wanted, language=language) == number


def test_a_full_agent_is_left_out_and_the_supervisor_is_asked_whatever_the_cap():
    team = [person(1, cap=2), person(2, role=Role.SUPERVISOR, cap=0)]
    assert chosen(team, {1: 1}) == 1
    assert chosen(team, {1: 2, 2: 9}) == 2
    assert chosen(team[:1], {1: 2}) is None


def test_of_supervisors_the_one_who_speaks_the_language_is_asked():
    team = [
        person(1, role=Role.SUPERVISOR, languages=[Language.EN]),
        person(2, role=Role.ADMIN, languages=[Language.ZH]),
    ]
    assert chosen(team, language=Language.ZH) == 2
    assert chosen(team[:1], language=Language.ZH) == 1


def test_who_let_it_pass_is_not_asked_again():
    team = [person(1), person(2), person(3, role=Role.ADMIN)]
    assert chosen(team, passed_over=[1]) == 2
    assert chosen(team, passed_over=[1, 2]) == 3
    assert chosen(team, passed_over=[1, 2, 3]) is None
