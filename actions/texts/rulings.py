"""Rulings and their actions in words: for the topic and for the printed ruling (责任裁定书)."""

from collections.abc import Sequence

from actions.domain.complaints.measures import Measure, MeasureState
from actions.domain.complaints.rulings import Claim, Ruling
from actions.domain.language import Language
from actions.domain.messages import Attachment
from actions.domain.tickets import Ticket
from actions.texts import listed, say
from actions.texts.dates import write_day
from actions.texts.papers import Rows, Section, Writing, write_files


def write_ruling(
    ticket: Ticket,
    ruling: Ruling,
    measures: Sequence[tuple[Measure, str]],
    files: Sequence[Attachment],
    to: Writing,
) -> str:
    """Show a ruling as far as it is written down, in its topic."""
    state = "closed" if ruling.closed_at else "issued" if ruling.issued_at else "draft"
    at = to.stamp(ruling.issued_at)
    head = to.say(f"ruling-head-{state}", code=ticket.code, at=at)
    facts = [(name, value) for name, value in write_facts(ruling, files, to) if value != "–"]
    shown = [to.say("summary-line", name=name, value=value) for name, value in facts]
    return "\n".join([head, *shown, *(write_measure(one, who, to) for one, who in measures)])


def write_facts(ruling: Ruling, files: Sequence[Attachment], to: Writing) -> Rows:
    """Write unit, cause, evidence, cost, who bears it, and how the claim stands."""
    return [
        (to.say("ruling-unit"), write_unit(ruling, to)),
        (to.say("ruling-cause"), ruling.cause or "–"),
        (to.say("ruling-evidence"), _evidence(ruling, files, to)),
        (to.say("ruling-cost"), to.money(ruling.cents) if ruling.cents is not None else "–"),
        (to.say("ruling-bearer"), to.say(f"party-{ruling.bearer}") if ruling.bearer else "–"),
        (to.say("ruling-claim"), write_claim(ruling, to)),
    ]


def write_unit(ruling: Ruling, to: Writing) -> str:
    """Name the unit responsible, and what it is."""
    if ruling.party is None:
        return "–"
    return to.say("named-aside", name=ruling.unit, aside=to.say(f"party-{ruling.party}"))


def write_claim(ruling: Ruling, to: Writing) -> str:
    """Say how the claim stands, with amount and day."""
    state = to.say(f"claim-{ruling.claim}")
    if ruling.claim is Claim.NONE:
        return state
    facts = (state, to.money(ruling.claim_cents), to.stamp(ruling.claim_moved_at))
    return listed(facts, to.language)


def _evidence(ruling: Ruling, files: Sequence[Attachment], to: Writing) -> str:
    if ruling.evidence is None:
        return "–"
    if not ruling.evidence:
        return to.say("ruling-no-evidence")
    return write_files(files, to, ruling.evidence)


def write_measure(measure: Measure, owner: str, to: Writing) -> str:
    """Show an action in one line."""
    return to.say(
        "action-line",
        number=str(measure.id),
        kind=to.say(f"action-{measure.kind}"),
        what=measure.what,
        owner=owner,
        due=write_day(measure.due_on, to.language),
        state=write_state(measure, to),
    )


def write_state(measure: Measure, to: Writing) -> str:
    """Say how far an action has come, and since when."""
    if measure.state is MeasureState.VERIFIED:
        return to.say("action-verified", at=to.stamp(measure.verified_at))
    if measure.state is MeasureState.DONE:
        return to.say("action-done", at=to.stamp(measure.done_at))
    late = measure.due_on < to.now.astimezone(to.zone).date()
    return to.say("action-late" if late else "action-open")


def write_sections(
    ticket: Ticket, measures: Sequence[tuple[Measure, str]], people: Rows, to: Writing
) -> list[Section]:
    """Write what the printed ruling says below its facts."""
    actions = [
        (
            f"{to.say(f'action-{one.kind}')} #{one.id}",
            to.say(
                "action-printed", what=one.what, owner=who, due=write_day(one.due_on, to.language)
            ),
        )
        for one, who in measures
    ]
    return [
        Section(to.say("form-said"), [(to.say("form-words"), ticket.story or "–")]),
        Section(to.say("ruling-measures"), actions, to.say("ruling-closes")),
        Section(to.say("ruling-sent"), people),
    ]


def write_delivery(state: str, language: Language) -> str:
    """Say whether a copy has arrived."""
    return say(f"copy-{state}", language)
