"""Complaints, offers and rulings in words: for the topic, for the customer, for papers."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from actions.domain.complaints.complaints import NEEDED, Cause, Complaint, Item
from actions.domain.complaints.offers import Offer, Settling
from actions.domain.language import Language
from actions.domain.policy.policy import Policy
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.texts import knows, say
from actions.texts.dates import LOCALES, write_day


def write_complaint(
    ticket: Ticket, complaint: Complaint, person: StaffMember | None, language: Language
) -> str:
    """Show a complaint as far as it is written down."""
    name = person.name if person else "–"
    found = [say("complaint-head", language, code=ticket.code, level=ticket.level, name=name)]
    if complaint.earlier:
        codes = tuple(complaint.earlier)
        found.append(say("complaint-again", language, codes=codes, level=ticket.level))
    if complaint.cause:
        found.append(
            write_line("complaint-cause", say(f"cause-{complaint.cause}", language), language)
        )
    for item in shown_items(complaint):
        found.append(write_line(f"complaint-{item}", complaint.items[item], language))
    if complaint.result:
        found.append(write_line("complaint-result", complaint.result, language))
    return "\n".join(found)


def shown_items(complaint: Complaint) -> list[Item]:
    """List what is written down, that of the cause first."""
    first = NEEDED[complaint.cause] if complaint.cause else ()
    ordered = dict.fromkeys((*first, *Item))
    return [item for item in ordered if complaint.items.get(item)]


def write_line(key: str, value: str, language: Language) -> str:
    """Write a name and its value."""
    return say("summary-line", language, name=say(key, language), value=value)


def write_money(cents: int, currency: str) -> str:
    """Write an amount kept in hundredths, in the company's currency."""
    return f"{currency}{cents / 100:,.2f}".removesuffix(".00")


def write_offered(offer: Offer, language: Language, currency: str) -> str:
    """Name what is offered: a refund of £120, a new unit."""
    if offer.kind is Settling.EXCHANGE:
        return say("offer-exchange", language)
    return say(f"offer-{offer.kind}", language, amount=write_money(offer.cents, currency))


def write_due(offer: Offer, policy: Policy, language: Language) -> str:
    """Write the day by which what was agreed has to be carried out."""
    agreed_at = offer.ended_at or offer.proposed_at
    due_at = agreed_at + timedelta(days=policy.complaints.carried_out_days)
    return write_day(due_at.astimezone(policy.hours.zone).date(), language)


def write_stamp(at: datetime | None, language: Language, zone: ZoneInfo) -> str:
    """Write day and time, a dash where it has not come."""
    if at is None:
        return "–"
    pattern = "y年M月d日 HH:mm" if language is Language.ZH else "d MMM y, HH:mm"
    return format_datetime(at.astimezone(zone), pattern, locale=LOCALES[language])


def write_wish(wish: str, language: Language) -> str:
    """Say what a customer wished for, as the button said it."""
    key = f"choice-wish-{wish}"
    return say(key, language) if knows(key) else wish


def write_cause(cause: Cause | None, language: Language) -> str:
    """Name the branch that a complaint took."""
    return say(f"cause-{cause}", language) if cause else "–"
