"""What customers say beside the question: signs, where, how long, the other way after all."""

import pytest
from sqlmodel import select

from actions.domain.tickets import Stage, Ticket
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.end_to_end.chats import buttons, hears, presses, tells, tickets_of
from tests.services.team import hire
from tests.services.visiting import sends

REPAIR = ("my oven makes noise", "a bit", "none", "home", "7 Park Road, London", "none", "ok")
REPARATUR = ("烤箱有噪音", "能用一点", "没有", "上门", "建国路88号", "没有", "好")
COMPLAINT = ("your technician was rude and left", "no number", "apology", "yes")
BESCHWERDE = ("你们师傅态度太差了，骂人", "没有单号", "道歉", "是")


async def asked(person, text):
    """Send a text, and give the whole answer with its buttons."""
    await person.sends(text)
    return await person.receives(timeout=15)


def books(database, policy):
    """Agree on a visit for the newest ticket, as its customer would by buttons."""
    staffed = hire(open_desk(database, policy, staff=STAFF))
    sends(staffed)
    with database.transaction() as session:
        ticket = session.exec(select(Ticket).order_by(Ticket.id.desc())).first()
        slot = staffed.visits.slots(session, ticket, "", without=None)[6]
        staffed.visits.book(session, ticket, slot, None, district="", key="booked")


async def test_rule_r30_a_fire_in_signs_alone_is_neither_praise_nor_a_danger_but_asked_about(
    sam, li, desk
):
    message = await asked(sam, "🔥🔥🔥")
    assert message["text"] == "Is something burning, smoking or sparking?"
    assert buttons(message) == ["Yes", "No"]
    assert "Is anyone hurt?" in await presses(sam, "Yes")
    assert tickets_of(desk, sam)[0].urgent
    assert "着火" in await tells(li, "⚡💥")
    assert "有什么可以帮您" in await presses(li, "不是")
    assert tickets_of(desk, li) == []


async def test_rule_r30_a_fire_beside_the_name_of_a_thing_is_asked_about_too(sam):
    assert "burning" in await tells(sam, "🔥🔥🔥 my oven")
    assert "Is anyone hurt?" in await tells(sam, "yeah it is")


async def test_rule_r30_a_fire_in_signs_in_the_middle_of_a_form_is_asked_about(sam, desk):
    await tells(sam, "my fridge makes noise")
    assert "burning" in await tells(sam, "🔥")
    assert "All right" in await tells(sam, "nope")
    assert "used a little" in await hears(sam)
    assert "burning" in await tells(sam, "🔥")
    assert "Is anyone hurt?" in await tells(sam, "yeah it is")
    assert tickets_of(desk, sam)[0].urgent


@pytest.mark.parametrize("signs", ["👍", "❤️", "🙏", "😊"])
async def test_friendly_signs_are_answered_like_thanks(sam, signs):
    assert "welcome" in await tells(sam, signs)


async def test_signs_that_may_mean_anything_are_asked_about(sam):
    message = await asked(sam, "🤔")
    assert "not sure what that means" in message["text"]
    assert "Something is broken" in buttons(message)


async def test_rule_r30_a_thumb_after_a_warning_says_neither_hurt_nor_well(sam):
    await tells(sam, "the kettle is on fire")
    assert await tells(sam, "👍") == "Is anyone hurt?"


async def test_a_day_of_purchase_after_a_question_in_between_is_kept_with_the_complaint(sam, desk):
    await tells(sam, "the dishwasher you sold me has leaked three times, I want to complain")
    await tells(sam, "what are your opening hours")
    await hears(sam)
    assert "I've noted that with it" in await tells(sam, "bought it march last year")
    await tells(sam, "no number")
    assert "I've noted that with it" in await tells(sam, "bought it march last year")
    summary = await tells(sam, "money back")
    assert "bought it march last year" in summary
    assert "You would like: Money back" in summary


async def test_what_a_repair_costs_once_the_warranty_is_over_is_answered_with_prices(sam, li):
    assert "£35" in await tells(sam, "what would it cost if the warranty is over")
    assert "£35" in await tells(li, "过了保修期修一次要多少钱")


async def test_rule_r8_how_long_a_complaint_takes_is_what_it_was_promised(sam, li):
    await tells(sam, *COMPLAINT)
    told = await tells(sam, "how long does it take")
    assert told.startswith("C-1001, your complaint: A colleague answers by")
    assert "final result by" in told
    assert (await tells(sam, "how long does it take")).startswith("Nothing new")
    await tells(li, *BESCHWERDE)
    assert (await tells(li, "要多久")).startswith("您的投诉 C-1002：同事会在")


async def test_how_long_a_complaint_takes_is_told_before_it_is_opened(sam):
    await tells(sam, *COMPLAINT[:-1])
    assert "within 3 days" in await tells(sam, "how long does it take")
    assert await hears(sam) == "Shall I open it as above?"
    assert "Your complaint is C-1001" in await tells(sam, "yes")


async def test_who_brings_it_in_after_all_keeps_the_ticket_and_hears_where(sam, li, desk):
    await tells(sam, *REPAIR)
    message = await asked(sam, "never mind the visit, I'll bring it in")
    assert "R-1001 stays open" in message["text"]
    assert "41 Canal Road" in message["text"]
    assert buttons(message) == ["I'll bring it", "I'll send it"]
    await tells(li, *REPARATUR)
    assert "R-1002 照常保留" in await tells(li, "师傅不用来了，我自己送过去")
    assert [t.stage for t in tickets_of(desk, li)] == [Stage.RECEIVED]


async def test_who_brings_it_in_after_all_is_offered_to_call_off_the_visit(
    sam, desk, database, policy
):
    await tells(sam, *REPAIR)
    books(database, policy)
    message = await asked(sam, "never mind the visit, I'll bring it in")
    assert "Shall I call off the visit on" in message["text"]
    assert buttons(message) == ["Cancel the visit", "No, leave the visit"]
    assert "nobody comes" in await presses(sam, "Cancel the visit")
    assert tickets_of(desk, sam)[0].stage is Stage.RECEIVED


async def test_a_visit_that_is_cancelled_or_does_not_suit_is_not_the_ticket(
    sam, desk, database, policy
):
    await tells(sam, *REPAIR)
    books(database, policy)
    assert "R-1001 stays open" in await tells(sam, "please cancel the visit")
    assert "another time?" in await tells(sam, "something came up saturday doesnt work")
    assert len(tickets_of(desk, sam)) == 1


async def test_bringing_it_in_after_all_does_not_stop_a_form(sam):
    await tells(sam, *REPAIR[:4])
    assert "you bring it or send it" in await tells(sam, "never mind the visit, I'll bring it in")


async def test_the_same_address_is_taken_from_the_visit_before_and_shown(sam, li):
    await tells(sam, *REPAIR, "my washing machine leaks", "partly", "none", "home")
    assert "7 Park Road, London, as before" in await tells(sam, "same address")
    await tells(li, *REPARATUR, "洗衣机漏水", "能用一点", "没有", "上门")
    assert "还是建国路88号" in await tells(li, "跟上次一样")


async def test_the_same_address_where_none_is_known_is_asked_for_kindly(sam):
    await tells(sam, *REPAIR[:4])
    assert "don't have an address of yours yet" in await tells(sam, "same address")


async def test_the_same_address_told_too_early_is_no_wrong_serial_number(li):
    await tells(li, "洗衣机漏水了", "还能用一点")
    told = await tells(li, "跟上次一样的地址")
    assert "还没有您的地址" in told
    assert "序列号" in told
    assert "不像序列号" not in told


async def test_rule_r30_the_same_address_after_a_danger_goes_into_its_case(sam, desk):
    await tells(sam, *REPAIR)
    await tells(sam, "the washing machine is smoking", "no")
    assert "Address for R-1002: 7 Park Road, London." in await tells(sam, "same address")
    assert {t.place for t in tickets_of(desk, sam)} == {"7 Park Road, London"}


async def test_a_corrected_address_changes_the_ticket(sam, li, desk):
    await tells(sam, *REPAIR)
    assert "9 Park Road, London" in await tells(sam, "sorry the address is 9 Park Road not 7")
    assert "11 Park Road, London" in await tells(sam, "no wait its 11")
    assert "+44 113 496 0018" in await tells(sam, "my number is 0113 496 0018")
    ticket = tickets_of(desk, sam)[0]
    assert (ticket.place, ticket.phone) == ("11 Park Road, London", "+44 113 496 0018")
    await tells(li, *REPARATUR)
    assert "137 1111 2222" in await tells(li, "电话换一个 13711112222")


async def test_rule_r30_who_asks_what_to_do_in_a_danger_is_told_again(sam, li):
    await tells(sam, "the battery is hot and swelling up", "no")
    assert "Don't charge" in await tells(sam, "what should i do with it now")
    await tells(li, "热水器漏电把我电了一下")
    assert "112" in await tells(li, "我没事 就是手有点麻")
    assert "总闸" in await tells(li, "现在能洗澡吗")


async def test_giving_up_the_search_for_a_number_drops_no_form(li):
    await tells(li, "烤箱有噪音", "能用一点")
    assert "上门" in await tells(li, "算了不找了")


async def test_a_wish_for_somebody_to_come_is_no_wish_for_a_person(sam):
    await tells(sam, "my oven makes noise", "a bit")
    assert "a technician comes to you" in await tells(sam, "come please")
    assert "Where should the technician come?" in await tells(sam, "none")


async def test_let_it_be_with_an_open_ticket_does_not_ask_to_cancel_it(sam):
    await tells(sam, *REPAIR)
    assert "cancel" not in await tells(sam, "ok forget it")


async def test_a_yes_after_an_answer_begins_nothing(li):
    await tells(li, "冰箱多久清理一次")
    assert await tells(li, "好嘞") == "好的，还有什么事随时写给我。"


async def test_an_address_to_be_changed_is_the_repairs_and_no_orders(sam, li):
    await tells(sam, *REPAIR)
    assert "What is the new address?" in await tells(sam, "can i change the address to my work")
    assert "7 Mill Street, Leeds" in await tells(sam, "7 Mill Street, Leeds")
    await tells(li, *REPARATUR)
    told = await tells(li, "我想把地址改成公司 上海市黄浦区人民大道1号")
    assert "R-1002 的地址：上海市黄浦区人民大道1号" in told


async def test_words_for_the_technician_go_to_the_open_repair(sam, desk):
    await tells(sam, *REPAIR)
    told = await tells(sam, "could you tell the technician to bring a ladder")
    assert "added that to R-1001" in told
    assert len(tickets_of(desk, sam)) == 1


async def test_thanks_for_a_repair_begin_none(sam, desk):
    assert "welcome" in await tells(sam, "thx for fixing my oven so fast")
    assert tickets_of(desk, sam) == []


async def test_a_thing_named_before_its_fault_is_what_the_repair_is_about(sam):
    await tells(sam, "the cooker")
    assert "about your cooker" in await tells(sam, "it doesnt get hot")


async def test_who_waits_for_an_answer_and_asks_whether_anybody_is_there_hears_how_it_stands(sam):
    await tells(sam, *REPAIR)
    assert "still here" in await tells(sam, "hello??")
    assert "R-1001" in await hears(sam)
