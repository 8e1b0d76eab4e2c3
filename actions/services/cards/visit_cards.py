"""The technicians' cards: written where they are asked for, kept up to date where they stand."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from actions.domain.cases.visits import Visit, VisitState
from actions.domain.chats.topics import Topic
from actions.domain.language import Language
from actions.domain.messages import Button, Outbound
from actions.domain.people import Customer
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.cards.done_before import write_done
from actions.services.cards.group import Place
from actions.services.cards.work_lines import work_lines
from actions.services.posting import post, rewrite
from actions.services.product_names import both_products
from actions.store.technicians import technician_of
from actions.store.tickets import list_told
from actions.store.visits import count_proofs, find_record, open_visits
from actions.store.work_lines import find_work
from actions.texts import say
from actions.texts.loop import write_principle
from actions.texts.visits import CARD, Coming, card_steps, write_card, write_window

KEPT = 4
"""Cards of one visit that are kept up to date: more than one are asked for by asking again."""


def coming(session: Session, visit: Visit) -> Coming:
    """Put together what people are told of a visit."""
    name = technician_of(session, visit)[1].name
    return Coming(visit, session.get_one(Ticket, visit.ticket_id), name)


def post_card(
    session: Session, visit: Visit, place: Place, language: Language, *, key: str, now: datetime
) -> None:
    """Post a visit's card in the staff group or in the technician's own chat."""
    text, buttons = _card(session, visit, language)
    topic = session.get(Topic, place.topic_id) if place.topic_id else None
    once = f"{key}/visit/{visit.id}"
    row = post(session, topic or place.chat_id, text, key=once, now=now, buttons=buttons)
    if row.id:
        visit.card_ids = [*visit.card_ids, row.id][-KEPT:]
        session.add(visit)


def refresh_cards(
    session: Session, visit: Visit, language: Language, *, key: str, now: datetime
) -> None:
    """Bring every card of a visit up to date; what still waits for delivery is replaced."""
    session.flush()
    text, buttons = _card(session, visit, language)
    edit_cards(session, visit, text, buttons, key=key, now=now)


def edit_cards(
    session: Session,
    visit: Visit,
    text: str,
    buttons: Sequence[Button],
    *,
    key: str,
    now: datetime,
) -> None:
    """Change every card of a visit; what still waits for delivery is replaced."""
    for card_id in visit.card_ids:
        card = session.get_one(Outbound, card_id)
        once = f"{key}/card/{card_id}"
        rewrite(session, card, text, key=once, now=now, buttons=buttons)


def ring(
    session: Session, visit: Visit, who: StaffMember, text: str, *, key: str, now: datetime
) -> None:
    """Tell a technician in the own chat where the card stands: no telephone rings at an edit."""
    cards = [session.get_one(Outbound, card_id) for card_id in visit.card_ids]
    if any(card.chat_id == who.user_id for card in cards):
        post(session, who.user_id, text, key=f"{key}/own/{visit.id}", now=now)


def add_told(
    session: Session, ticket: Ticket, text: str, language: Language, *, key: str, now: datetime
) -> None:
    """Let who comes know what the customer has added: a code for the gate, a dog."""
    for visit in open_visits(session, ticket.id or 0):
        refresh_cards(session, visit, language, key=key, now=now)
        told = say("card-told", language, text=text)
        who = technician_of(session, visit)[1]
        ring(session, visit, who, f"{ticket.code} {told}", key=f"{key}/told", now=now)


def hand_over(
    session: Session,
    visit: Visit,
    lost: StaffMember,
    text: str,
    *,
    by: str,
    key: str,
    now: datetime,
) -> None:
    """Leave the cards of who no longer goes without buttons, and tell them who has not said so.

    The cards of whoever goes now are those that are asked for from here on.
    """
    edit_cards(session, visit, f"{CARD} {text}", [], key=key, now=now)
    if by != lost.name:
        ring(session, visit, lost, text, key=f"{key}/lost", now=now)
    visit.card_ids = []
    session.add(visit)


def call_off(
    session: Session, ticket: Ticket, language: Language, *, key: str, now: datetime
) -> str:
    """Cancel the visits of a cancelled case, and give what staff are told of it."""
    told = []
    for visit in open_visits(session, ticket.id or 0):
        visit.move(VisitState.CANCELLED, now=now)
        session.add(visit)
        refresh_cards(session, visit, language, key=key, now=now)
        who, window = technician_of(session, visit)[1], write_window(visit, language)
        text = say("visit-told-called-off", language, name=who.mention, window=window)
        ring(session, visit, who, f"{ticket.code} {text}", key=key, now=now)
        told.append(text)
    return "\n".join(told)


def _card(session: Session, visit: Visit, language: Language) -> tuple[str, list[Button]]:
    about, record = coming(session, visit), find_record(session, visit.id or 0)
    customer = session.get_one(Customer, about.ticket.customer_id)
    photos = count_proofs(session, visit.id or 0, visit.ticket_id)
    notes = _notes(session, about, language) if visit.state.is_open else []
    product = both_products(session, about.ticket, language)
    text = write_card(
        about, customer, record, language, product=product, photos=photos, notes=notes
    )
    return text, card_steps(visit, record, language)


def _notes(session: Session, about: Coming, language: Language) -> list[str]:
    """Say what the customer added, who pays, what to bring along, and what was done before."""
    ticket, zone = about.ticket, ZoneInfo(about.visit.zone)
    lines = {"principle": write_principle(ticket, language)}
    lines |= work_lines(find_work(session, ticket.id or 0), language) | {"visit": ""}
    noted = [say(f"card-{name}", language, value=value) for name, value in lines.items() if value]
    added = list_told(session, ticket.id or 0)
    told = [say("card-told", language, text=text) for text in added if text]
    before = write_done(session, ticket, language, zone)
    return told + noted + [say("card-before", language, value=value) for value in before]
