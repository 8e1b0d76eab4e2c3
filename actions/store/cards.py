"""Looking up, in one query, what a case's card says beside the case itself."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, bindparam, col

from actions.domain.cases.visits import Technician, Visit, VisitState
from actions.domain.chats.topics import Topic
from actions.domain.messages import Act, Attachment, Outbound, State
from actions.domain.sla.clocks import ClockKind, Waiting
from actions.domain.tickets import Ticket
from actions.store.clocks import DUE_OF, EXPECTED, GOES_ON
from actions.store.tickets import ENDED


class Beside(NamedTuple):
    """What is known of a case outside of its own row."""

    files: int
    due: Mapping[ClockKind, datetime | None]
    """By when what is owed."""
    waits_for: Waiting | None
    waits_until: date | None
    others: int
    """The customer's other open tickets."""
    technicians: bool
    """Whether there is anybody who goes to customers."""
    visit: VisitState | None
    """How far the visit is that is to come or going on."""
    title_waits: bool
    """Whether a title of its topic is on its way."""


TICKET: sa.BindParameter[int] = bindparam("ticket")
# Columns of one row instead of six queries: a card is put together at every step of a case.
BESIDE = sa.select(
    sa.select(sa.func.count())
    .select_from(Attachment)
    .where(col(Attachment.ticket_id) == TICKET)
    .scalar_subquery(),
    *(due.scalar_subquery() for due in DUE_OF.values()),
    GOES_ON.scalar_subquery(),
    EXPECTED.scalar_subquery(),
    sa.select(sa.func.count())
    .select_from(Ticket)
    .where(col(Ticket.customer_id) == bindparam("customer"), col(Ticket.id) != TICKET)
    .where(col(Ticket.stage).not_in(ENDED))
    .scalar_subquery(),
    sa.exists().where(col(Technician.active).is_(True)),
    sa.select(col(Visit.state))
    .where(col(Visit.ticket_id) == TICKET, col(Visit.ended_at).is_(None))
    .order_by(col(Visit.starts_at))
    .limit(1)
    .scalar_subquery(),
    sa.exists()
    .where(col(Topic.ticket_id) == TICKET, col(Outbound.topic_id) == Topic.id)
    .where(col(Outbound.act) == Act.TITLE, col(Outbound.state) == State.PENDING),
)


def look_beside(session: Session, ticket: Ticket) -> Beside:
    """Look up what belongs onto a ticket's card."""
    session.flush()
    about = {"ticket": ticket.id, "customer": ticket.customer_id}
    row: Any = session.connection().execute(BESIDE, about).one()
    files, *rest = row
    due = dict(zip(DUE_OF, rest, strict=False))
    return Beside(files, due, *rest[len(due) :])
