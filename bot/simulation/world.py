"""The world of a simulated year: its clock, what happens next, who is there."""

from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random

from actions.domain.hours import deadline, next_opening
from actions.domain.language import Language
from actions.domain.people import Address
from actions.services.desk import Desk
from bot.simulation.plan import PlannedCase

Life = Generator[datetime, None, None]
"""Something that lives in the world: it acts, and yields when it acts again."""
CHANNEL = "telegram"
GROUP = Address(channel=CHANNEL, chat_id=-1009000000001)
FIRST_CUSTOMER, FIRST_TECHNICIAN = 7_000_000_000, 100


class Moving:
    """A clock that the simulation moves."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Give the moment."""
        return self.at


@dataclass
class Case:
    """A case while it is worked on."""

    planned: PlannedCase
    language: Language
    code: str = ""
    topic: int = 0
    technician: int = 0
    busy: bool = False
    """Somebody works on it."""

    @property
    def address(self) -> Address:
        """Where its customer is."""
        return Address(channel=CHANNEL, chat_id=FIRST_CUSTOMER + self.planned.unit.owner)


@dataclass
class World:
    """Everything that lives, in the order in which it acts."""

    desk: Desk
    clock: Moving
    dice: Random
    technicians: list[int] = field(default_factory=list)
    """Who is on duty, by account."""
    names: dict[int, str] = field(default_factory=dict)
    """What they are called."""
    codes: dict[int, str] = field(default_factory=dict)
    """The codes of the cases that were opened, by their planned number."""
    cases: dict[str, Case] = field(default_factory=dict)
    """The same the other way round, for those that are not over for good."""
    begun: int = 0
    """Planned cases that have begun."""
    _agenda: list[tuple[datetime, int, Life]] = field(default_factory=list)
    _order: Iterator[int] = field(default_factory=count)
    _keys: Iterator[int] = field(default_factory=count)

    def let(self, life: Life, at: datetime | None = None) -> None:
        """Let something live from a moment on, at once if none is given."""
        heappush(self._agenda, (at or self.clock.at, next(self._order), life))

    def run(self, until: datetime) -> Iterator[datetime]:
        """Let everything happen up to a moment, and yield each moment at which something did."""
        while self._agenda and self._agenda[0][0] <= until:
            at, _, life = heappop(self._agenda)
            self.clock.at = max(at, self.clock.at)
            with suppress(StopIteration):
                self.let(life, next(life))
            yield self.clock.at

    def key(self) -> str:
        """Give the key of a turn, which no other has."""
        return f"sim/{next(self._keys)}"

    def number(self) -> int:
        """Give a message a number."""
        return next(self._keys) + 1

    def technician(self) -> int:
        """Choose somebody who is on duty."""
        return self.dice.choice(self.technicians)

    def later(self, **length: float) -> datetime:
        """Give a moment after so much time of the clock."""
        return self.clock.at + timedelta(**length)

    def worked(self, hours: float) -> datetime:
        """Give the moment after so much working time."""
        return deadline(self.clock.at, timedelta(hours=hours), self.desk.policy.hours)

    def awake(self) -> datetime:
        """Give the next moment at which somebody works."""
        return next_opening(self.clock.at, self.desk.policy.hours)

    def about(self, hours: float) -> float:
        """Draw a length of time around a usual one, sometimes far longer."""
        return hours * self.dice.lognormvariate(0, 0.6)
