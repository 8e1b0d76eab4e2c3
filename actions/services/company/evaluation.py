"""Working out an evaluation that stands in a file (Rules R25, R26)."""

from importlib.resources import files
from pathlib import Path

from actions.domain.ahp.criteria import Tree
from actions.domain.ahp.evaluation import Evaluation
from actions.domain.ahp.standing import Evaluated, evaluate
from actions.domain.errors import Misplaced
from actions.domain.policy.parts import Part
from actions.services.company.files import YamlFile


class _Criteria(Part):
    """The file of criteria that ships."""

    criteria: Tree


def default_criteria() -> Tree:
    """Read the criteria that hold where an evaluation names none."""
    shipped = Path(str(files("actions") / "defaults" / "criteria.yml"))
    return YamlFile(shipped).read_as(_Criteria).criteria


def evaluate_file(path: Path) -> Evaluated:
    """Read an evaluation and work it out.

    Raises:
        FileError: naming the line of whatever is wrong.
        Inconsistent: if judgements contradict each other too much.
    """
    source = YamlFile(path)
    evaluation = source.read_as(Evaluation, {"criteria": default_criteria()})
    try:
        return evaluate(evaluation)
    except Misplaced as slip:
        raise source.fault(slip.place, slip.reason) from slip
