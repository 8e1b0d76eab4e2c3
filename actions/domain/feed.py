"""What other systems of the company are told of its cases: facts, and no word of a customer's."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import BaseModel

from actions.domain.personal import MIXED, TOLD_WHY
from actions.domain.tickets import FaultClass, Kind, Stage, Ticket, TicketEvent

SETTLED = timedelta(seconds=10)
"""So long an event is left alone: one that was numbered before it may not be written down yet."""
_, FACTS = MIXED["ticketevent"]


class Case(BaseModel):
    """A case as it stands when it is told of; `customer` is a number, the same in every case.

    `product` is named in the customer's language; the model is known where the unit is.
    """

    code: str
    kind: Kind
    stage: Stage
    customer: int
    product: str
    model: str | None
    serial_number: str
    fault_class: FaultClass | None
    urgent: bool
    level: int


class FeedEvent(BaseModel):
    """One change of a case: what, when, by whom (`customer`, `desk`, or one of the staff).

    The cause says more: the part, the hours of a visit, the partner, the sum that was offered.
    """

    id: int
    at: datetime
    what: str
    person: str
    cause: str
    detail: dict[str, Any]
    case: Case


class Feed(BaseModel):
    """What happened, in order; each event has a number that no other has."""

    events: Sequence[FeedEvent]


def facts_of(event: TicketEvent, ticket: Ticket, model: str | None) -> FeedEvent:
    """Give an event as others may read it: what goes when a customer is erased is left out."""
    return FeedEvent(
        id=event.id or 0,
        at=event.at,
        what=event.what,
        person=event.person,
        cause="" if event.what in TOLD_WHY else event.cause,
        detail={name: value for name, value in event.detail.items() if name in FACTS},
        case=Case(
            code=ticket.code,
            kind=ticket.kind,
            stage=ticket.stage,
            customer=ticket.customer_id,
            product=ticket.product,
            model=model,
            serial_number=ticket.serial_number,
            fault_class=ticket.fault_class,
            urgent=ticket.urgent,
            level=ticket.level,
        ),
    )
