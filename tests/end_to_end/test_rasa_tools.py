"""Rasa's own tools find nothing wrong with the training data, the rules and the stories."""

import os
import subprocess

from bot.engine.environment import ROOT, prepare
from bot.engine.training import ensure_model
from tests.conftest import model_folder

QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}


def rasa(*command: str, folder) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(prepare()), "-W", "ignore", "-m", "rasa", *command],
        cwd=ROOT,
        env={**os.environ, **QUIET, "MPLCONFIGDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_rasa_finds_the_data_valid(tmp_path):
    sources = ("--domain", "nlu/domain", "--data", "nlu/training", "stories")
    done = rasa("data", "validate", *sources, "--config", "config.yml", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_rules_lead_every_test_story_to_its_actions(tmp_path):
    model = ensure_model(model_folder())
    where = ("--stories", "tests/stories", "--out", str(tmp_path / "results"))
    done = rasa(
        *("test", "core", "--model", str(model), *where, "--fail-on-prediction-errors"),
        folder=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    failed = (tmp_path / "results" / "failed_test_stories.yml").read_text(encoding="utf-8")
    assert "None of the test stories failed" in failed
