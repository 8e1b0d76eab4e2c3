"""A chat that people hold, while the engine cannot be reached."""

import pytest

from actions.domain.chats.handoff import Holder, Reason
from actions.domain.errors import GatewayError
from actions.domain.messages import Button, Priority
from actions.services.conversation.held import Held
from tests.services.people import SAM
from tests.services.team import MEI, events, open_handoff, rows, said, texts, topic, wishes


class Down:
    """An engine that does not answer."""

    async def parse(self, text):
        raise GatewayError("error-engine", reason="it is not ready")


@pytest.fixture
def held(crew):
    wishes(crew)
    return Held(crew, Down())


def turn(desk, number):
    desk.inbox.store(SAM, number, {})
    return f"telegram:{number}", desk.customers.meet(SAM)


async def test_words_reach_the_person_although_the_engine_is_down(held):
    assert await held.hears(*turn(held.desk, 1), said("hello?"))
    assert texts(held.desk, topic())[-1] == "hello?"
    assert texts(held.desk, SAM.lane) == []


async def test_a_danger_is_answered_although_the_engine_is_down(held):
    assert await held.hears(*turn(held.desk, 1), said("now it is on fire"))
    [told] = rows(held.desk, SAM.lane)
    assert "If it burns, leave and call the fire service" in told.text
    assert [button["payload"] for button in told.buttons] == ["desk:hurt:yes", "desk:hurt:no"]
    assert open_handoff(held.desk).reason is Reason.DANGER
    assert held.desk.tickets.mine(SAM)[0].urgent
    assert any(row.priority == Priority.ALERT for row in rows(held.desk, topic()))


async def test_the_same_danger_is_not_told_again_and_again(held, clock):
    for number in range(3):
        await held.hears(*turn(held.desk, number), said("it is on fire", number))
        clock.forward(minutes=1)
    assert len(rows(held.desk, SAM.lane)) == 1
    clock.forward(minutes=10)
    await held.hears(*turn(held.desk, 9), said("it smokes again", 9))
    assert len(rows(held.desk, SAM.lane)) == 2


@pytest.mark.parametrize(("words", "value"), [("nobody is hurt", "no"), ("yes", "yes")])
async def test_a_reply_to_whether_anyone_is_hurt_is_heard_once(held, words, value):
    await held.hears(*turn(held.desk, 1), said("it is on fire", 1))
    for number in (2, 3):
        await held.hears(*turn(held.desk, number), said(words, number))
    assert len(rows(held.desk, SAM.lane)) == 2
    assert ("hurt", "customer") in events(held.desk)
    assert len(texts(held.desk, topic())) == len(set(texts(held.desk, topic()))) + 1


async def test_a_button_of_the_desk_works_after_the_end_too(held):
    held.desk.handoffs.hand_back(MEI, 1, key="s1")
    button = Button(title="Keep waiting", payload="desk:wait")
    assert await held.is_pressed(*turn(held.desk, 1), button)
    assert texts(held.desk, SAM.lane)[-1] == "That is settled already; I'm here."


async def test_the_engine_s_turns_are_left_to_it_while_the_bot_holds_the_chat(held):
    held.desk.handoffs.hand_back(MEI, 1, key="s1")
    assert held.desk.handoffs.holder(SAM) is Holder.BOT
    assert not await held.hears(*turn(held.desk, 1), said())
    assert not await held.is_commanded(*turn(held.desk, 2), "ask_status")
    assert not await held.is_told(*turn(held.desk, 3), "51.5, -0.1")
    button = Button(title="Yes", payload='/press{"answer": "hurt:yes"}')
    assert not await held.is_pressed(*turn(held.desk, 4), button)


async def test_without_a_group_of_staff_nothing_is_held(desk):
    assert not await Held(desk, Down()).hears(*turn(desk, 1), said())
