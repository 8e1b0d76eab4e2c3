"""Several questions in one message: each answered as if it came alone, in one reply."""

from collections.abc import Callable, Sequence

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.before import last_said
from actions.dialogue.heard import Heard
from actions.dialogue.inquiries.wished_beside import ask_about_fault, keep_wish, wishes
from actions.dialogue.saying import Buttons, intent_button, once
from actions.domain.language import Language
from actions.domain.words.contacts import PUT_THROUGH
from actions.texts import say

Answering = Callable[[Heard, CollectingDispatcher], list[EventType]]
PERSON, WHO = "request_human", "challenge_bot"
UNREAD = ("nlu_fallback", "talk_off_topic")
MOST_BUTTONS = 4


def asks_several(heard: Heard) -> bool:
    """Tell whether a message has several questions, one of which at least asks for an answer."""
    parts = heard.parts()
    counted = [part for part in parts if _inquires(part) or part.intent in (PERSON, WHO, *UNREAD)]
    return len(counted) > 1 and any(_inquires(part) for part in counted)


def _inquires(part: Heard) -> bool:
    return part.intent.startswith("ask_") and part.intent not in ("ask_help", "ask_to_wait")


def wants_person(heard: Heard) -> bool:
    """Tell whether a message asks for a person beside what else it asks."""
    asks = any(part.intent == PERSON for part in heard.parts())
    return asks or bool(PUT_THROUGH.search(heard.text))


def answer_each(
    heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker, answer: Answering
) -> list[EventType]:
    """Answer the questions of a message in order; what has no answer is offered to a person."""
    in_form = bool(tracker.active_loop.get("name"))
    own, events, open_ = CollectingDispatcher(), list[EventType](), list[str]()
    for part in heard.parts() or [heard]:
        if part.intent in UNREAD:
            open_.append(part.text)
        elif part.intent == WHO:
            own.utter_message(text=say("talk-challenge_bot-in-form", heard.language))
        elif _inquires(part):
            events += answer(part, own)
    if open_:
        asked = _quoted(open_, heard.language)
        own.utter_message(text=say("answer-rest", heard.language, questions=asked))
    texts = list(dict.fromkeys(str(one["text"]) for one in own.messages))
    if in_form or wants_person(heard):
        dispatcher.utter_message(text="\n\n".join(texts), buttons=[])
        return [*events, *_noted(heard, open_)]
    text = "\n\n".join(filter(None, (*texts, ask_about_fault(heard))))
    buttons = _offered(own, heard)
    if text == last_said(tracker):
        text, buttons = say("answer-again", heard.language), buttons[-1:]
    dispatcher.utter_message(text=text, buttons=buttons)
    return [*events, *(keep_wish(heard) or _noted(heard, open_))]


def _quoted(asked: Sequence[str], language: Language) -> str:
    """Write questions that have no answer beside each other."""
    between = "；" if language is Language.ZH else "; "
    return between.join(question.strip(" ?？.。!！") for question in asked)


def _noted(heard: Heard, asked: Sequence[str]) -> list[EventType]:
    """Keep what was not answered for the colleague who is asked."""
    return [SlotSet("unclear_text", heard.kept_beside(*asked))] if asked else []


def _offered(own: CollectingDispatcher, heard: Heard) -> Buttons:
    """Offer once what else is wished for and what the answers offer, a person last."""
    person = intent_button(PERSON, heard.language)
    offered = (button for one in own.messages for button in one["buttons"])
    others = [button for button in once([*wishes(heard), *offered]) if button != person]
    return [*others[: MOST_BUTTONS - 1], person]
