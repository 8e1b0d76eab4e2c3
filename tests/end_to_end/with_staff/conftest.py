"""A customer who waits for a person, and Mei who works in the group; no engine is needed."""

import pytest

from tests.end_to_end.staffed import employ, wishes_for_a_person


@pytest.fixture
def mei(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Mei"))


@pytest.fixture
def sam(telegram, staff_service):
    return telegram.customer("Sam", language_code="en", started=True)


@pytest.fixture
async def topic(staff_desk, sam, mei):
    return await wishes_for_a_person(staff_desk, sam)
