"""Sentences about complaints, offers, rulings and actions whose keys are built."""

from actions.domain.complaints.complaints import CAUSE, Cause, Item
from actions.domain.complaints.measures import Due, MeasureKind, MeasureState
from actions.domain.complaints.offers import OfferState, Settling
from actions.domain.complaints.rulings import Claim, Party
from actions.domain.messages import State
from actions.services.quality.review_sheets import CASES, TALK, WIDTHS
from actions.texts.complaint_form import _FACTS, PRINTED, REGISTER

SEEN = ("offered", "accepted", "declined", "withdrawn")
FILES = ("photo", "video", "voice", "document", "other")


def complaint_families():
    """Each way of building a key, with the keys that it builds."""
    kept = ("kept", "missed", "late", "running", "stopped")
    lacking = ("unit", "cause", "evidence", "cost", "bearer", "action")
    return {
        "complaint-…": [
            f"complaint-{name}" for name in (CAUSE, *Item, "ruling", "offer", "result")
        ],
        "choice-wish-…": [
            f"choice-wish-{wish}"
            for wish in ("refund", "exchange", "repair", "compensation", "apology")
        ],
        "cause-…": [f"cause-{cause}" for cause in Cause],
        "button-cause-…": [f"button-cause-{cause}" for cause in Cause],
        "offer-…": [
            *(f"offer-{kind}" for kind in Settling),
            *("offer-offered", "offer-refused"),
        ],
        "button-offer-…": [f"button-offer-{word}" for word in ("yes", "no", "agree", "refuse")],
        "offer-ask-…": [f"offer-ask-{how}" for how in ("offered", "refused", "withdrawn")],
        "offer-state-…": [f"offer-state-{state}" for state in SEEN],
        "error-offer-…": [f"error-offer-{state}" for state in OfferState],
        # Passed on to where it is said.
        "offer-news-…": ["offer-news-accepted", "offer-news-declined"],
        "form-…": [f"form-{name}" for name in {*_FACTS, *REGISTER, *PRINTED}],
        "form-clock-…": [f"form-clock-{how}" for how in kept],
        "clock-is-…": [f"clock-is-{how}" for how in kept],
        "form-sign-…": [f"form-sign-{who}" for who in ("handler", "head", "customer")],
        "file-…": [f"file-{kind}" for kind in FILES],
        "party-…": [f"party-{party}" for party in Party],
        "claim-…": [f"claim-{claim}" for claim in Claim],
        "ruling-…": [f"ruling-{name}" for name in lacking],
        "ruling-head-…": [f"ruling-head-{state}" for state in ("draft", "issued", "closed")],
        "ruling-sign-…": [f"ruling-sign-{who}" for who in ("issuer", "unit", "quality")],
        "recipient-…": ["recipient-quality", "recipient-finance"],
        "copy-…": [f"copy-{state}" for state in State],
        "action-…": [
            *(f"action-{kind}" for kind in MeasureKind),
            *("action-late", "action-open", "action-is-verified", "action-is-returned"),
        ],
        "action-remind-…": [f"action-remind-{due}" for due in Due],
        "button-action-…": [f"button-action-{word}" for word in ("done", "verified", "returned")],
        "check-…-head": [f"check-{name}-head" for name in {*WIDTHS, *TALK, *CASES}],
        # Passed on to where it is said.
        "check-…": [f"check-{name}" for name in ("number", "key", "twice", "would", "taken")],
        "improvement-is-…": ["improvement-is-taken", "improvement-is-done"],
        "button-improvement-…": ["button-improvement-taken", "button-improvement-done"],
        "error-action-…": [f"error-action-{state}" for state in MeasureState],
    }
