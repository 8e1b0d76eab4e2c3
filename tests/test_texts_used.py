import ast

import pytest

from actions.documents.personal_page import TITLES
from actions.domain.ahp.evaluation import Compared
from actions.domain.care import Result as CallResult
from actions.domain.checks import Eye
from actions.domain.clock_policy import Rung
from actions.domain.control import Signal
from actions.domain.custody import Place, Way
from actions.domain.decisions import LATER, UNSURE
from actions.domain.diagnosis import Finding
from actions.domain.five_gaps import Evidence, FiveGap, Verdict
from actions.domain.hazards import DANGERS
from actions.domain.partners import PartnerKind
from actions.domain.periods import Span
from actions.domain.policy import DAYS
from actions.domain.promises import promised
from actions.domain.quote_words import WORDS as QUOTE_WORDS
from actions.domain.quotes import QuoteState
from actions.domain.reports import Group
from actions.domain.requisitions import AllocationState
from actions.domain.satisfaction import Band
from actions.domain.servqual import Dimension
from actions.domain.sla import ClockKind, Waiting
from actions.domain.staff import Role
from actions.domain.symptoms import SparePart, Symptom
from actions.domain.tickets import MOVES, Kind, Stage, Ticket
from actions.domain.visits import Result, VisitState
from actions.services.answering import VERDICTS
from actions.services.policy import load_policy
from actions.services.privacy import ASK, COPY, KEEP, YES
from actions.services.report_files import Form
from actions.services.undoing import TOLD
from actions.texts import knows
from actions.texts.report_details import TRACES
from actions.texts.visits import STEPS as STEPS_AT
from bot.telegram.commands import COMMANDS as STAFF_COMMANDS
from tests.complaint_texts import complaint_families
from tests.dialogue_texts import ROOT, dialogue_families
from tests.test_texts import Language, sentences
from tests.texts_in_code import literals_and_shapes

MOVED_ON = (QuoteState.ACCEPTED, QuoteState.DECLINED, QuoteState.EXPIRED)


def words_of_reports():
    """Every name of a column that the writers of reports may have in hand."""
    return set(Group) | {
        node.value
        for path in (ROOT / "actions/texts").glob("report_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def rules_of_promises():
    """Every rule that a promise may name."""
    return {
        promise.rule
        for kind in Kind
        for urgent in (True, False)
        for far in (True, False)
        for clock in ClockKind
        if (
            promise := promised(
                Ticket(kind=kind, urgent=urgent, far=far), clock, load_policy().clocks
            )
        )
    }


STEPS = (
    *("resolved", "reopened", "priority", "fault_class", "retagged", "waits", "went_on"),
    *("part_day", "part_unknown"),
)


CARD = (
    *("customer", "language", "phone", "reason", "wants", "read", "unit", "files", "due"),
    *("others", "twin", "again", "loop", "principle", "plan", "checks", "custody", "eyes"),
    *("visit", "quote", "parts"),
)


PAPER = (
    *("card", "record", "when", "person", "state", "arrived", "finished"),
    *("reported-by", "received-at", "contact", "receiver", "phone", "address", "product"),
    *("serial", "class", "warranty", "fault", "found", "content", "parts", "result"),
    *("checked", "feedback"),
)


STAFF_BUTTONS = (
    "take",
    "back",
    "resolve",
    "reopen",
    "wait",
    "resume",
    "visit",
    "unmerge",
    *("check", "ready", "collected"),
)


WAYS = ("danger", "urgent", "near", "far", "workshop", "works", "complaint", "inquiry")


UNSEEN = (
    *("self-second", "self-second-supervisor"),
    *("second", "second-supervisor", "supervisor"),
)


RECEIPT = (
    *("case", "at", "unit", "serial", "accessories", "condition", "fault", "photo"),
    *("person", "phone"),
)


ENDINGS = ("closed", "cancelled", "reopened", "rescued", "merged", "resolved", "erased")

FAMILIES = {
    "symptom-…": [f"symptom-{symptom}" for symptom in Symptom],
    "part-…": [f"part-{part}" for part in SparePart],
    "next-…": [f"next-{stage}" for stage in Stage],
    "recall-…": ["recall-yes", "recall-no", "recall-unknown"],
    "day-…": [f"day-{day}" for day in DAYS],
    "history-…": [f"history-{what}" for what in ENDINGS],
    "history-place-…": [f"history-place-{place}" for place in Place],
    "history-silent-…": ["history-silent-open", "history-silent-ended"],
    "history-call-…": [f"history-call-{result}" for result in CallResult],
    "clock-…": [f"clock-{kind}" for kind in ClockKind],
    "named-…": [f"named-{rung}" for rung in Rung],
    "named-nobody-…": [f"named-nobody-{rung}" for rung in Rung],
    "promise-…": [*(f"promise-{rule}" for rule in rules_of_promises()), "promise-partner"],
    "partner-kind-…": [f"partner-kind-{kind}" for kind in PartnerKind],
    "waits-…": [f"waits-{waiting}" for waiting in Waiting],
    "waiting-…": [f"waiting-{waiting}" for waiting in Waiting],
    "person-…": ["person-customer", "person-desk"],
    "length-…": ["length-days", "length-hours", "length-minutes"],
    "staff-…": ["staff-cancelled", "staff-reopened"],
    "staff-command-…": [f"staff-command-{name}" for name in STAFF_COMMANDS],
    "role-…": [f"role-{role}" for role in Role],
    "queue-…": ["queue-waiting", "queue-person", "queue-nobody"],
    "staff-did-…": [f"staff-did-{step}" for step in STEPS],
    "visit-…": [
        *("visit-instead", "visit-after-all"),
        *(
            "visit-booked",
            "visit-booked-soon",
            "visit-moved",
            "visit-stands",
            "visit-reminder",
            "visit-taken",
        ),
        *("visit-offer-again", "visit-other", "visit-nothing-free", "visit-on-way"),
        *("visit-arrived", "visit-missed", *(f"visit-undone-{state}" for state in TOLD)),
        *(f"visit-done-{result}" for result in Result),
    ],
    "ill-…": [
        *(f"ill-{why}" for why in ("still", "on-way", "chosen", "over", "begun", "busy")),
        *("ill-taken-back", "ill-was-off"),
    ],
    "visit-kept-…": [f"visit-kept-{what}" for what in ("found", "content", "file", "aside")],
    "visit-told-…": [
        *("visit-told-booked", "visit-told-moved", "visit-told-cancelled"),
        "visit-told-dropped",
        *("visit-told-other", "visit-told-nothing-free"),
        *("visit-told-on_way", "visit-told-arrived", "visit-told-diagnosed", "visit-told-missed"),
        *("visit-told-undone", "visit-told-given", "visit-told-at-home"),
        "visit-told-elsewhere",
        *(f"visit-told-done-{result}" for result in Result),
    ],
    "visit-done-…": [f"visit-done-{result}" for result in Result],
    "visit-state-…": [f"visit-state-{state}" for state in VisitState],
    "visit-hint-…": [
        f"visit-hint-{state}"
        for state in (VisitState.ARRIVED, VisitState.DIAGNOSED, VisitState.WORKED)
    ],
    "button-visit-…": [
        f"button-visit-{name}" for name in ("days", "other", "move", "cancel", "again", "home")
    ],
    "button-step-…": [
        f"button-step-{name}" for names in (*STEPS_AT.values(), ("checked",)) for name in names
    ],
    "record-…": [f"record-{name}" for name in ("found", "content", "parts")],
    "result-…": [f"result-{result}" for result in Result],
    "paper-…": [f"paper-{name}" for name in PAPER],
    "paper-sign-…": ["paper-sign-technician", "paper-sign-customer"],
    "feedback-solved-…": [f"feedback-solved-{word}" for word in ("yes", "partly", "no")],
    "button-staff-wait-…": [f"button-staff-wait-{waiting}" for waiting in Waiting],
    "button-staff-…": [f"button-staff-{name}" for name in STAFF_BUTTONS],
    "card-…": [f"card-{name}" for name in CARD],
    "card-turn-…": ["card-turn-customer", "card-turn-desk"],
    "topic-hurt-…": ["topic-hurt-yes", "topic-hurt-no"],
    "error-cancel-…": [
        f"error-cancel-{s}" for s in Stage if Stage.CANCELLED not in MOVES[s] and s != Stage.MERGED
    ],
    "error-not-allowed-…": [
        f"error-not-allowed-{role}" for role in Role if role is not Role.READER
    ],
    "warranty-covered-…": ["warranty-covered-parts", "warranty-covered-labour"],
    "band-…": [f"band-{band}" for band in Band],
    "dimension-…": [f"dimension-{dimension}" for dimension in Dimension],
    "five-gap-…": [f"five-gap-{gap}" for gap in FiveGap],
    "evidence-…": [f"evidence-{evidence}" for evidence in Evidence],
    "finding-…": [f"finding-{verdict}" for verdict in Verdict],
    "evaluation-…": [
        *(f"evaluation-{compared}" for compared in Compared),
        *("evaluation-of", "evaluation-in-group", "evaluation-overall"),
        *(f"evaluation-{head}" for head in ("name", "total", "place", "change", "marks", "band")),
    ],
    "period-…": [f"period-{span}" for span in Span if span is not Span.MONTH],
    "report-title-…": [f"report-title-{span}" for span in Span],
    "report-figure-…": [f"report-figure-{key}" for key in TRACES],
    "report-says-…": [f"report-says-{key}" for key in TRACES],
    "report-finding-…": [
        f"report-finding-{key}"
        for key in ("worse", "better", "more", "fewer", "large", "missed", "signal", "short")
    ],
    "report-section-…": [
        *(f"report-section-{group}" for group in Group),
        *("report-section-todo", "report-section-week"),
    ],
    "report-kind-…": [f"report-kind-{kind}" for kind in Kind],
    "report-step-…": [
        f"report-step-{step}" for step in ("messages", "opened", "answered", "done", "closed")
    ],
    "report-column-…": [
        key
        for key in sentences(Language.EN)
        if key.startswith("report-column-") and key[len("report-column-") :] in words_of_reports()
    ],
    "button-report-…": [f"button-report-{form}" for form in Form],
    "picture-signal-…": [f"picture-signal-{signal}" for signal in Signal],
    "principle-…": [f"principle-{way}" for way in WAYS],
    "principle-cover-…": [f"principle-cover-{cover}" for cover in ("free", "paid", "open")],
    "plan-…": [f"plan-{kind}" for kind in DANGERS],
    "eye-…": [f"eye-{eye}" for eye in Eye],
    "staff-looks-…": ["staff-looks-second", "staff-looks-supervisor"],
    "staff-checked-…": ["staff-checked-second", "staff-checked-supervisor"],
    "error-unseen-…": [f"error-unseen-{eyes}" for eyes in UNSEEN],
    "checked-…": [f"checked-{finding}" for finding in Finding],
    "checked-solved-…": ["checked-solved-yes", "checked-solved-no"],
    "button-privacy-…": [f"button-privacy-{choice}" for choice in (COPY, ASK, YES, KEEP)],
    "erased-by-…": ["erased-by-customer", "erased-by-desk"],
    "own-data-…": [
        f"own-data-{name}" for name in (*TITLES, "name", "phone", "place", "contact", "notes")
    ],
    "button-custody-…": [f"button-custody-{w}" for w in (*Way, "sent", "untracked")],
    "place-…": [f"place-customer-{way}" for way in Way]
    + [f"place-{place}" for place in Place if place is not Place.CUSTOMER],
    "paper-receipt-…": [f"paper-receipt-{name}" for name in RECEIPT],
    "paper-receipt-photo-…": ["paper-receipt-photo-yes", "paper-receipt-photo-no"],
    "paper-receipt-sign-…": ["paper-receipt-sign-customer", "paper-receipt-sign-us"],
    "staff-unit-…": [f"staff-unit-{p}" for p in (Place.READY, Place.COLLECTED, Place.SENT_BACK)],
    "error-custody-…": [f"error-custody-{place}" for place in Place],
    "quote-…": [
        *(f"quote-{what}" for _, what in QUOTE_WORDS.values() if what not in ("part", "other")),
        *(f"quote-{state}" for state in (*VERDICTS.values(), UNSURE, LATER)),
    ],
    "quote-…-before": [f"quote-{state}-before" for state in (*MOVED_ON, QuoteState.WITHDRAWN)],
    "quote-state-…": [f"quote-state-{state}" for state in QuoteState],
    "button-quote-…": [
        f"button-quote-{name}"
        for name in ("send", "cancel", "withdraw", "accept", "decline", "ask", "new")
    ],
    "topic-quote-…": [f"topic-quote-{what}" for what in MOVED_ON],
    "allocation-…": [f"allocation-{state}" for state in AllocationState],
    "button-part-…": [f"button-part-{name}" for name in ("use", "order", "issue", "back", "free")],
    "staff-part-…": ["staff-part-used", "staff-part-given_back"],
    "button-order-…": [f"button-order-{name}" for name in ("approve", "decline", "arrived")],
    "order-…": ["order-approved", "order-declined"],
    "order-line-…": ["order-line-asked", "order-line-approved"],
}
FAMILIES |= complaint_families() | dialogue_families()
# Other wordings: said only where they exist.
VARIANTS = ("-other", "-in-form", "-in-form-other", "-staff")


def test_every_sentence_that_the_code_names_exists():
    literals, _ = literals_and_shapes()
    assert len(literals) > 60
    assert {key for key in literals if not knows(key)} == set()


@pytest.mark.parametrize("shape", FAMILIES)
def test_every_sentence_whose_key_is_built_exists(shape):
    assert FAMILIES[shape]
    assert [key for key in FAMILIES[shape] if not knows(key)] == []


def test_every_way_of_building_a_key_is_listed_here():
    _, shapes = literals_and_shapes()
    built = {s for s in shapes if "-" in s and not s.startswith("…")}
    assert built - set(FAMILIES) == set()


def test_no_sentence_is_left_that_nobody_says():
    literals, _ = literals_and_shapes()
    used = literals | {key for keys in FAMILIES.values() for key in keys}
    used |= {f"{key}{variant}" for key in used for variant in VARIANTS}
    # Offered when a topic is likely (`ActionAskReading`), whichever topic has a button.
    used |= {key for key in sentences(Language.EN) if key.startswith("button-ask_")}
    assert set(sentences(Language.EN)) - used == set()
