"""Runs in the engine: learns and reads as a machine does on which some packages are missing.

Arguments: the packages to hide while learning, and while reading, joined by commas. Prints the
encoder learnt with, the one read with, and the share of messages whose class is read rightly.
"""

import importlib.util
import json
import os
import sys
import tempfile
from pathlib import Path

from nlu.components.encoder import load_encoders
from nlu.components.labels import class_of
from nlu.components.model import MessageModel
from nlu.components.packing import load_model, save
from nlu.gate import part_of, settings
from nlu.lint import read_examples

PARTS = 16
whole = importlib.util.find_spec


def hide(packages: str) -> None:
    names = packages.split(",")
    importlib.util.find_spec = lambda name, *more: None if name in names else whole(name, *more)


os.environ.pop("AFTERCARE_VECTORS", None)
examples = list(read_examples())
learnt = [e for e in examples if part_of(e.text, PARTS) == 0]
kept = [e for e in examples if part_of(e.text, PARTS * 3) == 1]

hide(sys.argv[1])
model = MessageModel(settings(), load_encoders())
model.fit([e.text for e in learnt], [e.intent for e in learnt])
with tempfile.TemporaryDirectory() as folder:
    save(model, Path(folder) / "model")
    hide(sys.argv[2])
    read = load_model(Path(folder) / "model")
readings = read.read([e.text for e in kept])
right = sum(r.label == class_of(e.intent) for r, e in zip(readings, kept, strict=True))
answer = [model.encoder_name, read.encoder and read.encoder.name, right / len(kept)]
print(json.dumps(answer))  # noqa: T201
