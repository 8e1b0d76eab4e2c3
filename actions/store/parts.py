"""Writing spare parts and their stock as a list states them (Rule R17)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import uuid4

from sqlmodel import Session, select

from actions.domain.lists.parts import Lying, PartRow
from actions.domain.supplies.stock import MoveKind, SparePart, StockMove, StockPlace
from actions.store.stock import find_place, lock_level
from actions.store.units import Taken

SOURCE = "import"
STATED = ("name_en", "name_zh", "price", "supplier", "lead_days", "component")


def add_places(session: Session, names: Mapping[str, str]) -> None:
    """Add the places that are missing, by their English and Chinese names."""
    for name_en, name_zh in names.items():
        if find_place(session, name_en) is None:
            session.add(StockPlace(name_en=name_en, name_zh=name_zh))
    session.flush()


def take_parts(session: Session, rows: Sequence[PartRow], *, now: datetime) -> Taken:
    """Add the parts that are new and bring the others, and the stock, to what the rows state."""
    known = {part.number: part for part in session.exec(select(SparePart))}
    taken = Taken()
    for row in rows:
        part, stated = known.get(row.number), {name: getattr(row, name) for name in STATED}
        new = part is None
        part = part or SparePart(number=row.number, **stated)
        changed = any(getattr(part, name) != value for name, value in stated.items())
        for name, value in stated.items():
            setattr(part, name, value)
        session.add(part)
        session.flush()
        moved = [_bring(session, part, lying, now) for lying in row.places]
        if new:
            taken += Taken(added=1)
        else:
            taken += Taken(changed=1) if changed or any(moved) else Taken(unchanged=1)
    return taken


def _bring(session: Session, part: SparePart, lying: Lying, now: datetime) -> bool:
    """Bring one level to what is stated; tell whether it differed."""
    place = find_place(session, lying.place)
    if place is None:
        place = StockPlace(name_en=lying.place, name_zh=lying.place)
        session.add(place)
        session.flush()
    level = lock_level(session, part.id or 0, place.id or 0)
    more = 0 if lying.on_hand is None else lying.on_hand - level.on_hand
    keeps = lying.keep is not None and lying.keep != level.keep
    if more:
        move = StockMove(
            level_id=level.id or 0,
            kind=MoveKind.COUNTED,
            on_hand=more,
            person=SOURCE,
            at=now,
            key=f"{SOURCE}/{uuid4()}",
        )
        level.book(move)
        session.add(move)
    level.keep = level.keep if lying.keep is None else lying.keep
    session.add(level)
    session.flush()
    return bool(more) or keeps
