"""Who goes home hands their cases on: to whom, who reads it, what stays with them."""

import pytest

from actions.domain.handoff import Holder
from actions.domain.staff import NotAllowed
from tests.services.people import SAM
from tests.services.team import JAN, MEI, READER, events, open_handoff, said, texts, topic, wishes


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
