"""Which sentences about visits, papers and units with us are built, and from what."""

from actions.domain.cases.custody import Place, Way
from actions.domain.cases.visits import Result, VisitState
from actions.services.visits.undoing import TOLD
from actions.texts.visits import STEPS as STEPS_AT

PAPER = (
    *("card", "record", "when", "person", "state", "arrived", "finished"),
    *("reported-by", "received-at", "contact", "receiver", "phone", "address", "product"),
    *("serial", "class", "warranty", "fault", "found", "content", "parts", "result"),
    *("checked", "feedback"),
)
RECEIPT = (
    *("case", "at", "unit", "serial", "accessories", "condition", "fault", "photo"),
    *("person", "phone"),
)


def visit_families():
    """Give every key of a shape, of visits and what is on paper of them."""
    return {
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
            *(
                "visit-told-on_way",
                "visit-told-arrived",
                "visit-told-diagnosed",
                "visit-told-missed",
            ),
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
        "button-custody-…": [f"button-custody-{w}" for w in (*Way, "sent", "untracked")],
        "place-…": [f"place-customer-{way}" for way in Way]
        + [f"place-{place}" for place in Place if place is not Place.CUSTOMER],
        "paper-receipt-…": [f"paper-receipt-{name}" for name in RECEIPT],
        "paper-receipt-photo-…": ["paper-receipt-photo-yes", "paper-receipt-photo-no"],
        "paper-receipt-sign-…": ["paper-receipt-sign-customer", "paper-receipt-sign-us"],
        "staff-unit-…": [
            f"staff-unit-{p}" for p in (Place.READY, Place.COLLECTED, Place.SENT_BACK)
        ],
        "error-custody-…": [f"error-custody-{place}" for place in Place],
    }
