"""What staff read when something is refused: never what is written for customers."""

import re

import pytest
from fluent.syntax.serializer import FluentSerializer

from actions.domain.errors import DeskError, IllegalMove
from actions.domain.language import Language
from actions.domain.tickets import Stage
from actions.services.cards.briefing import in_words
from actions.texts import OF_STAFF, explain, explain_to_staff, say
from tests.test_texts import sentences

FOR_CUSTOMERS = re.compile(
    r"ask for a person|among your|\byour unit|tell me what|my question"
    r"|找人工|您的|告诉我|我们这边|刚才的问题",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", Language)
def test_no_refusal_that_staff_read_is_written_for_customers(language):
    written = FluentSerializer().serialize_entry
    refusals = {k: written(e) for k, e in sentences(language).items() if k.startswith("error-")}
    for_customers = {key for key, text in refusals.items() if FOR_CUSTOMERS.search(text)}
    assert "error-illegal-move" in for_customers
    own = {key for key in for_customers if key.endswith(OF_STAFF)}
    assert own == set()
    assert {key for key in for_customers if f"{key}{OF_STAFF}" not in refusals} == set()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("stage", Stage)
def test_a_step_that_is_not_possible_names_the_stage_and_what_can_be_done(stage, language):
    no = IllegalMove("R-1001", stage, Stage.DIAGNOSIS)
    said = explain_to_staff(no, language)
    assert say(f"stage-{stage}", language) in said
    assert re.search(r"/\w+", said)
    assert said != explain(no, language)


def test_what_only_staff_read_stays_as_it_is():
    no = DeskError("error-no-conversation")
    assert explain_to_staff(no, Language.EN) == explain(no, Language.EN)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("care", ["home", "workshop"])
def test_the_card_names_what_a_customer_chose_in_the_words_of_staff(language, care):
    said = in_words("care", care, language)
    assert not re.search(r"\b(I|my)\b|我", said)
