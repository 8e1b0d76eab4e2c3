"""The whole way in Telegram: asked, unhappy, with a person, put right, asked again, closed."""

import pytest

from actions.domain.chats.handoff import Holder
from actions.domain.people import Address
from actions.domain.tickets import Stage
from bot.jobs.sweeps import sweeping
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, presses, tickets_of
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.conftest import Clock
from tests.services.people import repair
from tests.services.surveying import finished


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sam(telegram, staff_service):
    return telegram.customer("Sam", language_code="en", started=True)


async def test_an_unhappy_customer_is_put_right_by_a_person_and_the_case_is_closed(
    staff_desk, group, sam, clock
):
    desk, job = staff_desk, sweeping("surveys", staff_desk)
    mei = employ(desk, group.member("Mei"), on_duty=True)
    address = Address(channel=CHANNEL, chat_id=sam.id)
    desk.customers.meet(address, name="Sam", code="en")
    code = desk.tickets.open(address, repair(), turn="r1").code
    finished(desk)
    clock.forward(days=1)
    job.run()
    question = await sam.receives()
    assert question["text"].startswith("The work on R-1001 (dishwasher) is done.")
    assert buttons(question) == ["Yes", "Partly", "No"]

    sorry = await presses(sam, "No")
    assert sorry.startswith("Then we're not done, and I'm sorry. Mei")
    await delivered(desk)
    await group.hears(
        "🔁 R-1001 · dishwasher · Sam is open again, level 2. In the survey: not put"
    )
    topic = desk.topics.get(desk.handoffs.topic_of(code))
    await mei.presses("Take it")
    await sam.sends("It still drips at the door.")
    await group.hears("It still drips at the door.")
    clock.forward(hours=2)
    await mei.writes("/resolve new seal", topic=topic.thread_id)
    await sam.hears("new seal")
    assert desk.handoffs.holder(address) is Holder.BOT

    job.run()
    clock.forward(days=1)
    job.run()
    assert (await sam.hears("a second time"))["text"].endswith("Is it put right now?")
    await sam.presses("Yes")
    await sam.hears("How was our service, all in all?")
    assert tickets_of(desk, sam)[0].stage is Stage.CLOSED
    await sam.presses("⭐⭐⭐⭐⭐")
    await sam.hears("How likely are you to recommend us")
    rescues = desk.satisfaction.rescues(clock().replace(day=1), clock())
    assert rescues.hours.value == pytest.approx(2)
