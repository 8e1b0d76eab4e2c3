"""What belongs to a ticket that is open is asked about once, before anything new is opened."""

from actions.domain.people import Address
from actions.domain.tickets import Stage
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, hears, presses, tells, tickets_of
from tests.end_to_end.test_after_a_ticket import REPAIR, REPARATUR, told
from tests.services.people import repair
from tests.services.surveying import finished


async def test_a_second_message_about_the_same_oven_goes_into_its_ticket(sam, desk):
    await tells(sam, *REPAIR)
    await sam.sends("my oven is making that noise again, louder now")
    question = await sam.receives(timeout=15)
    assert question["text"] == "Is this about R-1001, the oven?"
    assert buttons(question) == ["Yes, the same", "No, something new"]
    answer = await presses(sam, "Yes, the same")
    assert answer.startswith("That is in R-1001 now")
    assert "It stands at: received." in answer
    assert told(desk, sam) == ["my oven is making that noise again, louder now"]
    assert len(tickets_of(desk, sam)) == 1


async def test_what_is_said_again_of_a_confirmed_ticket_opens_no_form(sam, desk):
    await tells(sam, *REPAIR)
    await tells(sam, "my oven leaks now", "yes, the same")
    assert "R-1001" in await tells(sam, "it is still noisy")
    assert len(tickets_of(desk, sam)) == 1


async def test_a_second_message_about_the_same_oven_is_asked_about_in_chinese(li, desk):
    await tells(li, *REPARATUR)
    await li.sends("烤箱噪音还是很大")
    question = await li.receives(timeout=15)
    assert question["text"] == "您说的是 R-1001（烤箱）这件事吗？"
    assert buttons(question) == ["是，同一件事", "不是，另一件事"]
    assert (await tells(li, "是的")).startswith("已记到 R-1001")
    assert told(desk, li) == ["烤箱噪音还是很大"]
    assert len(tickets_of(desk, li)) == 1


async def test_something_new_goes_on_with_what_was_said_and_is_not_asked_again(sam, desk):
    await tells(sam, *REPAIR)
    assert "about R-1001" in await tells(sam, "my oven makes a noise at the fan")
    answer = await presses(sam, "No, something new")
    assert "Can it still be used?" in answer
    await tells(sam, "a bit", "none", "home", "7 Park Road, London", "none", "ok")
    first, second = sorted(tickets_of(desk, sam), key=lambda ticket: ticket.code)
    assert second.story == "my oven makes a noise at the fan"
    assert told(desk, sam, first.code) == []


async def test_another_product_is_not_asked_about(sam, li):
    await tells(sam, *REPAIR)
    assert "sorry about your fridge" in await tells(sam, "my fridge is not cold")
    await tells(li, *REPARATUR)
    assert "R-100" not in await tells(li, "洗衣机漏水")


async def test_danger_is_never_asked_about(sam):
    await tells(sam, *REPAIR)
    answer = await tells(sam, "my oven is on fire")
    assert "Is this about" not in answer
    assert "Is anyone hurt" in answer


async def test_a_typed_code_goes_straight_to_its_ticket(sam, desk):
    await tells(sam, *REPAIR)
    await tells(sam, "my fridge is not cold", "no", "none", "home", "same address", "none", "ok")
    answer = await tells(sam, "my oven from R-1001 makes more and more noise")
    assert answer.startswith("That is in R-1001 now")
    assert told(desk, sam) == ["my oven from R-1001 makes more and more noise"]


async def test_a_question_in_between_is_answered_and_then_asked_once_more(sam):
    await tells(sam, *REPAIR)
    await tells(sam, "my oven is making noise")
    assert "months" in await tells(sam, "how long is the warranty?")
    assert (await hears(sam)).startswith("Before I go on")
    assert "in R-1001 now" in await tells(sam, "yes the same")


async def test_who_answers_neither_yes_nor_no_is_asked_once_more_and_then_goes_on(sam, desk):
    await tells(sam, *REPAIR)
    await tells(sam, "my oven is making noise")
    assert (await tells(sam, "the fan rattles badly")).startswith("Before I go on")
    assert "Before I go on" not in await tells(sam, "it rattles at night too")


async def test_a_complaint_about_an_open_repair_keeps_a_number_of_its_own(sam, desk):
    await tells(sam, *REPAIR)
    await sam.sends("the repair of my oven was far too expensive, you overcharged me badly")
    question = await sam.receives(timeout=15)
    assert question["text"] == "Is this about R-1001, the oven?"
    assert "put it right" in await presses(sam, "Yes, the same")
    await presses(sam, "Money back")
    await presses(sam, "Open it")
    complaint = tickets_of(desk, sam)[0]
    assert (complaint.code, complaint.reference) == ("C-1001", "R-1001")


async def test_of_two_open_repairs_of_one_product_the_customer_picks_one(sam, li, desk):
    told = ((sam, "en", "my oven makes a terrible noise"), (li, "zh-hans", "烤箱噪音大"))
    for person, code, said in told:
        address = Address(channel=CHANNEL, chat_id=person.id)
        desk.customers.meet(address, name=person.name, code=code)
        for number in range(2):
            new = repair(product="oven", story="It makes noise. 噪音")
            desk.tickets.open(address, new, turn=f"{code}/{number}")
        await person.sends(said)
    question = await sam.receives(timeout=15)
    assert question["text"] == "Is this about one of these?\n• R-1002, oven\n• R-1001, oven"
    assert buttons(question) == ["R-1002, oven", "R-1001, oven", "No, something new"]
    assert "in R-1001 now" in await presses(sam, "R-1001, oven")
    assert (await hears(li)).startswith("您说的是下面哪一件吗？\n• R-1004 烤箱")


async def test_work_that_is_done_begins_again_when_the_same_fault_is_told(sam, desk):
    await tells(sam, *REPAIR)
    finished(desk)
    await tells(sam, "my oven still makes that noise")
    assert (await presses(sam, "Yes, the same")).startswith("Then we're not done with R-1001")
    assert tickets_of(desk, sam)[0].stage is Stage.DIAGNOSIS
