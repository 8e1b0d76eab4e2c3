"""Files that the desk makes itself: cards, forms, reports and pictures."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment
from actions.domain.messages import Medium

PAPER = "paper:"
"""How the name of such a file begins where otherwise Telegram's `file_id` stands."""
PICTURES = (".png", ".jpg")


class Paper(SQLModel, table=True):
    """One file as it was made; what is sent later is what was kept."""

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    """Idempotency key: what is made twice is kept once."""
    name: str
    content: bytes = Field(sa_type=LargeBinary)
    made_at: datetime = Field(sa_type=Moment)

    @property
    def medium(self) -> Medium:
        """Give it as what a message carries: pictures are shown, other files are offered."""
        kind = "photo" if self.name.endswith(PICTURES) else "document"
        return Medium(kind=kind, file_id=f"{PAPER}{self.id}")
