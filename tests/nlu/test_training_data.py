import json
import re
from collections import defaultdict

import pytest

from bot.engine.environment import ROOT
from nlu.lint import complaints, known_intents, read_examples

REAL = ROOT.parent / "shared" / "data"
WINDOW = {"en": 5, "zh": 8}
"""Words, and for Chinese characters: eight of them make about five words."""


def test_the_training_data_breaks_no_rule_of_the_lint():
    assert list(complaints(read_examples(), known_intents())) == []


def windows(text: str, language: str) -> set[tuple[str, ...]]:
    units = re.findall(r"[㐀-鿿]|[a-z']+|\d+|[^\w\s]", text.casefold().replace("’", "'"))
    size = WINDOW[language]
    return {tuple(units[i : i + size]) for i in range(len(units) - size + 1)}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_example_shares_more_than_a_stock_phrase_with_a_real_message(language):
    file = REAL / f"real_messages.{language}.jsonl"
    if not file.exists():
        pytest.skip("the real messages are not here")
    holders, whole = defaultdict(set), {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        found = windows(json.loads(line)["text"], language)
        whole[number] = len(found)
        for window in found:
            holders[window].add(number)
    close = []
    for example in read_examples():
        shared = defaultdict(int)
        for window in windows(example.text, language):
            for number in holders.get(window, ()):
                shared[number] += 1
        # "what is the cost of" is anybody's; three windows in a row are seven words alike, and
        # two may be all that a short message has.
        if any(count > 2 or count == whole[number] > 1 for number, count in shared.items()):
            close.append(example.text)
    assert close == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_longer_example_says_what_a_real_message_says(engine_run, language):
    if not REAL.exists():
        pytest.skip("the real messages are not here")

    assert json.loads(engine_run("-m", "tests.nlu.closeness", str(REAL), language)) == []
