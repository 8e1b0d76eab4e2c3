"""Reading the trees of checks: the shipped ones, changed by the company's own file."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from sqlmodel import Session

from actions.domain.errors import FileError
from actions.domain.hazards import rules_out_checks
from actions.domain.policy.trees import Tree, Trees, choose_tree
from actions.domain.tickets import Kind, Stage, Ticket
from actions.services.company.files import YamlFile
from actions.store.catalogue import find_product


def load_trees(path: Path | None = None) -> dict[str, Tree]:
    """Read the shipped trees and lay the company's file over them.

    Raises:
        FileError: naming file, line and what is wrong there.
    """
    trees: dict[str, Tree] = {}
    for told in (_shipped(), _read(path) if path else {}):
        for name, tree in told.items():
            trees.pop(name, None)
            if tree:
                trees[name] = tree
    return trees


@cache
def _shipped() -> Mapping[str, Tree | None]:
    return _read(Path(str(files("actions") / "defaults" / "diagnosis.yml")))


def _read(path: Path) -> Mapping[str, Tree | None]:
    return YamlFile(path, FileError).read_as(Trees).trees


def tree_for(session: Session, trees: dict[str, Tree], ticket: Ticket) -> str | None:
    """Find the checks that fit a case; none for what may be dangerous (Rule R30)."""
    fresh = ticket.stage in (Stage.RECEIVED, Stage.DIAGNOSIS)
    if ticket.kind is not Kind.REPAIR or ticket.urgent or not fresh:
        return None
    if rules_out_checks(ticket.told):
        return None
    product = find_product(session, ticket.product) if ticket.product else None
    named = "\n".join(filter(None, (ticket.product, product.name_en if product else "")))
    return choose_tree(trees, named, ticket.told)
