"""Words of customers whose machines are no household appliances."""

import pytest

from actions.domain import places
from actions.domain.errors import InvalidAnswer
from actions.domain.words import answers, choices, omissions


@pytest.mark.parametrize(
    "answer",
    [
        "we took it out of service",
        "it's out of order, we put a sign on it",
        "I've stopped riding it",
        "not safe to use I'd say",
        "we have switched it off",
        "完全停了，已经挂了停用牌子",
        "我们先停用了",
        "骑不了了",
        "不敢骑",
        "戴不了",
        "已经关掉了",
    ],
)
def test_a_thing_that_was_taken_out_of_use_cannot_be_used(answer):
    assert choices.read_usable(answer) == "no"


@pytest.mark.parametrize(
    "told",
    [
        "the lift is out of service since noon",
        "电动车充不进电，骑不了了",
        "电梯完全停了",
        "跑步机已经停用了",
    ],
)
def test_a_story_that_says_so_is_not_asked_whether_it_can_be_used(told):
    assert choices.plain_use(told) == "no"


@pytest.mark.parametrize(
    "told",
    [
        "espresso machine leaks from the group head, still makes coffee",
        "it still prints but in pink",
        "my e-bike still rides",
        "my left hearing aid only works sometimes",
        "助听器右边那只时好时坏",
        "the router still connects now and then",
        "打印机有杂音，不过还能打印",
        "电动车异响，还能骑",
    ],
)
def test_a_story_that_says_it_still_does_its_work_is_not_asked_either(told):
    assert choices.plain_use(told) == "partly"


@pytest.mark.parametrize(
    "told",
    [
        "it still makes a terrible noise",
        "it still makes that noise",
        "it still plays up after your visit",
        "you still charge me for it",
        "the alarm still goes off",
        "电动车还能骑吗",
        "还能修吗",
        "当时买的时候说服务不停",
        "烤箱门开不了",
    ],
)
def test_what_only_sounds_like_it_says_nothing_about_use(told):
    assert choices.plain_use(told) is None


@pytest.mark.parametrize(
    "answer",
    [
        "i havent got the serial nr here, bike is at work",
        "I don't have it here right now",
        "haven't got that on me",
        "it's not here, it's in the office",
        "车不在我这儿",
        "机器在公司，我看不到",
        "现在不在家，没法看",
    ],
)
def test_a_number_that_is_elsewhere_is_left_out(answer):
    assert omissions.leaves_out(answer)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("no its a house, 14 mill lane, york yo1 7ab", "14 mill lane, york yo1 7ab"),
        (
            "leaks. flat 4, 22 harbour way, cardiff cf10 5an. 07700 900812",
            "flat 4, 22 harbour way, cardiff cf10 5an",
        ),
        ("3 High Street, Bath BA1 1AA, open from 7 to 5", "3 High Street, Bath BA1 1AA"),
        (
            "1 Promenade, Brighton BN2 1TL, ask for the night porter",
            "1 Promenade, Brighton BN2 1TL",
        ),
        (
            "we are at Sea View House, 2 Marine Parade, worthing bn11 3pu",
            "2 Marine Parade, worthing bn11 3pu",
        ),
    ],
)
def test_an_address_keeps_its_town_and_postcode_however_they_are_written(told, place):
    assert places.find_place(told) == place


@pytest.mark.parametrize(
    "told",
    [
        "error e12 3ab shows on the display",
        "it stops after 3 minutes, e10 2nd time",
        "I paid 20 pounds, my code is ab1 2cd",
    ],
)
def test_a_code_alone_is_no_address(told):
    assert places.find_place(told) is None


def test_what_does_not_fit_into_a_car_is_repaired_at_home():
    assert choices.read_care("could you pick it up, it wont fit in my car") == "home"


@pytest.mark.parametrize(
    ("told", "wish"),
    [
        ("i want it fixed properly and part of the maintenance fee back", None),
        ("修好，再退我一部分维护费", None),
        ("just fix it properly", "repair"),
        ("退检测费", "refund"),
        ("I want the deposit back", "refund"),
    ],
)
def test_two_wishes_are_kept_as_they_are_told(told, wish):
    assert answers.read_wish(told) == (wish or told)


def test_no_answer_is_made_up_where_use_is_not_told():
    with pytest.raises(InvalidAnswer):
        choices.read_usable("nobody is in it right now")
