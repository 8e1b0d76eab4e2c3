"""Reading what became of finished repairs."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, func, select
from sqlmodel import Session, col

from actions.domain.chats.handoff import Handoff
from actions.domain.periods import Window
from actions.domain.surveys.surveys import HELD, Survey, SurveyAnswer, SurveyKind
from actions.domain.tickets import Ticket, TicketEvent
from actions.store.satisfaction import REOPENED


class HeldRow(NamedTuple):
    """One finished repair: what it was, what its customer said, whether it was opened again."""

    ticket_id: int
    product: str
    owner_id: int | None
    since_at: datetime
    answered_at: datetime | None
    choice: str | None
    back_at: datetime | None


def read_held(session: Session, window: Window) -> list[HeldRow]:
    """Read what was finished in a time and asked about later, or came back before that."""
    last = (
        select(func.max(Handoff.id))
        .where(col(Handoff.ticket_id) == col(Ticket.id), col(Handoff.owner_id).is_not(None))
        .correlate(Ticket)
        .scalar_subquery()
    )
    back = (
        select(func.min(TicketEvent.at))
        .where(col(TicketEvent.ticket_id) == col(Ticket.id))
        .where(col(TicketEvent.what).in_(REOPENED), col(TicketEvent.at) > col(Survey.since_at))
        .correlate(Ticket, Survey)
        .scalar_subquery()
    )
    answer = and_(
        col(SurveyAnswer.survey_id) == col(Survey.id), col(SurveyAnswer.question) == HELD
    )
    query: Select[*tuple[Any, ...]] = (
        select(
            col(Ticket.id),
            col(Ticket.product),
            col(Handoff.owner_id),
            col(Survey.since_at),
            col(SurveyAnswer.at),
            col(SurveyAnswer.choice),
            back,
        )
        .join(Survey, col(Survey.ticket_id) == col(Ticket.id))
        .outerjoin(SurveyAnswer, answer)
        .outerjoin(Handoff, col(Handoff.id) == last)
        .where(col(Survey.kind) == SurveyKind.HELD)
        .where(col(Survey.since_at) >= window.since, col(Survey.since_at) < window.until)
        .order_by(col(Survey.id))
    )
    return [HeldRow(*row) for row in session.connection().execute(query)]
