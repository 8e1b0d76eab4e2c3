import pytest

from actions.domain.words.visit_times import asks_about_missing


@pytest.mark.parametrize(
    "text",
    [
        "is there a charge if I miss the appointment",
        "do i have to pay if nobody is home when the technician comes?",
        "what happens if i miss the visit",
        "any no-show fee?",
        "失约要收费吗",
        "爽约会扣钱吗",
        "师傅来的时候我不在家要收费吗",
        "如果上门那天家里没人怎么办",
        "約好了我臨時不在家，要收費嗎",
    ],
)
def test_what_a_missed_visit_costs_is_asked(text):
    assert asks_about_missing(text)


@pytest.mark.parametrize(
    "text",
    [
        "i wasn't home when the technician came",
        "you missed the appointment",
        "your technician missed the appointment, what do I get?",
        "how much is a visit",
        "is someone home",
        "周六我不在家",
        "上门要收费吗",
        "师傅失约了，怎么赔",
    ],
)
def test_other_words_about_visits_and_prices_ask_no_such_thing(text):
    assert not asks_about_missing(text)
