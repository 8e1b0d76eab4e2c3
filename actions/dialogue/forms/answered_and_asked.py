"""An answer and a question in one breath: "4 Hill Road, and how much is a visit?"."""

import re
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.hearing.asked_first import answer_plain
from actions.dialogue.hearing.interrupting import BREAKS
from actions.dialogue.hearing.reading import Form
from actions.dialogue.inquiries.answering import ActionAnswer
from actions.dialogue.people.danger import is_news_of_glass
from actions.dialogue.questions import Question
from actions.domain.hazards import names_danger
from actions.domain.words import answers
from actions.texts import joined, say

BETWEEN = re.compile(
    r"(?:(?<=[.!。！])|[,，;；\n]|(?<=\w)(?=\s+(?:and|but|also)\s))\s*"
    r"(?:(?:(?:and|but|also)\b|还有|另外|对了|顺便问一?下)\s*[,，]?\s*)*",
    re.IGNORECASE,
)
BUT = re.compile(r"\bbut\b|但|不过|可是", re.IGNORECASE)
NO_TOPIC = ("ask_help", "ask_to_wait", "ask_complaint_process")
"""Intents that begin like a question's, and have no answer of their own."""
SWALLOWING = ("place", "phone")
"""What is asked for in words of which more than the answer would be kept."""
EMPTY = re.compile(
    r"(?:(?:is|are|does|will) (?:that|this|it|these) )?(?:ok(?:ay)?|alright|right|fine|correct"
    r"|enough|good|do|work|you see)\W*|(?:这样)?(?:可以|行|好|对|是|够|能)[吗嘛么不吧]\w?\W*",
    re.IGNORECASE,
)
"""What asks for no more than a nod."""


def answer_both(
    form: Form, heard: Heard, tracker: Tracker, question: Question
) -> dict[str, Any] | None:
    """Take the answer and say what was asked beside it; None where a message is not both."""
    if not heard.typed or heard.edited or question.takes_any_words or _breaks_in(form, heard):
        return None
    told, asked = parted(heard.text)
    if not told and (plain := _plainly_asked(form, heard, question)):
        return {"remark": plain}
    if not told or heard.intent in NO_TOPIC or EMPTY.fullmatch(asked):
        return None
    # The message was read as a whole: what plainly stands in the question itself comes first.
    plain = answer_plain(heard.saying(asked).meant, form.desk, heard)
    if not (plain or heard.intent.startswith("ask_") or question.slot in SWALLOWING):
        return None
    alone = replace(heard.saying(told), intent="give_data", label="other", questions=())
    changes = form.read(alone, question.slot)
    if not changes or changes.get("trouble") or not _is_taken(changes, question, heard.text):
        return None
    if question.slot == "confirmed" and heard.intent == "ask_status" and not plain:
        # What comes next, and by when, is said with the number.
        return changes
    said, left = ([plain], False) if plain else _answered(form, heard.saying(asked), tracker)
    changes["remark"] = joined(heard.language, changes.get("remark") or "", *said)
    return changes | ({"unclear_text": heard.kept_beside(asked)} if left else {})


def _plainly_asked(form: Form, heard: Heard, question: Question) -> str:
    """Answer what the words alone plainly ask, where the message was read as something else."""
    other = answers.is_question(heard.text) and not heard.intent.startswith("ask_")
    if not other or question.spot(heard, form.desk) is not None:
        return ""
    return answer_plain(heard.meant, form.desk, heard)


def _is_taken(changes: dict[str, Any], question: Question, text: str) -> bool:
    """Tell whether the answer was read; what a "but" goes on with may take back a yes."""
    if changes.get(question.slot) is None:
        return question.slot == "confirmed" and changes.get("corrected") is not None
    return question.slot != "confirmed" or not BUT.search(text)


def _breaks_in(form: Form, heard: Heard) -> bool:
    """Tell whether a message is for the rules, or may be: beside an answer nothing is risked."""
    danger = is_news_of_glass(form.desk, heard) or names_danger(heard.text)
    return form.comes_first(heard) or danger or heard.intent in BREAKS - {"ask_status"}


def _answered(form: Form, heard: Heard, tracker: Tracker) -> tuple[list[str], bool]:
    """Give what a question is answered with, and whether a colleague is left to answer it."""
    if not heard.intent.startswith("ask_"):
        return [say("answer-rest", heard.language, questions=heard.text.strip(" ?？"))], True
    own = CollectingDispatcher()
    left = ActionAnswer(form.desk).answer_one(heard, own, tracker)
    return [str(message["text"]) for message in own.messages], bool(left)


def parted(text: str) -> tuple[str, str]:
    """Part what is told from the question behind it; nothing is told where all of it asks."""
    for between in reversed(list(BETWEEN.finditer(text))):
        told, asked = text[: between.start()].strip(), text[between.end() :].strip()
        if told and answers.is_question(asked) and not answers.is_question(told):
            return told, asked
    return "", text
