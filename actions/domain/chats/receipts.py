"""Receipts: the mark on a staff member's own message that tells how far it has come."""

from enum import StrEnum


class Sign(StrEnum):
    """The reaction that stands for it; Telegram offers these to every group."""

    QUEUED = "👀"
    DELIVERED = "👌"
    FAILED = "👎"
    TAKEN_BACK = ""
    """No mark: the customer does not have it any more."""


# What Telegram answers, in the order in which it is looked for, and the reason it stands for.
REASONS = {
    "blocked by the user": "blocked",
    "user is deactivated": "gone",
    "chat not found": "gone",
    "can't initiate conversation": "gone",
    "VOICE_MESSAGES_FORBIDDEN": "no-voice",
    "too big": "too-big",
    "Too Large": "too-big",
    "too long": "too-long",
    "TOO_LONG": "too-long",
    "message to edit not found": "not-there",
    "can't be edited": "not-there",
    "can't be deleted": "stays",
}


def why(answer: str) -> str:
    """Name the reason of a failure by what Telegram answered."""
    said = answer.casefold()
    return next((reason for part, reason in REASONS.items() if part.casefold() in said), "unknown")
