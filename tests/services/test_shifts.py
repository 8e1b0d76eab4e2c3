"""Who goes home or is away hands their cases on: to whom, who reads it, what stays with them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from actions.domain.cases.visits import VisitState
from actions.domain.chats.handoff import Holder
from actions.domain.staff import NotAllowed, Role
from tests.services.people import SAM
from tests.services.team import (
    ANN,
    GROUP,
    JAN,
    MEI,
    READER,
    events,
    open_handoff,
    said,
    texts,
    topic,
    wishes,
)
from tests.services.visiting import books, last_reply, reports, sends, titles, visits

THURSDAY = date(2026, 3, 5)


@pytest.fixture
def with_mei(crew):
    """Mei answers Sam, who has written since."""
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="take")
    crew.relay.from_customer(SAM, "u1", said("and now?"))
    crew.team.set_duty(MEI, on_duty=False)
    return crew


def test_a_case_goes_to_who_is_on_duty_and_its_topic_says_so(with_mei):
    told = with_mei.shifts.hand_on(MEI, key="off")
    assert told.splitlines()[1:] == ["• Q-1001: Jan’s turn"]
    assert texts(with_mei, topic())[-1] == "ℹ️ Mei goes home; your turn: @jan."
    assert ("passed_on", "Mei") in events(with_mei)
    assert with_mei.handoffs.holder(SAM) is Holder.WAITING
    assert with_mei.overview.mine(MEI).startswith("Your open cases: 0 of 5")
    assert with_mei.overview.mine(JAN).startswith("Your open cases: 1 of 5")


def test_handed_on_twice_it_is_given_once(with_mei):
    with_mei.shifts.hand_on(MEI, key="off")
    assert with_mei.shifts.hand_on(MEI, key="off2") == "You have no case in hand."
    assert texts(with_mei, topic())[-1] == "ℹ️ Mei goes home; your turn: @jan."


def test_what_nobody_else_can_take_stays_as_it_is(with_mei):
    with_mei.team.set_duty(JAN, on_duty=False)
    before = open_handoff(with_mei).model_dump()
    told = with_mei.shifts.hand_on(MEI, key="off")
    assert told.endswith("• Q-1001: nobody else is on duty for it now, so it stays with you")
    assert open_handoff(with_mei).model_dump() == before


def test_a_case_of_a_colleague_is_not_handed_on_by_somebody_else(with_mei):
    assert with_mei.shifts.hand_on(JAN, key="j") == "You have no case in hand."
    with pytest.raises(NotAllowed):
        with_mei.shifts.hand_on(READER, key="r")
    assert with_mei.handoffs.holder(SAM) is Holder.PERSON


def test_who_is_away_is_given_no_case_and_colleagues_read_until_when(crew):
    crew.team.set_duty(MEI, on_duty=False, back_on=THURSDAY)
    crew.team.set_duty(JAN, on_duty=False)
    wishes(crew)
    assert open_handoff(crew).owner_id is None
    assert crew.overview.queue().splitlines()[-1] == "Away: Mei until Thu 5 Mar"
    assert crew.overview.mine(MEI).endswith("off duty until Thu 5 Mar")
    assigned = crew.handoffs.assign(ANN, 1, MEI, key="a")
    assert assigned.text == "Q-1001 goes to Mei, who is away until Thu 5 Mar."


def test_who_is_away_is_back_by_themselves_when_that_day_s_hours_begin(any_crew, clock):
    any_crew.team.set_duty(MEI, on_duty=False, back_on=THURSDAY)
    opens = datetime(2026, 3, 5, 9, tzinfo=UTC)
    clock.at = opens - timedelta(minutes=1)
    assert any_crew.shifts.sweep() == 0
    clock.at = opens
    assert [any_crew.shifts.sweep(), any_crew.shifts.sweep()] == [1, 0]
    assert any_crew.team.member(MEI).on_duty
    assert "Away" not in any_crew.overview.queue()
    assert texts(any_crew, GROUP)[-1] == "@mei, you are back on duty; not yet? /off and a day."


def test_on_ends_being_away_and_whoever_loses_their_role_does_not_come_back(crew, clock):
    crew.team.set_duty(MEI, on_duty=False, back_on=THURSDAY)
    crew.team.set_duty(JAN, on_duty=False, back_on=THURSDAY)
    crew.team.set_duty(MEI, on_duty=True)
    crew.team.set_role(ANN, JAN, Role.READER)
    clock.forward(days=7)
    assert crew.shifts.sweep() == 0
    assert [crew.team.member(one).on_duty for one in (MEI, JAN)] == [True, False]


def test_no_visit_is_offered_with_a_technician_who_is_away(crew):
    sends(crew)
    crew.team.set_duty(MEI, on_duty=False, back_on=THURSDAY)
    reports(crew)
    crew.visits.sweep()
    assert titles(last_reply(crew))[0] == "Thu 5 Mar"


def test_visits_of_the_days_somebody_is_away_are_named_to_be_given_on(crew):
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    crew.team.set_duty(MEI, on_duty=False, back_on=date(2026, 3, 3))
    assert crew.illness.days_ahead(MEI) == []
    crew.team.set_duty(MEI, on_duty=False, back_on=THURSDAY)
    assert crew.illness.days_ahead(MEI) == [date(2026, 3, 3)]
    crew.illness.call_in_sick(MEI, MEI, "2026-03-03", key="ill")
    assert visits(crew)[0].state is VisitState.CANCELLED
    assert crew.illness.days_ahead(MEI) == []
