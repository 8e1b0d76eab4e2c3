"""Packs what the engine is made of into the wheel; a checkout that is installed has it already."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class EnginePacking(BuildHookInterface):
    """Adds the files that `pyproject.toml` names, each under its place in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add them, except to the stub that leads to a checkout."""
        if version != "editable":
            build_data["force_include"].update(self.config["files"])
