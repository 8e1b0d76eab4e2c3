import ast
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from actions.dialogue.questions import COMPLAINT, REPAIR, SUBJECTS
from actions.dialogue.talking import BY_LABEL, MENU
from actions.domain.ahp.evaluation import Compared
from actions.domain.anger import SIGNS
from actions.domain.care import CareAnswer
from actions.domain.care import Result as CallResult
from actions.domain.checks import Eye
from actions.domain.clock_policy import Rung
from actions.domain.control import Signal
from actions.domain.custody import Place, Way
from actions.domain.diagnosis import Finding
from actions.domain.five_gaps import Evidence, FiveGap, Verdict
from actions.domain.handoff import Reason
from actions.domain.hazards import DANGERS
from actions.domain.partners import PartnerKind
from actions.domain.periods import Span
from actions.domain.policy import DAYS
from actions.domain.promises import promised
from actions.domain.quote_words import WORDS as QUOTE_WORDS
from actions.domain.quotes import QuoteState
from actions.domain.receipts import REASONS
from actions.domain.reports import Group
from actions.domain.requisitions import AllocationState
from actions.domain.satisfaction import Band
from actions.domain.servqual import Dimension
from actions.domain.sla import ClockKind, Waiting
from actions.domain.staff import Role
from actions.domain.symptoms import SparePart, Symptom
from actions.domain.tickets import FaultClass, Kind, Stage, Ticket
from actions.domain.troubles import Trouble
from actions.domain.visits import Result, VisitState
from actions.services.answering import VERDICTS
from actions.services.policy import load_policy
from actions.services.report_files import Form
from actions.texts import knows
from actions.texts.report_details import TRACES
from actions.texts.visits import STEPS as STEPS_AT
from bot.telegram.attachments import KINDS
from bot.telegram.commands import COMMANDS as STAFF_COMMANDS
from bot.telegram.customers import COMMANDS, PRODUCTS
from tests.complaint_texts import complaint_families
from tests.test_texts import Language, sentences
from tests.texts_in_code import literals_and_shapes

ROOT = Path(__file__).parents[1]
MOVED_ON = (QuoteState.ACCEPTED, QuoteState.DECLINED, QuoteState.EXPIRED)
QUESTIONS = {question.slot: question for question in (*REPAIR, *COMPLAINT)}
SLOTS = [slot for slot in QUESTIONS if slot != "confirmed"]


def intents_on_buttons():
    """Every intent that a button may start."""
    offers = {
        intent
        for language in Language
        for entry in yaml.safe_load(
            files("actions").joinpath(f"defaults/knowledge/{language}.yml").read_text("utf-8")
        ).values()
        for intent in entry["offers"]
    }
    literal = {
        node.args[0].value
        for path in (ROOT / "actions/dialogue").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "intent_button"
        and isinstance(node.args[0], ast.Constant)
    }
    return offers | literal | set(MENU) | set(BY_LABEL.values()) | {"report_fault"}


def words_of_reports():
    """Every name of a column that the writers of reports may have in hand."""
    return set(Group) | {
        node.value
        for path in (ROOT / "actions/texts").glob("report_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def intents_of_small_talk():
    rules = yaml.safe_load((ROOT / "stories/rules/talk.yml").read_text(encoding="utf-8"))["rules"]
    rule = next(rule for rule in rules if {"action": "action_talk"} in rule["steps"])
    return [step["intent"] for step in rule["steps"][0]["or"]]


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


def values(question):
    return ["none" if value == "-" else value for value in question.choices]


STEPS = (
    *("resolved", "reopened", "priority", "fault_class", "retagged", "waits", "went_on"),
    *("part_day", "part_unknown"),
)
CARD = (
    *("customer", "language", "phone", "reason", "wants", "read", "unit", "files", "due"),
    *("others", "twin", "loop", "principle", "plan", "checks", "custody", "eyes"),
    *("visit", "quote", "parts"),
)
PAPER = (
    *("card", "record", "when", "person", "state", "arrived", "finished"),
    *("reported-by", "received-at", "contact", "receiver", "phone", "address", "product"),
    *("serial", "class", "warranty", "fault", "found", "content", "parts", "result"),
    *("checked", "feedback"),
)
ENDED = (Stage.CLOSED, Stage.CANCELLED, Stage.MERGED)
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
WAYS = ("danger", "near", "far", "workshop", "works", "complaint", "inquiry")
UNSEEN = (
    *("self-second", "self-second-supervisor"),
    *("second", "second-supervisor", "supervisor"),
)
RECEIPT = (
    *("case", "at", "unit", "serial", "accessories", "condition", "fault", "photo"),
    *("person", "phone"),
)
ENDINGS = ("closed", "cancelled", "reopened", "rescued", "merged", "resolved")
KEPT = {*KINDS.values(), "edit", "place", "contact"}
FAMILIES = {
    "ask-…": [f"ask-{slot}" for slot in QUESTIONS],
    "ask-…-again": [f"ask-{slot}-again" for slot in QUESTIONS],
    "explain-…": [f"explain-{slot}" for slot in QUESTIONS],
    "name-…": [f"name-{slot}" for slot in SLOTS],
    "choice-…-…": [f"choice-{s}-{v}" for s, q in QUESTIONS.items() for v in values(q)]
    + [f"choice-subject-{subject}" for subject in SUBJECTS.values()],
    "choice-…": ["choice-yes", "choice-no"],
    "button-…": [f"button-{intent}" for intent in intents_on_buttons()],
    "begin-…": ["begin-repair_form", "begin-complaint_form"],
    "talk-…": [
        "talk-puzzled",
        "talk-hurry",
        *(f"talk-{intent}" for intent in intents_of_small_talk()),
    ],
    "talk-…-in-form": ["talk-nlu_fallback-in-form"],
    "value-care-…": ["value-care-home", "value-care-workshop"],
    "fault-…-…": [
        f"fault-{fault.lower()}-{care}" for fault in FaultClass for care in ("home", "workshop")
    ],
    # Passed on as what to say before the next question.
    "remark-…": [
        *("remark-corrected", "remark-left-out", "remark-chat-only", "trouble-changing"),
        "remark-going-on",
        *("kept-label", "kept-contact", "kept-place"),
    ],
    "symptom-…": [f"symptom-{symptom}" for symptom in Symptom],
    "part-…": [f"part-{part}" for part in SparePart],
    "stage-…": [f"stage-{stage}" for stage in Stage],
    "next-…": [f"next-{stage}" for stage in Stage],
    "kind-…": [f"kind-{kind.name.lower()}" for kind in Kind],
    "day-…": [f"day-{day}" for day in DAYS],
    "command-…": [f"command-{name}" for name in (*COMMANDS, PRODUCTS)],
    "history-…": [f"history-{what}" for what in ENDINGS],
    "history-place-…": [f"history-place-{place}" for place in Place],
    "history-silent-…": ["history-silent-open", "history-silent-ended"],
    "history-call-…": [f"history-call-{result}" for result in CallResult],
    "danger-…": [f"danger-{kind}" for kind in (*DANGERS, "fire")],
    "danger-hurt-…": ["danger-hurt-yes", "danger-hurt-no"],
    "clock-…": [f"clock-{kind}" for kind in ClockKind],
    "named-…": [f"named-{rung}" for rung in Rung],
    "named-nobody-…": [f"named-nobody-{rung}" for rung in Rung],
    "promise-…": [*(f"promise-{rule}" for rule in rules_of_promises()), "promise-partner"],
    "partner-kind-…": [f"partner-kind-{kind}" for kind in PartnerKind],
    "waits-…": [f"waits-{waiting}" for waiting in Waiting],
    "waiting-…": [f"waiting-{waiting}" for waiting in Waiting],
    "person-…": ["person-customer", "person-desk"],
    "length-…": ["length-days", "length-hours", "length-minutes"],
    "survey-…": [
        *(f"survey-{step}" for step in ("mend", "recommend", "words")),
        *(f"survey-{dimension}" for dimension in Dimension),
        *("survey-late", "survey-over"),
    ],
    "survey-solved-…": [
        "survey-solved-again",
        "survey-solved-self",
        *(f"survey-solved-{k.name.lower()}" for k in Kind),
    ],
    "survey-brief-…": [f"survey-brief-{why}" for why in ("solved", "stars", "other")],
    "button-survey-…": [f"button-survey-{way}" for way in ("skip", "enough")],
    "button-survey-solved-…": [f"button-survey-solved-{w}" for w in ("yes", "partly", "no")],
    "button-survey-held-…": ["button-survey-held-yes", "button-survey-held-no"],
    "button-survey-…-…": [
        *(f"button-survey-solved-{word}" for word in ("yes", "partly", "no")),
        *(f"button-survey-{step}-{word}" for step in ("held", "mend") for word in ("yes", "no")),
    ],
    "staff-…": ["staff-cancelled", "staff-reopened"],
    "staff-command-…": [f"staff-command-{name}" for name in STAFF_COMMANDS],
    "role-…": [f"role-{role}" for role in Role],
    "queue-…": ["queue-waiting", "queue-person", "queue-nobody"],
    "receipt-…": [f"receipt-{reason}" for reason in {*REASONS.values(), "unknown"}],
    "trouble-…": [f"trouble-{trouble}" for trouble in Trouble]
    + [f"trouble-{slot}" for slot in QUESTIONS],
    "staff-did-…": [f"staff-did-{step}" for step in STEPS],
    "visit-…": [
        *("visit-booked", "visit-moved", "visit-stands", "visit-reminder", "visit-taken"),
        *("visit-offer-again", "visit-other", "visit-nothing-free", "visit-on-way"),
        "visit-arrived",
    ],
    "visit-told-…": [
        *("visit-told-booked", "visit-told-moved", "visit-told-cancelled"),
        "visit-told-dropped",
        *("visit-told-other", "visit-told-nothing-free"),
        *("visit-told-on_way", "visit-told-arrived", "visit-told-diagnosed", "visit-told-missed"),
        *(f"visit-told-done-{result}" for result in Result),
    ],
    "visit-done-…": [f"visit-done-{result}" for result in Result],
    "visit-state-…": [f"visit-state-{state}" for state in VisitState],
    "visit-hint-…": [
        f"visit-hint-{state}"
        for state in (VisitState.ARRIVED, VisitState.DIAGNOSED, VisitState.WORKED)
    ],
    "button-visit-…": [
        f"button-visit-{name}" for name in ("days", "other", "move", "cancel", "again")
    ],
    "button-step-…": [
        f"button-step-{name}" for names in (*STEPS_AT.values(), ("checked",)) for name in names
    ],
    "record-…": [f"record-{name}" for name in ("found", "content", "parts")],
    "result-…": [f"result-{result}" for result in Result],
    "paper-…": [f"paper-{name}" for name in PAPER],
    "paper-sign-…": ["paper-sign-technician", "paper-sign-customer"],
    "feedback-solved-…": [f"feedback-solved-{word}" for word in ("yes", "partly", "no")],
    "handoff-because-…": [f"handoff-because-{reason}" for reason in Reason],
    "reason-…": [f"reason-{reason}" for reason in Reason],
    "sign-…": [f"sign-{sign}" for sign in SIGNS],
    "class-…": [f"class-{label}" for label in (*BY_LABEL, "other")],
    "state-…": [f"state-{stage}" for stage in Stage if f"{stage}" in ENDED] + ["state-evaluation"],
    "button-staff-wait-…": [f"button-staff-wait-{waiting}" for waiting in Waiting],
    "button-staff-…": [f"button-staff-{name}" for name in STAFF_BUTTONS],
    "card-…": [f"card-{name}" for name in CARD],
    "card-turn-…": ["card-turn-customer", "card-turn-desk"],
    "topic-hurt-…": ["topic-hurt-yes", "topic-hurt-no"],
    "error-not-allowed-…": [
        f"error-not-allowed-{role}" for role in Role if role is not Role.READER
    ],
    "repair-opened-…": ["repair-opened-home", "repair-opened-workshop"],
    "kept-…": ["kept-words", *(f"kept-{kind}" for kind in KEPT)],
    "kept-…-no-ticket": [f"kept-{kind}-no-ticket" for kind in (*KEPT, "label")],
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
    "diagnosis-…": [
        *("diagnosis-closed", "diagnosis-noted", "diagnosis-kept", "diagnosis-late"),
        *("diagnosis-ended", "diagnosis-over", "diagnosis-none"),
    ],
    "button-diagnosis-…": ["button-diagnosis-yes", "button-diagnosis-no"],
    "button-diagnosis-solved-…": [f"button-diagnosis-solved-{word}" for word in ("yes", "no")],
    "button-custody-…": [f"button-custody-{w}" for w in (*Way, "sent", "untracked")],
    "custody-…": [f"custody-ready-{way}" for way in Way]
    + [f"custody-{place}" for place in (Place.HERE, Place.COLLECTED, Place.SENT_BACK)],
    "place-…": [f"place-customer-{way}" for way in Way]
    + [f"place-{place}" for place in Place if place is not Place.CUSTOMER],
    "paper-receipt-…": [f"paper-receipt-{name}" for name in RECEIPT],
    "paper-receipt-photo-…": ["paper-receipt-photo-yes", "paper-receipt-photo-no"],
    "paper-receipt-sign-…": ["paper-receipt-sign-customer", "paper-receipt-sign-us"],
    "staff-unit-…": [f"staff-unit-{p}" for p in (Place.READY, Place.COLLECTED, Place.SENT_BACK)],
    "error-custody-…": [f"error-custody-{place}" for place in Place],
    "care-…": [f"care-{answer}" for answer in (CareAnswer.WELL, CareAnswer.STOP)],
    "button-care-…": [f"button-care-{answer}" for answer in CareAnswer],
    "button-call-…": [f"button-call-{result}" for result in CallResult],
    "staff-call-…": [f"staff-call-{result}" for result in CallResult],
    "calls-…": ["calls-survey", "calls-care"],
    "handoff-……": ["handoff-goes", "handoff-goes-to", "handoff-stays", "handoff-stays-to"],
    "topic-…-…": [
        f"topic-{stage}-{how}"
        for stage in (Stage.CANCELLED, Stage.CLOSED)
        for how in ("goes", "stays")
    ],
    "same-ask…": ["same-ask", "same-ask-again"],
    "same-ask-kind…": ["same-ask-kind", "same-ask-kind-again"],
    "same-which…": ["same-which", "same-which-again"],
    "fact-…-…": [
        f"fact-free_{what}-{free}"
        for what in ("delivery", "installation")
        for free in ("true", "false")
    ],
    "quote-…": [
        *(f"quote-{what}" for _, what in QUOTE_WORDS.values() if what not in ("part", "other")),
        *(f"quote-{state}" for state in VERDICTS.values()),
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
FAMILIES |= complaint_families()
# Other wordings: said only where they exist.
VARIANTS = ("-other", "-in-form", "-in-form-other")


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
