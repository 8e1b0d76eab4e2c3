"""Looking up faults: cases not counted yet, counts by day, findings, evidence."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, func, or_, select

from actions.domain.faults.register import FaultKind, FaultRecord, RepeatedFault
from actions.domain.products.catalogue import Product, Unit
from actions.domain.tickets import Kind, Ticket
from actions.domain.words.symptoms import SparePart, Symptom

Row = tuple[str, Symptom | None, SparePart | None, int | None, date]


def list_uncounted(session: Session, *, limit: int) -> Sequence[tuple[Ticket, str | None]]:
    """List repairs and complaints that are not in the register, each with its unit's model.

    A complaint that names an earlier case is no further fault.
    """
    counted = select(FaultRecord.ticket_id).where(FaultRecord.ticket_id == Ticket.id).exists()
    fault = or_(
        Ticket.kind == Kind.REPAIR, (Ticket.kind == Kind.COMPLAINT) & (Ticket.reference == "")
    )
    return session.exec(
        select(Ticket, Product.model)
        .join(Unit, col(Unit.id) == Ticket.unit_id, isouter=True)
        .join(Product, col(Product.id) == Unit.product_id, isouter=True)
        .where(fault, ~counted)
        .order_by(col(Ticket.id))
        .limit(limit)
    ).all()


def list_counted(session: Session, since: date, until: date) -> Sequence[Row]:
    """List what was wrong in the cases of a time, `until` included."""
    columns = (
        *(col(FaultRecord.product), col(FaultRecord.symptom), col(FaultRecord.part)),
        *(col(FaultRecord.unit_id), col(FaultRecord.told_on)),
    )
    told_on = col(FaultRecord.told_on)
    query = sa.select(*columns).where(told_on >= since, told_on <= until)
    rows = session.connection().execute(query)
    return [(row[0], row[1], row[2], row[3], row[4]) for row in rows]


def count_units(session: Session) -> dict[str, int]:
    """Count the units of each product that are known, by model."""
    rows = session.exec(
        select(Product.model, func.count())
        .where(Unit.product_id == Product.id)
        .group_by(Product.model)
    )
    return {str(model): int(count) for model, count in rows}


def serials_of(session: Session, unit_ids: Sequence[int]) -> dict[int, str]:
    """Give the serial numbers of units."""
    rows = session.exec(
        select(Unit.id, Unit.serial_number).where(col(Unit.id).in_(list(unit_ids)))
    )
    return {int(number): serial for number, serial in rows if number}


def list_findings(session: Session, *, over: bool = False) -> Sequence[RepeatedFault]:
    """List the faults that repeat, the clearest first; with `over` also those of the past."""
    query = select(RepeatedFault).order_by(col(RepeatedFault.q), col(RepeatedFault.id))
    return session.exec(
        query if over else query.where(col(RepeatedFault.ended_at).is_(None))
    ).all()


def find_evidence(
    session: Session, fault: RepeatedFault, since: date
) -> Sequence[tuple[str, date]]:
    """List the cases behind a finding from a day on, by code, the newest first."""
    ticket_id, on = col(FaultRecord.ticket_id), col(FaultRecord.told_on)
    query = (
        sa.select(col(Ticket.code), on)
        .where(ticket_id == col(Ticket.id), on >= since, on <= fault.until_on)
        .order_by(ticket_id.desc())
    )
    if fault.kind is FaultKind.UNIT:
        unit = sa.select(col(Unit.id)).where(col(Unit.serial_number) == fault.what)
        query = query.where(col(FaultRecord.unit_id).in_(unit))
    else:
        named = (
            col(FaultRecord.part) == SparePart(fault.what)
            if fault.kind is FaultKind.PART
            else col(FaultRecord.symptom) == Symptom(fault.what)
        )
        query = query.where(col(FaultRecord.product) == fault.product, named)
    return [(code, day) for code, day in session.connection().execute(query)]
