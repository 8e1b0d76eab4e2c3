"""The engine's command-line tools, run in its environment on the trained model."""

import subprocess
from pathlib import Path

from bot.engine.environment import ROOT, environ, prepare
from bot.engine.training import ensure_model

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}
"""The tools share texts out among processes; threads for the products of one only wait."""


def run_tool(module: str, models: Path, *arguments: str) -> int:
    """Run a module of `nlu` on the model, sharing this program's input and output.

    Returns:
        Its exit code; errors are told by the tool itself.

    Raises:
        GatewayError: when environment or model cannot be made.
    """
    python, model = prepare(), ensure_model(models)
    command = [str(python), "-W", "ignore", "-m", module, "--model", str(model), *arguments]
    variables = environ(**ONE_THREAD)
    return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode
