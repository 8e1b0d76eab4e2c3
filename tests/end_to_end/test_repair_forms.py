"""Repairs of every kind, from the first message to the ticket."""

import pytest

from actions.domain.tickets import FaultClass, Kind
from tests.end_to_end.chats import presses, tells, tickets_of


@pytest.mark.parametrize(
    ("opening", "use", "fault", "words"),
    [
        ("my kettle doesn't heat any more", "No, not at all", FaultClass.A, "class A"),
        ("my fridge doesn't cool any more", "No, not at all", FaultClass.B, "class B"),
        ("my oven makes a loud noise", "Yes, somewhat", FaultClass.C, "class C"),
    ],
)
async def test_the_fault_class_follows_from_use_and_place(sam, desk, opening, use, fault, words):
    await tells(sam, opening)
    await presses(sam, use)
    summary = await tells(sam, "I can't find it")
    if fault is not FaultClass.A:
        summary = await tells(sam, "at home", "14 Mill Lane, Leeds")
    summary = await presses(sam, "Just this chat")
    assert words in summary

    assert words in await presses(sam, "Open it")
    [ticket] = tickets_of(desk, sam)
    assert (ticket.kind, ticket.fault_class) == (Kind.REPAIR, fault)


async def test_a_repair_is_taken_down_in_chinese(li, desk):
    assert "现在还能用吗" in await tells(li, "我的洗衣机不脱水了")
    assert "序列号" in await presses(li, "还能用一点")
    assert "在保" in await tells(li, "WM802501220145")
    assert "地址" in await presses(li, "师傅上门")
    summary = await tells(li, "朝阳区建国路88号3单元502", "13812345678")
    assert "建国路88号3单元502" in summary
    assert "在保修期内，免费" in summary

    assert "R-1001" in await tells(li, "对")
    [ticket] = tickets_of(desk, li)
    assert (ticket.fault_class, ticket.phone) == (FaultClass.C, "+86 138 1234 5678")
    assert ticket.unit_id is not None


async def test_nothing_is_asked_that_the_first_message_tells(sam, desk):
    summary = await tells(
        sam,
        "my dishwasher DW602402140118 stopped draining, it still works a bit, "
        "please come to 9 Church Street, Bath, call 07911 123456",
    )
    assert "warranty ended" in summary
    assert "a technician comes to you" in summary
    assert "Fault: my dishwasher stopped draining, it still works a bit" in summary
    assert "you get a price first" in summary
    await tells(sam, "yes")
    [ticket] = tickets_of(desk, sam)
    assert (ticket.place, ticket.phone) == ("9 Church Street, Bath", "+44 7911 123456")


async def test_a_thing_that_plainly_does_nothing_is_not_asked_about(sam):
    answer = await tells(sam, "my fridge won't switch on")
    assert "serial number" in answer


async def test_a_small_appliance_goes_to_the_workshop_without_an_address(sam, desk):
    answer = await tells(sam, "my hair dryer doesn't blow any more")
    assert "repaired in our workshop" in answer
    await presses(sam, "No, not at all")
    answer = await tells(sam, "none")
    assert "Which number may we call" in answer
    assert "bring or send it" not in answer


async def test_a_product_the_catalogue_does_not_know_is_repaired_too(sam, desk):
    await tells(sam, "I need a repair", "a toaster", "it only toasts one side")
    await presses(sam, "Yes, somewhat")
    await tells(sam, "none", "I'll bring it in", "none")
    assert "R-1001" in await presses(sam, "Open it")
    [ticket] = tickets_of(desk, sam)
    assert (ticket.product, ticket.care) == ("toaster", "workshop")


async def test_an_unknown_serial_number_is_taken_and_said_so(sam):
    await tells(sam, "my oven makes noise", "a bit")
    assert "can't find that number in our records" in await tells(sam, "OV659910150081")


async def test_a_telephone_number_is_asked_for_once(sam, desk):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await tells(sam, "0113 496 0018", "ok")
    answer = await tells(
        sam, "my dishwasher doesn't drain", "a bit", "none", "home", "8 Park Road, London"
    )
    assert "Please check" in answer
    assert "+44 113 496 0018" in answer
