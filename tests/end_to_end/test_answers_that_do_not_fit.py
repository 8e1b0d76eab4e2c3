"""What happens when a question is not answered."""

import itertools

import pytest

from tests.end_to_end.chats import buttons, presses, tells, tickets_of


async def asked_again(person, *texts):
    for text in texts:
        await person.sends(text)
        message = await person.receives(timeout=15)
    return message


async def test_after_two_failed_tries_a_question_is_explained_and_may_be_left_out(sam):
    await tells(sam, "my oven makes noise")
    first = await asked_again(sam, "asdf")
    second = await asked_again(sam, "qwer")
    assert first["text"] != second["text"]
    assert "This tells us how urgent it is" in second["text"]
    assert buttons(second)[-2:] == ["Leave it out", "Talk to a person"]

    assert "serial number" in await presses(sam, "Leave it out")


async def test_after_two_failed_tries_a_person_can_be_reached(li):
    await tells(li, "我的烤箱有噪音")
    await asked_again(li, "啊啊啊", "。。。")
    assert "Q-1001" in await presses(li, "找人工")


async def test_the_same_sentence_is_never_said_twice_in_a_row(sam):
    await tells(sam, "my oven makes noise", "a bit")
    said = [await tells(sam, text) for text in ("blah", "blub", "blah", "blub", "asdf")]
    assert all(one != other for one, other in itertools.pairwise(said))


@pytest.mark.parametrize("words", ["I don't know", "no idea"])
async def test_who_does_not_know_is_helped_at_once(sam, words):
    await tells(sam, "my dishwasher doesn't drain")
    message = await asked_again(sam, words)
    assert "This tells us how urgent it is" in message["text"]
    assert "Leave it out" in buttons(message)


async def test_any_question_of_a_repair_can_be_skipped(li, desk):
    await tells(li, "空调不制冷", "跳过", "没有", "跳过", "跳过")
    summary = await tells(li, "没有")
    assert "了解清楚之前，先按不能使用处理" in summary
    assert "R-1001" in await tells(li, "好的")
    assert tickets_of(desk, li)[0].usable is None


async def test_a_summary_that_is_not_understood_opens_nothing(sam, desk):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await tells(sam, "none")
    message = await asked_again(sam, "asdf", "hjkl")
    assert "Leave it out" not in buttons(message)
    assert tickets_of(desk, sam) == []
    assert "R-1001" in await tells(sam, "yes")


async def test_a_form_can_be_stopped_at_any_point(sam, desk):
    await tells(sam, "my oven makes noise", "a bit")
    assert "nothing was opened" in await tells(sam, "never mind")
    await tells(sam, "my dishwasher doesn't drain")
    await sam.sends("/cancel")
    assert "nothing was opened" in (await sam.receives(timeout=15))["text"]
    assert tickets_of(desk, sam) == []


async def test_a_form_that_was_stopped_leaves_nothing_for_the_next(sam):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await tells(sam, "never mind")
    answer = await tells(sam, "my dishwasher doesn't drain")
    assert "dishwasher" in answer
    assert "still be used" in answer
