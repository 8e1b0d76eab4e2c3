"""What a customer checks before a ticket is opened says no more than is true of it."""

import pytest

from actions.dialogue.hearing.reading import Form
from actions.dialogue.hearing.summary import write_summary
from actions.dialogue.questions import REPAIR
from actions.domain.language import Language
from tests.dialogue.heard import turn

SLOTS = {"product": "dishwasher", "symptom": "it does not start", "place": "14 Mill Lane, Leeds"}


@pytest.fixture
def form(desk):
    desk.seeding.seed_catalogue()
    return Form(REPAIR, desk)


@pytest.mark.parametrize(
    ("usable", "care", "language", "line"),
    [
        ("no", "home", Language.EN, "class B – it can't be used, and a technician repairs it"),
        ("no", "workshop", Language.EN, "class B – it can't be used, and is repaired in our"),
        ("partly", "home", Language.EN, "class C – it can still be used, and a technician"),
        ("no", "home", Language.ZH, "B 类，不能使用，师傅上门修"),
        ("partly", "home", Language.ZH, "C 类，还能使用，师傅上门修"),
        ("", "home", Language.EN, "class B – until we know more, we treat it as out of use"),
    ],
)
def test_a_fault_class_is_told_in_plain_words_and_not_as_urgent(
    form, usable, care, language, line
):
    slots = SLOTS | {"usable": usable or None, "care": care}
    summary = write_summary(form, turn(slots=slots, language=language))
    assert line in summary
    assert "urgent" not in summary.casefold()
    assert "紧急" not in summary


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.EN, "Also noted: saturday morning is best · mind the dog"),
        (Language.ZH, "另外记下：saturday morning is best · mind the dog"),
    ],
)
def test_what_was_told_beside_the_questions_is_shown_as_noted(form, language, line):
    slots = SLOTS | {
        "begun": "repair_form",
        "unclear_text": "saturday morning is best\nmind the dog",
    }
    assert line in write_summary(form, turn(slots=slots, language=language))
    told_before_it_began = slots | {"begun": None}
    assert line not in write_summary(form, turn(slots=told_before_it_began, language=language))
