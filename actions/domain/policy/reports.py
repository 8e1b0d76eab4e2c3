"""The policy's reports: which are sent by themselves, when, and in which language (Rule R19)."""

from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

from actions.domain.language import Language
from actions.domain.periods import Period, Span
from actions.domain.policy.parts import Part


class Reporting(Part):
    """When the staff's group gets the report of a period that is over."""

    send: list[Span] = Field(default_factory=lambda: list(Span))
    """Nothing in it: none is sent by itself."""
    at: time = time(8)
    """By the company's clock, on the first day after the period."""
    language: Language | None = None
    """The staff's, if left out."""
    late_days: Annotated[int, Field(ge=1, le=60)] = 7
    """After a failure of the desk an older report is not sent any more; it can be asked for."""

    def due(self, now: datetime, zone: ZoneInfo) -> list[Period]:
        """Give the periods whose report should have been sent by now, the shortest first."""
        today = now.astimezone(zone).date()
        over = [Period.of(span, today).before for span in Span if span in self.send]
        return [period for period in over if self._is_due(period.end, now, zone)]

    def _is_due(self, end: date, now: datetime, zone: ZoneInfo) -> bool:
        due = datetime.combine(end, self.at, zone)
        return due <= now < due + timedelta(days=self.late_days)
