"""Who asks whether their unit is recalled is told so, by its serial number."""

from tests.end_to_end.chats import tells


async def test_a_serial_number_within_the_recall_is_named_and_one_outside_is_not(sam, li):
    said = await tells(sam, "is hd2105002217 in the recall?")
    assert said.startswith("HD2105002217 is one of those recalled: please don't use it")
    assert said.endswith("Shall a colleague arrange it for yours?")
    said = await tells(sam, "and is my unit KF4202503140017 in the recall?")
    assert said.startswith("KF4202503140017 is not one of those recalled.")
    said = await tells(li, "我的HD2105002217在召回范围里吗")
    assert said.startswith("HD2105002217 在召回范围内，请不要再使用。")


async def test_a_number_sent_after_the_question_is_held_against_the_recall(sam):
    assert "send it to me" in await tells(sam, "is there a recall for hair dryers?")
    assert "is one of those recalled" in await tells(sam, "HD2105002217")


async def test_who_has_a_recalled_unit_repaired_is_told_to_stop_using_it(sam):
    said = await tells(sam, "my hair dryer does not blow, serial number HD2105002217")
    assert "it is one of those recalled" in said
