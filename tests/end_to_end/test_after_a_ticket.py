"""What people write once a ticket is open: additions, days, hurry, second thoughts."""

import pytest

from actions.domain.tickets import Stage
from tests.end_to_end.chats import buttons, hears, presses, tells, tickets_of

REPAIR = ("my oven makes noise", "a bit", "none", "home", "7 Park Road, London", "none", "ok")
REPARATUR = ("烤箱有噪音", "能用一点", "没有", "上门", "建国路88号", "没有", "好")


def told(desk, person, code="R-1001"):
    address = desk.customers.meet(tickets_address(person)).address
    history = desk.tickets.history(address, code)
    return [event.detail.get("text") for event in history if event.what == "detail"]


def tickets_address(person):
    from actions.domain.people import Address
    from bot.telegram.context import CHANNEL

    return Address(channel=CHANNEL, chat_id=person.id)


async def test_more_about_the_same_thing_goes_to_its_ticket(sam, li, desk):
    await tells(sam, *REPAIR)
    assert "R-1001" in await tells(sam, "the door handle is loose as well")
    assert told(desk, sam) == ["the door handle is loose as well"]

    await tells(li, *REPARATUR)
    assert "已补充到 R-1002" in await tells(li, "门把手也松了")
    assert len(tickets_of(desk, li)) == 1


async def test_a_fault_of_another_product_is_a_repair_of_its_own(sam):
    await tells(sam, *REPAIR)
    assert "I'm sorry about your washing machine" in await tells(
        sam, "my washing machine is leaking too"
    )


async def test_a_day_that_is_wished_for_goes_to_the_open_repair(sam, desk):
    await tells(sam, *REPAIR)
    first = await tells(sam, "can you come on Friday?")
    assert "added that to R-1001" in first
    assert "agrees the time with you" in first
    assert await tells(sam, "please move it to Saturday") != first
    assert told(desk, sam) == ["can you come on Friday?", "please move it to Saturday"]


async def test_the_only_ticket_is_cancelled_and_reopened_without_its_code(sam, desk):
    await tells(sam, *REPAIR)
    assert "really want to cancel R-1001" in await tells(sam, "cancel my repair")
    await tells(sam, "yes")
    assert tickets_of(desk, sam)[0].stage is Stage.CANCELLED
    assert "R-1001 is open again" in await tells(sam, "reopen it")
    assert tickets_of(desk, sam)[0].stage is Stage.RECEIVED


async def test_the_only_ticket_is_cancelled_and_reopened_in_chinese(li, desk):
    await tells(li, *REPARATUR)
    assert "确定要取消 R-1001" in await tells(li, "取消我的报修")
    await tells(li, "是")
    assert "R-1001 已重新打开" in await tells(li, "重新打开")
    assert tickets_of(desk, li)[0].stage is Stage.RECEIVED


@pytest.mark.parametrize("words", ["cancel it", "I want to cancel this one"])
async def test_of_several_cases_it_is_the_one_just_opened(sam, words):
    await tells(sam, *REPAIR)
    opened = await tells(sam, "my fridge is warm", *REPAIR[1:])
    code = next(word for word in opened.split() if word.startswith("R-")).strip(".:")
    assert f"really want to cancel {code}" in await tells(sam, words)


async def test_a_yes_after_the_cancel_command_asks_once_more(sam, desk):
    await tells(sam, *REPAIR)
    await sam.sends("/cancel")
    assert "Is there a ticket to cancel" in await hears(sam)
    assert "really want to cancel R-1001" in await tells(sam, "yes")
    assert tickets_of(desk, sam)[0].stage is Stage.RECEIVED


async def test_who_is_in_a_hurry_hears_when_the_answer_comes(sam, desk):
    await tells(sam, "can I talk to a person")
    answer = await tells(sam, "please hurry up")
    assert "Take your time" not in answer
    assert "Q-1001" in answer


async def test_a_question_mark_is_answered_with_the_ways_in(sam):
    await sam.sends("what?")
    message = await sam.receives(timeout=15)
    assert "Sorry if that was unclear" in message["text"]
    assert "Something is broken" in buttons(message)
    assert message["text"] != await tells(sam, "?")


async def test_the_same_answer_is_not_given_twice(sam):
    first = await tells(sam, "how long is the warranty")
    assert "24 months" in first
    second = await tells(sam, "how long is the warranty")
    assert second.startswith("That is all I know about it")


async def test_the_address_of_the_last_visit_need_not_be_typed_again(sam, desk):
    await tells(sam, *REPAIR)
    await tells(sam, "my dishwasher doesn't drain", "a bit", "none", "home", "same address")
    await tells(sam, "none", "ok")
    assert [ticket.place for ticket in tickets_of(desk, sam)] == ["7 Park Road, London"] * 2


async def test_a_refund_asked_for_in_the_middle_of_a_repair_is_heard(sam):
    await tells(sam, "my dishwasher doesn't drain")
    assert "right after this" in await tells(sam, "I want a refund")
    assert "used a little" in await hears(sam)


async def test_who_does_not_want_to_stop_goes_on(li):
    await tells(li, "烤箱有噪音", "能用一点", "没有", "上门")
    answer = await tells(li, "不取消")
    assert "什么都没有登记" not in answer


async def test_a_question_about_the_question_explains_it(sam, li):
    await tells(sam, "my oven makes noise", "a bit")
    assert 'after "S/N"' in await tells(sam, "what is a serial number?")
    await tells(li, "烤箱有噪音", "能用一点")
    assert "S/N" in await tells(li, "序列号是什么")


async def test_a_repair_is_taken_down_in_traditional_characters(li, desk):
    await tells(li, "我的洗衣機壞了，不會脫水", "還能用一點", "沒有", "請師傅上門")
    summary = await tells(li, "台北市信義路五段7號", "不用電話")
    assert "师傅上门" in summary
    await tells(li, "好的")
    assert tickets_of(desk, li)[0].place == "台北市信義路五段7號"


async def test_everything_in_one_message_leaves_little_to_ask(sam, desk):
    await tells(
        sam,
        "my Halden washing machine WM8842 won't spin, please come to 12 Mill Lane Leeds tomorrow, "
        "0113 496 0000",
        "somewhat",
    )
    summary = await tells(sam, "no label")
    assert "a technician comes to you" in summary
    assert "12 Mill Lane Leeds" in summary
    assert "+44 113 496 0000" in summary
    assert "come to tomorrow" not in summary


async def test_a_danger_that_goes_on_is_not_answered_with_the_same_words(sam, desk):
    first = await tells(sam, "the charger is smoking")
    await presses(sam, "Yes")
    burnt = await tells(sam, "my hand is burnt")
    assert "cool burns under running water" in burnt
    assert "Is anyone hurt" not in burnt
    assert first not in await tells(sam, "it is still smoking")
    assert len(tickets_of(desk, sam)) == 1


async def test_an_urgent_ticket_is_not_called_overdue_a_moment_later(sam):
    await tells(sam, "the charger is smoking")
    answer = await tells(sam, "/status")
    assert "overdue" not in answer
    assert "has been alerted" in answer
