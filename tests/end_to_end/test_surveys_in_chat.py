"""After the work: asked, unhappy, with a person, put right, asked again, closed."""

from datetime import timedelta

import pytest

from actions.domain.chats.handoff import Holder
from actions.domain.surveys.surveys import SurveyState
from actions.domain.tickets import Stage
from actions.services.conversation.conversation import Conversation
from actions.services.desk import open_desk
from bot.jobs.sweeps import sweeping
from tests.conftest import STAFF
from tests.end_to_end.test_with_a_person import Customer, photo
from tests.services.conftest import Clock
from tests.services.people import repair
from tests.services.surveying import answers, finished, surveys, told
from tests.services.team import MEI, hire, writes


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    desk = open_desk(database, policy, staff=STAFF, now=clock)
    desk.seeding.seed_catalogue()
    return hire(desk)


@pytest.fixture
def sam(desk, client):
    return Customer(Conversation(desk, client), 4001)


@pytest.fixture
def next_day(desk, clock):
    """Let a day go by, as the desk's job sees it."""

    def go_by(**length):
        clock.forward(**(length or {"days": 1}))
        sweeping("surveys", desk).run()

    return go_by


async def with_a_repair(sam):
    """A customer who has written before and whose repair is done."""
    await sam.writes("hello")
    ticket = sam.desk.tickets.open(sam.address, repair(), turn=f"r{sam.address.chat_id}")
    finished(sam.desk, ticket.code)


async def test_an_unhappy_customer_is_helped_by_a_person_asked_again_and_the_case_is_closed(
    sam, desk, clock, next_day
):
    await with_a_repair(sam)
    next_day()
    assert sam.heard()[-1].startswith("The work on R-1001 (dishwasher) is done.")
    (sorry,) = await sam.presses("No")
    assert sorry.startswith("Then we're not done, and I'm sorry. Mei")
    assert sorry.endswith("What is still wrong?")
    assert sam.holder is Holder.WAITING
    assert await sam.writes("It still drips at the door.") == []

    desk.handoffs.take(MEI, 1, key="take")
    writes(desk, MEI, "I'm ordering a new seal.", "w1")
    clock.forward(hours=3)
    desk.cases.resolve(MEI, 1, key="done", summary="new seal")
    assert sam.holder is Holder.BOT
    desk.surveys.sweep()
    next_day()
    assert sam.heard()[-1] == (
        "We have been at R-1001 (dishwasher) a second time. Is it put right now?"
    )
    (stars,) = await sam.presses("Yes")
    assert stars.startswith("How was our service")
    assert sam.tickets[0].stage is Stage.CLOSED
    first = surveys(desk)[0]
    assert first.righted_at - first.rescued_at == timedelta(hours=3)
    assert [event.what for event in desk.tickets.history(sam.address, "R-1001")][-1] == "closed"


async def to_the_words(sam, next_day):
    await with_a_repair(sam)
    next_day()
    for title in ("Yes", "⭐⭐⭐⭐", "Skip", "That's enough"):
        (said,) = await sam.presses(title)
    assert said.startswith("Is there anything you would like to tell us?")


async def test_what_is_typed_at_the_end_is_the_answer_and_the_engine_does_not_hear_it(
    sam, desk, next_day
):
    await to_the_words(sam, next_day)
    (thanks,) = await sam.writes("The technician was quick and cleaned up behind him.")
    assert thanks == "Thank you, that helps us do better."
    assert answers(desk)["words"] == "The technician was quick and cleaned up behind him."
    assert surveys(desk)[0].state is SurveyState.ANSWERED


@pytest.mark.parametrize(
    "words", ["how long is the warranty on a dishwasher?", "the charger is smoking"]
)
async def test_a_question_or_a_danger_at_the_end_is_heard_as_such(sam, desk, next_day, words):
    await to_the_words(sam, next_day)
    (said, *_) = await sam.writes(words)
    assert "that helps us do better" not in said
    assert "words" not in answers(desk)


async def test_a_voice_message_at_the_end_is_kept(sam, desk, next_day):
    await to_the_words(sam, next_day)
    voice = photo()
    voice.kind = "voice"
    assert await sam.sends(voice) == ["Thank you, that helps us do better."]
    assert "words" in answers(desk)


async def test_a_yes_that_is_typed_counts_as_tapped(sam, desk, next_day):
    await with_a_repair(sam)
    next_day()
    (stars,) = await sam.writes("yes")
    assert stars.startswith("How was our service")


async def test_an_ordinary_conversation_goes_on_between_question_and_answer(sam, desk, next_day):
    await with_a_repair(sam)
    next_day()
    (said, *_) = await sam.writes("how long is the warranty on a dishwasher")
    assert "warranty" in said.lower() or "months" in said
    (question,) = told(desk, sam.address)
    desk.inbox.store(sam.address, 77, {})
    await sam.conversation.press("telegram:77", sam.sender, question.id, 1)
    left = sam.heard()[-1]
    assert left == "Good to know. Shall somebody see to what is left?"
