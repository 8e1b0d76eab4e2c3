"""What a customer chooses after a question back comes back as a training row."""

import asyncio

from actions.domain.language import Language


async def test_the_reading_a_customer_chooses_is_kept_with_their_words(li, desk):
    await li.sends("你们这个洗衣机")
    assert "洗衣机" in (await li.receives(timeout=20))["text"]
    await li.presses("有故障，要报修")
    await li.receives(timeout=20)
    await asyncio.sleep(0.2)

    text, count = desk.corrections.export(Language.ZH)
    assert count == 1
    assert "- intent: report_fault" in text
    assert "你们这个洗衣机" in text
