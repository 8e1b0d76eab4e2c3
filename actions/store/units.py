"""Writing many units at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import Session, bindparam, col, delete, select

from actions.domain.lists.units import UnitRow
from actions.domain.products.catalogue import Unit
from actions.domain.products.warranty import WarrantyExtension

CHUNK = 5000
SOURCE = "import"
"""Marks extensions that a list stated: the next list may change those, and no others."""


@dataclass(frozen=True)
class Taken:
    """How many units a list added, changed and left as they were."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: "Taken") -> "Taken":
        return Taken(
            self.added + other.added,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
        )


def take_units(session: Session, rows: Sequence[UnitRow], product_ids: dict[str, int]) -> Taken:
    """Add the units that are new and bring the others to what the rows state."""
    taken = Taken()
    for start in range(0, len(rows), CHUNK):
        taken += _take(session, rows[start : start + CHUNK], product_ids)
    return taken


def _take(session: Session, rows: Sequence[UnitRow], product_ids: dict[str, int]) -> Taken:
    serials = [row.serial_number for row in rows]
    known = {
        unit.serial_number: unit
        for unit in session.exec(select(Unit).where(col(Unit.serial_number).in_(serials)))
    }
    extended = _extensions(session, [unit.id or 0 for unit in known.values()])
    new = [row for row in rows if row.serial_number not in known]
    if new:
        session.connection().execute(insert(Unit), [_columns(row, product_ids) for row in new])
    changes = []
    longer = [row for row in new if row.extension_months]
    for row in rows:
        unit = known.get(row.serial_number)
        if unit is None:
            continue
        wanted = _columns(row, product_ids)
        lengthens = extended.get(unit.id or 0, 0) != row.extension_months
        if lengthens:
            longer.append(row)
        if lengthens or any(getattr(unit, name) != value for name, value in wanted.items()):
            changes.append({**wanted, "unit": unit.id})
    if changes:
        named: dict[str, Any] = {name: bindparam(name) for name in changes[0] if name != "unit"}
        session.connection().execute(
            update(Unit).where(col(Unit.id) == bindparam("unit")).values(**named), changes
        )
    _extend(session, longer)
    return Taken(len(new), len(changes), len(rows) - len(new) - len(changes))


def _columns(row: UnitRow, product_ids: dict[str, int]) -> dict[str, Any]:
    return {
        "serial_number": row.serial_number,
        "product_id": product_ids[row.model],
        "sold_on": row.sold_on,
        "activated_on": row.activated_on,
        "buyer": row.buyer,
        "buyer_phone": row.buyer_phone,
    }


def _extensions(session: Session, unit_ids: list[int]) -> dict[int, int]:
    found = session.exec(
        select(WarrantyExtension.unit_id, WarrantyExtension.months)
        .where(col(WarrantyExtension.unit_id).in_(unit_ids))
        .where(WarrantyExtension.reference == SOURCE)
    )
    return dict(found.all())


def _extend(session: Session, rows: Sequence[UnitRow]) -> None:
    """Give the units of the rows the extension that each states, in place of the last list's."""
    months = {row.serial_number: row.extension_months for row in rows}
    found = session.exec(
        select(Unit.serial_number, Unit.id).where(col(Unit.serial_number).in_(list(months)))
    )
    ids = dict(found.all())
    session.exec(
        delete(WarrantyExtension)
        .where(col(WarrantyExtension.unit_id).in_(list(ids.values())))
        .where(col(WarrantyExtension.reference) == SOURCE)
    )
    session.add_all(
        WarrantyExtension(unit_id=ids[serial] or 0, months=length, reference=SOURCE)
        for serial, length in months.items()
        if length
    )
    session.flush()
