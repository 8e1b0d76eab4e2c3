"""The lives of cases: each step acts through the desk's services, then waits for the next.

A kind of case is a list of steps. What a company does more with its cases is one more step in a
list; steps of one noun stand in a file of their own.
"""

from collections.abc import Callable

from actions.domain.tickets import Kind
from bot.simulation.opening import asks, complains, may_be_cancelled, meets, reports
from bot.simulation.quoting import is_quoted
from bot.simulation.referring import may_be_referred
from bot.simulation.resolving import is_answered, is_resolved, when_free, writes
from bot.simulation.ruling import is_judged
from bot.simulation.supplying import is_fitted, may_wait_for_a_part
from bot.simulation.visiting import is_visited
from bot.simulation.words import one_of
from bot.simulation.world import Case, Life, World

Step = Callable[[World, Case], Life]
COMES_AGAIN = 0.5
"""Share of the repairs at home that were not right for which somebody comes once more."""


def lives(world: World, case: Case) -> Life:
    """Live through a case from the customer's first word to the end of the work."""
    world.begun += 1
    case.busy = True
    for step in STEPS[case.planned.kind]:
        yield from step(world, case)
    case.busy = False


def is_put_right(world: World, case: Case) -> Life:
    """Take up again a case whose customer was not content."""
    case.busy = True
    yield world.worked(world.about(0.5))
    text = one_of(world.dice, "answers", case.language)
    yield from when_free(world, lambda: writes(world, case, text))
    if case.comes and world.happens(COMES_AGAIN):
        yield from is_visited(world, case)
    yield from is_resolved(world, case)
    case.busy = False


def begins_again(world: World, case: Case, topic: int) -> None:
    """Give a case that is open again to somebody."""
    case.agent, case.topic, case.visit = world.agent(), topic, None
    world.let(is_put_right(world, case), world.awake())


STEPS: dict[Kind, tuple[Step, ...]] = {
    Kind.REPAIR: (
        *(meets, reports, may_be_cancelled, is_answered, is_quoted),
        *(may_be_referred, may_wait_for_a_part, is_visited, is_fitted, is_resolved),
    ),
    Kind.INQUIRY: (meets, asks, is_answered, is_resolved),
    Kind.COMPLAINT: (meets, complains, may_be_cancelled, is_answered, is_judged, is_resolved),
}
