"""Words instead of a tap on a survey's question, and words that are changed afterwards."""

import pytest
from sqlmodel import select

from actions.domain.chats.handoff import Handoff, Holder
from actions.domain.language import Language
from actions.domain.messages import Spoken
from actions.domain.surveys.surveys import SurveyKind
from actions.domain.tickets import Stage
from actions.services.conversation.conversation import Conversation
from actions.texts import say
from tests.end_to_end.test_surveys_in_chat import (  # noqa: F401
    clock,
    desk,
    next_day,
    sam,
    to_the_words,
    with_a_repair,
)
from tests.end_to_end.test_with_a_person import Customer
from tests.services.surveying import answers, surveys


@pytest.fixture
def li(desk, client):  # noqa: F811
    return Customer(Conversation(desk, client), 4002, language_code="zh-hans", name="李")


async def test_a_yes_in_words_closes_the_case_and_the_survey_goes_on(sam, desk, next_day):  # noqa: F811
    await with_a_repair(sam)
    next_day()
    (stars,) = await sam.writes("yes it works, thank you")
    assert stars.startswith("How was our service")
    assert sam.tickets[0].stage is Stage.CLOSED
    assert answers(desk) == {"solved": "yes"}


async def test_是的_已经好了_is_a_yes_after_the_work_and_a_month_later(li, desk, next_day):  # noqa: F811, N802
    await with_a_repair(li)
    next_day()
    (stars,) = await li.writes("是的，已经好了")
    assert "服务" in stars
    assert li.tickets[0].stage is Stage.CLOSED
    next_day(days=8)
    next_day(days=25)
    assert surveys(desk)[-1].kind is SurveyKind.HELD
    assert surveys(desk)[-1].asked_at
    (thanks,) = await li.writes("一切正常")
    assert thanks == say("survey-held-thanks", Language.ZH)
    assert answers(desk, 2) == {"held": "yes"}


async def test_a_no_in_words_brings_a_person_who_reads_them(sam, desk, next_day):  # noqa: F811
    await with_a_repair(sam)
    next_day()
    (sorry,) = await sam.writes("no, it still leaks at the door")
    assert sorry.startswith("Then we're not done, and I'm sorry.")
    assert sam.holder is Holder.WAITING
    with desk.database.reading() as session:
        brief = session.exec(select(Handoff)).one().brief
    assert "no, it still leaks at the door" in brief["wish"]


@pytest.mark.parametrize(
    "words",
    ["the charger is smoking", "can I please talk to a human", "how long is the warranty?"],
)
async def test_a_danger_a_wish_for_a_person_or_a_question_is_heard_as_such(
    sam,  # noqa: F811
    desk,  # noqa: F811
    next_day,  # noqa: F811
    words,
):
    await with_a_repair(sam)
    next_day()
    await sam.writes(words)
    assert answers(desk) == {}
    assert sam.tickets[0].stage is not Stage.CLOSED


async def test_last_words_that_are_edited_count_as_they_are_now_and_both_are_kept(
    sam,  # noqa: F811
    desk,  # noqa: F811
    next_day,  # noqa: F811
):
    await to_the_words(sam, next_day)
    await sam.writes("The technician was quick.")
    written = sam.messages
    key = sam._key()
    await sam.conversation.edit(
        key, sam.sender, "The technician was quick and kind.", message_id=written
    )
    assert sam.heard()[-1] == "I've taken your new words instead, thank you."
    assert answers(desk)["words"] == "The technician was quick and kind."
    with desk.database.reading() as session:
        versions = session.exec(
            select(Spoken.text).where(Spoken.message_id == written).order_by(Spoken.version)
        ).all()
    assert versions == ["The technician was quick.", "The technician was quick and kind."]


async def test_a_danger_that_an_edit_tells_of_is_no_survey_answer(sam, desk, next_day):  # noqa: F811
    await to_the_words(sam, next_day)
    await sam.writes("The technician was quick.")
    await sam.conversation.edit(
        sam._key(), sam.sender, "The charger is smoking", message_id=sam.messages - 1
    )
    assert answers(desk)["words"] == "The technician was quick."


@pytest.mark.parametrize(
    ("words", "stars"), [("meh, three stars I guess", 3), ("4/5", 4), ("a solid five", 5)]
)
async def test_stars_are_given_in_words_too(sam, desk, next_day, words, stars):  # noqa: F811
    await with_a_repair(sam)
    next_day()
    await sam.writes("yes it works")
    await sam.writes(words)
    assert answers(desk) == {"solved": "yes", "stars": stars}


async def test_三颗吧_gives_three_stars_and_八分_recommends(li, desk, next_day):  # noqa: F811, N802
    await with_a_repair(li)
    next_day()
    await li.writes("修好了", "三颗吧", "八分")
    assert answers(desk) == {"solved": "yes", "stars": 3, "recommend": 8}


async def test_two_stars_in_words_open_the_case_again(sam, desk, next_day):  # noqa: F811
    await with_a_repair(sam)
    next_day()
    await sam.writes("yes it works")
    (sorry,) = await sam.writes("not great, 2")
    assert sorry.startswith("Then we're not done")
