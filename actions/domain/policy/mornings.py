"""The policy's mornings: who is told what the day holds, and when."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from actions.domain.policy.parts import Part

LATE = timedelta(hours=3)
"""A desk that was away so long says nothing any more: everybody is at work."""


class Mornings(Part):
    """What the day holds, told before it begins."""

    at: time = time(7, 30)
    """By the company's clock."""
    group: bool = True
    """The staff's group, on days on which the desk is open."""
    technicians: bool = True
    """Each who has visits, in the own chat with the bot."""

    def begun(self, now: datetime, zone: ZoneInfo) -> date | None:
        """Give the day that is to be told of now, if any."""
        today = now.astimezone(zone).date()
        due = datetime.combine(today, self.at, zone)
        return today if due <= now < due + LATE else None
