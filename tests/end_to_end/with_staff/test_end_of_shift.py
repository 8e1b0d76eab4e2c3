"""Somebody goes home: a tap hands the open cases to who stays, and the customer reads who."""

import pytest

from tests.end_to_end.chats import buttons
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.conftest import Clock


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
