"""What was sent by itself, a report or what a day holds, so that none is sent twice."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment


class SentReport(SQLModel, table=True):
    """One report of one period, or the news of one morning, to one group."""

    __tablename__ = "sent_report"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    """The group and the period or day."""
    sent_at: datetime = Field(sa_type=Moment)
