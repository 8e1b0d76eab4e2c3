import pytest
import typer

from actions.documents.personal_page import TITLES
from actions.domain.cases.checks import Eye
from actions.domain.cases.custody import Place
from actions.domain.cases.diagnosis import Finding
from actions.domain.cases.quotes import QuoteState
from actions.domain.hazards import DANGERS
from actions.domain.policy.clocks import Rung
from actions.domain.policy.policy import DAYS
from actions.domain.sla.clocks import ClockKind, Waiting
from actions.domain.sla.promises import promised
from actions.domain.staff import Role
from actions.domain.supplies.partners import PartnerKind
from actions.domain.supplies.requisitions import AllocationState
from actions.domain.surveys.care import Result as CallResult
from actions.domain.tickets import MOVES, Kind, Stage, Ticket
from actions.domain.words.decisions import LATER, UNSURE
from actions.domain.words.quote_words import WORDS as QUOTE_WORDS
from actions.services.cards.overview import WITH_US
from actions.services.company.files import ALIKE
from actions.services.company.policy import load_policy
from actions.services.privacy.privacy import ASK, COPY, KEEP, YES
from actions.services.quotes.answering import VERDICTS
from actions.texts import knows
from bot.cli import app
from bot.cli.helping import PANELS
from bot.cli.refusing import FRAME
from bot.engine.tools import WORDS
from bot.settings import Settings
from bot.telegram.commands import COMMANDS as STAFF_COMMANDS
from bot.telegram.commands import GROUPS
from tests.complaint_texts import complaint_families
from tests.dialogue_texts import dialogue_families
from tests.report_texts import report_families
from tests.test_texts import Language, sentences
from tests.texts_in_code import literals_and_shapes
from tests.visit_texts import visit_families

MOVED_ON = (QuoteState.ACCEPTED, QuoteState.DECLINED, QuoteState.EXPIRED)


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
    *("customer", "mark", "language", "phone", "reason", "wants", "read", "unit", "files", "due"),
    *("others", "twin", "again", "loop", "principle", "plan", "checks", "custody", "eyes"),
    *("visit", "quote", "parts"),
)
STAFF_BUTTONS = (
    "take",
    "back",
    "resolve",
    "reopen",
    "wait",
    "resume",
    "visit",
    "visit-again",
    "unmerge",
    *("check", "ready", "collected"),
)
WAYS = ("danger", "urgent", "near", "far", "workshop", "works", "complaint", "inquiry")
UNSEEN = (
    *("self-second", "self-second-supervisor"),
    *("second", "second-supervisor", "supervisor"),
)
WRITTEN = ("options", "command")
FOUND = (
    *("missing", "date", "time", "string-type", "string-too-short", "string-too-long"),
    *("string-pattern-mismatch", "greater-than", "greater-than-equal", "less-than"),
    *("less-than-equal", "too-short", "too-long"),
)
"""What the library finds wrong with a value and a sentence of ours says."""
ENDINGS = ("closed", "cancelled", "reopened", "rescued", "merged", "resolved", "erased")


def helped(command, key="cli"):
    """Every sentence of the help of a command, and of those below it."""
    yield key
    yield from (f"{key}-{one.name}" for one in command.params)
    for name, below in getattr(command, "commands", {}).items():
        yield from helped(below, f"{key}-{name}")


FAMILIES = {
    "calendar-…": ["calendar-always", "calendar-hours", "calendar-field"],
    "error-survey-…": [f"error-survey-{why}" for why in ("wish", "blocked", "recent")],
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
    "queue-unit-…": [f"queue-unit-{place}" for place in WITH_US],
    "staff-did-…": [f"staff-did-{step}" for step in STEPS],
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
        f"own-data-{name}"
        for name in (*TITLES, "name", "phone", "place", "contact", "notes", "mark")
    ],
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
    "morning-…": [f"morning-{head}" for head in ("overdue", "owed", "expected")],
    "order-line-…": ["order-line-asked", "order-line-approved"],
    "error-setting-…": [f"error-setting-{name}" for name in Settings.model_fields],
    "help-…": [*PANELS.values(), *FRAME.values(), *(f"help-some-{w}" for w in WRITTEN)],
    "language-…": [f"language-{language}" for language in Language],
    "slip-…": [*ALIKE.values(), *(f"slip-{found}" for found in FOUND)],
    "tool-…": [f"tool-{name}" for name in WORDS],
    "staff-help-…": [f"staff-help-{heading}" for heading in GROUPS],
    "cli-…": list(helped(typer.main.get_command(app))),
}
FAMILIES |= complaint_families() | dialogue_families() | report_families() | visit_families()
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
