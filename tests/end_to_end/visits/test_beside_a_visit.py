"""What customers write while a visit is agreed: late home, the bell, nobody in, away that day."""

import pytest

from actions.services.conversation.conversation import Conversation
from actions.services.desk import open_desk
from bot.jobs.sweeps import sweeping
from tests.conftest import STAFF
from tests.end_to_end.test_with_a_person import NUMBERS, Customer
from tests.services.people import repair
from tests.services.team import hire
from tests.services.visiting import sends

DAY = {"en": ("Tue 3 Mar", "8:00–10:00"), "zh-hans": ("3月3日周二", "8:00–10:00")}


@pytest.fixture
def desk(database, policy, clock):
    desk = open_desk(database, policy, staff=STAFF, now=clock)
    desk.seeding.seed_catalogue()
    hire(desk)
    sends(desk)
    return desk


@pytest.fixture
async def visited(desk, client):
    """A customer to whom somebody comes on Tuesday."""

    async def customer(language):
        chat = Customer(Conversation(desk, client), next(NUMBERS), language)
        await chat.writes("hello" if language == "en" else "你好")
        new = repair(place="14 Mill Lane, Leeds")
        desk.tickets.open(chat.address, new, turn=f"v{chat.address.chat_id}")
        sweeping("visits", desk).run()
        for title in DAY[language]:
            await chat.presses(title)
        return chat

    return customer


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "im 10 mins late", "whoever comes to you reads it"),
        ("zh-hans", "我会晚十分钟", "上门的师傅会看到"),
        ("en", "can you tell him to ring the side bell", "whoever comes to you reads it"),
        ("zh-hans", "麻烦告诉师傅按侧门的门铃", "上门的师傅会看到"),
        ("en", "what if im not home", "If nobody is in"),
        ("zh-hans", "要是没人在家呢", "师傅到了家里没人"),
        ("en", "cancel it im away", "Shall I call off the visit on Tue 3 Mar"),
        ("zh-hans", "我不在家取消吧", "要取消 3月3日周二"),
    ],
)
async def test_what_is_written_beside_a_visit_is_of_that_visit(visited, language, words, said):
    (answer,) = await (await visited(language)).writes(words)
    assert said in answer


async def test_who_complains_of_lateness_still_complains(visited):
    (said,) = await (await visited("en")).writes("your man was an hour late, I am fed up")
    assert "complaint" in said
