"""The engine's interpreter and the trained model, as the command line uses them."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.engine.environment import ROOT, prepare
from bot.engine.training import VECTORS, ensure_model, vectors_beside
from tests.conftest import model_folder


@pytest.fixture(scope="session")
def python() -> Path:
    return prepare()


@pytest.fixture(scope="session")
def engine_run(python) -> Callable[..., str]:
    environ = {**os.environ, VECTORS: str(vectors_beside(model_folder()))}

    def run(*arguments: str, given: str = "") -> str:
        done = subprocess.run(
            [str(python), "-W", "ignore", *arguments],
            cwd=ROOT,
            env=environ,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    return run


@pytest.fixture(scope="session")
def model() -> Path:
    return ensure_model(model_folder())


@pytest.fixture(scope="session")
def classify(engine_run, model) -> Callable[[list[str]], list[dict]]:
    def read(texts: list[str]) -> list[dict]:
        lines = "\n".join(json.dumps({"text": text}) for text in texts)
        answer = engine_run("-m", "nlu.classify", "--model", str(model), given=lines)
        return [json.loads(line) for line in answer.splitlines()]

    return read
