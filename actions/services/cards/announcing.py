"""What the staff group reads of a case that was just opened."""

from collections.abc import Sequence

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.people import Customer
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.cards.briefing import in_words
from actions.services.product_names import both_products
from actions.store.staff import list_team
from actions.texts import say


def write_opened(
    session: Session,
    ticket: Ticket,
    customer: Customer,
    language: Language,
    *,
    earlier: Sequence[Ticket],
    person: StaffMember | None,
) -> str:
    """Write who brought what; with a danger who is on duty, with a complaint who has it."""
    lines = [
        say(
            "staff-urgent" if ticket.urgent else "staff-opened",
            language,
            code=ticket.code,
            kind=say(f"kind-{ticket.kind.name.lower()}", language),
            name=customer.name or "–",
            product=both_products(session, ticket, language) or "–",
            story=ticket.story or "–",
            wish=in_words("wish", ticket.wish, language) or "–",
            phone=ticket.phone or customer.phone or "–",
            place=ticket.place or "–",
        )
    ]
    if customer.mark:
        lines.append(say("card-mark", language, value=customer.mark))
    if ticket.urgent:
        lines.append(mention(list_team(session), language))
    if earlier:
        codes = tuple(one.code for one in earlier)
        lines.append(say("complaint-again", language, codes=codes, level=ticket.level))
    if person:
        lines.append(say("complaint-responsible", language, name=person.mention))
    return "\n".join(filter(None, lines))


def mention(team: Sequence[StaffMember], language: Language) -> str:
    """Name who is on duty, so that their telephones ring; empty when nobody is."""
    there = tuple(m.mention for m in team if m.on_duty)
    return say("staff-on-duty", language, names=there) if there else ""
