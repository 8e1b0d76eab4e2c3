"""The engine's own Python environment, made on first use beside the app's."""

import hashlib
import os
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from uv import find_uv_bin

from actions.domain.errors import GatewayError
from actions.texts import say
from bot.progress import step
from bot.settings import load_settings, operator_language

HERE = Path(__file__).resolve()
PACKED = HERE.parent / "project"
"""Where a wheel carries what the engine is made of, apart from what the desk's Python imports."""
ROOT = PACKED if PACKED.exists() else HERE.parents[2]


def prepare() -> Path:
    """Make or update the engine's environment and give its interpreter.

    Raises:
        GatewayError: with the last thing `uv` said.
    """
    python = environment() / "bin" / "python"
    if _sync("--check"):
        return python
    with step(say("step-environment", operator_language())) as report:
        command = _command()
        with subprocess.Popen(
            command, cwd=ROOT, env=_environ(), stderr=subprocess.PIPE, text=True
        ) as process:
            last = ""
            for line in lines_of(process, process.stderr):
                last = line.strip() or last
                if last.startswith(("Resolved", "Prepared", "Installed", "Downloading")):
                    report(last)
        if process.returncode:
            raise GatewayError("error-engine-environment", reason=last)
    return python


def environment() -> Path:
    """Name the folder of the engine's environment.

    In a checkout it stands beside the sources; where the desk is installed nobody may write, and
    two versions of it need not have the same engine.
    """
    if ROOT != PACKED:
        return ROOT / ".engine"
    lock = hashlib.sha256((ROOT / "uv.lock").read_bytes()).hexdigest()
    return load_settings().cache_dir / f"engine-{lock[:12]}"


def lines_of(process: subprocess.Popen[str], output: IO[str] | None) -> Iterator[str]:
    """Yield what a child says; when this program is interrupted, the child ends too."""
    try:
        yield from output or ()
    except KeyboardInterrupt:
        process.terminate()
        raise


def _command(*more: str) -> list[str]:
    return [
        find_uv_bin(),
        *("sync", "--frozen", "--only-group", "engine", "--no-default-groups"),
        *("--python", "3.10", "--no-progress"),
        *more,
    ]


def environ(**more: str) -> dict[str, str]:
    """Give the variables that the engine's programs run with.

    Containers often switch the keeping of bytecode off; compiling its libraries anew is half the
    time of an engine's start, and the environment is the engine's own, so there it is kept.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **more}


def _environ() -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("VIRTUAL_ENV", "PYTHONPATH")}
    return {**kept, "UV_PROJECT_ENVIRONMENT": str(environment())}


def _sync(*more: str) -> bool:
    done = subprocess.run(
        _command(*more), cwd=ROOT, env=_environ(), capture_output=True, check=False
    )
    return done.returncode == 0


def requirements() -> list[str]:
    """List what the engine is made of, as the project states it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [str(item) for item in project["dependency-groups"]["engine"]]
