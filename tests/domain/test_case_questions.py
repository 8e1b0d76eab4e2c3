import pytest

from actions.domain.tickets import Usable
from actions.domain.words import additions, case_questions, choices
from actions.domain.words.cancellations import MEND_AFTER_ALL, drops
from actions.domain.words.omissions import leaves_out
from actions.domain.words.purchases import haggles
from actions.domain.words.short_questions import RECAPPING
from actions.domain.words.visit_times import MOVING

ASKED = [
    (
        case_questions.asks_who_comes,
        ["who is coming?", "which technician", "谁来修啊", "哪个师傅来"],
    ),
    (
        case_questions.asks_who_handles,
        ["who is handling it", "and who decides that?", "谁负责啊", "我的投诉谁在处理"],
    ),
    (case_questions.asks_for_number, ["what's the technicians phone number", "他电话多少"]),
    (case_questions.asks_what_of, ["what about the kettle?", "水壶怎么样了"]),
    (case_questions.asks_the_other, ["and the other one?", "另一个呢"]),
    (case_questions.asks_how_many, ["how many tickets do i have", "我现在有几个单子"]),
    (case_questions.asks_when_it_comes, ["when will he come", "什么时候到", "is it open again?"]),
    (case_questions.OPEN_ONE.search, ["ok so open one then", "那开一个单"]),
    (haggles, ["thats too expensive", "someone does it for 20 pounds", "太贵了能不能便宜点"]),
    (RECAPPING.search, ["sorry i was away. where were we", "说到哪了"]),
    (MEND_AFTER_ALL.match, ["actually no, can you repair it instead", "算了还是修吧"]),
    (additions.ADDING_TO.search, ["i want to add that it was late", "补充一下，我请了假"]),
    (drops, ["cancel the complaint", "投诉取消吧"]),
    (MOVING.search, ["can we make it half an hour later", "能晚半小时吗"]),
]
NOT_ASKED = [
    (case_questions.asks_who_comes, ["who do i pay", "谁来负责"]),
    (
        case_questions.asks_for_number,
        ["her phone number is 0113 496 0018", "我的电话是多少你知道"],
    ),
    (
        case_questions.asks_who_handles,
        [
            "who is in charge, let me talk to them",
            "get me whoever is responsible",
            "谁负责 给我转过去",
            "谁弄坏的",
        ],
    ),
    (case_questions.asks_what_of, ["what about it", "how does the kettle work"]),
    (case_questions.asks_when_it_comes, ["when do you open", "你们几点上班"]),
    (haggles, ["how much is a repair", "修一次多少钱"]),
    (MEND_AFTER_ALL.match, ["can you repair my fridge", "还是修不好"]),
    (leaves_out, ["my vacuum cleaner lost its suction"]),
]


@pytest.mark.parametrize(
    ("tells", "text"), [(tells, text) for tells, texts in ASKED for text in texts]
)
def test_a_few_words_about_a_case_are_understood(tells, text):
    assert tells(text)


@pytest.mark.parametrize(
    ("tells", "text"), [(tells, text) for tells, texts in NOT_ASKED for text in texts]
)
def test_other_words_are_not_taken_for_them(tells, text):
    assert not tells(text)


@pytest.mark.parametrize("text", ["不转，一点都不转", "没反应", "转不动了"])
def test_what_does_not_move_at_all_cannot_be_used(text):
    assert choices.read_usable(text) is Usable.NO


def test_a_little_is_read_with_a_slip_of_the_pen():
    assert choices.read_usable("a litle") is Usable.PARTLY
