"""The engine's command-line tools, run in its environment on the trained model."""

import json
import subprocess
from pathlib import Path

from actions.domain.language import Language
from actions.texts import say
from bot.engine.environment import ROOT, environ, prepare
from bot.engine.training import ensure_model

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}
"""The tools share texts out among processes; threads for the products of one only wait."""


WORDS = {
    "messages": ("spoken", "cases"),
    "f1": ("clear", "lenient", "strict"),
    "calibration": ("error", "usual", "seldom"),
    "second": ("fitting", "named", "seen", "owed"),
    **dict.fromkeys(("class", "precision", "recall", "cases", "label", "matrix"), ()),
    **dict.fromkeys(("read-as", "worst"), ()),
    "error": ("sure", "label", "guess", "text"),
    "no-label": ("number", "file", "labels"),
    "no-json": ("number", "error"),
    "no-text": ("number",),
    "no-file": ("file",),
    "progress": ("done", "speed"),
    **dict.fromkeys(("inquiry", "repair_request", "complaint", "other"), ()),
}
"""What the tools say, each with the fields that they fill in."""


def words_for(language: Language) -> dict[str, str]:
    """Give the tools their words in a language, with places for their fields."""
    return {
        name: say(f"tool-{name}", language, **{field: f"{{{field}}}" for field in fields})
        for name, fields in WORDS.items()
    }


def run_tool(module: str, models: Path, *arguments: str, language: Language) -> int:
    """Run a module of `nlu` on the model, sharing this program's input and output.

    Returns:
        Its exit code; errors are told by the tool itself.

    Raises:
        GatewayError: when environment or model cannot be made.
    """
    python, model = prepare(), ensure_model(models)
    command = [str(python), "-W", "ignore", "-m", module, "--model", str(model), *arguments]
    from pylopdf_fonts_zh_cn import sans_path

    words = json.dumps(words_for(language), ensure_ascii=False)
    shown = {"AFTERCARE_TOOL_WORDS": words, "AFTERCARE_TOOL_FONT": str(sans_path())}
    variables = environ(**ONE_THREAD, **shown)
    return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode
