"""Training the model, and knowing by fingerprint whether it is needed."""

import hashlib
import os
import re
import subprocess
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from actions.domain.errors import GatewayError
from actions.texts import say
from bot.engine.environment import ROOT, environ, lines_of, prepare, requirements
from bot.progress import Report, step
from bot.settings import operator_language

SOURCES = ("config.yml", "nlu/domain", "nlu/training", "nlu/components", "stories")
KEPT_MODELS = 3
ENCODER = "AFTERCARE_ENCODER"
VECTORS = "AFTERCARE_VECTORS"
"""Tells the engine where to keep sentence vectors between trainings."""
COMPONENT = re.compile(r"Starting to train component '(\w+)'")


def fingerprint() -> str:
    """Name the model that the sources as they are would give.

    Contents count, not time stamps: a fresh clone finds the model another clone has trained.
    An encoder of the company's own counts like a source: vectors of another would be misread.
    """
    digest = hashlib.sha256("\n".join(requirements()).encode())
    for file in _files():
        digest.update(f"\n{file.relative_to(ROOT)}\n".encode())
        digest.update(file.read_bytes())
    for file in _encoder_files():
        digest.update(f"\n{file.name}\n".encode())
        with file.open("rb") as opened:
            digest.update(hashlib.file_digest(opened, "sha256").digest())
    return digest.hexdigest()[:16]


def _encoder_files() -> list[Path]:
    named = os.environ.get(ENCODER)
    return sorted(f for f in Path(named).glob("*") if f.is_file()) if named else []


def _files() -> Iterator[Path]:
    for name in SOURCES:
        path = ROOT / name
        found = [path] if path.is_file() else path.rglob("*")
        yield from sorted(f for f in found if f.suffix in (".yml", ".py"))


def ensure_model(models: Path, *, force: bool = False) -> Path:
    """Give the trained model, training it when it is missing or its sources have changed.

    Raises:
        GatewayError: with the last lines of the training.
    """
    name = fingerprint()
    model = models / f"{name}.tar.gz"
    if model.exists() and not force:
        os.utime(model)
        return model
    building = models / "building"
    try:
        building.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GatewayError("error-folder", path=str(building)) from error
    python = prepare()
    with step(say("step-train", operator_language())) as report, _alone(models, report):
        # Whoever had to wait for another training finds what that one made.
        if force or not model.exists():
            _train(_command(python, building, name), _environ(models), report)
            # Renamed only when whole: an interrupted training leaves no half model behind.
            (building / model.name).replace(model)
    _forget_old(models)
    return model


@contextmanager
def _alone(models: Path, report: Report) -> Iterator[None]:
    """Let one training run at a time; what starts beside it waits for its model."""
    lock = FileLock(models / "training.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        report(say("step-train-waits", operator_language()))
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _train(command: list[str], variables: dict[str, str], report: Report) -> None:
    report(say("step-train-starts", operator_language()))
    last: deque[str] = deque(maxlen=5)
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        for line in lines_of(process, process.stdout):
            last.append(line.strip()[:300])
            found = COMPONENT.search(line)
            if found:
                report(found[1])
    if process.returncode:
        raise GatewayError("error-training", reason=" ".join(last))


def vectors_beside(models: Path) -> Path:
    """Name the folder of sentence vectors that belongs to a folder of models."""
    return models.parent / "vectors"


def _environ(models: Path) -> dict[str, str]:
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    return environ(**{VECTORS: str(vectors_beside(models))}, **quiet)


def _command(python: Path, folder: Path, name: str) -> list[str]:
    return [
        *(str(python), "-W", "ignore", "-m", "rasa", "train", "--skip-validation"),
        *("--domain", "nlu/domain", "--data", "nlu/training", "stories"),
        *("--config", "config.yml", "--out", str(folder), "--fixed-model-name", name),
    ]


def _forget_old(models: Path) -> None:
    newest = sorted(models.glob("*.tar.gz"), key=lambda f: f.stat().st_mtime, reverse=True)
    for old in newest[KEPT_MODELS:]:
        old.unlink(missing_ok=True)
