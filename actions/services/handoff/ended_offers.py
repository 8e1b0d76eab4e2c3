"""Offers that stand no longer: a case that somebody has taken, days that newer ones follow."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlmodel import Session

from actions.domain.cases.visits import VISIT_BUTTON
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.messages import Button, Outbound
from actions.domain.people import Customer
from actions.domain.tickets import Ticket
from actions.services.posting import rewrite
from actions.store.handoff import find_change, find_row
from actions.store.tickets import list_keys_of
from actions.texts import say

TOLD_WITH = {"opened": ("/open", "/alert/0"), "rescued": ("/rescued", "/brought_back/0")}
"""How the keys of an event and of what the group reads of it end."""
DAYS_WITH = {
    "visit_offered": ("/visit_offered", "/visit_offered/0"),
    "visit_cancelled": ("/visit_cancelled", "/dropped/0"),
    "visit_missed": ("/visit_missed", "/told/0"),
    "visit_come_again": ("/visit_come_again", "/told/0"),
}
"""The same, where its customer is offered days."""
DAYS = tuple(f"{VISIT_BUTTON}{verb}:" for verb in ("day", "days", "other"))


def end_offers(session: Session, ticket: Ticket, said: str, *, now: datetime) -> None:
    """Take the button to take a case from where the group was told of it, and say who has it."""
    for row in _told(session, ticket, TOLD_WITH):
        _take_away(session, row, (f"{STAFF_BUTTON}take:",), said, now=now)


def end_days(session: Session, ticket: Ticket, customer: Customer, *, now: datetime) -> None:
    """Take the days from what a customer was offered before, because newer ones follow.

    What was tapped has lost its buttons already, and shows what was chosen.
    """
    said = say("visit-offer-older", customer.language)
    for row in _told(session, ticket, DAYS_WITH):
        if row.pressed is None:
            _take_away(session, row, DAYS, said, now=now)


def _told(
    session: Session, ticket: Ticket, ends: Mapping[str, tuple[str, str]]
) -> Iterator[Outbound]:
    """Find what was told with some events of a case."""
    for what, own in list_keys_of(session, ticket.id or 0, list(ends)):
        event, told = ends[what]
        row = find_row(session, own.removesuffix(event) + told)
        if row:
            yield row


def _take_away(
    session: Session, row: Outbound, begins: tuple[str, ...], said: str, *, now: datetime
) -> None:
    """Take buttons from a message, by how they begin; it says why, once."""
    once = f"taken/{row.id}"
    if find_row(session, once):
        return
    # What has not been delivered yet is changed where it stands, without a row of its own.
    shown = find_change(session, row.id) or row
    buttons = [Button.model_validate(one) for one in shown.buttons]
    left = [one for one in buttons if not one.payload.startswith(begins)]
    if left != buttons:
        rewrite(session, row, f"{row.text}\n{said}", key=once, now=now, buttons=left)
