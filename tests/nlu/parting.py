"""Runs in the engine: gives the questions of each JSON text on standard input."""

import json
import sys

from nlu.components.questions import questions

for line in sys.stdin:
    print(json.dumps(questions(json.loads(line))))  # noqa: T201
