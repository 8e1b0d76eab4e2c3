"""Several units of one kind in a message: the next is offered once the first is registered."""

import pytest

from tests.end_to_end.chats import buttons, presses, tells, tickets_of

REST = ("none", "at my home", "14 Mill Lane, Leeds", "none")


async def opens(person, *answers):
    await tells(person, *answers)
    await person.sends("yes")
    return await person.receives(timeout=15)


async def test_the_second_unit_of_a_message_is_offered_and_its_words_are_kept(sam, desk):
    await tells(sam, "both my fridges are broken")
    opened = await opens(sam, "they don't cool", "a bit", *REST)
    assert opened["text"].endswith(
        "R-1001 is for one fridge, and you told me of another. "
        "Shall I take that down for repair too?"
    )
    assert buttons(opened)[-2:] == ["Yes, another fridge", "No, thanks"]
    assert "your fridge" in await presses(sam, "Yes, another fridge")
    opened = await opens(sam, "it is loud", "a bit", *REST)
    assert "R-1002" in opened["text"]
    assert "you told me of" not in opened["text"]
    first, second = sorted(tickets_of(desk, sam), key=lambda one: one.code)
    assert (first.product, second.product) == ("fridge", "fridge")
    assert all("both my fridges are broken" in one.story for one in (first, second))


async def test_the_second_unit_is_taken_down_at_a_yes_in_chinese(li, desk):
    await tells(li, "两台空调都坏了，一台在客厅一台在卧室")
    await tells(li, "不能用", "没有", "上门", "杭州市文一路8号", "没有")
    said = await tells(li, "好的")
    assert said.endswith("R-1001 登记的是一台空调，您说的是两台。也一起报修吗？")
    assert "您的空调出了问题" in await tells(li, "好的")


async def test_of_two_addresses_none_is_guessed_and_both_are_kept(sam, desk):
    told = "two of my fridges leak, the one at Oak Road 4 and the other at 7 Elm St"
    await tells(sam, told, "a bit", "none")
    assert "Where should the technician come?" in await tells(sam, "home")
    await tells(sam, "4 Oak Road, Leeds", "none", "yes")
    assert tickets_of(desk, sam)[0].place == "4 Oak Road, Leeds"
    assert tickets_of(desk, sam)[0].story == told


@pytest.mark.parametrize("told", ["my two year old fridge leaks", "my fridge leaks"])
async def test_one_unit_is_one_unit(sam, told):
    await tells(sam, told, "a bit", *REST)
    assert "you told me of" not in await tells(sam, "yes")
