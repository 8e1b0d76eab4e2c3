"""The sweep as the service runs it, with a clock that the test moves."""

import pytest

from actions.services.desk import open_desk
from bot.jobs.loop import running_jobs
from bot.jobs.sweeps import sweeping
from tests.conftest import STAFF
from tests.jobs.test_loop import SOON, until
from tests.services.clocks import alerts
from tests.services.conftest import Clock
from tests.services.people import SAM, repair


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    desk = open_desk(database, policy, staff=STAFF, now=clock)
    desk.customers.meet(SAM, name="Sam", code="en")
    desk.tickets.open(SAM, repair(), turn="t1")
    return desk


async def test_as_time_goes_by_the_staff_are_warned_and_alerted(desk, clock):
    async with running_jobs([sweeping("clocks", desk, SOON)]):
        for count, hours in ((1, 1.5), (2, 0.5), (3, 1), (4, 4)):
            clock.forward(hours=hours)
            await until(lambda count=count: len(alerts(desk)) == count)
    assert [row.text[0] for row in alerts(desk)] == ["⏳", "⏰", "⏰", "⏰"]


async def test_two_services_over_one_database_alert_once(desk, clock):
    clock.forward(hours=2)
    sweeps = []
    desk_again = open_desk(desk.database, desk.policy, staff=STAFF, now=clock)
    async with running_jobs(
        [sweeping("clocks", desk, SOON), sweeping("clocks", desk_again, SOON)]
    ):
        await until(lambda: sweeps.append(1) or len(sweeps) > 50)
    assert len(alerts(desk)) == 1


async def test_a_service_that_was_down_for_days_alerts_once_when_it_is_back(desk, clock):
    clock.forward(days=3)
    async with running_jobs([sweeping("clocks", desk, SOON)]):
        await until(lambda: len(alerts(desk)) == 2)
    assert {row.text.split(":")[1].split(" was")[0] for row in alerts(desk)} == {
        " the first answer",
        " the arrival on site",
    }
    assert all("Level 3" in row.text for row in alerts(desk))
