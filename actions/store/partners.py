"""Looking up partners and what is with them."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from actions.domain.sla.clocks import Clock
from actions.domain.supplies.partners import Partner, Referral
from actions.domain.tickets import Ticket


def list_partners(session: Session) -> list[Partner]:
    """List every partner by name."""
    return list(session.exec(select(Partner).order_by(Partner.name)).all())


def find_partner(session: Session, name: str) -> Partner | None:
    """Find a partner by name, whatever its case."""
    named = (p for p in list_partners(session) if p.name.casefold() == name.casefold())
    return next(named, None)


def find_referral(session: Session, ticket_id: int) -> tuple[Referral, Partner, Clock] | None:
    """Find where a ticket is now, with the clock that runs for it."""
    return session.exec(
        select(Referral, Partner, Clock)
        .where(Referral.partner_id == Partner.id, Referral.clock_id == Clock.id)
        .where(Referral.ticket_id == ticket_id)
        .where(col(Clock.met_at).is_(None), col(Clock.stopped_at).is_(None))
    ).first()


def list_referrals(
    session: Session, since: datetime, until: datetime
) -> Sequence[tuple[Referral, Partner, Clock]]:
    """List what was referred in a time, with its clocks."""
    return session.exec(
        select(Referral, Partner, Clock)
        .where(Referral.partner_id == Partner.id, Referral.clock_id == Clock.id)
        .where(col(Referral.at) >= since, col(Referral.at) < until)
        .order_by(col(Referral.id))
    ).all()


def list_open_referrals(session: Session, partner_id: int) -> Sequence[tuple[Ticket, Clock]]:
    """List what is with a partner now, the first to be answered first."""
    return session.exec(
        select(Ticket, Clock)
        .where(Referral.clock_id == Clock.id, Referral.ticket_id == Ticket.id)
        .where(Referral.partner_id == partner_id)
        .where(col(Clock.met_at).is_(None), col(Clock.stopped_at).is_(None))
        .order_by(col(Clock.due_at))
    ).all()
