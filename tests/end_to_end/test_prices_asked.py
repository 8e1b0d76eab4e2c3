"""A bare "how much" asks the price of what was just spoken of (Rule R6)."""

import pytest

from tests.end_to_end.chats import tells

ASKED = [
    ("en", ["do you install dishwashers", "how much"], "£60"),
    ("en", ["can I buy a new door seal", "and how much is that?"], "£8"),
    ("en", ["we are moving house, can you reinstall the oven", "what does it cost"], "£45"),
    ("en", ["can I extend the warranty", "how much?"], "£59"),
    ("zh", ["你们给安装洗碗机吗", "多少钱"], "£60"),
    ("zh", ["可以买配件吗", "那多少钱"], "£8"),
]


@pytest.mark.parametrize(("language", "texts", "price"), ASKED, ids=[a[1][0] for a in ASKED])
async def test_how_much_is_answered_for_what_was_just_spoken_of(sam, li, language, texts, price):
    said = await tells({"en": sam, "zh": li}[language], *texts)

    assert price in said
    assert "£48" not in said, "the general list names labour by the hour"


async def test_how_much_of_nothing_in_particular_gets_the_list(sam):
    assert "£48 an hour" in await tells(sam, "how much")
