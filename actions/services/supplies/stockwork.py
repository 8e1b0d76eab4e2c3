"""Moves of the stock inside a running transaction: booked once, warned of once (Rule R17)."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.messages import Button, Priority, Reply
from actions.domain.supplies.stock import MoveKind, StockLevel, StockMove, StockPlace
from actions.services.cards.board import Board
from actions.services.replies import write_replies
from actions.store.stock import find_move, get_part, list_levels, lock_level
from actions.texts import say


@dataclass(frozen=True)
class Stockwork:
    """Books moves; each locks the level that it changes."""

    session: Session
    board: Board
    person: str
    now: datetime

    def book(
        self,
        part_id: int,
        place_id: int,
        kind: MoveKind,
        *,
        key: str,
        on_hand: int = 0,
        reserved: int = 0,
        ticket_id: int | None = None,
    ) -> StockLevel:
        """Change a level by a move, once a key, or raise `NotEnough`."""
        level = lock_level(self.session, part_id, place_id)
        if find_move(self.session, key):
            return level
        move = StockMove(
            level_id=level.id or 0,
            kind=kind,
            on_hand=on_hand,
            reserved=reserved,
            ticket_id=ticket_id,
            person=self.person,
            at=self.now,
            key=key,
        )
        level.book(move)
        self.session.add_all([level, move])
        self.watch(level, key=key)
        return level

    def count(self, part_id: int, place_id: int, counted: int, *, key: str) -> StockLevel:
        """Bring a level to what was counted; what is reserved must be there."""
        level = lock_level(self.session, part_id, place_id)
        more = counted - level.on_hand
        return self.book(part_id, place_id, MoveKind.COUNTED, key=key, on_hand=more)

    def find_place(self, part_id: int, quantity: int) -> int | None:
        """Find the place with most free of a part, if it has enough."""
        free = [
            (lock_level(self.session, part_id, place.id or 0).free, place.id or 0)
            for _, _, place in list_levels(self.session, part_id)
        ]
        most, place_id = max(free, key=lambda pair: (pair[0], -pair[1]), default=(0, 0))
        return place_id if most >= quantity else None

    def watch(self, level: StockLevel, *, key: str) -> None:
        """Warn staff once when fewer are free than should be, and again after a refill."""
        if not level.is_low:
            level.warned_at = None
        elif level.warned_at is None:
            level.warned_at = self.now
            self._warn(level, key)
        self.session.add(level)
        self.session.flush()

    def _warn(self, level: StockLevel, key: str) -> None:
        if self.board.staff is None:
            return
        language = self.board.language
        part = get_part(self.session, level.part_id)
        place = self.session.get_one(StockPlace, level.place_id)
        count = level.to_order
        text = say(
            "stock-low",
            language,
            number=part.number,
            name=part.name(language),
            place=place.name(language),
            free=level.free,
            keep=level.keep,
        )
        order = Button(
            title=say("button-part-order", language, count=count, number=part.number),
            payload=f"{STAFF_BUTTON}part:order:{part.id}:{count}:{place.id}:0",
        )
        reply = Reply(text=text, buttons=[order])
        write_replies(
            *(self.session, self.board.staff, f"{key}/low", [reply]),
            now=self.now,
            priority=Priority.ALERT,
        )
