"""What of a person stands where, what goes when it is erased, and what stays.

What stays are the company's books: numbers, products, serial numbers, moments, classes, parts and
sums, what the company itself found, offered and decided, and what the customer agreed to. By these
warranty, accounts and every report are the same before and after.

Source: GDPR, Articles 5 (1) e, 15, 17 and 20; PIPL (个人信息保护法), Articles 19, 45 and 47.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from actions.domain.errors import DeskError
from actions.domain.people import ERASED, Address

WORDS: Mapping[str, tuple[str, ...]] = {
    "customer": ("name", "phone", "contact", "notes", "mark"),
    "unit": ("buyer", "buyer_phone", "customer_id"),
    "ticket": ("story", "meant", "place", "phone", "wish"),
    "message": ("text",),
    "attachment": ("file_id", "unique_id", "album_id", "name", "caption", "detail"),
    "handoff": ("brief",),
    "relayed": ("text",),
    "offer": ("answer",),
    "custody": ("tracking", "tracking_back", "photo"),
    "referral": ("words",),
    "survey_answer": ("text",),
    "diagnosis_answer": ("said",),
    "correction": ("text",),
    "inbound": ("payload",),
    "outbound": ("text", "buttons", "media"),
}
"""Columns that are emptied, by table."""

MIXED: Mapping[str, tuple[str, frozenset[str]]] = {
    "ticketevent": (
        "detail",
        frozenset(
            "from to kind product serial_number usable care reference urgent late why until "
            "waited_for clock level named quote total visit by".split()
        ),
    ),
    "service_record": ("feedback", frozenset(("solved", "stars"))),
}
"""Columns of named values, and the names whose values stay; what is said under others goes."""

TOLD_WHY = (
    *("resolved", "cancelled", "handed_back", "barred", "survey_skipped"),
    *("sent_in", "unit_sent_back"),
)
"""Events whose cause is in somebody's own words, or the number of a customer's parcel."""


class StillOpen(DeskError):
    """Raised when something is under way or owed, so that nothing can be erased; it says what."""

    key = "error-erase-open"


def blank(column: Column[Any]) -> object:
    """Give what stands in a column once nothing does: nothing at all, or an empty value."""
    if column.nullable:
        return None
    return {"JSON": _empty(column), "LargeBinary": b""}.get(type(column.type).__name__, "")


def without_words(values: Mapping[str, Any], kept: frozenset[str]) -> dict[str, Any]:
    """Give named values with those emptied that are in somebody's words."""
    return {name: value if name in kept else "" for name, value in values.items()}


def nobody(customer_id: int) -> Address:
    """Give the address of an erased customer, which no message comes from or goes to."""
    return Address(channel=ERASED, chat_id=-customer_id)


def _empty(column: Column[Any]) -> object:
    """Give the empty list or mapping that a JSON column begins with."""
    default = column.default
    return default.arg if isinstance(default, ScalarElementColumnDefault) else {}
