"""Reading the company's service policy from its file."""

from importlib.resources import files
from pathlib import Path

import yaml
from pydantic import ValidationError

from actions.domain.errors import PolicyError
from actions.domain.policy import Policy


class _Loader(yaml.SafeLoader):
    """Reads days as text, so that a day that does not exist is named with its line too."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the base class has it
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def load_policy(path: Path | None = None) -> Policy:
    """Read a policy file, or the shipped default.

    Raises:
        PolicyError: naming file, line and what the value should be.
    """
    source = path or Path(str(files("actions") / "defaults" / "policy.yml"))
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PolicyError(f"{source}: cannot be read ({error})") from error
    try:
        tree = yaml.compose(text)
        return Policy.model_validate(yaml.load(text, _Loader))
    except yaml.YAMLError as error:
        raise PolicyError(f"{source}: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        faults = error.errors()
        # A name that is not known explains the one that is missing.
        first = next((f for f in faults if f["type"] == "extra_forbidden"), faults[0])
        steps = (*first["loc"], *first.get("ctx", {}).get("where", ()))
        where = ".".join(str(part) for part in steps) or "the file"
        line = _line_of(tree, steps)
        raise PolicyError(f"{source}, line {line}: {where}: {first['msg']}") from error


def _line_of(node: yaml.Node | None, path: tuple[int | str, ...]) -> int:
    """Find the line of the value at `path`, or of its nearest parent."""
    line = 1
    for step in path:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == str(step)), None)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line + 1
    return line
