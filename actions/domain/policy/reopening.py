"""The policy's reopening: how long a customer may open a case again that has ended."""

from datetime import datetime, timedelta

from actions.domain.errors import DeskError
from actions.domain.policy.parts import Days, Part
from actions.domain.tickets import Ticket


class TooLongAgo(DeskError):
    """Raised when a case ended so long ago that what is wrong now is a case of its own."""

    key = "error-too-long-ago"


class Reopening(Part):
    """What has ended lately goes on; later a new case has promises and figures of its own."""

    within_days: Days = 180

    def may(self, ticket: Ticket, now: datetime) -> bool:
        """Tell whether the customer may open a case again that has ended."""
        return now - ticket.moved_at <= timedelta(days=self.within_days)

    def check(self, ticket: Ticket, now: datetime) -> None:
        """Raise `TooLongAgo` for a case that ended before that time."""
        if not ticket.stage.is_open and not self.may(ticket, now):
            raise TooLongAgo(code=ticket.code, days=str(self.within_days))
