"""What a report learns of tickets from other parts of the desk; where a part is silent, nothing.

Each source gives names or costs by the number of the ticket. The report reads them here and
nowhere else, so whatever part of the desk comes to know more says it in its source alone.
"""

from collections.abc import Callable, Mapping

from sqlmodel import Session

from actions.domain.reports import Cost, Group

Names = Mapping[int, tuple[str, ...]]


def no_names(_: Session) -> Names:
    """Name nothing: no part of the desk knows this of a ticket yet."""
    return {}


def costs(_: Session) -> Mapping[int, tuple[Cost, ...]]:
    """Give what tickets cost and who bears it."""
    return {}


def planned(_: Session) -> frozenset[int]:
    """Give the tickets that name the plan they were handled by (Rule R5)."""
    return frozenset()


def checked(_: Session) -> tuple[int, int]:
    """Give how many points of the service standard were followed, of how many (Rule R29)."""
    return 0, 0


NAMES: Mapping[Group, Callable[[Session], Names]] = {
    Group.CAUSE: no_names,
    Group.SUPPLIER: no_names,
    Group.PART: no_names,
    Group.TECHNICIAN: no_names,
}
