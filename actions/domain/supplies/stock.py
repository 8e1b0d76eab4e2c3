"""Spare parts: what they are, where they lie, and every move of them (Rule R17).

The ledger of moves is what happened; a level is what the moves of one part in one place add up
to, kept in a row that is locked for each move and that the database itself lets never fall
below what is reserved, nor below nothing.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError, NotFound, Told
from actions.domain.language import Language


class MoveKind(StrEnum):
    """Why a level changed."""

    RECEIVED = "received"
    RESERVED = "reserved"
    RELEASED = "released"
    """What was reserved is free for others again."""
    ISSUED = "issued"
    RETURNED = "returned"
    MOVED = "moved"
    COUNTED = "counted"


class NotEnough(DeskError):
    """Raised when more is taken than there is; `fields` say how many there are (Rule R17)."""

    key = "error-stock-not-enough"


class SparePart(SQLModel, table=True):
    """A spare part as the company orders and sells it."""

    __tablename__ = "spare_part"

    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(unique=True)
    name_en: str
    name_zh: str
    price: int = Field(sa_type=BigInteger)
    """In minor units, as `Prices` counts tax."""
    supplier: str = ""
    lead_days: int = 7
    """Days from an order until it is here."""
    component: str = ""
    """What warranty terms call it, where they cover it longer than the whole."""

    def name(self, language: Language) -> str:
        """Name it in a language."""
        return self.name_zh if language is Language.ZH else self.name_en


class StockPlace(SQLModel, table=True):
    """Where parts lie: a workshop, a store, a technician's van."""

    __tablename__ = "stock_place"

    id: int | None = Field(default=None, primary_key=True)
    name_en: str = Field(unique=True)
    name_zh: str

    def name(self, language: Language) -> str:
        """Name it in a language."""
        return self.name_zh if language is Language.ZH else self.name_en


class StockLevel(SQLModel, table=True):
    """How many of a part lie in a place, and how many of them are somebody's already."""

    __tablename__ = "stock_level"
    __table_args__ = (
        UniqueConstraint("part_id", "place_id"),
        CheckConstraint("on_hand >= 0", name="on_hand_is_never_negative"),
        CheckConstraint("reserved >= 0", name="reserved_is_never_negative"),
        CheckConstraint("reserved <= on_hand", name="reserved_is_on_hand"),
    )

    id: int | None = Field(default=None, primary_key=True)
    part_id: int = Field(foreign_key="spare_part.id")
    place_id: int = Field(foreign_key="stock_place.id", index=True)
    on_hand: int = 0
    reserved: int = 0
    keep: int = 0
    """The reserve level: so many should always be free."""
    warned_at: datetime | None = Field(default=None, sa_type=Moment)
    """When staff were warned that there are fewer; None once there are enough again."""

    @property
    def free(self) -> int:
        """Give how many nobody has reserved."""
        return self.on_hand - self.reserved

    @property
    def is_low(self) -> bool:
        """Tell whether fewer are free than should be (Rule R17)."""
        return self.free < self.keep

    @property
    def to_order(self) -> int:
        """Propose how many to order: up to twice what should be free."""
        return max(1, 2 * self.keep - self.free)

    def book(self, move: "StockMove") -> None:
        """Change by a move, or raise `NotEnough` and stay as it is."""
        on_hand, reserved = self.on_hand + move.on_hand, self.reserved + move.reserved
        if reserved < 0 or on_hand < reserved:
            raise NotEnough(free=str(self.free))
        self.on_hand, self.reserved = on_hand, reserved


class StockMove(SQLModel, table=True):
    """One change of a level: what, how much, by whom, what for."""

    __tablename__ = "stock_move"

    id: int | None = Field(default=None, primary_key=True)
    level_id: int = Field(foreign_key="stock_level.id", index=True)
    kind: MoveKind = Field(sa_type=coded(MoveKind))
    on_hand: int = 0
    """Added to what lies there; negative when taken away."""
    reserved: int = 0
    """Added to what is reserved."""
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    person: str
    at: datetime = Field(sa_type=Moment)
    key: str = Field(unique=True)
    """Idempotency key: a step that is taken twice moves once."""


class NoSuchPlace(NotFound):
    """Raised when parts are kept in no place of a name; `told` names those there are."""

    def __init__(self, name: str, places: Sequence[StockPlace]) -> None:
        super().__init__("error-no-such-place" if name else "error-which-place", place=name)
        # Read at once: what is raised out of a transaction can no longer be read.
        self.names = {
            Language.EN: tuple(place.name_en for place in places),
            Language.ZH: tuple(place.name_zh for place in places),
        }

    def told(self, language: Language) -> dict[str, Told]:
        """Give the places by their names in a language."""
        return {**self.fields, "places": self.names[language] or "–"}
