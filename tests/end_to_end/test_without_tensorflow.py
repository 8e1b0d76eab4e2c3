"""The engine keeps out of memory what it never runs."""

import subprocess
from pathlib import Path

from bot.engine.environment import ROOT, prepare

NAMES = """
from nlu.server.absent import leave_tensorflow_out
leave_tensorflow_out()
from rasa.nlu.classifiers.diet_classifier import DIET
try:
    DIET(1)
except RuntimeError as error:
    print(error)
"""


async def test_a_running_engine_has_not_loaded_tensorflow(engine):
    loaded = Path(f"/proc/{engine.pid}/maps").read_text("utf-8")
    assert "onnxruntime" in loaded
    assert [line for line in loaded.splitlines() if "tensorflow" in line] == []


def test_a_component_that_needs_tensorflow_says_what_to_change():
    done = subprocess.run(
        [prepare(), "-W", "ignore", "-c", NAMES],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("a component of config.yml needs TensorFlow")
