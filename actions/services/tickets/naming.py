"""The person responsible for a complaint, by its level (Rule R10)."""

from collections.abc import Sequence

from sqlmodel import Session

from actions.domain.complaints.complaints import Complaint
from actions.domain.policy.clocks import Rung
from actions.domain.policy.complaints import Complaining
from actions.domain.sla.escalation import whom
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Ticket
from actions.store.clocks import find_owner_id, list_staff


def begin_complaint(
    session: Session, rule: Complaining, ticket: Ticket, earlier: Sequence[str]
) -> StaffMember | None:
    """Begin the record of a complaint with its number, and name who is responsible."""
    complaint = Complaint(ticket_id=ticket.id or 0, earlier=list(earlier))
    return name_responsible(session, rule, complaint, ticket)


def name_responsible(
    session: Session, rule: Complaining, complaint: Complaint, ticket: Ticket
) -> StaffMember | None:
    """Give who is responsible: whoever was named, while that is enough for the level.

    On the lowest rung it is the owner of the case, who may change.
    """
    rung = rule.rung(ticket.level)
    named = complaint.responsible_id and session.get(StaffMember, complaint.responsible_id)
    if named and (rung is Rung.OWNER or named.may(Role(rung))):
        return named
    owner_id = find_owner_id(session, ticket.id or 0)
    if rung is Rung.OWNER:
        session.add(complaint)
        return session.get(StaffMember, owner_id) if owner_id else None
    found = whom(rung, list_staff(session), owner_id=owner_id, named_id=None)
    complaint.responsible_id = found.id if found else None
    session.add(complaint)
    return found


def name_for_dispute(
    session: Session, rule: Complaining, complaint: Complaint | None, ticket: Ticket
) -> StaffMember | None:
    """Give who decides a dispute: somebody of the policy's rung (Rule R11)."""
    owner_id = find_owner_id(session, ticket.id or 0)
    found = whom(rule.disputes, list_staff(session), owner_id=owner_id, named_id=None)
    if complaint:
        complaint.dispute_with_id = found.id if found else None
        session.add(complaint)
    return found
