"""A desk whose technicians go to customers; no engine is needed."""

import pytest

from actions.domain.staff import Role
from actions.services.visits.technicians import Duties
from bot.jobs.sweeps import sweeping
from tests.end_to_end.staffed import employ
from tests.services.conftest import Clock


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def job(staff_desk):
    return sweeping("visits", staff_desk)


@pytest.fixture
def sam(telegram, staff_service):
    return telegram.customer("Sam", language_code="en", started=True)


@pytest.fixture
def li(telegram, staff_service):
    return telegram.customer("李", language_code="zh-hans", started=True)


@pytest.fixture
async def mei(staff_desk, group, staff_service):
    """Mei of the staff, who goes to customers; Jan leads."""
    employ(staff_desk, group.member("Jan"), Role.ADMIN, on_duty=True)
    mei = employ(staff_desk, group.member("Mei"), username="mei")
    await group.member("Jan").writes("/technician Mei skills dishwasher, 洗碗机 districts Leeds")
    await group.hears("Mei goes to customers. Products: dishwasher, 洗碗机. Districts: Leeds.")
    return mei


@pytest.fixture
def own(telegram, staff_desk, group, mei):
    """The only technician, in a private chat with the bot."""
    own = telegram.customer("Mei", started=True)
    staff_desk.team.meet(own.id, "Mei Own")
    staff_desk.technicians.name(group.member("Jan").id, own.id, Duties())
    staff_desk.technicians.dismiss(group.member("Jan").id, mei.id)
    return own
