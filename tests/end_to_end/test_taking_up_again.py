"""A form that was stopped goes on with what was known, when the customer wants it after all."""

from tests.end_to_end.chats import PATIENCE, buttons, tells


async def test_who_goes_on_after_stopping_is_asked_the_next_question(sam):
    await tells(sam, "my oven does not heat", "partly", "none", "stop")
    said = await tells(sam, "go on please")
    assert said.startswith("Good, we go on where we were.")
    assert "shall a technician come" in said
    await sam.sends("home")
    assert "Where should the technician come?" in (await sam.receives(timeout=PATIENCE))["text"]


async def test_a_question_in_between_is_no_hindrance(li):
    await tells(li, "烤箱不加热", "还能用一点", "取消", "你们几点下班")
    await li.sends("接着登记")
    asked = await li.receives(timeout=PATIENCE)
    assert "接着刚才的来" in asked["text"]
    assert "序列号" in asked["text"]
    assert buttons(asked) == ["找不到"]


async def test_a_complaint_goes_on_with_its_story(li):
    await tells(li, "我要投诉你们的师傅态度很差", "不投诉了")
    assert "工单号或订单号" in await tells(li, "继续")


async def test_where_nothing_was_stopped_nothing_goes_on(sam):
    assert "go on where we were" not in await tells(sam, "continue")


async def test_what_was_stopped_last_goes_on(sam):
    await tells(sam, "my oven does not heat", "stop", "my kettle is dead", "stop")
    await tells(sam, "let's continue", "none")
    assert "Product: electric kettle" in await tells(sam, "none")
