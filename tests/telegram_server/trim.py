"""Make `bot_api.json`, the small copy of the Bot API that the server checks calls against.

The source is the community's machine-readable Bot API (MIT, see `LICENSE`):
`python -m tests.telegram_server.trim path/to/bot-api.json`
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).with_name("bot_api.json")

LENGTH = re.compile(r"(\d+)-(\d+) (characters|bytes)(.{0,60}after entities parsing)?", re.I)
ITEMS = re.compile(r"(?:list of|include) (\d+)-(\d+) ")
UP_TO_ITEMS = re.compile(r"(?:list of|; )up to (\d+) (?:items|identifiers)")
RANGE = re.compile(
    r"(?:Values between |between |; |, |updates, |^)(\d+)(?:-| and )(\d+)"
    r"(?: are accepted| if specified| seconds|\.|,|;|$)"
)
CHOICE = re.compile(r"(?:[Mm]ust be one of|[Cc]an be one of) (.*)")
QUOTED = re.compile('["“”]([^"“”]+)["“”]')
CONSTANT = re.compile(r"(?:must be|always) [\"“]?([a-z_0-9]+)[\"”]?$")


def limits_of(field: dict[str, Any]) -> dict[str, Any]:
    """Read the limits that a field's description states in words."""
    text, types = field["description"], field["types"]
    limits: dict[str, Any] = {}
    if types == ["String"]:
        limits |= string_limits(text)
    elif any(t.startswith("Array") for t in types):
        if match := ITEMS.search(text):
            limits["items"] = [int(match[1]), int(match[2])]
        elif match := UP_TO_ITEMS.search(text):
            limits["items"] = [0, int(match[1])]
    elif types[0] in ("Integer", "Float"):
        limits |= number_limits(text)
    return limits


def string_limits(text: str) -> dict[str, Any]:
    """Read length, choices or the one constant of a string field."""
    limits: dict[str, Any] = {}
    if match := LENGTH.search(text):
        kind = "bytes" if match[3].lower() == "bytes" else "parsed" if match[4] else "chars"
        limits[kind] = [int(match[1]), int(match[2])]
    if (match := CHOICE.search(text)) and (values := QUOTED.findall(match[1])):
        limits["one_of"] = list(dict.fromkeys(values))
    if match := CONSTANT.search(text):
        limits["constant"] = match[1]
    return limits


def number_limits(text: str) -> dict[str, Any]:
    """Read the range or the choices of a number field."""
    if "icon" in text and (match := CHOICE.search(text)):
        return {"one_of": [int(n) for n in re.findall(r"(\d{6,}) \(0x", match[1])]}
    if "0x7FFFFFFF" in text or not (match := RANGE.search(text)):
        return {}
    return {"range": [int(match[1]), int(match[2])]}


def trim_fields(fields: list[dict[str, Any]]) -> dict[str, Any]:
    """Keep a field as `[types, required]`, with limits as a third item where there are any."""
    kept: dict[str, Any] = {}
    for field in fields:
        entry: list[Any] = [field["types"], int(field["required"])]
        if limits := limits_of(field):
            entry.append(limits)
        kept[field["name"]] = entry
    return kept


def trim(source: dict[str, Any]) -> dict[str, Any]:
    """Keep what validation needs of the whole description."""
    methods = {
        name: {"returns": m["returns"], "fields": trim_fields(m.get("fields", []))}
        for name, m in source["methods"].items()
    }
    types = {
        name: {"subtypes": t["subtypes"]}
        if "subtypes" in t
        else {"fields": trim_fields(t.get("fields", []))}
        for name, t in source["types"].items()
    }
    return {"version": source["version"], "methods": methods, "types": types}


def main(path: str) -> None:
    """Write the small copy beside this file."""
    source = json.loads(Path(path).read_text(encoding="utf-8"))
    small = json.dumps(trim(source), ensure_ascii=False, separators=(",", ":"))
    TARGET.write_text(small + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
