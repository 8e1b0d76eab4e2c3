import hashlib
import json

from bot.engine.environment import ROOT
from bot.engine.training import fingerprint
from tests.conftest import model_folder

TWICE = """
from nlu.components.model import MessageModel
from nlu.components.encoder import load_encoders
from nlu.lint import read_examples
some = list(read_examples())[::25]
texts, intents = [e.text for e in some], [e.intent for e in some]
encoder = load_encoders()
first, second = (MessageModel({}, encoder).fit(texts, intents).read(texts) for _ in range(2))
assert first == second
print("the same", len(texts))
"""

REMEMBERED = """
import os, tempfile
from pathlib import Path
from nlu.components.encoder import load_encoders
from nlu.components.memory import VARIABLE, vectors_of
encoders, texts = load_encoders(), ["the kettle leaks", "水壶漏水"]
del os.environ[VARIABLE]
asked = vectors_of(encoders, texts)
with tempfile.TemporaryDirectory() as folder:
    os.environ[VARIABLE] = folder
    assert (vectors_of(encoders, texts) == asked).all()
    file, = Path(folder).glob("*.npz")
    encode, encoders.encode = encoders.encode, None
    assert (vectors_of(encoders, texts[::-1]) == asked[::-1]).all()
    file.write_bytes(file.read_bytes()[:200])
    encoders.encode = encode
    assert (vectors_of(encoders, texts) == asked).all()
"""


def test_vectors_kept_between_trainings_are_those_that_the_encoders_give(engine_run):
    engine_run("-c", REMEMBERED)


def unchanged() -> str:
    """Name all that the figures depend on, as models are named: equal names, equal figures."""
    digest = hashlib.sha256(fingerprint().encode())
    for name in ("gate", "evaluation", "lint"):
        digest.update((ROOT / "nlu" / f"{name}.py").read_bytes())
    return digest.hexdigest()[:16]


def test_the_model_is_as_good_as_recorded(engine_run):
    model_folder().mkdir(parents=True, exist_ok=True)
    kept = model_folder() / f"{unchanged()}.figures.json"

    engine_run("-m", "nlu.gate", "--kept", str(kept))


def test_the_same_data_gives_the_same_model(engine_run):
    assert engine_run("-c", TWICE).startswith("the same")


def test_a_class_and_an_intent_are_recorded_for_each_language():
    recorded = json.loads((ROOT / "nlu" / "figures.json").read_text(encoding="utf-8"))

    assert {"class_f1_en", "class_f1_zh", "intent_accuracy", "entity_f1_product"} <= set(recorded)
