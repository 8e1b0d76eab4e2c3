import pytest

from actions.domain.errors import InvalidAnswer
from actions.domain.tickets import Usable
from actions.domain.words.answers import is_question, says_no, says_yes
from actions.domain.words.choices import asked_care, read_care, read_usable


@pytest.mark.parametrize(
    "text",
    [
        *("Yes, it works fine", "Yes, normally", "it works"),
        *("能正常用", "正常", "可以用", "没问题"),
    ],
)
def test_a_unit_that_works_is_usable(text):
    assert read_usable(text) is Usable.YES


@pytest.mark.parametrize(
    "text",
    [
        *("a little", "Yes, somewhat", "sort of", "sometimes", "it still works a bit"),
        *("half the buttons", "barely", "only partly"),
        *("还能用一点", "勉强能用", "时好时坏", "偶尔", "有时候可以", "能用"),
    ],
)
def test_a_unit_that_works_a_little_is_partly_usable(text):
    assert read_usable(text) is Usable.PARTLY


@pytest.mark.parametrize(
    "text", ["yes", "yeah", "Yes please", "it can", "能", "是的", "可以", "能，就是地上都是水"]
)
def test_a_bare_yes_says_that_something_works_and_not_that_all_does(text):
    assert read_usable(text) is Usable.PARTLY


@pytest.mark.parametrize(
    "text",
    [
        *("ok", "ok found it: DW602507300076", "ok. and my fridge rattles", "好的"),
        *("no serial number", "没有 serial number", "no idea. it just blinks"),
        *("我腿脚不好，能不能来拿",),
    ],
)
def test_a_yes_or_no_to_something_else_says_nothing_about_use(text):
    with pytest.raises(InvalidAnswer, match="trouble-usable"):
        read_usable(text)


@pytest.mark.parametrize(
    "text",
    [
        *("my fridge does not cool please send someone", "fridge not cold send someone"),
        *("washer won't start can you send somebody", "冰箱不制冷了快点派人来"),
        *("洗衣机不转了麻烦上门看看", "洗衣机不能用请派师傅来"),
    ],
)
def test_a_visit_asked_for_in_one_breath_with_the_fault_is_a_visit(text):
    assert asked_care(text) == "home"


@pytest.mark.parametrize(
    "text",
    [
        "it won't start can i bring it in",
        "不用麻烦师傅上门",
        "不想请师傅上门",
        "please don't come",
    ],
)
def test_a_visit_that_is_not_wanted_stays_unwanted(text):
    assert asked_care(text) == "workshop"


@pytest.mark.parametrize(
    "text",
    [
        *("no", "No, not at all", "nope, dead", "it can't be used", "not working"),
        *("it won't turn on", "it doesn't work", "stopped working", "completely dead"),
        *("it can’t be used", "it won’t turn on", "it doesn’t work"),
        *("完全不能用", "不能用", "用不了", "开不了机", "彻底坏了", "不行了", "不能正常用"),
    ],
)
def test_a_unit_that_does_nothing_is_unusable(text):
    assert read_usable(text) is Usable.NO


@pytest.mark.parametrize("text", ["hello", "blue", "蓝色", "", "R-1042", "不正常", "14 Mill Lane"])
def test_what_says_nothing_about_use_is_asked_again(text):
    with pytest.raises(InvalidAnswer, match="trouble-usable"):
        read_usable(text)


@pytest.mark.parametrize(
    ("text", "care"),
    [
        ("At my home", "home"),
        ("please come here", "home"),
        ("send a technician", "home"),
        ("yes", "home"),
        ("上门", "home"),
        ("师傅来我家", "home"),
        ("I'll bring it in", "workshop"),
        ("workshop", "workshop"),
        ("I can drop it off", "workshop"),
        ("I'd rather post it", "workshop"),
        ("我自己送", "workshop"),
        ("寄过去", "workshop"),
        ("送修", "workshop"),
    ],
)
def test_the_customer_says_where_it_is_repaired(text, care):
    assert read_care(text) == care


@pytest.mark.parametrize("text", ["either", "随便", "blue", "", "0113 496 0018"])
def test_what_names_no_place_of_repair_is_asked_again(text):
    with pytest.raises(InvalidAnswer, match="trouble-care"):
        read_care(text)


@pytest.mark.parametrize(
    "text",
    ["yes", "Yes!", "ok", "okay, open it", "sure", "是", "是的", "好", "好的", "嗯", "对", "确认"],
)
def test_yes_is_heard(text):
    assert says_yes(text)
    assert not says_no(text)


@pytest.mark.parametrize(
    "text", ["no", "No, thanks", "nope", "不", "不是", "不用", "没有", "不对"]
)
def test_no_is_heard(text):
    assert says_no(text)
    assert not says_yes(text)


@pytest.mark.parametrize("text", ["yesterday", "normal", "know", "okra", "fridge", "冰箱", ""])
def test_a_word_that_only_begins_like_it_is_neither_yes_nor_no(text):
    assert not says_yes(text)
    assert not says_no(text)


@pytest.mark.parametrize(
    "text",
    [
        *("how long is the warranty", "it leaks?", "What does it cost", "is it free"),
        *("保修多久", "能修吗", "多少钱？", "什么时候来", "能不能便宜点"),
    ],
)
def test_a_question_is_told_from_an_answer(text):
    assert is_question(text)


@pytest.mark.parametrize("text", ["14 Mill Lane, Leeds", "it leaks", "漏水", "home", "上门"])
def test_an_answer_is_no_question(text):
    assert not is_question(text)
