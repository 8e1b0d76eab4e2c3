"""What is promised where it is asked: until when a complaint, what for a missed visit (R6–R9)."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.instead import repair_in_hand
from actions.dialogue.asides.prospects import what_comes_next
from actions.dialogue.before import actions_before, intent_before, last_said
from actions.dialogue.heard import Heard
from actions.domain.script import shape
from actions.domain.tickets import Kind
from actions.domain.words.purchases import asks_only_price, haggles
from actions.domain.words.visit_times import asks_about_missing
from actions.services.company.facts import facts, money
from actions.services.desk import Desk
from actions.texts import say
from actions.texts.visits import write_day_name

REPAIRING = shape(r"\b(?:repair|fix|mend|technician|visit)|修|师傅|上门")
RESULT = shape(r"\bresult|\boutcome|\bdecision|结果|处理好|解决")
PRICED = (
    *("ask_installation", "ask_moving", "ask_parts", "ask_warranty_extension"),
    *("ask_appointment", "ask_delivery"),
)
"""What the policy has a price of that the general list does not lead with."""
HOW_LONG = shape(
    r"\bhow (?:long|soon|fast)\b|\bwhen\b|多久|多长时间|什么时候|啥时候|几天|几时|哪天|何时"
)


def promise_of_form(desk: Desk, heard: Heard) -> str:
    """Say what a complaint is promised that is still being taken down."""
    clocks, level = desk.policy.clocks, desk.policy.clocks.at_level(1)
    return say(
        "term-complaint-form",
        heard.language,
        hours=level.first_answer_hours or clocks.first_answer_hours,
        days=level.feedback_days or clocks.feedback_days,
    )


def promise_of_complaint(desk: Desk, heard: Heard) -> str | None:
    """Say what the complaint in hand is promised; None where it is not what is asked about."""
    mine = desk.tickets.mine(heard.address)
    in_hand = (t for t in mine if t.code == heard.slot("case_code"))
    ticket = next(in_hand, mine[0] if mine else None)
    if ticket is None or ticket.kind is not Kind.COMPLAINT or REPAIRING.search(heard.text):
        return None
    result, now = desk.clocks.standing(ticket).result_due_at, desk.now()
    following = what_comes_next(desk, ticket, heard.language)
    if result is None or result < now:
        return say("term-complaint", heard.language, code=ticket.code, next=following)
    until = write_day_name(result.astimezone(desk.policy.hours.zone).date(), heard.language)
    fields = {"code": ticket.code, "next": following, "until": until}
    return say("term-complaint-until", heard.language, **fields)


def price_of_missing(desk: Desk, heard: Heard) -> str:
    """Say what comes of it when nobody is in for a visit, where that is asked (Rule R6)."""
    if not asks_about_missing(heard.text):
        return ""
    visits, price = desk.policy.visits, money(desk.policy.prices.visit, desk.policy)
    fields = {"free": visits.missed_free, "price": price, "hours": visits.change_until_hours}
    return say("missing-costs", heard.language, **fields)


def say_missing(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Say what a missed visit costs, where one is to come and that is asked."""
    missing = price_of_missing(desk, heard) if repair_in_hand(desk, heard) else ""
    if not missing:
        return None
    dispatcher.utter_message(text=missing, buttons=[])
    return []


def price_of_last(desk: Desk, heard: Heard, tracker: Tracker) -> str:
    """Say what that costs which was answered a moment ago, where only a price is asked (R6)."""
    if not asks_only_price(heard.text) or "action_answer" not in actions_before(tracker):
        return ""
    topic, known = intent_before(tracker), facts(desk.policy, heard.language)
    return say(f"price-of-{topic}", heard.language, **known) if topic in PRICED else ""


def price_stands(heard: Heard, tracker: Tracker) -> str:
    """Say who may change a price, where a customer finds it too high (Rule R6)."""
    if not haggles(heard.text):
        return ""
    text = say("price-haggling", heard.language)
    return say("answer-again", heard.language) if last_said(tracker) == text else text
