"""Finds in the source which sentences the desk can say."""

import ast
from pathlib import Path

import actions.services.desk  # noqa: F401 - brings every error of the domain
from actions.domain.errors import DeskError

ROOT = Path(__file__).parents[1]


def named_errors(error=DeskError):
    """The names of all errors whose first argument may be a sentence's key."""
    return {error.__name__}.union(*map(named_errors, error.__subclasses__()))


SAYING = {
    *("say", "fresh", "knows", "refuse", "_note", "__init__", "in_words", "post_allocation"),
    *("fine", "noted", "wrong", "speak", "_say", "sentence"),
    *named_errors(),
}
KEYS = {"key", "again", "other"}


def literals_and_shapes():
    """The text keys that the code writes out, and the shapes of those that it builds."""
    literals, shapes = set(), set()

    def note(node):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            literals.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = (p.value if isinstance(p, ast.Constant) else "…" for p in node.values)
            shapes.add("".join(map(str, parts)))
        elif isinstance(node, ast.IfExp):
            note(node.body)
            note(node.orelse)
        elif isinstance(node, ast.BoolOp):
            for value in node.values:
                note(value)

    for path in [*(ROOT / "actions").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                named = node.func
                name = named.id if isinstance(named, ast.Name) else getattr(named, "attr", "")
                for argument in node.args if name in SAYING else ():
                    note(argument)
            elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if KEYS & {getattr(t, "id", getattr(t, "attr", "")) for t in targets}:
                    note(node.value)
    return {key for key in literals if "-" in key and " " not in key}, shapes
