"""Suppliers and service partners, and the cases referred to them (Rule R32)."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import BigInteger, Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.domain.policy.partners import Partnering


class PartnerKind(StrEnum):
    """What a partner does for the desk."""

    SUPPLIER = "supplier"
    SERVICE = "service"


class NoPartner(DeskError):
    """Raised when nobody goes by a name; `fields` names those there are."""

    key = "error-no-partner"


class ReferredAlready(DeskError):
    """Raised when a case that is with a partner is to go to one."""

    key = "error-referred-already"


class NotReferred(DeskError):
    """Raised when a partner's answer is noted on a case that is with none."""

    key = "error-not-referred"


class Partner(SQLModel, table=True):
    """A company that helps to mend what customers bring."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    kind: PartnerKind = Field(sa_type=coded(PartnerKind))
    contact: str = ""
    language: Language = Field(default=Language.EN, sa_type=coded(Language))
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    """Their chat in Telegram, where they have one with the bot."""
    answer_hours: float | None = None
    """Working hours they have agreed to; None as the policy says."""
    calendar: str = ""
    """By which of the policy's calendars; empty as the policy says."""
    created_at: datetime = Field(sa_type=Moment)

    def promise(self, policy: Partnering) -> tuple[timedelta, str]:
        """Give how soon they answer, and by which calendar."""
        own = timedelta(hours=self.answer_hours) if self.answer_hours else policy.answer
        return own, self.calendar or policy.calendar


class Referral(SQLModel, table=True):
    """One time that a case was with a partner; its clock says until when and whether in time."""

    id: int | None = Field(default=None, primary_key=True)
    partner_id: int = Field(foreign_key="partner.id", index=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    clock_id: int = Field(foreign_key="clock.id", unique=True)
    words: str = Field(default="", sa_type=Text)
    answer: str = Field(default="", sa_type=Text)
    person: str
    at: datetime = Field(sa_type=Moment)
    key: str = Field(unique=True)


def named_first(words: str, partners: list[Partner]) -> tuple[Partner, str] | None:
    """Find the partner whose name begins a line, the longest name first, and the rest of it."""
    said = words.strip()
    for partner in sorted(partners, key=lambda one: -len(one.name)):
        if said.casefold().startswith(partner.name.casefold()):
            return partner, said[len(partner.name) :].lstrip(" :,，：")
    return None
