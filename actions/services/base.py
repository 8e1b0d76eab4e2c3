"""What every service stands on: database, policy and clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from actions.domain.policy.policy import Policy
from actions.store.database import Database


def utc_now() -> datetime:
    """Give the moment, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Service:
    """A noun's methods over one database, under one policy and one clock."""

    database: Database
    policy: Policy
    now: Callable[[], datetime] = utc_now
