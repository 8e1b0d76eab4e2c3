import pytest

from actions.domain.words.localities import with_rest


@pytest.mark.parametrize(
    ("place", "text", "whole"),
    [
        ("12 Mill Lane", "Leeds", "12 Mill Lane, Leeds"),
        ("12 Mill Lane", "in Leeds.", "12 Mill Lane, Leeds"),
        ("12 Mill Lane", "leeds", "12 Mill Lane, leeds"),
        ("12 Mill Lane", "Stoke on Trent", "12 Mill Lane, Stoke on Trent"),
        ("12 Mill Lane, Leeds", "LS1 4AB", "12 Mill Lane, Leeds, LS1 4AB"),
        ("12 Mill Lane", "Leeds LS1 4AB", "12 Mill Lane, Leeds LS1 4AB"),
        ("12 Mill Lane", "flat 3", "flat 3, 12 Mill Lane"),
        ("文一路8号", "杭州市西湖区", "杭州市西湖区文一路8号"),
        ("文一路8号", "杭州", "杭州文一路8号"),
        ("文一路8号", "3栋502室", "文一路8号3栋502室"),
        ("文一路8号", "310012", "文一路8号 310012"),
    ],
)
def test_a_town_district_postcode_or_flat_goes_where_it_belongs(place, text, whole):
    assert with_rest(place, text, ["Leeds"]) == whole


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("12 Mill Lane", "whatsapp only"),
        ("12 Mill Lane", "Mobile"),
        ("12 Mill Lane", "No"),
        ("12 Mill Lane", "07700 900123"),
        ("12 Mill Lane", "it still leaks"),
        ("12 Mill Lane, Leeds", "leeds"),
        ("12 Mill Lane, Leeds", "Sam"),
        ("文一路8号", "没有"),
        ("文一路8号", "微信"),
        ("文一路8号", "13800138000"),
        ("文一路8号", "李伟"),
    ],
)
def test_anything_else_is_left_alone(place, text):
    assert with_rest(place, text, ["Leeds"]) is None
