"""The policy's privacy: how long what is personal is kept."""

from pydantic import Field

from actions.domain.policy.parts import Part


class Privacy(Part):
    """When what is no longer needed goes by itself (GDPR, Article 5 (1) e; PIPL, Article 19)."""

    updates_days: int = Field(default=30, ge=2, le=3660)
    """How long updates stay as Telegram sent them; what they brought is kept elsewhere."""
    erase_after_days: int | None = Field(default=None, ge=30, le=36_600)
    """After so long without a word a customer without an open case is erased."""
