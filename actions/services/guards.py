"""What must be done before a case ends: each a small function, asked in one place."""

from collections.abc import Callable

from sqlmodel import Session

from actions.domain.checks import missing
from actions.domain.errors import DeskError
from actions.domain.policy import Policy
from actions.domain.tickets import DONE, Stage, Ticket
from actions.store.checks import list_checks
from actions.store.custody import find_with_us


class Unfinished(DeskError):
    """Raised when a case cannot end yet; the key names what is missing."""


def refuse_unfinished(session: Session, policy: Policy, ticket: Ticket, to: Stage) -> None:
    """Refuse to end the work on a case, or the case, while something is owed (Rule R18).

    Raises:
        Unfinished: naming what is missing.
    """
    if to in DONE:
        for guard in GUARDS:
            guard(session, policy, ticket)


def refuse_while_here(session: Session, policy: Policy, ticket: Ticket) -> None:
    """Refuse while the customer's unit is with us."""
    custody = find_with_us(session, ticket.id or 0)
    if custody:
        raise Unfinished("error-unit-with-us", code=ticket.code, receipt=custody.receipt)


def refuse_cancelling(session: Session, ticket: Ticket) -> None:
    """Refuse a customer's cancelling while their unit is with us: it has to come back first."""
    custody = find_with_us(session, ticket.id or 0)
    if custody:
        raise Unfinished("error-unit-still-here", code=ticket.code, receipt=custody.receipt)


def refuse_unseen(session: Session, policy: Policy, ticket: Ticket) -> None:
    """Refuse while not everybody has looked at the work who should (Rule R18)."""
    looks = list_checks(session, ticket.id or 0, ticket.round)
    eyes = missing(ticket, looks, policy.checks)
    if eyes:
        raise Unfinished(f"error-unseen-{'-'.join(eyes)}", code=ticket.code)


Guard = Callable[[Session, Policy, Ticket], None]
GUARDS: tuple[Guard, ...] = (refuse_while_here, refuse_unseen)
"""In the order in which staff would see to them."""
