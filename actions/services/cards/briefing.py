"""What a person reads before they answer: the card of a case, its buttons and its title."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from actions.domain.cases.visits import VisitState
from actions.domain.chats.handoff import STAFF_BUTTON, Brief, Handoff, Holder
from actions.domain.language import Language
from actions.domain.messages import Button
from actions.domain.people import Customer
from actions.domain.policy.policy import Policy
from actions.domain.sla.clocks import ClockKind, Waiting
from actions.domain.staff import StaffMember
from actions.domain.tickets import Stage, Ticket
from actions.services.product_names import both_names
from actions.texts import OF_STAFF, knows, listed, say
from actions.texts.clocks import write_running, write_waiting

LONGEST_TEXT = 3800
"""A card is edited, so it has to stay one message."""
LONGEST_PART = 700
LONGEST_TURN = 200
WHILE_HELD: dict[Holder, tuple[str, ...]] = {
    Holder.BOT: (),
    Holder.WAITING: ("take", "back"),
    Holder.PERSON: ("back",),
}
"""What may be done with a customer's chat, whatever has become of the case."""


@dataclass(frozen=True)
class Case:
    """A conversation as staff see it."""

    ticket: Ticket
    customer: Customer
    handoff: Handoff | None = None
    owner: StaffMember | None = None
    others: tuple[Ticket, ...] = ()
    """The customer's other open tickets."""
    twin: Ticket | None = None
    """Another of them that is likely the same."""
    files: int = 0
    due: Mapping[ClockKind, datetime | None] = field(default_factory=dict)
    """By when what is owed."""
    waits_for: Waiting | None = None
    waits_until: date | None = None
    visitable: bool = False
    """Whether a technician may be offered to the customer."""
    visit: VisitState | None = None
    """How far the visit is that is to come or going on."""
    notes: tuple[str, ...] = ()
    """What has been noted since: place in the loop, checks, unit, eyes."""
    products: Mapping[str, str] = field(default_factory=dict)
    """What staff call the product, by the code of the case and of the others."""

    @property
    def holder(self) -> Holder:
        """Who answers the customer now."""
        return self.handoff.holder if self.handoff else Holder.BOT

    @property
    def brief(self) -> Brief:
        """What the bot knew when it handed over."""
        return Brief.model_validate(self.handoff.brief if self.handoff else {})


def state_text(case: Case, language: Language) -> str:
    """Say in a few words how a case stands."""
    done = case.ticket.stage is Stage.EVALUATION or not case.ticket.stage.is_open
    if done and case.holder is Holder.BOT:
        return say(f"state-{case.ticket.stage}", language)
    name = case.owner.name if case.owner else ""
    if case.holder is Holder.PERSON:
        return say("state-person", language, name=name)
    if case.holder is Holder.WAITING:
        key = "state-turn" if name else "state-waiting"
        return say(key, language, name=name)
    if case.waits_for:
        return say("state-for", language, what=say(f"waits-{case.waits_for}", language))
    return say("state-bot", language)


def title_text(case: Case, language: Language) -> str:
    """Name the topic: code, product, state."""
    ticket = case.ticket
    parts = (
        f"⚠️ {ticket.code}" if ticket.urgent else ticket.code,
        case.products.get(ticket.code, ticket.product)[:40],
        state_text(case, language),
    )
    return " · ".join(" ".join(part.split()) for part in parts if part)


def card_buttons(case: Case, language: Language) -> list[Button]:
    """Give the buttons that fit how the case stands."""
    if case.ticket.stage is Stage.MERGED:
        names = ["unmerge"]
    elif not case.ticket.stage.is_open or case.ticket.stage is Stage.EVALUATION:
        names = [*WHILE_HELD[case.holder], "reopen"]
    elif case.holder is Holder.PERSON:
        names = ["back", "resolve", "resume" if case.waits_for else "wait"]
    elif case.holder is Holder.WAITING:
        names = [*WHILE_HELD[case.holder]]
    else:
        names = ["take", "resolve"]
    buttons = [step_button(name, language) for name in names]
    if case.visitable and names[-1] not in ("reopen", "unmerge"):
        buttons += visit_buttons(case.visit, language)
    return buttons + ([merge_button(case.ticket, case.twin, language)] if case.twin else [])


def step_button(name: str, language: Language) -> Button:
    """Give the button of a step that is a command too."""
    return Button(title=say(f"button-staff-{name}", language), payload=f"{STAFF_BUTTON}{name}")


def visit_buttons(visit: VisitState | None, language: Language) -> list[Button]:
    """Offer to have a day chosen, or another one; who is on the way is not called back."""
    name = {None: "visit", VisitState.BOOKED: "visit-again"}.get(visit)
    if name is None:
        return []
    return [Button(title=say(f"button-staff-{name}", language), payload=f"{STAFF_BUTTON}visit")]


def take_button(ticket: Ticket, language: Language) -> Button:
    """Offer to take a case outside of its topic, which is made if there is none."""
    title = say("button-staff-take", language)
    return Button(title=title, payload=f"{STAFF_BUTTON}take:{ticket.code}")


def merge_button(ticket: Ticket, twin: Ticket, language: Language) -> Button:
    """Offer to let a ticket go on as another that is likely the same."""
    title = say("button-staff-merge", language, code=twin.code)
    return Button(title=title, payload=f"{STAFF_BUTTON}merge:{ticket.code}:{twin.code}")


def card_text(case: Case, policy: Policy, now: datetime, language: Language) -> str:
    """Write the brief: who, why, what they want, what is known, what was said."""
    ticket, customer, brief = case.ticket, case.customer, case.brief
    lines = [
        f"{title_text(case, language)}",
        _line("customer", _customer(customer), language),
        _line("mark", customer.mark, language),
        _line("language", say(f"language-{customer.language}", language), language),
        say("card-barred", language) if customer.barred_at else "",
        _line("phone", ticket.phone or customer.phone or "", language),
    ]
    if case.handoff:
        why = say(f"reason-{case.handoff.reason}", language)
        lines.append(
            _line(
                "reason",
                listed((why, *(say(f"sign-{sign}", language) for sign in brief.signs)), language),
                language,
            )
        )
    wish = brief.wish or ticket.story
    lines += [
        _line("wants", _cut(wish, LONGEST_PART), language),
        _line("read", _reading(brief, language), language),
        *_told(case, language),
        _line("unit", brief.warranty, language),
        *case.notes,
        _line("files", str(case.files) if case.files else "", language),
        _line("due", _due(case, policy, now, language), language),
        _line("others", _listed(case, case.others, language), language),
        _line("twin", _listed(case, [case.twin], language) if case.twin else "", language),
        *_turns(brief, language),
    ]
    return _cut("\n".join(line for line in lines if line), LONGEST_TEXT)


def _line(name: str, value: str, language: Language) -> str:
    return say(f"card-{name}", language, value=value) if value.strip() else ""


def _customer(customer: Customer) -> str:
    return customer.name or "–"


def _reading(brief: Brief, language: Language) -> str:
    if not brief.label:
        return ""
    named = say(f"class-{brief.label}", language) if knows(f"class-{brief.label}") else brief.label
    between = "，" if language is Language.ZH else ", "
    return f"{named}{between}{round(brief.confidence * 100)} %"


def _told(case: Case, language: Language) -> list[str]:
    """List what is known by name: what a form had, else what stands in the ticket."""
    brief, ticket = case.brief, case.ticket
    facts = {
        "product": ticket.product,
        "serial_number": ticket.serial_number,
        "place": ticket.place,
        "reference": ticket.reference,
        "wish": ticket.wish,
        "usable": ticket.usable or "",
        "care": ticket.care,
    }
    known = {**facts, **{slot: value for slot, value in brief.told.items() if value}}
    known["product"] = both_names(known["product"], case.products.get(ticket.code, ""), language)
    return [
        say(
            "summary-line",
            language,
            name=say(_named(f"name-{slot}"), language),
            value=_cut(in_words(slot, value, language), LONGEST_TURN),
        )
        for slot, value in known.items()
        if value and slot in facts
    ]


def _named(key: str) -> str:
    """Give the sentence for staff where one is in the customers' own words."""
    return f"{key}{OF_STAFF}" if knows(f"{key}{OF_STAFF}") else key


def in_words(slot: str, value: str, language: Language) -> str:
    """Say what was chosen by button as the button said it, or as staff would."""
    key = _named(f"choice-{slot}-{value}")
    return say(key, language) if knows(key) else value


def _due(case: Case, policy: Policy, now: datetime, language: Language) -> str:
    """Say what it waits for, and what is owed by when."""
    due = [(at, kind) for kind, at in case.due.items()]
    waits = write_waiting(case.waits_for, case.waits_until, language)
    running = write_running(due, language, zone=policy.hours.zone, now=now)
    return " · ".join(filter(None, (waits, running)))


def _listed(case: Case, tickets: Sequence[Ticket], language: Language) -> str:
    shape = "{}（{}）" if language is Language.ZH else "{} ({})"
    named = ((t.code, case.products.get(t.code, t.product)) for t in tickets)
    return listed((shape.format(*one) if one[1] else one[0] for one in named), language)


def _turns(brief: Brief, language: Language) -> list[str]:
    if not brief.turns:
        return []
    said = [
        say(f"card-turn-{who}", language, words=_cut(words, LONGEST_TURN))
        for who, words in brief.turns
    ]
    return [say("card-turns", language), *said]


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
