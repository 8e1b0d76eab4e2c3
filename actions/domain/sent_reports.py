"""Reports that were sent by themselves, so that none is sent twice."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment


class SentReport(SQLModel, table=True):
    """One report of one period to one group."""

    __tablename__ = "sent_report"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    """The group and the period."""
    sent_at: datetime = Field(sa_type=Moment)
