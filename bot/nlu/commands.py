"""Runs the model's commands in the engine's environment, with this terminal's streams."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from bot.engine.environment import ROOT, prepare
from bot.engine.training import ensure_model


def classify(models: Path, text: str | None = None) -> int:
    """Classify one text, or JSON lines from standard input; give the exit code.

    Raises:
        GatewayError: when the environment or the model cannot be made.
    """
    return _run("nlu.classify", models, ["--", text] if text is not None else [])


def evaluate(
    models: Path,
    files: Sequence[Path],
    *,
    png: Path | None = None,
    errors: int = 20,
    as_json: bool = False,
) -> int:
    """Measure the model on labelled files; give the exit code.

    Raises:
        GatewayError: when the environment or the model cannot be made.
    """
    options = ["--errors", str(errors)]
    if png:
        options += ["--png", str(png.absolute())]
    if as_json:
        options.append("--json")
    return _run("nlu.evaluate", models, [*options, *(str(file.absolute()) for file in files)])


def _run(module: str, models: Path, arguments: Sequence[str]) -> int:
    model = ensure_model(models)
    command = [str(prepare()), "-W", "ignore", "-m", module, "--model", str(model.absolute())]
    return subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode
