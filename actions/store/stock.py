"""Looking up spare parts, places and levels; locking a level for a move."""

from collections.abc import Sequence

from sqlmodel import Session, bindparam, col, func, or_, select

from actions.domain.errors import NotFound
from actions.domain.supplies.stock import NoSuchPlace, SparePart, StockLevel, StockMove, StockPlace
from actions.store.database import hold

# Asked at every move of a part, so built once.
LEVEL = (
    select(StockLevel)
    .where(col(StockLevel.part_id) == bindparam("part"))
    .where(col(StockLevel.place_id) == bindparam("place"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
LEVELS = (
    select(StockLevel, SparePart, StockPlace)
    .where(StockLevel.part_id == SparePart.id, StockLevel.place_id == StockPlace.id)
    .order_by(col(SparePart.number), col(StockPlace.id))
)
LEVELS_OF = LEVELS.where(col(SparePart.id) == bindparam("part"))


def find_part(session: Session, number: str) -> SparePart | None:
    """Find a part by its number, however it is typed."""
    wanted = number.strip().upper()
    return session.exec(select(SparePart).where(SparePart.number == wanted)).one_or_none()


def get_part(session: Session, part_id: int) -> SparePart:
    """Get a part, or raise `NotFound`."""
    part = session.get(SparePart, part_id)
    if part is None:
        raise NotFound("error-no-such-part", number=str(part_id))
    return part


def get_part_named(session: Session, number: str) -> SparePart:
    """Get a part by its number, or raise `NotFound` with what was typed."""
    part = find_part(session, number)
    if part is None:
        raise NotFound("error-no-such-part", number=number.strip() or "–")
    return part


def search_parts(session: Session, words: str, *, limit: int) -> Sequence[SparePart]:
    """List the parts whose number or name holds each of the words, by number."""
    query = select(SparePart)
    for word in words.split():
        like = f"%{word.replace('%', '').replace('_', '')}%"
        columns = (SparePart.number, SparePart.name_en, SparePart.name_zh, SparePart.component)
        query = query.where(or_(*(col(column).ilike(like) for column in columns)))
    return session.exec(query.order_by(col(SparePart.number)).limit(limit)).all()


def list_places(session: Session) -> Sequence[StockPlace]:
    """List where parts lie, in the order in which the places were made."""
    return session.exec(select(StockPlace).order_by(col(StockPlace.id))).all()


def find_place(session: Session, words: str) -> StockPlace | None:
    """Find a place by its name in either language, or by how its name begins if one does."""
    said = " ".join(words.split()).casefold()
    named = [
        (place, name.casefold())
        for place in list_places(session)
        for name in {place.name_en, place.name_zh}
    ]
    exact = next((place for place, name in named if name == said), None)
    begun = {place.id: place for place, name in named if said and name.startswith(said)}
    return exact or (next(iter(begun.values())) if len(begun) == 1 else None)


def get_place(session: Session, words: str) -> StockPlace:
    """Get a place by its name, the only one there is without a name, or raise `NotFound`."""
    places = list_places(session)
    found = places[0] if len(places) == 1 and not words.strip() else find_place(session, words)
    if found is None:
        raise NoSuchPlace(words.strip(), places)
    return found


def lock_level(session: Session, part_id: int, place_id: int) -> StockLevel:
    """Get the level of a part in a place for a move; who asks at once waits."""
    hold(session, f"stock/{part_id}/{place_id}")
    which = {"part": part_id, "place": place_id}
    level = session.exec(LEVEL, params=which).one_or_none()
    if level is None:
        level = StockLevel(part_id=part_id, place_id=place_id)
        session.add(level)
        session.flush()
    return level


def list_levels(
    session: Session, part_id: int | None = None
) -> Sequence[tuple[StockLevel, SparePart, StockPlace]]:
    """List levels with what lies where: of one part, or of all."""
    if part_id is None:
        return session.exec(LEVELS).all()
    return session.exec(LEVELS_OF, params={"part": part_id}).all()


def find_move(session: Session, key: str) -> StockMove | None:
    """Find the move that a step has already made."""
    return session.exec(select(StockMove).where(StockMove.key == key)).one_or_none()


def sum_moves(session: Session, level_id: int) -> tuple[int, int]:
    """Add up the moves of a level: on hand, reserved."""
    found = session.exec(
        select(
            func.coalesce(func.sum(StockMove.on_hand), 0),
            func.coalesce(func.sum(StockMove.reserved), 0),
        ).where(StockMove.level_id == level_id)
    ).one()
    return int(found[0]), int(found[1])
