"""The policy's complaints: who is responsible, who may settle how much, who hears of a ruling."""

from datetime import timedelta
from typing import Annotated

from pydantic import Field, model_validator

from actions.domain.policy.clocks import Rung
from actions.domain.policy.parts import Days, Money, Part, wrong
from actions.domain.staff import Role


class Limits(Part):
    """How much each role may offer a customer alone; above it a second person agrees first."""

    agent: Money = 50
    supervisor: Money = 300
    admin: Money = 2000
    exchange: Rung = Rung.SUPERVISOR
    """Who may offer a new unit alone; `owner` is anybody."""

    @model_validator(mode="after")
    def _rising(self) -> "Limits":
        if not self.agent <= self.supervisor <= self.admin:
            raise wrong("slip-limits")
        return self


class Complaining(Part):
    """How complaints are led to their end (Rules R9, R10, R11)."""

    responsible: dict[Annotated[int, Field(ge=1, le=9)], Rung] = Field(
        default_factory=lambda: {1: Rung.OWNER, 2: Rung.SUPERVISOR, 3: Rung.ADMIN}
    )
    """Who is responsible for a complaint from this level on."""
    disputes: Rung = Rung.SUPERVISOR
    carried_out_days: Days = 7
    limits: Limits = Limits()

    def rung(self, level: int) -> Rung:
        """Give who is responsible for a complaint of a level."""
        reached = [known for known in self.responsible if known <= level]
        return self.responsible[max(reached)] if reached else Rung.OWNER


class Following(Part):
    """Who gets a responsibility ruling, and how its actions are followed (Rules R12, R13)."""

    quality: list[str] = Field(default_factory=list)
    finance: list[str] = Field(default_factory=list)
    units: dict[str, list[str]] = Field(default_factory=dict)
    remind_days_before: Days = 2
    verify_after_days: Annotated[int, Field(ge=1, le=366)] = 14
    again_days: Annotated[int, Field(ge=1, le=366)] = 14

    @property
    def verify_after(self) -> timedelta:
        """Give how long an action has to have worked before it is found effective."""
        return timedelta(days=self.verify_after_days)


def role_for(cents: int, limits: Limits) -> Role:
    """Give the lowest role that may offer so much alone; admins where nobody may."""
    for role in (Role.AGENT, Role.SUPERVISOR):
        if cents <= round(getattr(limits, role) * 100):
            return role
    return Role.ADMIN


def may_offer(cents: int, exchange: bool, role: Role, limits: Limits) -> bool:
    """Tell whether somebody of a role may offer so much alone (Rule R11)."""
    if exchange and limits.exchange is not Rung.OWNER and role.rank < Role(limits.exchange).rank:
        return False
    return cents <= round(getattr(limits, role) * 100) if role is not Role.READER else False
