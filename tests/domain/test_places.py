import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.errors import InvalidAnswer
from actions.domain.places import find_place, without
from actions.domain.words.answers import corrected_value, read_place, replace_number, spot_place


@pytest.mark.parametrize(
    "text",
    [
        "14 Mill Lane, Leeds",
        "Flat 3, LS12 4TE",
        "221b Baker Street, London",
        "建国路88号3单元502",
        "上海市浦东新区张江路100号",
        "朝阳区望京小区12栋",
    ],
)
def test_an_address_is_kept_as_it_is_written(text):
    assert read_place(text) == text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (" 14 Mill Lane, Leeds. ", "14 Mill Lane, Leeds"),
        ("建国路88号3单元502。", "建国路88号3单元502"),
        ("建国路88号3单元502，", "建国路88号3单元502"),
    ],
)
def test_signs_around_an_address_fall_away(text, place):
    assert read_place(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12 Mill Lane, Leeds… no wait its 14", "14 Mill Lane, Leeds"),
        ("12 Mill Lane, Leeds ... it's 14b", "14b Mill Lane, Leeds"),
        ("12 Mill Lane, Leeds no wait it’s 14", "14 Mill Lane, Leeds"),
        ("朝阳区建国路88号 不对 90号", "朝阳区建国路90号"),
        ("朝阳区建国路88号，不是，是90号", "朝阳区建国路90号"),
        ("建国路88号，哦不，90号", "建国路90号"),
        ("12 Mill Lane, Leeds, sorry, 14", "14 Mill Lane, Leeds"),
        ("12 Mill Lane, Leeds, I meant 14", "14 Mill Lane, Leeds"),
        ("12 Mill Lane, Leeds, sorry for the trouble", "12 Mill Lane, Leeds"),
    ],
)
def test_a_house_number_corrected_in_the_same_breath_counts(text, place):
    assert read_place(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("my fridge leaks, 12 Mill Lane, Leeds, no wait its 14", "14 Mill Lane, Leeds"),
        ("come to 12 Mill Lane, Leeds, sorry it's 14, call 0113 496 0018", "14 Mill Lane, Leeds"),
        ("12 Mill Lane, Leeds, I mean 14", "14 Mill Lane, Leeds"),
        ("12 Mill Lane, Leeds, sorry for the mess", "12 Mill Lane, Leeds"),
        ("12 Mill Lane, Leeds, actually 20 Park Row, Leeds", "20 Park Row, Leeds"),
        ("冰箱坏了，地址建国路88号，不对，是90号", "建国路90号"),
        ("my fridge leaks", None),
    ],
)
def test_an_address_in_a_longer_message_is_corrected_in_its_own_breath(text, place):
    assert spot_place(text) == place


@pytest.mark.parametrize(
    "text", ["Leeds", "my house", "home", "12", "北京", "yes", "", "…", "somewhere in the city"]
)
def test_where_nobody_could_find_the_door_is_asked_again(text):
    with pytest.raises(InvalidAnswer, match="trouble-place"):
        read_place(text)


@pytest.mark.parametrize(
    ("old", "correction", "new"),
    [
        ("12 Mill Lane, Leeds", "14", "14 Mill Lane, Leeds"),
        ("12a Mill Lane", "it's 14b", "14b Mill Lane"),
        ("12 Mill Lane, Leeds", "its 14.", "14 Mill Lane, Leeds"),
        ("建国路88号3单元502", "应该是90号", "建国路90号3单元502"),
        ("建国路88号", "是90", "建国路90号"),
        ("12 Mill Lane, Leeds", "20 Park Row, Leeds", "20 Park Row, Leeds"),
        ("12 Mill Lane, Leeds", "14 Mill Lane", "14 Mill Lane, Leeds"),
        ("12 Mill Lane, Leeds", "14 Mill Lane, York", "14 Mill Lane, York"),
        ("建国路88号", "解放路5号", "解放路5号"),
        ("4 Hill Road, Leeds", "5 Mill Lane Leeds", "5 Mill Lane Leeds"),
        ("4 Hill Road, Leeds", "5 Mill Lane Otley", "5 Mill Lane Otley"),
        ("4 Hill Road, Leeds", "5 Mill Lane", "5 Mill Lane, Leeds"),
        ("4 Hill Road, Leeds", "20 Park Row", "20 Park Row, Leeds"),
    ],
)
def test_a_correction_changes_the_house_number_or_the_whole_address(old, correction, new):
    assert replace_number(old, correction) == new


def test_a_description_with_a_not_in_it_is_corrected_whole():
    assert corrected_value("the fault is that it does not drain") == "it does not drain"


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_any_house_number_can_be_corrected(old, new):
    corrected = replace_number(f"{old} Mill Lane, Leeds", f"it's {new}")
    assert corrected == f"{new} Mill Lane, Leeds"


@given(st.text(max_size=500))
def test_whatever_is_typed_is_an_address_of_bearable_length_or_refused(text):
    try:
        place = read_place(text)
    except InvalidAnswer:
        return
    assert 5 <= len(place) <= 300


def test_an_english_street_as_it_is_written_in_chinese_is_found():
    told = "我家冰箱不制冷，地址Leeds Mill Lane 14号，电话13800138000"
    assert find_place(told) == "Leeds Mill Lane 14号"


def test_a_story_keeps_no_leads_of_what_stood_in_it():
    told = "it leaks and my serial number is DW602507300076, i'm at 14 Mill Lane, can't use it"
    left = without(told, "DW602507300076", "14 Mill Lane")
    assert left == "it leaks, can't use it"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I live at three Church Lane, Leeds and it leaks", "three Church Lane, Leeds"),
        ("one hundred and twelve Park Row", "one hundred and twelve Park Row"),
        ("twelve oak street leeds", "twelve oak street leeds"),
        ("住在利兹米尔巷十四号洗衣机响", "利兹米尔巷十四号"),
        ("建国路八十八号三单元五零二室", "建国路八十八号三单元五零二室"),
        ("教堂路三号两台洗衣机", "教堂路三号"),
    ],
)
def test_a_house_number_may_be_in_words(text, place):
    assert find_place(text) == place


@pytest.mark.parametrize(
    "text",
    [
        *("two people down the street", "one of the street lights", "four days in a row"),
        *("two on the way", "one drive", "我知道三号有人来", "一条街"),
    ],
)
def test_a_number_in_words_alone_makes_no_address(text):
    assert find_place(text) is None
