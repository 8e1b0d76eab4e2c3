"""An outcry answers nothing: a form hears it, and asks again."""

import pytest

from tests.end_to_end.chats import hears, tells, tickets_of

CRIES = ["oh come on", "I can't believe this", "this is insane", "oh for the love of god"]
CRIES_CHINESE = ["太离谱了", "太荒谬了", "不是吧", "气死我了"]


@pytest.mark.parametrize("cry", CRIES)
async def test_an_outcry_is_no_answer_to_a_question(sam, cry):
    assert "upset" in await tells(sam, "my oven does not heat", "not at all", cry)
    assert "serial number" in await hears(sam)


@pytest.mark.parametrize("cry", CRIES_CHINESE)
async def test_an_outcry_is_no_answer_to_a_question_in_chinese(li, cry):
    assert "生气" in await tells(li, "烤箱不加热了", "完全不能用", cry)
    assert "序列号" in await hears(li)


async def test_an_outcry_at_the_summary_opens_nothing(sam, desk):
    await tells(sam, "my oven does not heat", "not at all", "none", "home", "7 Park Road, London")
    await tells(sam, "none", "oh come on")
    assert tickets_of(desk, sam) == []
