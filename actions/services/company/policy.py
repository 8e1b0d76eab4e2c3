"""Reading the company's service policy from its file."""

from importlib.resources import files
from pathlib import Path

from actions.domain.errors import PolicyError
from actions.domain.policy.policy import Policy
from actions.services.company.files import YamlFile


def load_policy(path: Path | None = None) -> Policy:
    """Read a policy file, or the shipped default.

    Raises:
        PolicyError: naming file, line and what the value should be.
    """
    source = path or Path(str(files("actions") / "defaults" / "policy.yml"))
    return YamlFile(source, PolicyError).read_as(Policy)
