"""After a repair in Telegram: asked by a button, answered, called, brought back."""

import pytest

from actions.domain.people import Address
from actions.domain.surveys.surveys import YES
from actions.domain.tickets import Stage
from bot.jobs.sweeps import sweeping
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, tickets_of
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.conftest import Clock
from tests.services.people import repair
from tests.services.surveying import Taps, asked


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sam(telegram, staff_service):
    return telegram.customer("Sam", language_code="en", started=True)


@pytest.fixture
def li(telegram, staff_service):
    return telegram.customer("李", language_code="zh-hans", started=True)


def closed(desk, clock, person, code="en", **more):
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(address, name=person.name, code=code)
    asked(desk, clock, repair(**more), address)
    Taps(desk, address)(YES)


async def test_who_says_that_something_is_wrong_is_brought_to_a_person(
    staff_desk, group, sam, clock
):
    desk, job = staff_desk, sweeping("care", staff_desk)
    employ(desk, group.member("Mei"), on_duty=True)
    closed(desk, clock, sam)
    job.run()
    clock.forward(days=7)
    job.run()
    question = await sam.hears("A week ago we finished R-1001 (dishwasher)")
    assert buttons(question) == ["All well", "There's something", "No more such messages"]
    await sam.presses("There's something")
    await sam.hears("Is it the same as in R-1001 (dishwasher), or something new?")
    await sam.presses("The same again")
    await sam.hears("R-1001 is open. What is still wrong?")
    await delivered(desk)
    assert tickets_of(desk, sam)[0].stage is Stage.DIAGNOSIS
    await sam.sends("It drips at the door")
    await group.hears("It drips at the door")


async def test_no_more_such_messages_is_kept_in_chinese(staff_desk, group, li, clock):
    desk, job = staff_desk, sweeping("care", staff_desk)
    closed(desk, clock, li, "zh-hans", product="洗碗机")
    job.run()
    clock.forward(days=7)
    job.run()
    question = await li.hears("一周前我们办完了 R-1001（洗碗机）")
    assert buttons(question) == ["一切都好", "有点问题", "别再发这类消息"]
    await li.presses("别再发这类消息")
    await li.hears("以后不再发这类消息")
    clock.forward(days=83)
    job.run()
    assert tickets_of(desk, li)[0].stage is Stage.CLOSED


async def test_staff_note_by_a_button_what_came_of_a_call(staff_desk, group, sam, clock):
    desk = staff_desk
    mei = employ(desk, group.member("Mei"), on_duty=True)
    address = Address(channel=CHANNEL, chat_id=sam.id)
    desk.customers.meet(address, name="Sam", code="en")
    asked(desk, clock, repair(phone="+44 113 496 0018"), address)
    for days in (4, 5):
        clock.forward(days=days)
        desk.surveys.sweep()
    await mei.writes("/callbacks")
    listed = await group.hears("To call: 1")
    assert "📞 R-1001 · dishwasher · Sam · +44 113 496 0018 · English" in listed["text"]
    assert buttons(listed) == ["R-1001: fine", "R-1001: not fine", "R-1001: not reached"]
    await mei.presses("R-1001: not fine")
    await sam.hears("R-1001 is open. What is still wrong?")
    assert tickets_of(desk, sam)[0].stage is Stage.DIAGNOSIS
    await mei.writes("/callbacks")
    await group.hears("Nobody has to be called.")
