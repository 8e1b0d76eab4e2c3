"""What the staff group reads of a case that its customer brought back (Rule R24)."""

from sqlmodel import Session

from actions.domain.messages import Priority, Reply
from actions.domain.people import Customer
from actions.domain.policy.clocks import Rung
from actions.domain.sla.escalation import whom
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.cards.briefing import take_button
from actions.services.handoff.holding import Holding
from actions.services.product_names import staff_product
from actions.services.replies import write_replies
from actions.store.clocks import answer_due, list_staff
from actions.store.handoff import find_open, find_topic
from actions.texts import say
from actions.texts.dates import write_moment


def tell_brought_back(
    holding: Holding, session: Session, ticket: Ticket, why: str, *, key: str
) -> None:
    """Tell the group that a case is open again: why, whose turn it is, who sees it through (R24).

    Its topic opens with it, also where its customer talks with a person about another case.
    """
    board = holding.board
    if board.staff is None:
        return
    language, zone, now = board.language, holding.policy.hours.zone, holding.now()
    customer = session.get_one(Customer, ticket.customer_id)
    handoff = find_open(session, ticket.customer_id)
    owner = session.get(StaffMember, handoff.owner_id) if handoff and handoff.owner_id else None
    rung = holding.policy.complaints.rung(ticket.level)
    above = None
    if rung is not Rung.OWNER:
        above = whom(
            rung, list_staff(session), owner_id=None, named_id=owner.id if owner else None
        )
    product, due = staff_product(session, ticket, language), answer_due(session, ticket.id or 0)
    text = say(
        "brought-back",
        language,
        case=" · ".join(filter(None, (ticket.code, product, customer.name))),
        level=ticket.level,
        why=why,
        owner=owner.mention if owner else "none",
        above=above.mention if above and above is not owner else "none",
        due=write_moment(due, language, zone=zone, now=now) if due else "none",
    )
    reply = Reply(text=text, buttons=[take_button(ticket, language)])
    write_replies(
        *(session, board.staff, f"{key}/brought_back", [reply]), now=now, priority=Priority.ALERT
    )
    if find_topic(session, ticket.id or 0):
        board.open(session, ticket, key=f"{key}/brought_back")
        board.show(session, ticket, key=f"{key}/brought_back")
