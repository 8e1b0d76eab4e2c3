import json
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.engine.environment import ROOT

MIXED = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("我的冰箱壞ｅ3 ＡiPhone14。！🔥\n")
)


@pytest.fixture(scope="module")
def split(python):
    """Split texts in the engine, which stays up between them."""
    command = [str(python), "-W", "ignore", "-m", "tests.nlu.peer"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as peer:

        def ask(text: str) -> tuple[str, list[list[int]]]:
            peer.stdin.write(json.dumps(text) + "\n")
            peer.stdin.flush()
            return json.loads(peer.stdout.readline())

        yield ask
        peer.stdin.close()


@given(text=MIXED)
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_token_maps_back_to_the_text_as_typed(split, text):
    folded, spans = split(text)

    assert len(folded) == len(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        last = end
    covered = {place for start, end in spans for place in range(start, end)}
    left = {ch for place, ch in enumerate(folded) if place not in covered}
    assert not any(ch.isalnum() for ch in left)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("我的iPhone14充不进电", ["我", "的", "iPhone", "14", "充", "不", "进", "电"]),
        ("fridge E3 报错", ["fridge", "E", "3", "报", "错"]),
        ("冷氣壞咗！", ["冷", "氣", "壞", "咗", "！"]),
        ("냉장고가 고장났어요", ["냉장고가", "고장났어요"]),
    ],
)
def test_scripts_part_where_they_meet(split, text, tokens):
    _, spans = split(text)

    assert [text[start:end] for start, end in spans] == tokens
