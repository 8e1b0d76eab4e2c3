"""The ledger of corrections: what a message was taken for and what it was meant as.

What people had to put right without saying how (a hand-off because nothing was understood, a case
that was opened again) stands in it with an open meaning, for whoever reviews it to tell.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.language import Language
from actions.domain.tickets import Kind


class Corrector(StrEnum):
    """Who said what was meant."""

    CUSTOMER = "customer"
    STAFF = "staff"
    NOBODY_TAKEN = "taken"
    """Nobody yet: a person took over what the desk had not understood."""
    NOBODY_REOPENED = "reopened"
    """Nobody yet: the case was opened again."""


OPEN = (Corrector.NOBODY_TAKEN, Corrector.NOBODY_REOPENED)
GUESSED = {
    Kind.INQUIRY: "inquiry",
    Kind.REPAIR: "report_fault",
    Kind.COMPLAINT: "complain_product",
}
"""What the words of a case were read as, told by its kind."""


class Correction(SQLModel, table=True):
    """One message that was read wrongly or not at all, with its right intent."""

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int | None = Field(default=None, foreign_key="customer.id", index=True)
    """Whose words it has; None where an older version noted it and nothing tells any more."""
    text: str = Field(sa_type=Text)
    language: Language = Field(sa_type=coded(Language))
    guessed: str
    meant: str = Field(index=True)
    """Empty while nobody has said."""
    corrector: Corrector = Field(sa_type=coded(Corrector))
    noted_at: datetime = Field(sa_type=Moment)
    exported_at: datetime | None = Field(default=None, sa_type=Moment)
    key: str = Field(unique=True)
    """The turn or event that corrected it, so that a turn run twice notes it once."""
