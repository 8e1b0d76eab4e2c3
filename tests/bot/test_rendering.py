import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.messages import Outbound
from bot.telegram.rendering import LIMIT, keyboard, length, read_press, split_text

PIECES = st.sampled_from(
    ["word ", "二〇二六年三月。", "😀", "👩‍👩‍👧", "\n", "\n\n", ". ", "𠮷", "é", "a" * 50, " "]
)
TEXTS = st.lists(PIECES, max_size=400).map("".join) | st.text(max_size=300)
LIMITS = st.integers(2, 200)


def row(*titles, row_id=1):
    buttons = [{"title": title, "payload": "/press"} for title in titles]
    return Outbound(
        id=row_id, channel="telegram", chat_id=1, lane="1", text="?", key="k", buttons=buttons
    )


def lines(markup):
    return [[key.text for key in line] for line in markup.inline_keyboard]


@pytest.mark.parametrize(
    ("text", "units"), [("abc", 3), ("冰箱", 2), ("😀", 2), ("é", 1), ("👩‍👩‍👧", 8), ("", 0)]
)
def test_a_text_is_measured_as_telegram_measures_it(text, units):
    assert length(text) == units


@given(TEXTS, LIMITS)
def test_no_part_is_longer_than_telegram_takes_and_none_is_empty(text, limit):
    parts = split_text(text, limit)
    assert [part for part in parts if not 0 < length(part) <= limit] == []
    assert [part for part in parts if part != part.strip()] == []


@given(TEXTS, LIMITS)
def test_nothing_but_blanks_is_lost_between_the_parts(text, limit):
    assert "".join("".join(split_text(text, limit)).split()) == "".join(text.split())


@given(TEXTS)
def test_a_text_that_fits_is_one_message(text):
    if 0 < length(text.strip()) <= LIMIT:
        assert split_text(text) == [text.strip()]


@pytest.mark.parametrize("blank", ["", " ", "\n\n"])
def test_a_text_without_words_is_no_message(blank):
    assert split_text(blank) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two\n\nthree four", ["one two", "three four"]),
        ("one two. thr\nfour", ["one two. thr", "four"]),
        ("one two. three four", ["one two.", "three four"]),
        ("第一句话。第二句话。第三句话。", ["第一句话。第二句话。", "第三句话。"]),
        ("one twothree fourfive", ["one twothree", "fourfive"]),
        ("abcdefghijklmnopqrstuvwxyz", ["abcdefghijklmn", "opqrstuvwxyz"]),
        ("😀" * 8, ["😀" * 7, "😀"]),
    ],
    ids=["paragraph", "line", "sentence", "Chinese sentence", "word", "anywhere", "between emoji"],
)
def test_a_long_text_is_parted_at_the_best_border_in_its_later_half(text, parts):
    assert split_text(text, 14) == parts


def test_a_very_long_emoji_text_becomes_two_full_messages():
    assert [length(part) for part in split_text("😀" * 4096)] == [4096, 4096]


def test_a_message_without_buttons_has_no_keyboard():
    assert keyboard(row()) is None


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["Yes", "No"], [["Yes", "No"]]),
        (["One", "Two", "Three", "Four"], [["One", "Two", "Three"], ["Four"]]),
        (
            ["Yes", "Something is broken", "No"],
            [["Yes"], ["Something is broken"], ["No"]],
        ),
        (["还能用一点", "完全不能用"], [["还能用一点", "完全不能用"]]),
    ],
)
def test_short_buttons_stand_side_by_side_and_long_ones_alone(titles, expected):
    assert lines(keyboard(row(*titles))) == expected


@given(
    st.integers(1, 2**31 - 1),
    st.lists(st.text(min_size=1, max_size=200), min_size=1, max_size=20),
)
def test_every_button_leads_back_to_its_row_and_place(row_id, titles):
    markup = keyboard(row(*titles, row_id=row_id))
    keys = [key for line in markup.inline_keyboard for key in line]
    assert [read_press(key.callback_data) for key in keys] == [
        (row_id, place) for place in range(len(titles))
    ]
    assert max(len(key.callback_data.encode()) for key in keys) <= 64
    assert [key.text for key in keys] == [title[:64] for title in titles]
    assert max(len(line) for line in markup.inline_keyboard) <= 3


@pytest.mark.parametrize(
    "data",
    [
        *("", "press", "press:1", "press:1:", "press::1", "press:1:2:3", "press:a:1", "press:1:a"),
        *("press:-1:0", "press:1:-1", "press: 1:0", "Press:1:0", "survey:1:0", "press:1.5:0"),
        *("press:" + "1" * 60 + ":0", "press:2147483648:0", "press:99999999999999999999:0"),
    ],
)
def test_callback_data_that_this_desk_never_wrote_is_refused(data):
    assert read_press(data) is None


@given(st.text(max_size=64))
def test_whatever_a_client_makes_up_is_read_or_refused(data):
    found = read_press(data)
    assert found is None or (data.startswith("press:") and min(found) >= 0)
