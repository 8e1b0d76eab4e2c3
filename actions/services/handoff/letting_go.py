"""What becomes of a talk with a person when the customer ends the case it is about."""

from sqlmodel import Session

from actions.domain.chats.handoff import STAFF_BUTTON, Handoff, Holder
from actions.domain.messages import Button
from actions.domain.people import Customer
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.handoff.holding import Holding
from actions.store.handoff import find_last, find_topic
from actions.store.tickets import find_event
from actions.texts import say


def let_go(
    holding: Holding, session: Session, ticket: Ticket, *, key: str, what: str = ""
) -> None:
    """Give the chat back to the bot once its customer has ended what it was about.

    The case is cancelled or closed, or `what` names it: `settled`.

    A danger, or a message that nobody has answered yet, stays with the person, who is told and
    gives the chat back with a tap.
    """
    handoff = holding.find_here(session, ticket)
    topic = find_topic(session, ticket.id or 0)
    if handoff is None or topic is None or find_event(session, f"{key}/let_go"):
        return
    language = holding.board.language
    name = session.get_one(Customer, ticket.customer_id).name or "–"
    stays = handoff.is_kept_after(ticket.stage)
    how = "stays" if stays else "goes"
    text = say(f"topic-{what or ticket.stage}-{how}", language, name=name, code=ticket.code)
    buttons = []
    if stays:
        title = say("button-staff-back", language)
        buttons.append(Button(title=title, payload=f"{STAFF_BUTTON}back"))
    else:
        holding.end(session, handoff, ticket, key=key)
        holding.record(session, ticket, "handed_back", "customer", key=key, cause=ticket.stage)
    holding.record(session, ticket, "let_go", "customer", key=key, cause=how)
    text = say("topic-notice", language, text=text)
    holding.board.post(session, topic, f"{key}/let_go", text, buttons=buttons)


def write_let_go(session: Session, ticket: Ticket, customer: Customer, *, key: str) -> str:
    """Say who knows of the cancelling, and who answers now; empty if nobody had the chat."""
    if find_event(session, f"{key}/let_go") is None:
        return ""
    handoff = find_last(session, ticket.id or 0)
    if handoff is None:
        return ""
    name = _owner(session, handoff)
    what = "goes" if handoff.holder is Holder.BOT else "stays"
    who = "-to" if name else ""
    return say(f"handoff-{what}{who}", customer.language, name=name)


def _owner(session: Session, handoff: Handoff) -> str:
    return session.get_one(StaffMember, handoff.owner_id).name if handoff.owner_id else ""
