"""What these tests read of the clocks of a ticket."""

from sqlmodel import select

from actions.domain.chats.handoff import Handoff, Holder, Reason
from actions.domain.messages import Outbound
from actions.domain.sla.clocks import Clock, ClockInterval, ClockKind, falls_due
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import TicketEvent
from actions.services.sla.clockwork import Clockwork
from actions.store.clocks import list_clocks, list_intervals
from actions.store.tickets import get_ticket

ANSWER, ARRIVAL, COMPLETION, PARTNER = ClockKind


def clocks(desk, code="R-1001") -> list[Clock]:
    return [one.clock for one in desk.clocks.explain(code).clocks]


def latest(desk, kind, code="R-1001") -> Clock:
    return [one for one in clocks(desk, code) if one.kind is kind][-1]


def due(desk, kind, code="R-1001") -> str | None:
    at = latest(desk, kind, code).due_at
    return at and f"{at:%a %H:%M}"


def intervals(desk) -> list[ClockInterval]:
    with desk.database.reading() as session:
        return list_intervals(session, 1)


def events(desk, code="R-1001") -> list[TicketEvent]:
    with desk.database.reading() as session:
        ticket = get_ticket(session, code)
        query = select(TicketEvent).where(TicketEvent.ticket_id == ticket.id)
        return session.exec(query.order_by(TicketEvent.id)).all()


def whats(desk, code="R-1001") -> list[str]:
    return [event.what for event in events(desk, code)]


def alerts(desk) -> list[Outbound]:
    """The messages that a sweep wrote."""
    with desk.database.reading() as session:
        rows = session.exec(select(Outbound).order_by(Outbound.id)).all()
    return [row for row in rows if row.key.startswith("clock/")]


def hire(desk, name, role=Role.AGENT, *, duty=True, username="") -> StaffMember:
    with desk.database.transaction() as session:
        number = len(session.exec(select(StaffMember)).all()) + 1
        member = StaffMember(
            user_id=number,
            name=name,
            username=username,
            role=role,
            on_duty=duty,
            joined_at=desk.now(),
        )
        session.add(member)
    return member


def give(desk, member, code="R-1001") -> None:
    """Let a person have the chat of a ticket's customer."""
    with desk.database.transaction() as session:
        ticket = get_ticket(session, code)
        session.add(
            Handoff(
                customer_id=ticket.customer_id,
                ticket_id=ticket.id,
                holder=Holder.PERSON,
                reason=Reason.ASKED,
                owner_id=member.id,
                since_at=desk.now(),
                opened_at=desk.now(),
                key="taken",
            )
        )


def walk(desk, to, code="R-1001", person="Mei") -> None:
    """Bring a ticket on in the service loop, as staff do."""
    with desk.database.transaction() as session:
        ticket = get_ticket(session, code, to_change=True)
        came_from = ticket.stage
        ticket.move(to, now=desk.now())
        session.add(ticket)
        Clockwork(session, desk.policy, ticket, desk.now()).follow(came_from, person=person)


def stored_and_worked_out(desk, code="R-1001"):
    """Each deadline as it is stored, and as its intervals alone give it."""
    with desk.database.reading() as session:
        ticket = get_ticket(session, code)
        chain = list_intervals(session, ticket.id)
        found = list_clocks(session, ticket.id)
    policy = desk.policy
    return [(c.due_at, falls_due(c, chain, policy.calendar(c.calendar))) for c in found]
