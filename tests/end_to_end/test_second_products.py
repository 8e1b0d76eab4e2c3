"""A message that tells of two broken products: a repair for each, the second by a tap."""

import pytest

from tests.end_to_end.chats import PATIENCE, buttons, presses, tells, tickets_of


async def opens(person, *answers):
    """Answer the form's questions, and give the message that tells the code."""
    await tells(person, *answers[:-1])
    await person.sends(answers[-1])
    return await person.receives(timeout=PATIENCE)


async def test_the_second_product_of_a_message_is_offered_once_the_first_repair_is_open(sam, desk):
    first = "my fridge leaks and the washing machine does not spin"
    assert "your fridge" in await tells(sam, first)
    opened = await opens(sam, "a bit", "none", "at my home", "14 Mill Lane, Leeds", "none", "yes")
    assert "R-1001" in opened["text"]
    assert opened["text"].endswith(
        "You also told me about your washing machine. Shall I take that down for repair too?"
    )
    assert buttons(opened)[-2:] == ["Yes, the washing machine too", "No, thanks"]

    assert "your washing machine" in await presses(sam, "Yes, the washing machine too")
    opened = await opens(sam, "no", "none", "at my home", "14 Mill Lane, Leeds", "none", "yes")
    assert "R-1002" in opened["text"]
    assert "You also told me" not in opened["text"]
    told = {t.code: (t.product, t.story) for t in tickets_of(desk, sam)}
    assert told == {
        "R-1001": ("fridge", first),
        "R-1002": ("washing machine", "the washing machine does not spin"),
    }


async def test_a_typed_yes_takes_the_second_product_down_in_chinese(li, desk):
    assert "冰箱" in await tells(li, "冰箱漏水，洗衣机也不转了")
    opened = await opens(li, "还能用一点", "没有", "上门", "杭州市文一路8号", "没有", "好的")
    assert opened["text"].endswith("您还提到洗衣机有问题。也一起报修吗？")
    assert buttons(opened)[-2:] == ["好，洗衣机也报修", "不用了"]
    assert "洗衣机" in await tells(li, "好的")
    opened = await opens(li, "不能用", "没有", "上门", "杭州市文一路8号", "没有", "好的")
    assert "R-1002" in opened["text"]
    assert [t.product for t in tickets_of(desk, li)] == ["洗衣机", "冰箱"]


async def test_who_wants_no_second_repair_is_left_in_peace(sam, desk):
    await tells(sam, "my fridge leaks and the washing machine does not spin")
    await opens(sam, "a bit", "none", "at my home", "14 Mill Lane, Leeds", "none", "yes")
    assert "it stays at that" in await presses(sam, "No, thanks")
    assert [t.code for t in tickets_of(desk, sam)] == ["R-1001"]


@pytest.mark.parametrize(
    ("detail", "asked"),
    [("it's partly working", "serial number"), ("the drum doesn't turn", "Can it still be used?")],
)
async def test_a_detail_of_the_second_product_is_as_good_as_a_yes(sam, desk, detail, asked):
    first = "my fridge leaks and the washing machine does not spin"
    await tells(sam, first)
    await opens(sam, "a bit", "none", "at my home", "14 Mill Lane, Leeds", "none", "yes")
    said = await tells(sam, detail)
    assert "your washing machine" in said
    assert asked in said
    rest = ["a bit"] if "used" in asked else []
    opened = await opens(sam, *rest, "none", "home", "14 Mill Lane, Leeds", "none", "yes")
    assert "R-1002" in opened["text"]
    newest, _ = tickets_of(desk, sam)
    assert newest.product == "washing machine"
    assert newest.story == f"the washing machine does not spin\n{detail}"


async def test_a_detail_of_the_second_product_is_a_yes_in_chinese(li, desk):
    await tells(li, "冰箱漏水，洗衣机也不转了")
    await opens(li, "还能用一点", "没有", "上门", "杭州市文一路8号", "没有", "好的")
    assert "洗衣机" in await tells(li, "它完全不转了")
    opened = await opens(li, "不能用", "没有", "上门", "杭州市文一路8号", "没有", "好的")
    assert "R-1002" in opened["text"]
    assert tickets_of(desk, li)[0].story == "洗衣机也不转了\n它完全不转了"


async def test_a_question_after_the_offer_is_no_yes(sam, desk):
    await tells(sam, "my fridge leaks and the washing machine does not spin")
    await opens(sam, "a bit", "none", "at my home", "14 Mill Lane, Leeds", "none", "yes")
    assert "09:00" in await tells(sam, "what are your opening hours?")
    assert len(tickets_of(desk, sam)) == 1


@pytest.mark.parametrize(
    "opening",
    [
        ("my washer is broken and my dryer too", "won't spin"),
        ("my washer is broken", "and my dryer", "won't spin"),
        ("my washer is broken and the dryer makes a terrible noise", "won't spin"),
    ],
)
async def test_a_second_thing_that_is_in_no_catalogue_is_offered_its_repair_too(
    sam, desk, opening
):
    await tells(sam, *opening)
    opened = await opens(sam, "no", "none", "home", "14 Mill Lane, Leeds", "none", "yes")
    assert "You also told me about your dryer." in opened["text"]
    assert "your dryer" in await presses(sam, "Yes, the dryer too")
    await tells(sam, "it does not get warm")
    opened = await opens(sam, "no", "none", "home", "same address", "none", "yes")
    assert "You also told me" not in opened["text"]
    assert [ticket.product for ticket in tickets_of(desk, sam)] == ["dryer", "washing machine"]


async def test_a_second_thing_said_where_the_fault_was_asked_is_no_fault(sam):
    await tells(sam, "my washer is broken")
    assert "what is wrong with it" in await tells(sam, "and my fridge")


async def test_what_the_first_does_is_not_told_of_the_second(sam, desk):
    await tells(sam, "my washer is broken and my fridge too", "won't spin")
    await opens(sam, "no", "none", "home", "14 Mill Lane, Leeds", "none", "yes")
    assert "What is wrong with it?" in await presses(sam, "Yes, the fridge too")


async def test_things_that_are_only_named_are_offered_nothing(sam):
    await tells(sam, "my oven does not heat, it stands beside the dryer and the sofa", "no")
    opened = await opens(sam, "none", "home", "14 Mill Lane, Leeds", "none", "yes")
    assert "You also told me" not in opened["text"]


@pytest.mark.parametrize("yes", ["yes", "it does not get warm either"])
async def test_a_second_thing_of_no_catalogue_is_taken_down_by_a_typed_word(sam, desk, yes):
    await tells(sam, "both my washer and my dryer are broken")
    told = "washer does not spin, dryer does not heat"
    opened = await opens(sam, told, "no", "none", "home", "14 Mill Lane, Leeds", "none", "yes")
    assert "You also told me about your dryer. Shall I" in opened["text"]
    assert "your dryer" in await tells(sam, yes)


async def test_a_second_thing_of_no_catalogue_is_taken_down_in_chinese(li, desk):
    await tells(li, "我家冰箱不制冷，烘干机也坏了")
    opened = await opens(li, "不能用", "没有", "上门", "杭州市文一路8号", "没有", "好的")
    assert "您还提到烘干机有问题。" in opened["text"]
    assert "烘干机" in await tells(li, "好")
    await tells(li, "不热", "不能用", "没有", "上门", "地址一样", "没有", "好的")
    assert [t.product for t in tickets_of(desk, li)] == ["烘干机", "冰箱"]
