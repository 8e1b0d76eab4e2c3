import pytest

from actions.domain.words.asked_topics import asked_beside, asked_in_passing

WASHER = "hello, i bought a washing machine from you last year and since yesterday it shakes"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (f"{WASHER}. how much does a repair cost?", "price"),
        (f"{WASHER}, is that still under warranty? and how much is it otherwise?", "warranty"),
        (f"{WASHER}. When can somebody come?", "appointment"),
        (f"{WASHER}. How long will it take to fix?", "duration"),
        (
            "洗衣机去年买的，昨天开始脱水声音特别大，请问还在保修期内吗？修一次要多少钱？",
            "warranty",
        ),
        ("我家冰箱从昨晚开始就不制冷了，菜都坏了，什么时候能来修？", "appointment"),
        ("烤箱用着用着就断电，试了好几次都这样，修好要几天？", "duration"),
    ],
)
def test_a_question_beside_a_story_is_found(text, topic):
    assert asked_beside(text).topics[0] == topic


@pytest.mark.parametrize(
    "text",
    [
        WASHER,
        "how much does a repair cost?",
        "if my washing machine breaks after two years of use, how much does a repair cost?",
        "如果洗衣机用了三年以后坏了不转，修一次要多少钱？",
        "洗衣机坏了，多少钱？",
    ],
)
def test_a_question_alone_or_of_what_may_be_stands_beside_nothing(text):
    assert asked_beside(text) is None


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (f"{WASHER}. how much is a repair and how long will it take?", ("price", "duration")),
        (f"{WASHER}. is it under warranty? when can you come?", ("warranty", "appointment")),
        (
            "我家冰箱从昨晚开始就不制冷了，菜都坏了，上门多少钱，什么时候能来？",
            ("price", "appointment"),
        ),
    ],
)
def test_several_questions_beside_a_story_are_all_found(text, topics):
    assert asked_beside(text).topics == topics


def test_what_is_told_is_left_without_the_questions():
    asked = asked_beside("我家冰箱从昨晚开始就不制冷了，菜都坏了，什么时候能来修？")
    assert asked.told == "我家冰箱从昨晚开始就不制冷了，菜都坏了，"


def test_a_warranty_asked_in_passing_is_found_too():
    story = (
        "my freezer clicks since monday and the food thaws and i was wondering how much it would "
        "cost to get somebody out and also whether its still covered"
    )
    assert asked_in_passing(story).topics == ("price", "warranty")
