"""The house rules that tools check: format, lint, types; one command runs everything."""

import subprocess
import sys

import pytest

from bot.engine.environment import ROOT

CHECKS = {
    "the code is formatted": ("ruff", "format", "--check", "."),
    "the code is clean": ("ruff", "check", "."),
    "the types are right": ("mypy",),
}


@pytest.mark.parametrize("command", CHECKS.values(), ids=CHECKS)
def test(command):
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
