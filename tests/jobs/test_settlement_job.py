import pytest

from actions.services.desk import open_desk
from bot.jobs.loop import running_jobs
from bot.jobs.sweeps import sweeping
from tests.conftest import STAFF
from tests.jobs.test_loop import SOON, until
from tests.services.complaining import complains, offers
from tests.services.conftest import Clock, met
from tests.services.people import SAM
from tests.services.team import hire, texts, topic


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    return hire(met(open_desk(database, policy, staff=STAFF, now=clock)))


async def test_while_the_desk_runs_staff_are_reminded_of_what_was_agreed_and_not_done(desk, clock):
    offers(desk, complains(desk), "refund 20")
    desk.offers.press(SAM, "p1", "1:yes")
    async with running_jobs([sweeping("settlements", desk, SOON)]):
        clock.forward(days=7)
        await until(lambda: "not carried out yet" in texts(desk, topic())[-1])
