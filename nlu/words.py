"""What the tools say to whoever runs them: in English, or in the words they were given."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from typing import Dict

GIVEN = "AFTERCARE_TOOL_WORDS"
"""The variable with words of another language, as a JSON object of templates by these names."""

ENGLISH = {
    "messages": "{spoken}: {cases} messages",
    "f1": "macro-F1  clear {clear}  lenient {lenient}  strict {strict}",
    "calibration": "expected calibration error {error} (by luck alone {usual} on average, "
    "above {seldom} one time in twenty)",
    "second": "second labels: {fitting} of {named} named fit, {seen} of {owed} owed are seen",
    "class": "class",
    "precision": "precision",
    "recall": "recall",
    "cases": "cases",
    "label": "label",
    "matrix": "label, read as →",
    "read-as": "read as",
    "worst": "Worst errors, the surest first:",
    "error": "{sure} {label} read as {guess}: {text}",
    "no-label": "line {number} of {file}: the label is not one of {labels}",
    "no-json": "line {number} is no JSON: {error}",
    "no-text": 'line {number} has no "text"',
    "no-file": "{file}: no such file, or no right to read it",
    "progress": "{done} texts, {speed} a second",
    "inquiry": "inquiry",
    "repair_request": "repair",
    "complaint": "complaint",
    "other": "other",
}


@lru_cache(maxsize=None)
def _words() -> Dict[str, str]:
    return {**ENGLISH, **json.loads(os.environ.get(GIVEN, "{}"))}


def word(name: str, **fields: object) -> str:
    """Say something with its fields filled in."""
    return _words()[name].format(**fields)
