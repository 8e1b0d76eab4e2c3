"""Orders of parts as the staff group reads them: what is asked for, and what became of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from actions.domain.errors import Told
from actions.domain.language import Language
from actions.domain.staff import Role, StaffMember
from actions.domain.supplies.requisitions import Requisition
from actions.domain.supplies.stock import SparePart
from actions.domain.tickets import Ticket
from actions.services.posting import rewrite
from actions.store.handoff import find_row
from actions.store.staff import list_team
from actions.texts import say


def order_fields(
    part: SparePart, count: int, ticket: Ticket | None, language: Language
) -> dict[str, object]:
    """Give what sentences about an order name: how many, of what, for whom."""
    return {
        "count": count,
        "number": part.number,
        "part": part.name(language),
        "code": ticket.code if ticket else say("order-for-stock", language),
    }


def deciders(session: Session, asker_id: int) -> Sequence[StaffMember]:
    """List who may approve what somebody else asks for."""
    team = list_team(session)
    return [one for one in team if one.may(Role.SUPERVISOR) and one.id != asker_id]


def mentioned(people: Sequence[StaffMember]) -> Told:
    """Name people so that their telephones ring."""
    return tuple(one.mention for one in people) or "–"


def asked_key(order: Requisition) -> str:
    """Give the key under which the group is asked for a word."""
    return f"requisition/{order.id}/asked"


def close_request(
    session: Session, order: Requisition, language: Language, *, name: str, now: datetime
) -> None:
    """Take the buttons from a request that is decided, and say under it how and by whom."""
    card = find_row(session, f"{asked_key(order)}/0")
    if card:
        said = say("order-was", language, state=order.state, name=name)
        key = f"requisition/{order.id}/request"
        rewrite(session, card, f"{card.text}\n{said}", key=key, now=now)
