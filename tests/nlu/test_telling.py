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
        *("这牌子太垃圾了再也不买", "换成别的牌子修好退钱", "洗衣机坏了修不修"),
    ],
)
def test_a_maker_named_in_passing_asks_nothing(text):
    assert telling(text.casefold()) is None
