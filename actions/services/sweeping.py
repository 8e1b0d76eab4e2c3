"""Steps that are due, taken one after the other: one that fails stops no other."""

import logging
from collections.abc import Callable, Iterable

from sqlalchemy.exc import SQLAlchemyError

from actions.domain.errors import DeskError

logger = logging.getLogger(__name__)


def each(
    what: str, work: Callable[..., object], due: Iterable[int | str | tuple[int, ...]]
) -> int:
    """Take every step that is due, and give how many were taken.

    One that fails, whatever it meets, stays due and is tried again by the next sweep.

    Args:
        what: names a step in the log, before its number.
        work: takes the step with a number, or with several, and tells whether there was one.
        due: the numbers.
    """
    taken = 0
    for about in due:
        numbers = about if isinstance(about, tuple) else (about,)
        try:
            taken += bool(work(*numbers))
        except Exception as error:  # whatever it is, the other steps go on
            # What the database or a rule refuses is no news of the program.
            trace = None if isinstance(error, SQLAlchemyError | DeskError) else error
            name = type(error).__name__
            logger.warning("%s %s is tried again: %s", what, numbers[0], name, exc_info=trace)
    return taken
