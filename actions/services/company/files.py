"""Reading YAML files that people write: whatever is wrong is named with its line."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from actions.domain.errors import FileError, Sentence, Told, sentence
from actions.texts import knows

Place = tuple[int | str, ...]
Model = TypeVar("Model", bound=BaseModel)


ALIKE = {
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), "slip-integer"),
    **dict.fromkeys(("float_type", "float_parsing", "finite_number"), "slip-number"),
    **dict.fromkeys(("bool_type", "bool_parsing"), "slip-yes-no"),
    **dict.fromkeys(("list_type", "tuple_type", "set_type"), "slip-list"),
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type"), "slip-names"),
    **dict.fromkeys(("enum", "literal_error"), "slip-one-of"),
}
"""What the library finds wrong, by the sentence that says it; `day` and `time` begin many more."""


UNREADABLE = {
    "quoted scalar": "quote",
    "flow": "bracket",
    "alias": "sign",
    "cannot start any token": "sign",
    "mapping values": "colon",
    "could not find expected ':'": "colon",
    "block": "indent",
}
"""What the library says of a text that is no YAML, by the mistake that people make."""
# Ten times as fast where PyYAML was built with libyaml, as its wheels are.
FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Twice(yaml.MarkedYAMLError):
    """Raised for a name that stands twice in one place."""


class _Loader(FAST):  # type: ignore[misc]
    """Reads days as text, so that a day that does not exist is named with its line too."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the base class has it
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for first, pairs in FAST.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Refuse a name that stands twice, of which YAML would silently drop the first."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise _Twice(None, None, key.value, key.start_mark)
                seen.add(key.value)
        content: dict[Any, Any] = super().construct_mapping(node, deep)
        return content


def _read(text: str) -> tuple[yaml.Node | None, Any]:
    """Give the tree of a text, which knows its lines, and what it says."""
    loader = _Loader(text)
    try:
        tree = loader.get_single_node()
        return tree, None if tree is None else loader.construct_document(tree)
    finally:
        loader.dispose()


def where_yaml_ends(error: yaml.YAMLError, text: str) -> Sentence:
    """Say where a text stops being YAML, and what is likely wrong there."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None)
    if mark is None or not problem:
        return sentence("slip-no-yaml", kind="other", said=" ".join(str(error).split()))
    line, column = f"{mark.line + 1}", f"{mark.column + 1}"
    if isinstance(error, _Twice):
        return sentence("slip-line", line=line, reason=sentence("slip-twice", name=problem))
    said = ", ".join(filter(None, (getattr(error, "context", None), problem)))
    begins = re.match(r"\s*", text.splitlines()[mark.line] if mark.line < text.count("\n") else "")
    tab = "tab" if begins and "\t" in begins[0] else ""
    kind = tab or next((kind for sign, kind in UNREADABLE.items() if sign in said), "other")
    reason = sentence("slip-no-yaml", kind=kind, said=said)
    return sentence("slip-place", line=line, column=column, reason=reason)


def _unknown(model: type[BaseModel], place: Place) -> Sentence:
    """Say that there is no such name, and which was likely meant."""
    part: Any = model
    for step in place[:-1]:
        field = part.model_fields.get(step)
        part = field.annotation if field else None
        if not (isinstance(part, type) and issubclass(part, BaseModel)):
            return sentence("slip-unknown", near="none")
    near = get_close_matches(str(place[-1]), list(part.model_fields), n=1)
    return sentence("slip-unknown", near=near[0] if near else "none")


def why(found: Mapping[str, Any]) -> Sentence:
    """Say what the library found wrong with a value, as a sentence of ours."""
    kind, about = str(found["type"]), found.get("ctx", {})
    if kind == "wrong":
        said: Sentence = about["said"]
        return said
    begun = kind.partition("_")[0]
    named = begun if begun in ("date", "time") else kind.replace("_", "-")
    key = ALIKE.get(kind, f"slip-{named}")
    if not knows(key):
        return sentence("slip-other", said=str(found["msg"]))
    return Sentence(key, {name: _written(name, value) for name, value in about.items()})


def _written(name: str, value: object) -> Told:
    if name == "expected":
        return tuple(re.findall(r"'([^']*)'", str(value)))
    return f"{value:g}" if isinstance(value, float) else str(value)


class YamlFile:
    """One file, read once; what is found wrong later can still be named with its line."""

    def __init__(self, path: Path, error: type[FileError] = FileError) -> None:
        """Read the file.

        Raises:
            FileError: as `error`, if it cannot be read or is no YAML.
        """
        self.path, self.error = path, error
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as reason:
            raise error(_of_file(path, sentence("slip-no-utf8"))) from reason
        except OSError as reason:
            raise error(_of_file(path, sentence("slip-unread"))) from reason
        try:
            self._tree, self._content = _read(text)
        except yaml.YAMLError as reason:
            raise error(_of_file(path, where_yaml_ends(reason, text))) from reason

    def read_as(self, model: type[Model], defaults: Mapping[str, object] | None = None) -> Model:
        """Check the content against a model, after filling in what may be left out.

        Raises:
            FileError: naming the line and what the value should be.
        """
        if not isinstance(self._content, dict):
            raise self.fault((), sentence("slip-no-names"))
        try:
            return model.model_validate({**(defaults or {}), **self._content})
        except ValidationError as reason:
            faults = reason.errors()
            # A name that is not known explains the one that is missing.
            first = next((f for f in faults if f["type"] == "extra_forbidden"), faults[0])
            place = (*first["loc"], *first.get("ctx", {}).get("where", ()))
            if first["type"] == "extra_forbidden":
                raise self.fault(place, _unknown(model, place)) from reason
            raise self.fault(place, why(first)) from reason

    def fault(self, place: Place, reason: Sentence) -> FileError:
        """Make the error that names a place of this file."""
        where = ".".join(str(part) for part in place)
        value = sentence("slip-value", where=where or sentence("slip-whole"), reason=reason)
        line = sentence("slip-line", line=f"{self._line_of(place)}", reason=value)
        return self.error(_of_file(self.path, line))

    def _line_of(self, place: Place) -> int:
        """Find the line of the value at `place`, or of its nearest parent."""
        line, node = 1, self._tree
        for step in place:
            if isinstance(node, yaml.MappingNode):
                found = next((pair for pair in node.value if pair[0].value == str(step)), None)
                if found is None:
                    return line
                line, node = found[0].start_mark.line + 1, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
                node = node.value[step]
                line = node.start_mark.line + 1
        return line


def _of_file(path: Path, reason: Sentence) -> Sentence:
    return sentence("slip-file", path=str(path), reason=reason)
