import pytest

from actions.services.desk import open_desk
from bot.jobs.loop import running_jobs
from bot.jobs.sweeps import sweeping
from tests.conftest import STAFF
from tests.jobs.test_loop import SOON, until
from tests.services.complaining import complains, plans
from tests.services.conftest import Clock, met
from tests.services.team import hire, texts, topic


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    return hire(met(open_desk(database, policy, staff=STAFF, now=clock)))


async def test_while_the_desk_runs_owners_of_actions_are_reminded(desk, clock):
    plans(desk, complains(desk))
    async with running_jobs([sweeping("actions", desk, SOON)]):
        clock.forward(days=7)
        await until(lambda: "due soon for C-1001" in texts(desk, topic())[-1])
