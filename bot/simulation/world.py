"""The world of a simulated year: its clock, what happens next, who is there."""

from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random

from actions.domain.cases.visits import Visit
from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.sla.hours import deadline, next_opening
from actions.domain.staff import StaffMember
from actions.services.desk import Desk
from bot.simulation.plan import PlannedCase

Life = Generator[datetime, None, None]
"""Something that lives in the world: it acts, and yields when it acts again."""
CHANNEL = "telegram"
GROUP = Address(channel=CHANNEL, chat_id=-1009000000001)
FIRST_CUSTOMER, FIRST_OF_STAFF, ADMIN = 7_000_000_000, 100, 1
GETS_UP = 7
"""Hour of the day from which customers look at their messages."""


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
    number: int = 0
    """Of its ticket in the database."""
    topic: int = 0
    agent: int = 0
    """Who answers the customer, by account."""
    busy: bool = False
    """Somebody works on it."""
    comes: bool = False
    """A technician comes for it."""
    paid: bool = False
    """Its customer pays, and is told how much before."""
    far: bool = False
    quoted: str = ""
    """What the customer said to the quote."""
    settled: bool = False
    """The customer accepted an offer."""
    part: str = ""
    """The number of the part that it takes."""
    offered: bool = False
    """The customer is asked for a day already."""
    visit: Visit | None = None
    """The one that is to come."""

    @property
    def address(self) -> Address:
        """Where its customer is."""
        return Address(channel=CHANNEL, chat_id=FIRST_CUSTOMER + self.planned.unit.owner)

    @property
    def goes_on(self) -> bool:
        """Tell whether it was neither taken back nor found too dear."""
        return bool(self.code) and self.quoted != "declined"


@dataclass
class World:
    """Everything that lives, in the order in which it acts."""

    desk: Desk
    clock: Moving
    dice: Random
    everybody: dict[int, StaffMember] = field(default_factory=dict)
    """The staff, by account."""
    agents: list[int] = field(default_factory=list)
    """Who answers customers and is on duty."""
    supervisors: list[int] = field(default_factory=list)
    visitors: dict[int, int] = field(default_factory=dict)
    """The accounts of the technicians, by their numbers in the database."""
    stock: dict[str, int] = field(default_factory=dict)
    """The numbers of the parts in the database, by those that people write."""
    codes: dict[int, str] = field(default_factory=dict)
    """The codes of the cases that were opened, by their planned number."""
    cases: dict[str, Case] = field(default_factory=dict)
    """The same the other way round."""
    tickets: dict[int, Case] = field(default_factory=dict)
    """Cases by the numbers of their tickets in the database."""
    quotes: dict[int, Case] = field(default_factory=dict)
    """Cases by the numbers of their quotes."""
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

    def happens(self, share: float) -> bool:
        """Throw the dice for something that happens so often."""
        return self.dice.random() < share

    def agent(self) -> int:
        """Choose somebody who answers."""
        return self.dice.choice(self.agents)

    def supervisor(self, *, but: int = 0) -> int:
        """Choose a supervisor who is somebody else; the admin where there is none."""
        return self.dice.choice([one for one in self.supervisors if one != but] or [ADMIN])

    def later(self, **length: float) -> datetime:
        """Give a moment after so much time of the clock."""
        return self.clock.at + timedelta(**length)

    def worked(self, hours: float) -> datetime:
        """Give the moment after so much working time."""
        return deadline(self.clock.at, timedelta(hours=hours), self.desk.policy.hours)

    def awake(self) -> datetime:
        """Give the next moment at which somebody works."""
        return next_opening(self.clock.at, self.desk.policy.hours)

    def read(self, *, minutes: float) -> datetime:
        """Give the moment at which a customer has read something, who sleeps at night."""
        at = self.later(minutes=self.about(minutes))
        early = GETS_UP - at.astimezone(self.desk.policy.hours.zone).hour
        return at + timedelta(hours=early) if early > 0 else at

    def about(self, hours: float) -> float:
        """Draw a length of time around a usual one, sometimes far longer."""
        return hours * self.dice.lognormvariate(0, 0.6)
