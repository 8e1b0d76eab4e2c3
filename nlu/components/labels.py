"""The four classes, and which intent belongs to which."""

from __future__ import annotations

from functools import lru_cache

REPAIR = "repair_request"
COMPLAINT = "complaint"
INQUIRY = "inquiry"
OTHER = "other"
CLASSES = (INQUIRY, REPAIR, COMPLAINT, OTHER)


@lru_cache(maxsize=None)
def class_of(intent: str) -> str:
    """Give the class of an intent, read off its verb."""
    if intent.startswith(("complain_", "demand_")):
        return COMPLAINT
    if intent.startswith("ask_") and intent not in ("ask_to_wait", "ask_help"):
        return INQUIRY
    if intent in ("report_fault", "request_repair", "report_danger"):
        return REPAIR
    return OTHER
