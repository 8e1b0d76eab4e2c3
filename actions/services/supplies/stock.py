"""The stock of spare parts: looked up, received, moved, counted (Rule R17)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.staff import Role, StaffMember
from actions.domain.supplies.stock import MoveKind, SparePart, StockLevel, StockPlace
from actions.services.base import Service
from actions.services.cards.board import Board
from actions.services.staff import require
from actions.services.supplies.stockwork import Stockwork
from actions.store.stock import (
    find_move,
    get_part,
    get_part_named,
    get_place,
    list_levels,
    list_places,
    lock_level,
    search_parts,
)
from actions.texts import say
from actions.texts.stock import write_part

MOST_SHOWN = 5


@dataclass(frozen=True)
class Found:
    """Parts that fit what was asked for, in words, with those that can be acted on."""

    text: str
    parts: Sequence[SparePart] = ()


@dataclass(frozen=True, kw_only=True)
class Stock(Service):
    """What lies where; each change leaves a move with who made it."""

    board: Board

    def search(self, user_id: int, words: str) -> Found:
        """Find parts by number or name, with how many lie where."""
        language = self.board.language
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            found = search_parts(session, words, limit=MOST_SHOWN + 1)
            said = [self._describe(session, part) for part in found[:MOST_SHOWN]]
        if not found:
            return Found(say("part-nothing", language))
        if len(found) > MOST_SHOWN:
            said.append(say("part-more", language))
        return Found("\n\n".join(said), found[:MOST_SHOWN])

    def low(self, user_id: int) -> tuple[str, Sequence[tuple[StockLevel, SparePart]]]:
        """List where fewer parts are free than should be."""
        language = self.board.language
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            low = [row for row in list_levels(session) if row[0].is_low]
        lines = [
            say(
                "stock-low-line",
                language,
                number=part.number,
                name=part.name(language),
                place=place.name(language),
                free=level.free,
                keep=level.keep,
            )
            for level, part, place in low
        ]
        key = "stock-low-head" if low else "stock-none-low"
        pairs = [(level, part) for level, part, _ in low]
        return "\n".join([say(key, language), *lines]), pairs

    def places(self) -> Sequence[StockPlace]:
        """List where parts lie."""
        with self.database.reading() as session:
            return list_places(session)

    def part(self, part_id: int) -> SparePart:
        """Get a part, or raise `NotFound`."""
        with self.database.reading() as session:
            return get_part(session, part_id)

    def named(self, number: str) -> SparePart:
        """Get a part by its number, or raise `NotFound`."""
        with self.database.reading() as session:
            return get_part_named(session, number)

    def receive(self, user_id: int, number: str, place: str, count: int, *, key: str) -> str:
        """Put new parts into a place."""

        def work(step: Stockwork, part_id: int, place_id: int) -> None:
            step.book(part_id, place_id, MoveKind.RECEIVED, key=f"{key}/stock", on_hand=count)

        return self._change(user_id, Role.AGENT, number, place, work)

    def count(self, user_id: int, number: str, place: str, count: int, *, key: str) -> str:
        """Bring the books to what was counted; a supervisor answers for the difference."""

        def work(step: Stockwork, part_id: int, place_id: int) -> None:
            if not find_move(step.session, f"{key}/stock"):
                step.count(part_id, place_id, count, key=f"{key}/stock")

        return self._change(user_id, Role.SUPERVISOR, number, place, work)

    def keep(self, user_id: int, number: str, place: str, count: int, *, key: str) -> str:
        """Say how many should always be free in a place."""

        def work(step: Stockwork, part_id: int, place_id: int) -> None:
            level = lock_level(step.session, part_id, place_id)
            level.keep = count
            step.watch(level, key=f"{key}/keep")

        return self._change(user_id, Role.SUPERVISOR, number, place, work)

    def move(self, user_id: int, number: str, place: str, to: str, count: int, *, key: str) -> str:
        """Bring parts from one place to another; what is reserved stays."""

        def work(step: Stockwork, part_id: int, place_id: int) -> None:
            target = get_place(step.session, to).id or 0
            # Always the lower first, so that two who move crosswise do not wait for each other.
            for place in sorted({place_id, target}):
                lock_level(step.session, part_id, place)
            if find_move(step.session, f"{key}/from"):
                return
            step.book(part_id, place_id, MoveKind.MOVED, key=f"{key}/from", on_hand=-count)
            step.book(part_id, target, MoveKind.MOVED, key=f"{key}/to", on_hand=count)

        return self._change(user_id, Role.AGENT, number, place, work)

    def add_place(self, user_id: int, name_en: str, name_zh: str = "") -> StockPlace:
        """Make a place known where parts may lie."""
        with self.database.transaction() as session:
            require(session, user_id, Role.SUPERVISOR)
            known = next((p for p in list_places(session) if p.name_en == name_en), None)
            place = known or StockPlace(name_en=name_en, name_zh=name_zh or name_en)
            session.add(place)
        return place

    def _change(
        self,
        user_id: int,
        role: Role,
        number: str,
        place: str,
        work: Callable[[Stockwork, int, int], None],
    ) -> str:
        """Change the stock of a part in one transaction, and say how it is then."""
        with self.database.transaction() as session:
            member: StaffMember = require(session, user_id, role)
            part = get_part_named(session, number)
            place_id = get_place(session, place).id or 0
            step = Stockwork(session, self.board, member.name, self.now())
            work(step, part.id or 0, place_id)
            session.flush()
            return self._describe(session, part)

    def _describe(self, session: Session, part: SparePart) -> str:
        levels = [(level, place) for level, _, place in list_levels(session, part.id)]
        currency = self.policy.company.currency
        return write_part(part, levels, currency, self.board.language)
