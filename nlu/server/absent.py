"""Leaving TensorFlow out: Rasa imports it, this pipeline never runs it; a third of the memory."""

from __future__ import annotations

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, NoReturn, Optional

LEFT_OUT = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "keras")
NEEDED = (
    "a component of config.yml needs TensorFlow, which nlu/server leaves out: "
    "take leave_tensorflow_out() out of nlu/server/__main__.py"
)


class _Named(type):
    """What is only named: good as a base class or in an annotation, for nothing that runs."""

    def __getattr__(cls, name: str) -> Any:
        return _named(name)

    def __call__(cls, *_: Any, **__: Any) -> NoReturn:
        raise RuntimeError(NEEDED)


class Absent(metaclass=_Named):
    """Stands for every name of a package that is left out."""


class _AbsentModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        return _named(name)


class _AbsentPackages(MetaPathFinder, Loader):
    def find_spec(self, name: str, *_: Any) -> Optional[ModuleSpec]:
        here = name.split(".")[0] in LEFT_OUT
        return ModuleSpec(name, self, is_package=True) if here else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _AbsentModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Fill in nothing."""


def leave_tensorflow_out() -> None:
    """Let Rasa be imported without TensorFlow.

    Rasa defines all its own components where any of them is used; only those of `config.yml` run,
    and none of them is a network of TensorFlow's. One that is fails with what mends it.
    """
    sys.meta_path.insert(0, _AbsentPackages())


def _named(name: str) -> Any:
    """Stand for a name, unless Python itself asks for it."""
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent
