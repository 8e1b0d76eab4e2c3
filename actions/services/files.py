"""Reading YAML files that people write: whatever is wrong is named with its line."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from actions.domain.errors import FileError

Place = tuple[int | str, ...]
Model = TypeVar("Model", bound=BaseModel)


# Ten times as fast where PyYAML was built with libyaml, as its wheels are.
FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
                    at = key.start_mark.line + 1
                    raise yaml.YAMLError(f"line {at}: {key.value!r} stands twice")
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


def _where(error: yaml.YAMLError) -> str:
    """Say in which line a text stops being YAML, and why."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None)
    if mark is None or not problem:
        return f": {' '.join(str(error).split())}"
    said = ", ".join(filter(None, (getattr(error, "context", None), problem)))
    return f", line {mark.line + 1}: {said}"


def _unknown(model: type[BaseModel], place: Place) -> str:
    """Say that there is no such name, and which was likely meant."""
    part: Any = model
    for step in place[:-1]:
        field = part.model_fields.get(step)
        part = field.annotation if field else None
        if not (isinstance(part, type) and issubclass(part, BaseModel)):
            return "not permitted"
    near = get_close_matches(str(place[-1]), list(part.model_fields), n=1)
    return f"not permitted; perhaps {near[0]} is meant" if near else "not permitted"


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
            said = "it is no UTF-8; save it as UTF-8"
            raise error(f"{path}: cannot be read: {said}") from reason
        except OSError as reason:
            raise error(f"{path}: cannot be read ({reason})") from reason
        try:
            self._tree, self._content = _read(text)
        except yaml.YAMLError as reason:
            raise error(f"{path}{_where(reason)}") from reason

    def read_as(self, model: type[Model], defaults: Mapping[str, object] | None = None) -> Model:
        """Check the content against a model, after filling in what may be left out.

        Raises:
            FileError: naming the line and what the value should be.
        """
        if not isinstance(self._content, dict):
            raise self.fault((), "should be names with their values, as the shipped file is")
        try:
            return model.model_validate({**(defaults or {}), **self._content})
        except ValidationError as reason:
            faults = reason.errors()
            # A name that is not known explains the one that is missing.
            first = next((f for f in faults if f["type"] == "extra_forbidden"), faults[0])
            place = (*first["loc"], *first.get("ctx", {}).get("where", ()))
            if first["type"] == "extra_forbidden":
                raise self.fault(place, _unknown(model, place)) from reason
            raise self.fault(place, first["msg"]) from reason

    def fault(self, place: Place, reason: str) -> FileError:
        """Make the error that names a place of this file."""
        where = ".".join(str(part) for part in place) or "the file"
        return self.error(f"{self.path}, line {self._line_of(place)}: {where}: {reason}")

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
