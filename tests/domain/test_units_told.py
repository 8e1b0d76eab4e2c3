"""How many units of one kind a message tells to be faulty."""

import pytest

from actions.domain.words.units_told import units_told

WORDS = {"fridge", "washing machine", "冰箱", "空调", "饮水机"}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("both my fridges are broken", 2),
        ("two of my fridges leak, the one at Oak Road 4 and the other at 7 Elm St", 2),
        ("five of your fridges in the rooms are not cooling, rooms 12 and 14", 5),
        ("I bought two fridges, one leaks and the other is loud", 2),
        ("my fridge leaks and my other fridge is loud", 2),
        ("our 3 washing machines do not spin", 3),
        ("两台空调都坏了", 2),
        ("我们公司茶水间三台饮水机都不出热水了", 3),
        ("冰箱漏水，另一台冰箱也不制冷", 2),
    ],
)
def test_several_units_of_a_kind_are_counted(text, units):
    assert units_told(text, WORDS) == units


@pytest.mark.parametrize(
    "text",
    [
        *("my two year old fridge leaks", "two years ago i bought this fridge"),
        *("I bought two fridges, one leaks", "my fridge leaks, the other fridge is fine"),
        *("fridge and washing machine both broken", "my other fridge leaks"),
        *(
            "买了两台空调，其中一台不制冷",
            "第二台空调坏了",
            "使用两个月的冰箱坏了",
            "两年的冰箱坏了",
        ),
    ],
)
def test_an_age_or_the_one_of_two_is_one_unit(text):
    assert units_told(text, WORDS) == 1
