"""Troubles of the staff group that only a person can mend."""

from enum import StrEnum


class Trouble(StrEnum):
    """What keeps the bot from working in the staff group."""

    REMOVED = "removed"
    """The bot is no longer a member."""
    NOT_FOUND = "not-found"
    NO_TOPICS = "no-topics"
    """Topics are switched off."""
    NO_RIGHT = "no-right"
    """The bot may not manage topics."""
    SILENCED = "silenced"
    """The bot may not write."""


OF_TOPICS = (Trouble.NO_TOPICS, Trouble.NO_RIGHT)
"""Troubles in which only topics fail: what is for the group itself still arrives."""
