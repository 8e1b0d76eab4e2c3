"""Cases told of in the group with an offer to take them: once somebody has, the offer goes."""

from datetime import datetime

from sqlmodel import Session

from actions.domain.handoff import STAFF_BUTTON
from actions.domain.messages import Button
from actions.domain.tickets import Ticket
from actions.services.posting import rewrite
from actions.store.handoff import find_change, find_row
from actions.store.tickets import list_keys_of

TOLD_WITH = {"opened": ("/open", "/alert/0"), "rescued": ("/rescued", "/brought_back/0")}
"""How the keys of an event and of what the group reads of it end."""


def end_offers(session: Session, ticket: Ticket, said: str, *, now: datetime) -> None:
    """Take the button to take a case from where the group was told of it, and say who has it."""
    for what, own in list_keys_of(session, ticket.id or 0, list(TOLD_WITH)):
        event, told = TOLD_WITH[what]
        row = find_row(session, own.removesuffix(event) + told)
        once = f"taken/{row.id}" if row else ""
        if row is None or find_row(session, once):
            continue
        # What has not been delivered yet is changed where it stands, without a row of its own.
        shown = find_change(session, row.id) or row
        buttons = [Button.model_validate(one) for one in shown.buttons]
        left = [one for one in buttons if not one.payload.startswith(f"{STAFF_BUTTON}take:")]
        if left != buttons:
            rewrite(session, row, f"{row.text}\n{said}", key=once, now=now, buttons=left)
