"""The policy's visits: how technicians' days are cut into slots and offered (Rules R2, R3)."""

from datetime import time, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from actions.domain.policy.clocks import BY_THE_HOURS
from actions.domain.policy.parts import Part

Words = Annotated[list[str], Field(min_length=1)]


class Offering(StrEnum):
    """Who offers a visit to a customer."""

    AUTOMATIC = "automatic"
    """The desk itself, where a technician fits and nobody has to judge first."""
    BY_STAFF = "by_staff"


class Visiting(Part):
    """When technicians can be booked, and until when a visit can be moved."""

    offer: Offering = Offering.AUTOMATIC
    calendar: str = BY_THE_HOURS
    slot_minutes: int = Field(default=120, ge=15, le=24 * 60)
    visits_a_day: int = Field(default=4, ge=1, le=50)
    lead_hours: float = Field(default=4, ge=0, le=24 * 31)
    days_ahead: int = Field(default=14, ge=1, le=90)
    travel_far_minutes: int = Field(default=60, ge=0, le=24 * 60)
    change_until_hours: float = Field(default=3, ge=0, le=24 * 31)
    remind_at: time = time(17)
    missed_free: int = Field(default=1, ge=0, le=50)
    photo_proof: bool = False
    districts: dict[str, Words] = Field(default_factory=dict)

    @property
    def length(self) -> timedelta:
        """Give how long a visit is planned for."""
        return timedelta(minutes=self.slot_minutes)

    @property
    def travel_far(self) -> timedelta:
        """Give the time that is kept free before and after a visit that is far."""
        return timedelta(minutes=self.travel_far_minutes)

    def district_of(self, place: str) -> str:
        """Name the district that an address lies in; empty where it names none."""
        said = place.casefold()
        named = (
            name
            for name, words in self.districts.items()
            if any(word.casefold() in said for word in (name, *words))
        )
        return next(named, "")
