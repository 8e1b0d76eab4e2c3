"""The ledger of corrections: what a message was taken for and what it was meant as."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.language import Language


class Corrector(StrEnum):
    """Who said what was meant."""

    CUSTOMER = "customer"
    STAFF = "staff"


class Correction(SQLModel, table=True):
    """One message that was read wrongly or not at all, with its right intent."""

    id: int | None = Field(default=None, primary_key=True)
    text: str = Field(sa_type=Text)
    language: Language = Field(sa_type=coded(Language))
    guessed: str
    meant: str = Field(index=True)
    corrector: Corrector = Field(sa_type=coded(Corrector))
    noted_at: datetime = Field(sa_type=Moment)
    exported_at: datetime | None = Field(default=None, sa_type=Moment)
    key: str = Field(unique=True)
    """The turn or event that corrected it, so that a turn run twice notes it once."""
