import pytest

from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.staff import LastAdmin, NotAllowed, Role
from tests.services.people import at_once
from tests.services.team import ANN, JAN, MEI, READER, hire


def roles(desk):
    return {member.name: member.role for member in desk.team.team()}


def test_the_group_s_own_administrator_begins_as_admin_everybody_else_reads_along(staffed):
    assert staffed.team.meet(1, "Rita").role is Role.READER
    assert staffed.team.meet(2, "Ann", admin=True).role is Role.ADMIN
    assert staffed.team.meet(3, "Bob", admin=True).role is Role.READER


def test_a_reader_who_becomes_the_group_s_administrator_becomes_admin_while_there_is_none(staffed):
    staffed.team.meet(1, "Ann")
    assert staffed.team.meet(1, "Ann", admin=True).role is Role.ADMIN


def test_a_person_is_met_once_and_known_by_the_newest_name(staffed):
    first = staffed.team.meet(1, "Ann", "ann")
    again = staffed.team.meet(1, "Ann Lee", "annlee")
    assert first.id == again.id
    assert staffed.team.member(1).name == "Ann Lee"
    assert staffed.team.member(1).mention == "@annlee"


def test_somebody_who_was_never_seen_is_not_known(staffed):
    with pytest.raises(NotFound):
        staffed.team.member(404)


def test_only_an_admin_gives_roles_and_the_refusal_says_who_may(crew):
    with pytest.raises(NotAllowed) as refused:
        crew.team.set_role(MEI, READER, Role.AGENT)
    assert refused.value.fields == {"name": "Mei", "admins": ("Ann",)}
    crew.team.set_role(ANN, READER, Role.SUPERVISOR)
    assert roles(crew)["Rita"] is Role.SUPERVISOR


def test_the_last_admin_keeps_the_role(crew):
    with pytest.raises(LastAdmin):
        crew.team.set_role(ANN, ANN, Role.AGENT)
    crew.team.set_role(ANN, MEI, Role.ADMIN)
    crew.team.set_role(ANN, ANN, Role.AGENT)
    assert roles(crew)["Ann"] is Role.AGENT


def test_two_admins_who_step_down_at_once_leave_one(any_crew):
    any_crew.team.set_role(ANN, MEI, Role.ADMIN)

    def step_down(number):
        try:
            any_crew.team.set_role((ANN, MEI)[number], (ANN, MEI)[number], Role.AGENT)
        except LastAdmin:
            return "refused"
        return "done"

    assert sorted(at_once(2, step_down)) == ["done", "refused"]
    assert list(roles(any_crew).values()).count(Role.ADMIN) == 1


@pytest.mark.parametrize("user_id", [READER, 404])
def test_who_only_reads_along_cannot_go_on_duty(crew, user_id):
    with pytest.raises((NotAllowed, NotFound)):
        crew.team.set_duty(user_id, on_duty=True)


def test_who_loses_the_role_is_off_duty(crew):
    crew.team.set_role(ANN, MEI, Role.READER)
    assert [member.name for member in crew.team.on_duty()] == ["Jan"]
    crew.team.set_role(ANN, MEI, Role.AGENT)
    assert [member.name for member in crew.team.on_duty()] == ["Jan"]


def test_one_s_own_skills_are_set_by_oneself_another_s_by_a_supervisor(crew):
    crew.team.set_skills(MEI, MEI, [" Fridge ", ""])
    crew.team.set_languages(ANN, MEI, [Language.ZH])
    crew.team.set_cap(ANN, MEI, 2)
    mei = crew.team.member(MEI)
    assert (mei.skills, mei.languages, mei.cap) == (["fridge"], ["zh"], 2)
    with pytest.raises(NotAllowed):
        crew.team.set_cap(JAN, MEI, 99)


@pytest.mark.parametrize("typed", ["@mei", "mei", "Mei", " MEI "])
def test_a_person_is_found_as_the_name_is_typed(crew, typed):
    assert crew.team.named(typed).user_id == MEI


@pytest.mark.parametrize("typed", ["", "@", "nobody", "m e i"])
def test_a_name_that_nobody_has_is_refused(crew, typed):
    with pytest.raises(NotFound):
        crew.team.named(typed)


def test_the_policy_says_how_many_cases_a_person_is_given(staffed, policy):
    hire(staffed)
    assert staffed.team.member(MEI).cap == policy.handoff.cases_at_once
