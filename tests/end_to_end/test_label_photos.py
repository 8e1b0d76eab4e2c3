"""A photo of the label instead of a typed serial number."""

import pytest
from sqlmodel import select

from actions.domain.messages import Attachment
from tests.end_to_end.chats import hears, tells, tickets_of
from tests.labels import label

SERIAL = "KF4202503140017"


async def test_a_photo_of_the_label_answers_the_question_for_the_serial_number(sam, desk):
    await tells(sam, "my fridge makes an awful noise", "somewhat")
    await sam.sends_photo(data=label(SERIAL))

    answer = await hears(sam)
    assert "Fridge KF-420: covered until 13 March 2028" in answer
    assert "come to you" in answer

    await tells(sam, "home", "12 Mill Lane, Leeds", "0113 496 0000")
    await sam.presses("Open it")
    await hears(sam)
    [ticket] = tickets_of(desk, sam)
    assert ticket.serial_number == SERIAL
    with desk.database.reading() as session:
        assert [kept.ticket_id for kept in session.exec(select(Attachment))] == [ticket.id]


async def test_a_photo_of_the_label_answers_in_chinese_too(li):
    await tells(li, "冰箱一直响，也不太冷", "还能用一点")
    await li.sends_photo(data=label(f"SN:{SERIAL}", "Code128"))
    assert "2028年3月13日" in await hears(li)


@pytest.mark.parametrize("send", ["photo", "file"])
async def test_a_label_sent_out_of_the_blue_is_told_its_warranty(sam, send):
    if send == "photo":
        await sam.sends_photo(data=label(SERIAL))
    else:
        await sam.sends_document("label.PNG", label(SERIAL))
    assert "covered until 13 March 2028" in await hears(sam)


async def test_a_photo_without_a_code_is_kept_for_a_colleague_to_read(sam):
    await tells(sam, "my fridge makes an awful noise", "somewhat")
    await sam.sends_photo()
    assert "reads the number off the photo" in await hears(sam)


async def test_a_photo_that_cannot_be_fetched_is_kept_all_the_same(sam, telegram):
    await tells(sam, "my fridge makes an awful noise", "somewhat")
    telegram.fail_next("getFile", 400, description="Bad Request: wrong file_id")
    await sam.sends_photo(data=label(SERIAL))
    assert "reads the number off the photo" in await hears(sam)


async def test_a_sharp_photo_put_in_place_of_a_blurred_one_answers_too(sam, desk):
    await tells(sam, "my fridge makes an awful noise", "somewhat")
    blurred = await sam.sends_photo()
    await hears(sam)
    await sam.edits_photo(blurred, label(SERIAL))
    assert "covered until 13 March 2028" in await hears(sam)
    with desk.database.reading() as session:
        assert len(session.exec(select(Attachment)).all()) == 2
