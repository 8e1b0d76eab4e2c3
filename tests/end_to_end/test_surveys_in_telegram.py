"""The whole way in Telegram: asked by the job, answered by taps, opened again, asked, closed."""

import pytest

from actions.domain.people import Address
from actions.domain.tickets import Stage
from actions.services.desk import open_desk
from bot.jobs.surveys import survey_job
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, hears, presses, tickets_of
from tests.services.conftest import Clock
from tests.services.people import repair
from tests.services.surveying import finished


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    return open_desk(database, policy, now=clock)


async def test_a_customer_taps_through_a_survey_from_no_to_a_closed_case(desk, sam, clock):
    job = survey_job(desk)
    await sam.sends("hello")
    await hears(sam)
    address = Address(channel=CHANNEL, chat_id=sam.id)
    desk.tickets.open(address, repair(), turn="r1")
    finished(desk)
    clock.forward(days=1)
    job.run()
    question = await sam.receives()
    assert question["text"].startswith("The work on R-1001 (dishwasher) is done.")
    assert buttons(question) == ["Yes", "Partly", "No"]

    sorry = await presses(sam, "No")
    assert sorry.startswith("Then we're not done, and I'm sorry. R-1001 is open again")
    assert tickets_of(desk, sam)[0].stage is Stage.DIAGNOSIS

    finished(desk)
    clock.forward(days=1)
    job.run()
    assert (await hears(sam)).startswith("We have been at R-1001 (dishwasher) a second time.")
    stars = await presses(sam, "Yes")
    assert stars == "How was our service, all in all?"
    assert tickets_of(desk, sam)[0].stage is Stage.CLOSED
    assert (await presses(sam, "⭐⭐⭐⭐⭐")).startswith("How likely are you to recommend us")
    job.run()
    with pytest.raises(TimeoutError):
        await sam.receives(timeout=0.5)
