"""Somebody goes home: a tap hands the open cases to who stays, and the customer reads who."""

import pytest

from actions.domain.staff import Role
from actions.services.visits.technicians import Duties
from tests.end_to_end.chats import buttons
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.conftest import Clock
from tests.services.people import SAM
from tests.services.visiting import books, reports


@pytest.fixture
def clock():
    """A moment in working hours, whenever the tests run."""
    return Clock()


@pytest.fixture
def jan(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Jan"), on_duty=True)


async def test_cases_in_hand_are_listed_and_handed_on_with_a_tap(
    group, staff_desk, sam, mei, jan, topic
):
    await mei.writes("/take", topic=topic.thread_id)
    await group.hears("is yours")
    await mei.writes("/off")
    kept = await group.hears("You are off duty: no new cases come, and these stay with you.")
    assert "Q-1001 · dishwasher · Sam" in kept["text"]
    assert buttons(kept) == ["Hand them on"]
    await mei.presses("Hand them on")
    await group.hears("• Q-1001: Jan’s turn")
    await group.hears("Mei goes home; your turn: ")
    await delivered(staff_desk)
    await jan.writes("/take", topic=topic.thread_id)
    await sam.hears("Jan has Q-1001 now")


async def test_who_has_nothing_in_hand_just_goes(group, mei, jan, topic):
    await mei.writes("/off")
    assert buttons(await group.hears("You are off duty: no new cases come.")) == []


@pytest.mark.parametrize(
    "words", ["Thursday", "until Thursday", "until 5 March", "till Thu 5 Mar", "到周四", "3月5日"]
)
async def test_who_is_away_until_a_day_says_so_as_people_write_days(group, staff_desk, mei, words):
    await mei.writes(f"/off {words}")
    said = (await group.hears("You are off duty until Thu 5 Mar"))["text"]
    assert "back on duty by yourself that morning" in said
    await mei.writes("/queue")
    await group.hears("Away: Mei until Thu 5 Mar")
    await mei.writes("/on")
    await group.hears("You are on duty")
    assert "Away" not in staff_desk.overview.queue()


async def test_who_goes_away_hands_their_cases_on_as_who_goes_home(
    group, staff_desk, sam, mei, jan, topic
):
    await mei.writes("/take", topic=topic.thread_id)
    await group.hears("is yours")
    await mei.writes("/下班 周四")
    kept = await group.hears("You are off duty until Thu 5 Mar")
    assert "Q-1001 · dishwasher · Sam" in kept["text"]
    assert buttons(kept) == ["Hand them on"]
    await mei.presses("Hand them on")
    await group.hears("• Q-1001: Jan’s turn")


@pytest.mark.parametrize("words", ["today", "yesterday", "2026-03-02", "soonish"])
async def test_what_is_no_later_day_keeps_who_says_it_on_duty(group, staff_desk, jan, words):
    await jan.writes(f"/off {words}")
    await group.hears(f'I don\'t read "{words}" as a day after today.')
    assert staff_desk.team.member(jan.id).on_duty


async def test_a_technician_gives_the_visits_of_those_days_on_with_a_tap(
    group, staff_desk, mei, jan
):
    employ(staff_desk, group.owner, Role.ADMIN)
    for one in (mei, jan):
        staff_desk.technicians.name(group.owner.id, one.id, Duties())
    staff_desk.customers.meet(SAM, name="Sam", code="en")
    reports(staff_desk)
    staff_desk.visits.sweep()
    books(staff_desk)
    await mei.writes("/off Thursday")
    said = await group.hears("You are off duty until Thu 5 Mar")
    assert buttons(said) == ["Give Tue 3 Mar to others"]
    await mei.presses("Give Tue 3 Mar to others")
    await group.hears("Mei is off on Tue 3 Mar")
    await group.hears("Jan goes instead")


async def test_who_leads_puts_a_colleague_off_duty_and_hands_their_cases_on(
    group, staff_desk, mei, jan, topic
):
    sue = employ(staff_desk, group.member("Sue"), Role.SUPERVISOR)
    await mei.writes("/take", topic=topic.thread_id)
    await group.hears("is yours")
    await jan.writes("/off Mei Thursday")
    await group.hears("That is for supervisors, Jan")
    await sue.writes("/off Mei until Thursday")
    said = await group.hears("Mei is off duty until Thu 5 Mar: no new cases come.")
    assert "One open case stays with Mei" in said["text"]
    await sue.presses("Hand them on")
    await group.hears("• Q-1001: Jan’s turn")
    assert staff_desk.team.member(sue.id).back_on is None


@pytest.mark.parametrize("words", ["Thursday", "tomorrow", "today", "周四", "明天", "2026-03-05"])
async def test_who_goes_home_at_two_on_thursday_is_back_on_thursday_morning(
    group, staff_desk, mei, clock, words
):
    clock.at = clock.at.replace(day=5, hour=2)
    await mei.writes(f"/off {words}")
    await group.hears("You are off duty until Thu 5 Mar")
    clock.at = clock.at.replace(hour=8, minute=59)
    assert staff_desk.shifts.sweep() == 0
    clock.forward(minutes=1)
    assert staff_desk.shifts.sweep() == 1


async def test_by_day_the_weekday_it_is_means_that_of_the_next_week(group, mei, clock):
    clock.at = clock.at.replace(day=5, hour=10)
    await mei.writes("/off Thursday")
    await group.hears("You are off duty until Thu 12 Mar")


async def test_who_is_ill_says_at_night_which_day_it_will_be(group, staff_desk, mei, clock):
    staff_desk.technicians.name(employ(staff_desk, group.owner, Role.ADMIN).id, mei.id, Duties())
    clock.at = clock.at.replace(day=5, hour=2)
    await mei.writes("/ill Thursday")
    await group.hears("Mei is off on Thu 5 Mar")
