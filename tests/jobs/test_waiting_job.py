import pytest

from actions.services.desk import open_desk
from bot.jobs.loop import running_jobs
from bot.jobs.sweeps import sweeping
from tests.conftest import STAFF
from tests.jobs.test_loop import SOON, until
from tests.services.conftest import Clock, met
from tests.services.team import hire, open_handoff, wishes


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    return hire(met(open_desk(database, policy, staff=STAFF, now=clock)))


async def test_while_the_desk_runs_what_nobody_takes_is_passed_on(desk, clock):
    wishes(desk)
    first = open_handoff(desk).owner_id
    async with running_jobs([sweeping("waiting", desk, SOON)]):
        clock.forward(minutes=11)
        await until(lambda: open_handoff(desk).owner_id != first)
