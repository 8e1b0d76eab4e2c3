"""Glass of an oven or hob that breaks has its own advice: sharp pieces, not flames (Rule R30)."""

import pytest

from actions.domain.hazards import breaks_glass, kinds_of_danger

GLASS = (
    "the glass of my oven door shattered",
    "my hob glass cracked with a loud bang",
    "the oven door exploded, glass everywhere",
    "the ceramic hob has a crack across the top",
    "he broke the glass of my oven door and left the pieces on the floor",
    "your fitter smashed the oven's glass",
    "the technician broke my oven glass",
    "the oven arrived with broken glass",
    "烤箱的玻璃门突然炸裂了",
    "电磁炉玻璃面板裂了",
    "煤气灶的钢化玻璃自爆了",
    "微波炉的玻璃转盘炸了",
)


@pytest.mark.parametrize("text", GLASS)
def test_broken_glass_where_one_cooks_is_a_danger_of_its_own(text):
    assert breaks_glass(text)
    assert kinds_of_danger(text) == ["glass"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("the oven glass exploded and now it's on fire", ["fire", "glass"]),
        ("i cut my hand on the shattered glass of the oven", ["glass", "injury"]),
        ("煤气灶玻璃炸了，还有煤气味", ["gas", "glass"]),
        ("烤箱玻璃碎了，手划伤流血", ["glass", "injury"]),
        ("the socket exploded", ["fire"]),
    ],
)
def test_what_else_is_told_of_keeps_its_advice(text, kinds):
    assert kinds_of_danger(text) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "a glass shelf in my fridge cracked",
        "the oven makes a crackling noise",
        "my oven does not heat",
        "the oven glass is dirty",
        "my oven broke down, the glass is fine",
        "my oven broke and i cleaned the glass before",
        "冰箱的玻璃隔板裂了",
        "烤箱玻璃怎么清洗",
        "手机屏幕碎了",
    ],
)
def test_other_glass_and_other_faults_are_no_such_danger(text):
    assert not breaks_glass(text)
    assert kinds_of_danger(text) == []
