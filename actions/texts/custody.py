"""A unit on its way, in words: where to bring or send it, its receipt, where it is now."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from actions.domain.cases.custody import Custody, Place, Way
from actions.domain.language import Language
from actions.domain.messages import DESK_BUTTON, Button, Reply
from actions.domain.policy.policy import Policy, Site
from actions.domain.tickets import Ticket
from actions.texts import say
from actions.texts.dates import write_day, write_since

CUSTODY_BUTTON = f"{DESK_BUTTON}custody:"
SENT, UNTRACKED = "sent", "untracked"


def way_buttons(ticket: Ticket, language: Language) -> list[Button]:
    """Give the two ways to bring a unit to us."""
    return [_button(ticket, way, language) for way in Way]


def write_way(
    custody: Custody, ticket: Ticket, policy: Policy, language: Language, *more: Button
) -> Reply:
    """Say where to bring a unit, or how to send it."""
    if custody.way is Way.BRING:
        sites = write_sites(policy.sites, language)
        text = say("custody-bring", language, sites=sites, receipt=custody.receipt)
        return Reply(text=text, buttons=list(more))
    own, site = policy.custody, policy.sites[0]
    address = own.send_to or site.address
    name = site.name if own.send_to is None else policy.company.name
    pack = own.pack.to(language) if own.pack else say("custody-pack", language)
    where = f"{name.to(language)}, {address.to(language)}"
    text = say("custody-send", language, address=where, pack=pack, receipt=custody.receipt)
    return Reply(text=text, buttons=[_button(ticket, SENT, language), *more])


def write_question(ticket: Ticket, language: Language) -> Reply:
    """Ask for the number of the parcel."""
    text = say("custody-track", language)
    return Reply(text=text, buttons=[_button(ticket, UNTRACKED, language)])


def write_sent(custody: Custody, ticket: Ticket, language: Language) -> Reply:
    """Thank for sending it, and say what comes next."""
    key = "custody-sent-with" if custody.tracking else "custody-sent"
    return Reply(text=say(key, language, code=ticket.code, tracking=custody.tracking))


def write_news(custody: Custody, ticket: Ticket, policy: Policy, language: Language) -> str:
    """Tell the customer where their unit is now."""
    which = str(custody.place)
    if custody.place is Place.READY:
        which = f"ready-{custody.way}"
    return say(
        f"custody-{which}",
        language,
        code=ticket.code,
        receipt=custody.receipt,
        tracking=custody.tracking_back,
        sites=write_sites(policy.sites, language),
    )


def write_place(custody: Custody, policy: Policy, language: Language, *, now: datetime) -> str:
    """Say in a line where a unit is, for the customer's status and the staff's card."""
    since = custody.received_at or custody.sent_at or custody.asked_at
    key = f"{custody.place}-{custody.way}" if custody.place is Place.CUSTOMER else custody.place
    return say(
        f"place-{key}",
        language,
        receipt=custody.receipt,
        tracking=custody.tracking or "–",
        back=custody.tracking_back or "–",
        since=write_since(since, language, zone=policy.hours.zone, now=now),
        sites=tuple(site.name.to(language) for site in policy.sites),
    )


def write_receipt(
    custody: Custody, ticket: Ticket, policy: Policy, language: Language
) -> dict[str, Any]:
    """Put a receipt together as its paper shows it."""
    at = custody.received_at or custody.asked_at
    local = at.astimezone(policy.hours.zone)
    moment = f"{write_day(local.date(), language)}, {local:%H:%M}"
    none = say("paper-receipt-none", language)
    rows = {
        "case": ticket.code,
        "at": moment,
        "unit": custody.unit,
        "serial": ticket.serial_number or none,
        "accessories": custody.accessories or none,
        "condition": custody.condition or none,
        "fault": " ".join(ticket.story.split())[:300] or none,
        "photo": say(f"paper-receipt-photo-{'yes' if custody.photo else 'no'}", language),
        "person": custody.received_by,
        "phone": policy.company.phone,
    }
    return {
        "company": policy.company.name.to(language),
        "title": say("paper-receipt-title", language),
        "number": custody.receipt,
        "rows": [[say(f"paper-receipt-{name}", language), value] for name, value in rows.items()],
        "sites_head": say("paper-receipt-sites", language),
        "sites": [_site(site, language) for site in policy.sites],
        "keep": say("paper-receipt-keep", language, receipt=custody.receipt),
        "signs": [say(f"paper-receipt-sign-{who}", language) for who in ("customer", "us")],
    }


def write_sites(sites: Sequence[Site], language: Language) -> str:
    """List the service points with their hours."""
    return "\n".join(f"• {_site(site, language)}" for site in sites)


def _site(site: Site, language: Language) -> str:
    return say(
        "custody-site",
        language,
        name=site.name.to(language),
        address=site.address.to(language),
        hours=site.hours.to(language),
    )


def _button(ticket: Ticket, what: str, language: Language) -> Button:
    title = say(f"button-custody-{what}", language)
    return Button(title=title, payload=f"{CUSTODY_BUTTON}{ticket.code}:{what}")
