import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from actions.domain.language import Language, of_code, of_text
from actions.domain.people import Customer
from actions.domain.words.foreign import is_foreign

EN, ZH = Language.EN, Language.ZH
ROOT = Path(__file__).parents[2]
MEASURED = [*ROOT.glob("tests/nlu/*.jsonl")]
TRAINING = [*ROOT.glob("nlu/training/*/*.yml")]
EXAMPLE = re.compile(r"^    - (.+)$", re.MULTILINE)
MARKED = re.compile(r"\[([^]]+)\]\([a-z_]+\)")


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
    speaker.follow(of_text(text))
    assert speaker.language is before


def test_a_chinese_customer_who_begins_to_write_english_is_answered_in_english():
    speaker = customer(ZH)
    speaker.follow(of_text("My fridge is leaking, what can I do?"))
    assert speaker.language is EN


def test_a_language_that_was_chosen_no_longer_follows_the_text():
    speaker = customer(ZH, language_chosen=True)
    speaker.follow(of_text("My fridge is leaking, what can I do?"))
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


@pytest.mark.parametrize("text", ["세탁기가 고장났어요", "ok", "R-1042"])
def test_what_is_neither_chinese_nor_english_says_nothing_of_the_language(text):
    assert of_text(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("parlez-vous français?", "Der Kühlschrank kühlt nicht mehr", "no hablo ingles"),
        *("pralka nie działa", "çamaşır makinem çalışmıyor", "tủ lạnh của tôi bị hỏng"),
        *("洗濯機が壊れました", "세탁기가 고장났어요", "моя стиральная машина сломалась"),
        *("ตู้เย็นเสีย", "ثلاجتي لا تبرد"),
    ],
)
def test_another_language_is_told_from_the_two_that_are_spoken(text):
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        *("wahsing machien dosnt drian", "iz nt wrkin properly plz", "fan is loud", "uh huh"),
        *("this generator dey start dey off", "bing xiang bu leng le", "wo yao tuikuan"),
        *(
            "Jan de Vries",
            "Juan Carlos García López",
            "Name's Ioana Petrescu",
            "Plaza Mayor, Madrid",
        ),
        *(
            "14 Rue de Rivoli, Paris",
            "Siemens Waschmaschine",
            "冰箱の冷凍",
            "我的fridge不冷",
            "KF-420",
        ),
        *("do you speak Spanish", "café machine", "🔥🔥", "", "Ω 5"),
    ],
)
def test_english_and_chinese_are_never_taken_for_another_language_however_odd(text):
    assert not is_foreign(text)


NAMED = "ingl|español|français|Deutsch|polsku|日本語|한국어"
"""What asks for another language is one, or as good as that."""


def test_hardly_a_line_that_customers_write_is_taken_for_another_language():
    written = [line for file in MEASURED for line in file.read_text("utf-8").splitlines()]
    lines = [json.loads(line)["text"] for line in written]
    examples = [line for file in TRAINING for line in EXAMPLE.findall(file.read_text("utf-8"))]
    lines += [MARKED.sub(r"\1", line) for line in examples]
    assert len(lines) > 20_000
    assert [text for text in lines if is_foreign(text) and not re.search(NAMED, text)] == []
