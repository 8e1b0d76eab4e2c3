"""How a case is handled, by which emergency plan: the same case, the same handling (Rule R5)."""

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel

from actions.domain.hazards import kinds_of_danger, rules_out_checks
from actions.domain.policy.clocks import Clocks
from actions.domain.sla.clocks import ClockKind
from actions.domain.sla.promises import is_far, promised
from actions.domain.tickets import FaultClass, Kind, Ticket

Covering = Literal["free", "paid", "open"]
Way = Literal["danger", "urgent", "near", "far", "workshop", "works", "complaint", "inquiry"]


class Handling(BaseModel):
    """The principle that a case is handled by, and the plan that applies to it."""

    cover: Covering = "open"
    fault_class: FaultClass | None = None
    way: Way = "inquiry"
    hours: float = 0
    """Working hours of the promise that the principle names."""
    level: int = 1
    plans: list[str] = []
    """Emergency plans by the kind of danger; none in an ordinary case."""


def handling_of(
    ticket: Ticket, covered: bool | None, clocks: Clocks, dangers: Sequence[str] = ()
) -> Handling:
    """Decide how a case is handled, from what it is about and never from whose it is (Rule R5).

    Args:
        ticket: gives kind, class, urgency, level, place, care and story.
        covered: whether warranty pays; None when that is not known.
        clocks: the policy's promises.
        dangers: told of beside the story, or found by a check.
    """
    # What staff put first only because it presses has no plan.
    told = kinds_of_danger(ticket.told) if rules_out_checks(ticket.told) else []
    plans = list(dict.fromkeys([*dangers, *told])) if ticket.urgent else []
    way = _way(ticket, clocks, danger=bool(plans))
    home = way in ("danger", "urgent", "near", "far")
    kind = ClockKind.ARRIVAL if home else ClockKind.COMPLETION
    promise = promised(ticket, kind, clocks) or promised(ticket, ClockKind.COMPLETION, clocks)
    return Handling(
        cover="open" if covered is None else "free" if covered else "paid",
        fault_class=ticket.fault_class,
        way=way,
        hours=promise.length.total_seconds() / 3600 if promise else 0,
        level=ticket.level,
        plans=plans,
    )


def _way(ticket: Ticket, clocks: Clocks, *, danger: bool) -> Way:
    if ticket.kind is Kind.COMPLAINT:
        return "complaint"
    if ticket.kind is Kind.INQUIRY:
        return "inquiry"
    if danger:
        return "danger"
    if ticket.care == "workshop":
        return "workshop"
    if ticket.urgent:
        return "urgent"
    if ticket.fault_class is FaultClass.A:
        return "works"
    return "far" if is_far(ticket, clocks) else "near"
