"""Runs in the engine: answers each JSON text on standard input with its folded form and spans."""

import json
import sys

from nlu.components.script import fold, spans

for line in sys.stdin:
    folded = fold(json.loads(line))
    print(json.dumps([folded, spans(folded)]), flush=True)  # noqa: T201
