import pytest

from nlu.components.telling import telling


@pytest.mark.parametrize("text", ["C-1", "R-1024", "q 1001", "Q-12", "(r1007)", "C – 213."])
def test_a_code_alone_is_bare_data(text):
    assert telling(text.casefold()) == "give_data"


@pytest.mark.parametrize(
    "text", ["R-1024?", "cancel R-1024", "R-1042 怎么样了", "C", "1024", "X-12"]
)
def test_a_code_beside_words_or_a_question_mark_is_read_like_anything_else(text):
    assert telling(text.casefold()) is None


@pytest.mark.parametrize(
    "text",
    [
        *("do you repair other brands", "which brands do you look after", "fix any make?"),
        *("Would you mend a toaster from a different company", "what makes do you service"),
        *("你们修别的牌子吗", "其他品牌修不修", "都修哪些牌子", "不是你们家的机器给修不"),
        *("do u fix sofas that werent bought from you", "do you service bikes bought elsewhere"),
        *("别处买的电动车你们修不修", "网上买的能保养吗"),
    ],
)
def test_who_asks_whose_things_are_repaired_is_understood(text):
    assert telling(text.casefold()) == "ask_brands"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "what makes a good fridge",
            "I want another brand",
            "my oven makes a noise",
            "I will buy another brand next time",
        ),
        *("any brand would have lasted longer, refund me", "it makes noise, can you repair it"),
        *("i bought it from you, do you repair it", "网上买的，坏了"),
        *("这牌子太垃圾了再也不买", "换成别的牌子修好退钱", "洗衣机坏了修不修"),
    ],
)
def test_a_maker_named_in_passing_asks_nothing(text):
    assert telling(text.casefold()) is None


@pytest.mark.parametrize(
    "text",
    [
        *("do you repair kettles", "Do you guys fix coffee machines?", "can you repair tablets"),
        *("你们修平板吗", "你们修不修手机", "电视你们能修吗", "请问美的的电器你们修吗"),
    ],
)
def test_who_asks_what_kind_of_thing_is_repaired_opens_no_repair(text):
    assert telling(text.casefold()) == "ask_brands"


@pytest.mark.parametrize(
    "text",
    [
        *("can you fix my fridge", "can you repair it", "do you repair a kettle that leaks"),
        *("could you fix the oven please", "can you repair please", "can you fix this"),
        *("do you repair on weekends?", "你们修理部几点收工"),
        *("修一下我的电视", "洗衣机坏了你们能修吗", "我的电视你们能修吗", "你们修好了吗"),
        *("你们修的什么东西", "你们能修吗", "你们修了三次了"),
    ],
)
def test_who_has_something_to_repair_is_not_told_what_is_repaired(text):
    assert telling(text.casefold()) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("where are you based?", "ask_site"),
        ("so where are you guys located", "ask_site"),
        ("where are you", None),
        ("周末能来吗", "ask_appointment"),
        ("你们星期天来不来", "ask_appointment"),
        ("明天下午能来修吗", "ask_appointment"),
        ("今天能来吗", None),
        ("周六说来也没来", None),
        ("how fast can u come", "ask_appointment"),
        ("how soon can someone be here?", "ask_appointment"),
        ("how fast does it spin", None),
        ("so is it booked?", "ask_status"),
        ("is it sorted now", "ask_status"),
        ("is it confirmed that my parcel is lost", None),
    ],
)
def test_where_and_on_which_day_are_read_by_the_words(text, intent):
    assert telling(text.casefold()) == intent


@pytest.mark.parametrize("text", ["❤️", "🙏", "😊", "🌹🌹", "🙏🏽 !", "👏🔥"])
def test_friendly_signs_alone_are_a_thank_you(text):
    assert telling(text) == "thank"


@pytest.mark.parametrize(
    ("text", "intent"), [("👍", "affirm"), ("👍🏽👍", "affirm"), ("👌", "affirm"), ("👎", "deny")]
)
def test_a_thumb_says_yes_or_no(text, intent):
    assert telling(text) == intent


@pytest.mark.parametrize("text", ["🔥🔥🔥", "🔥", "⚡💥", "💩", "🤔", "😡😡", "🔥!!!"])
def test_signs_that_may_mean_anything_are_asked_about(text):
    assert telling(text) == "nlu_fallback"


@pytest.mark.parametrize("text", ["🔥 in my oven", "着火了🔥", "love it ❤️", "???", "!!", "🔥 2"])
def test_signs_beside_words_are_read_with_the_words(text):
    assert telling(text) is None
