"""A message that tells of two products: each has its own words."""

import pytest

from actions.dialogue.several import faults_told
from actions.domain.products.catalogue import Product


@pytest.fixture(scope="module")
def products():
    named = {
        "fridge": ("Fridge", "冰箱", "refrigerator"),
        "washer": ("Washing machine", "洗衣机", "washer"),
        "dish": ("Dishwasher", "洗碗机", ""),
        "oven": ("Oven", "烤箱", ""),
    }
    return [
        Product(id=number, model=model, name_en=en, name_zh=zh, aliases=aliases)
        for number, (model, (en, zh, aliases)) in enumerate(named.items(), 1)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "my fridge leaks and the washing machine does not spin",
            [("fridge", "my fridge leaks"), ("washer", "the washing machine does not spin")],
        ),
        (
            "Hello, the oven is dead. It smells. Also my washer is leaking, badly",
            [
                ("oven", "Hello, the oven is dead, It smells"),
                ("washer", "my washer is leaking, badly"),
            ],
        ),
        (
            "冰箱漏水，洗衣机也不转了",
            [("fridge", "冰箱漏水"), ("washer", "洗衣机也不转了")],
        ),
        ("冰箱和洗衣机都坏了", [("fridge", "冰箱 都坏了"), ("washer", "洗衣机都坏了")]),
        (
            "fridge and washing machine both broken",
            [("fridge", "fridge both broken"), ("washer", "washing machine both broken")],
        ),
        (
            "the fridge leaks, the oven won't heat and the dishwasher is faulty",
            [
                ("fridge", "the fridge leaks"),
                ("oven", "the oven won't heat"),
                ("dish", "the dishwasher is faulty"),
            ],
        ),
    ],
    ids=["two", "two with more words", "Chinese", "both in Chinese", "both", "three"],
)
def test_each_product_that_is_broken_is_told_with_its_own_words(products, text, told):
    assert [(one.product.model, one.words) for one in faults_told(products, text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "my fridge leaks onto the oven",
        "my fridge, which stands beside the washing machine, leaks",
        "I bought a fridge and a dishwasher from you, the fridge leaks",
        "the fridge leaks and the fridge is loud",
        "我买了洗衣机和冰箱，冰箱漏水",
        "我妈那台冰箱好好的，新买的洗衣机不脱水，衣服全是水",
    ],
)
def test_a_product_that_is_only_named_is_not_told_as_broken(products, text):
    assert len({one.product.id for one in faults_told(products, text)}) <= 1
