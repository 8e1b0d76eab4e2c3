"""The policy's merging of tickets: how long it may be taken back."""

from datetime import datetime, timedelta

from pydantic import Field

from actions.domain.policy.parts import Part


class Merging(Part):
    """What happens to two tickets that turn out to be one."""

    undo_hours: float = Field(default=72, ge=0, le=24 * 31)

    def may_be_undone(self, merged_at: datetime, now: datetime) -> bool:
        """Tell whether a merge may still be taken back."""
        return now - merged_at <= timedelta(hours=self.undo_hours)
