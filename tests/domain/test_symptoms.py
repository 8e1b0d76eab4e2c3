import pytest

from actions.domain.words.symptoms import SparePart, Symptom, part_of, symptom_of


@pytest.mark.parametrize(
    ("story", "symptom"),
    [
        ("There is a puddle in front of it every morning.", Symptom.LEAK),
        ("洗衣机底下一直漏水", Symptom.LEAK),
        ("it makes a loud grinding sound", Symptom.NOISE),
        ("运转时噪音很大", Symptom.NOISE),
        ("the freezer doesn't cool any more", Symptom.WARM),
        ("冰箱不制冷了", Symptom.WARM),
        ("冰箱不太制冷", Symptom.WARM),
        ("冰箱声音很大", Symptom.NOISE),
        ("The water won't heat up", Symptom.COLD),
        ("热水器不加热", Symptom.COLD),
        ("it will not start, just dead", Symptom.DEAD),
        ("按了开关没反应", Symptom.DEAD),
        ("shows E4 on the display", Symptom.ERROR),
        ("屏幕显示E4", Symptom.ERROR),
        ("The drum does not spin", Symptom.SPIN),
        ("water stays in the drum", Symptom.DRAIN),
        ("smoke came out of the back", Symptom.SPARK),
        ("一开就跳闸", Symptom.TRIPS),
        ("I can't pair it with the app", Symptom.CONNECTION),
        ("it switches itself off after five minutes", Symptom.STOPS),
        ("hardly any suction left", Symptom.WEAK),
        ("The delivery man was friendly.", None),
        ("", None),
    ],
)
def test_the_symptom_is_read_from_the_story(story, symptom):
    assert symptom_of(story) is symptom


@pytest.mark.parametrize(
    ("story", "part"),
    [
        ("The technician said it is the pump.", SparePart.PUMP),
        ("压缩机不停地响", SparePart.COMPRESSOR),
        ("the door seal is torn", SparePart.SEAL),
        ("water got pumped out late", None),
    ],
)
def test_the_part_is_read_from_the_story(story, part):
    assert part_of(story) is part
