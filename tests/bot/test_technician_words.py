import pytest

from actions.services.visits.technicians import Duties
from bot.telegram.steps.visits import read_duties


@pytest.mark.parametrize(
    ("words", "name", "duties"),
    [
        ("Mei", "Mei", Duties()),
        ("@mei skills fridge, dishwasher", "@mei", Duties(skills=["fridge", "dishwasher"])),
        (
            "Jan Peters districts Leeds; London off 2026-12-24 calendar field",
            "Jan Peters",
            Duties(districts=["Leeds", "London"], days_off=["2026-12-24"], calendar="field"),
        ),
        ("Mei skills ALL off 无", "Mei", Duties(skills=[], days_off=[])),
        (
            "李敏 技能 冰箱、洗碗机 地区 利兹",
            "李敏",
            Duties(skills=["冰箱", "洗碗机"], districts=["利兹"]),
        ),
    ],
)
def test_a_supervisor_s_words_on_a_technician_are_read_in_either_language(words, name, duties):
    assert read_duties(words) == (name, duties, False)


@pytest.mark.parametrize("words", ["Jan Peters end", "Jan Peters 停止"])
def test_a_technician_is_ended_by_a_word(words):
    assert read_duties(words) == ("Jan Peters", Duties(), True)
