"""The policy's partners: how soon suppliers and service partners answer (Rule R32)."""

from datetime import timedelta

from actions.domain.policy.clocks import BY_THE_HOURS
from actions.domain.policy.parts import Hours, Part


class Partnering(Part):
    """What is expected of a partner who has agreed to nothing else."""

    answer_hours: Hours = 24
    calendar: str = BY_THE_HOURS

    @property
    def answer(self) -> timedelta:
        """Give the working time until the answer."""
        return timedelta(hours=self.answer_hours)
