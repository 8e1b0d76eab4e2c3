"""Sentences of the dialogue, hand-offs, surveys and care whose keys are built."""

import ast
from importlib.resources import files
from pathlib import Path

import yaml

from actions.dialogue.asides.terms import PRICED
from actions.dialogue.asking_back import BY_LABEL
from actions.dialogue.hearing.asked_first import ARTICLES
from actions.dialogue.questions import COMPLAINT, REPAIR, SUBJECTS
from actions.dialogue.talk.talking import MENU
from actions.domain.cases.custody import Place, Way
from actions.domain.chats.handoff import Reason
from actions.domain.chats.receipts import REASONS
from actions.domain.chats.troubles import Trouble
from actions.domain.hazards import DANGERS
from actions.domain.surveys.care import CareAnswer
from actions.domain.surveys.care import Result as CallResult
from actions.domain.surveys.servqual import Dimension
from actions.domain.tickets import FaultClass, Kind, Stage
from actions.domain.words.anger import SIGNS
from actions.domain.words.asked_topics import TOPICS
from bot.telegram.attachments import KINDS
from bot.telegram.customers import COMMANDS, OWN

ROOT = Path(__file__).parents[1]


QUESTIONS = {question.slot: question for question in (*REPAIR, *COMPLAINT)}


SLOTS = [slot for slot in QUESTIONS if slot != "confirmed"]


def intents_on_buttons():
    """Every intent that a button may start."""
    offers = {
        intent
        for entry in yaml.safe_load(
            files("actions").joinpath("defaults/knowledge.yml").read_text("utf-8")
        ).values()
        for intent in entry["offers"]
    }
    literal = {
        node.args[0].value
        for path in (ROOT / "actions/dialogue").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "intent_button"
        and isinstance(node.args[0], ast.Constant)
    }
    return offers | literal | set(MENU) | set(BY_LABEL.values()) | {"report_fault"}


def intents_of_small_talk():
    rules = yaml.safe_load((ROOT / "stories/rules/talk.yml").read_text(encoding="utf-8"))["rules"]
    rule = next(rule for rule in rules if {"action": "action_talk"} in rule["steps"])
    return [step["intent"] for step in rule["steps"][0]["or"]]


def values(question):
    return ["none" if value == "-" else value for value in question.choices]


ENDED = (Stage.CLOSED, Stage.CANCELLED, Stage.MERGED)


KEPT = {*KINDS.values(), "edit", "place", "contact"}


def dialogue_families():
    """Each way of building a key, with the keys that it builds."""
    return {
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
            *("talk-puzzled", "talk-hurry", "talk-signs", "talk-affirm-after", "talk-listening"),
            *(f"talk-{intent}" for intent in intents_of_small_talk()),
        ],
        "talk-…-in-form": ["talk-nlu_fallback-in-form"],
        "value-care-…": ["value-care-home", "value-care-workshop"],
        "fault-…-…": [
            f"fault-{fault.lower()}-{care}"
            for fault in FaultClass
            for care in ("home", "workshop")
        ],
        # Passed on as what to say before the next question.
        "remark-…": [
            *(
                "remark-corrected",
                "remark-left-out",
                "remark-chat-only",
                "remark-why-asked",
                "trouble-changing",
                "remark-day-noted",
                "remark-hurrying",
                "remark-no-complaint",
            ),
            *(
                "remark-going-on",
                "remark-any-number",
                "remark-fault-noted",
                "remark-story-noted",
                "remark-place-later",
                "trouble-place-none",
            ),
            *("kept-label", "kept-contact", "kept-place"),
        ],
        "remark-care-…": ["remark-care-home", "remark-care-workshop"],
        "who-comes-…": ["who-comes-named", "who-comes-open"],
        "price-of-…": [f"price-of-{topic}" for topic in PRICED],
        "first-…": [f"first-{topic}" for topic in TOPICS if topic not in ARTICLES],
        "contact-…": ["contact-place", "contact-phone"],
        "contact-……": [
            *("contact-place", "contact-phone", "contact-place-form", "contact-phone-form"),
        ],
        "contact-…-open": ["contact-place-open", "contact-phone-open"],
        "contact-new-…": ["contact-new-place", "contact-new-phone"],
        "stage-…": [f"stage-{stage}" for stage in Stage],
        "kind-…": [f"kind-{kind.name.lower()}" for kind in Kind],
        "command-…": [f"command-{name}" for name in (*COMMANDS, *OWN)],
        "danger-…": [f"danger-{kind}" for kind in (*DANGERS, "fire")],
        "danger-hurt-…": ["danger-hurt-yes", "danger-hurt-no"],
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
            *(
                f"button-survey-{step}-{word}"
                for step in ("held", "mend")
                for word in ("yes", "no")
            ),
        ],
        "receipt-…": [f"receipt-{reason}" for reason in {*REASONS.values(), "unknown"}]
        + [f"receipt-partner-{reason}" for reason in ("blocked", "gone")],
        "trouble-…": [f"trouble-{trouble}" for trouble in Trouble]
        + [f"trouble-{slot}" for slot in QUESTIONS],
        "handoff-because-…": [f"handoff-because-{reason}" for reason in Reason],
        "reason-…": [f"reason-{reason}" for reason in Reason],
        "sign-…": [f"sign-{sign}" for sign in SIGNS],
        "class-…": [f"class-{label}" for label in (*BY_LABEL, "other")],
        "state-…": [
            *(f"state-{stage}" for stage in Stage if f"{stage}" in ENDED),
            "state-evaluation",
        ],
        "repair-opened-…": ["repair-opened-home", "repair-opened-workshop"],
        "kept-…": ["kept-words", *(f"kept-{kind}" for kind in KEPT)],
        "kept-…-no-ticket": [f"kept-{kind}-no-ticket" for kind in (*KEPT, "label")],
        "diagnosis-…": [
            *("diagnosis-closed", "diagnosis-noted", "diagnosis-kept", "diagnosis-late"),
            *("diagnosis-ended", "diagnosis-over", "diagnosis-none"),
        ],
        "button-diagnosis-…": ["button-diagnosis-yes", "button-diagnosis-no"],
        "button-diagnosis-solved-…": [f"button-diagnosis-solved-{word}" for word in ("yes", "no")],
        "custody-…": [f"custody-ready-{way}" for way in Way]
        + [f"custody-{place}" for place in (Place.HERE, Place.COLLECTED, Place.SENT_BACK)],
        "care-…": [f"care-{answer}" for answer in (CareAnswer.WELL, CareAnswer.STOP)],
        "button-care-…": [f"button-care-{answer}" for answer in CareAnswer],
        "button-call-…": [f"button-call-{result}" for result in CallResult],
        "staff-call-…": [f"staff-call-{result}" for result in CallResult],
        "calls-…": ["calls-survey", "calls-care"],
        "handoff-……": ["handoff-goes", "handoff-goes-to", "handoff-stays", "handoff-stays-to"],
        "topic-…-…": [
            f"topic-{stage}-{how}"
            for stage in (Stage.CANCELLED, Stage.CLOSED, "settled")
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
    }
