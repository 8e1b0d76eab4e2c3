"""Checks a call's parameters against the Bot API's own description."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from .entities import read_text
from .errors import refuse
from .markup import utf16
from .rules import RULES, TITLES, ill_typed, missing, missing_in, out_of_limits

Fields = dict[str, list[Any]]
WHOLE = re.compile(r"-?\d{1,19}")
TRUE, FALSE = ("true", "True", "1"), ("false", "False", "0")
TOO_LONG = {"text": "message is too long", "caption": "message caption is too long"}
BASIC = {"Integer": (int,), "Float": (int, float), "String": (str,), "Boolean": (bool,)}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the request."""

    name: str
    data: bytes
    mime: str


@dataclass(slots=True)
class Checked:
    """A call's parameters after checking, and what was odd about them."""

    params: dict[str, Any]
    uploads: dict[str, Upload]
    oddities: list[str] = field(default_factory=list)


@cache
def api() -> dict[str, Any]:
    """Read the description once."""
    path = Path(__file__).with_name("bot_api.json")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@cache
def method_names() -> dict[str, str]:
    """Map lower-case names to methods: Telegram does not mind the case."""
    return {name.lower(): name for name in api()["methods"]}


def check_call(method: str, raw: dict[str, Any]) -> Checked:
    """Return typed parameters, or refuse the call."""
    return Checker(method).check(raw)


class Checker:
    """Checks one call and collects what real Telegram would silently ignore."""

    def __init__(self, method: str) -> None:
        self.method = method
        self.types: dict[str, Any] = api()["types"]
        self.oddities: list[str] = []
        self.attached: set[str] = set()

    def check(self, raw: dict[str, Any]) -> Checked:
        fields: Fields = api()["methods"][self.method]["fields"]
        uploads = {name: value for name, value in raw.items() if isinstance(value, Upload)}
        params: dict[str, Any] = {}
        for name, (types, required, *limits) in fields.items():
            value = raw.get(name)
            if value is None or (value == "" and self.counts_as_missing(name, types, required)):
                if required:
                    raise missing(self.method, name, types)
                continue
            params[name] = self.limited(self.top(name, value, types), name, self.method, limits)
        self.read_texts(self.method, fields, params)
        if rule := RULES.get(self.method):
            rule(params)
        self.note_unknown(raw, fields)
        return Checked(params, uploads, self.oddities)

    def counts_as_missing(self, name: str, types: list[str], required: int) -> bool:
        """Tell whether an empty text is as good as none."""
        removes_webhook = (self.method, name) == ("setWebhook", "url")
        return not removes_webhook and bool(required or "String" not in types)

    def note_unknown(self, raw: dict[str, Any], fields: Fields) -> None:
        for name in raw.keys() - fields.keys() - self.attached:
            what = "file" if isinstance(raw[name], Upload) else "parameter"
            self.odd(f"unknown {what} {name}")

    def odd(self, what: str) -> None:
        self.oddities.append(f"{self.method}: {what}")

    def top(self, name: str, value: Any, types: list[str]) -> Any:
        """Read a parameter, which mostly comes as text."""
        if isinstance(value, Upload):
            if "InputFile" not in types:
                raise ill_typed(self.method, name, " or ".join(types))
            return value
        if not isinstance(value, str):
            return self.value(value, types, self.method, name)
        if types == ["InputFile"] and not value.startswith("attach://"):
            raise missing(self.method, name, types)
        if "Integer" in types and WHOLE.fullmatch(value):
            return int(value)
        if "String" in types:
            self.note_attached(value)
            return value
        return self.value(self.parsed(name, value, types), types, self.method, name)

    def parsed(self, name: str, value: str, types: list[str]) -> Any:
        """Turn text into the number, the truth value or the JSON that it stands for."""
        if types == ["Boolean"]:
            if value not in TRUE + FALSE:
                raise ill_typed(self.method, name, "Boolean")
            return value in TRUE
        if types == ["InputFile"]:
            return value
        try:
            return json.loads(value)
        except ValueError:
            if name == "reply_markup":
                refuse("can't parse reply keyboard markup JSON object")
            refuse(f"can't parse {name} JSON object")

    def note_attached(self, value: str) -> None:
        if value.startswith("attach://"):
            self.attached.add(value.removeprefix("attach://"))

    def value(self, value: Any, types: list[str], owner: str, name: str) -> Any:
        """Check a JSON value against the types that are allowed for it."""
        for basic in types:
            allowed = BASIC.get(basic)
            if allowed and isinstance(value, allowed):
                if isinstance(value, bool) and basic != "Boolean":
                    continue
                if isinstance(value, str):
                    self.note_attached(value)
                return value
        if types == ["InputFile"]:
            if not isinstance(value, str):
                raise ill_typed(owner, name, "InputFile")
            self.note_attached(value)
            return value
        objects = [t for t in types if t not in BASIC and t != "InputFile"]
        if objects and objects[0].startswith("Array of "):
            return self.array(value, objects, owner, name)
        if not objects or not isinstance(value, dict):
            if name == "reply_markup":
                refuse("object expected as reply markup")
            raise ill_typed(owner, name, " or ".join(types))
        return self.object(value, self.choose(value, objects, owner, name))

    def array(self, value: Any, types: list[str], owner: str, name: str) -> list[Any]:
        if not isinstance(value, list):
            raise ill_typed(owner, name, "Array")
        inner = [t.removeprefix("Array of ") for t in types]
        if name in ("inline_keyboard", "keyboard") and any(row == [] for row in value):
            self.odd(f"empty row in {name}")
        return [self.value(item, inner, owner, name) for item in value]

    def choose(self, value: dict[str, Any], types: list[str], owner: str, name: str) -> str:
        """Pick the type that an object means, by its constants and then by required fields."""
        candidates = [s for t in types for s in self.types[t].get("subtypes", [t])]
        if len(candidates) == 1:
            return str(candidates[0])
        by_constant = [t for t in candidates if self.constants_fit(value, t)]
        if not by_constant:
            refuse(f"can't parse {name}: unsupported type specified")
        for candidate in by_constant:
            fields: Fields = self.types[candidate]["fields"]
            if all(f in value for f, (_, required, *_) in fields.items() if required):
                return str(candidate)
        if name == "reply_markup":
            refuse("object expected as reply markup")
        return str(by_constant[0])

    def constants_fit(self, value: dict[str, Any], name: str) -> bool:
        fields: Fields = self.types[name]["fields"]
        return all(
            value.get(key) == limits[0]["constant"]
            for key, (_, _, *limits) in fields.items()
            if limits and "constant" in limits[0]
        )

    def object(self, value: dict[str, Any], name: str) -> dict[str, Any]:
        fields: Fields = self.types[name]["fields"]
        for key in value.keys() - fields.keys():
            self.odd(f"unknown field {key} in {name}")
        checked: dict[str, Any] = {}
        for key, (types, required, *limits) in fields.items():
            if value.get(key) is None:
                if required:
                    raise missing_in(name, key)
                continue
            item = self.value(value[key], types, name, key)
            if not (name == "InlineKeyboardButton" and item == ""):
                item = self.limited(item, key, name, limits)
            checked[key] = item
        self.read_texts(name, fields, checked)
        if rule := RULES.get(name):
            rule(checked)
        return checked

    def limited(self, value: Any, name: str, owner: str, all_limits: list[Any]) -> Any:
        """Check lengths, ranges and choices."""
        limits = all_limits[0] if all_limits else {}
        if (choices := limits.get("one_of")) and value not in choices:
            raise out_of_limits(owner, name, "one of " + ", ".join(map(str, choices)))
        for kind, measure in MEASURES.items():
            if bounds := limits.get(kind):
                low, high = bounds
                if not low <= measure(value) <= high:
                    raise out_of_limits(owner, name, f"{low}-{high} {UNITS[kind]}".strip())
        return value

    def read_texts(self, owner: str, fields: Fields, params: dict[str, Any]) -> None:
        """Replace marked-up text by plain text and entities, and check its length."""
        for name, (_, _, *limits) in fields.items():
            if name not in params or not limits or "parsed" not in limits[0]:
                continue
            mode_key = first_of(fields, f"{name}_parse_mode", "parse_mode")
            list_key = first_of(fields, f"{name}_entities", "entities", "caption_entities")
            mode, given = params.pop(mode_key, None), params.pop(list_key, None)
            if mode and given:
                self.odd(f"both {mode_key} and {list_key}")
            text, entities = read_text(params[name], mode, given)
            low, high = limits[0]["parsed"]
            if utf16(text) > high:
                refuse(TOO_LONG.get(name, f"{TITLES.get(owner, owner)} {name} is too long"))
            if len(text) < low:
                raise missing(owner, name, ["String"])
            params[name] = text
            if entities:
                params[list_key] = entities


MEASURES: dict[str, Any] = {
    "chars": len,
    "bytes": lambda value: len(value.encode()),
    "items": len,
    "range": lambda value: value,
}
UNITS = {"chars": "characters", "bytes": "bytes", "items": "items", "range": ""}


def first_of(fields: Fields, *names: str) -> str:
    """Return the first name that is a field here."""
    return next((name for name in names if name in fields), names[-1])
