"""What comes in pieces, each a message of its own within seconds: heard as one story."""

import pytest

from tests.end_to_end.chats import hears, tells, tickets_of


async def bursts(person, *texts: str) -> list[str]:
    """Send texts without waiting; give what is answered, in order."""
    for text in texts:
        await person.sends(text)
    return [await hears(person) for _ in texts]


@pytest.mark.parametrize(
    ("language", "pieces", "asks"),
    [
        ("en", ("washing machine", "it's broken", "won't spin"), "Can it still be used?"),
        ("en", ("hi", "my oven", "not heating"), "Can it still be used?"),
        ("en", ("need help", "the dishwasher", "it does not drain"), "Can it still be used?"),
        ("zh", ("洗衣机", "坏了", "不转了"), "现在还能用吗？"),
        ("zh", ("在吗", "冰箱", "不制冷"), "现在还能用吗？"),
    ],
)
async def test_nothing_is_asked_that_the_next_piece_told(sam, li, language, pieces, asks):
    person = {"en": sam, "zh": li}[language]
    said = await bursts(person, *pieces)
    assert said[-1].endswith(asks)
    assert len(set(said)) == len(said)


async def test_since_when_is_no_answer_to_what_is_wrong_and_is_kept(sam, desk):
    said = await bursts(sam, "the oven", "broken", "since yesterday")
    assert "what" in said[-1].casefold()
    await bursts(sam, "door does not close", "no", "none", "home", "14 Mill Lane, Leeds")
    await tells(sam, "none", "yes")
    (ticket,) = tickets_of(desk, sam)
    assert "door does not close" in ticket.told
    assert "since yesterday" in ticket.told


async def test_a_grievance_in_pieces_is_one_complaint(sam, li, desk):
    await bursts(sam, "i want to complain", "your technician", "he was rude", "and broke my floor")
    await tells(sam, "none", "an apology", "yes")
    (complaint,) = tickets_of(desk, sam)
    assert "he was rude\nand broke my floor" in complaint.told
    await bursts(li, "我要投诉", "师傅", "态度很差", "还把地板弄坏了")
    await tells(li, "没有", "道歉", "好的")
    (complaint,) = tickets_of(desk, li)
    assert "态度很差\n还把地板弄坏了" in complaint.told
