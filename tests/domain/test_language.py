from datetime import UTC, datetime

import pytest

from actions.domain.language import Language, of_code, of_text
from actions.domain.people import Customer

EN, ZH = Language.EN, Language.ZH


def customer(language, **more):
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    return Customer(channel="telegram", chat_id=1, language=language, created_at=now, **more)


@pytest.mark.parametrize(
    "text",
    [
        "My fridge is leaking",
        "where is my repair",
        "How long is the warranty on a KF-420?",
        "it doesn't start",
        "hello there",
        "I want my money back",
        "Can you help me with the washing machine",
        "fridge not cooling",
        "washing machine leaking badly",
        "12 The Avenue, Leeds, but please come after five",
        "my address is 12 Mill Lane, Leeds",
    ],
)
def test_running_english_is_english(text):
    assert of_text(text) is EN


@pytest.mark.parametrize(
    "text",
    [
        "冰箱漏水了",
        "我的 KF-420 不制冷",
        "請問保固多久",
        "好",
        "你好",
        "我要投诉，the technician was rude",
        "R-1042 怎么样了",
        "地址是建国路88号，请上门",
        "洗衣機壞了!",
    ],
)
def test_chinese_characters_are_chinese(text):
    assert of_text(text) is ZH


@pytest.mark.parametrize(
    "text",
    [
        "12 Mill Lane, Leeds",
        "KF-420",
        "KF4202503140017",
        "ok",
        "OK",
        "R-1042",
        "07911 123456",
        "sam@example.com",
        "Norvik",
        "…",
        "👍",
        "",
        "no",
        "14 Park Row, Leeds LS1 5HN",
        "12 The Avenue, Leeds",
        "The Old Mill, Flat 2, Mill on the Moor, Leeds",
        "4 On the Green, Stow in the Wold",
        "Sam of Leeds",
        "KF-420 No 2",
        "technician please",
        "works a bit",
        "xiyiji huai le",
        "wo de bing xiang bu zhi leng",
        "kong tiao huai le zenme ban",
        "朝阳区建国路88号3单元502",
        "建国路88号",
    ],
)
@pytest.mark.parametrize("before", Language)
def test_an_address_a_code_or_ok_does_not_switch_the_language(text, before):
    assert of_text(text) is None

    speaker = customer(before)
    speaker.follow(text)
    assert speaker.language is before


def test_a_chinese_customer_who_begins_to_write_english_is_answered_in_english():
    speaker = customer(ZH)
    speaker.follow("My fridge is leaking, what can I do?")
    assert speaker.language is EN


def test_a_language_that_was_chosen_no_longer_follows_the_text():
    speaker = customer(ZH, language_chosen=True)
    speaker.follow("My fridge is leaking, what can I do?")
    assert speaker.language is ZH


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh-hans", ZH),
        ("zh-TW", ZH),
        ("ZH", ZH),
        ("en-GB", EN),
        ("de", EN),
        ("", EN),
        (None, EN),
    ],
)
def test_the_telegram_language_decides_before_the_first_words(code, language):
    assert of_code(code) is language


@pytest.mark.parametrize(
    "text", ["thank you", "Thank you very much!", "ok thanks", "hello", "yes"]
)
def test_a_courtesy_says_nothing_of_the_language_its_writer_speaks(text):
    assert of_text(text) is None
