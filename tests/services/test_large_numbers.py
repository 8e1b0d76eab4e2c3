"""Numbers that people type or send are large; both databases take them alike."""

import pytest
from sqlmodel import select

from actions.domain.errors import NotFound
from actions.domain.messages import Attachment
from tests.services.complaining import all_offers, complains, offers, rules, ruling
from tests.services.people import SAM, photo, repair
from tests.services.supplies import equip, quoted, quotes
from tests.services.team import ANN, MEI

MILLIONS = 40_000_000
"""An everyday price in some currencies; in hundredths more than a small integer holds."""


def test_a_film_of_several_gigabytes_is_kept(any_desk):
    any_desk.attachments.keep(SAM, photo("p1", kind="video", size=3_500_000_000))
    with any_desk.database.reading() as session:
        assert session.exec(select(Attachment.size)).one() == 3_500_000_000


def test_an_offer_of_millions_is_made(any_crew):
    offers(any_crew, complains(any_crew), f"refund {MILLIONS}", by=ANN)
    assert all_offers(any_crew)[0].cents == 100 * MILLIONS


def test_a_ruling_of_millions_is_written(any_crew):
    rules(any_crew, complains(any_crew), f"cost: {MILLIONS}")
    assert ruling(any_crew).cents == 100 * MILLIONS


def test_a_quote_of_millions_is_drafted(any_crew):
    desk = equip(any_crew)
    desk.tickets.open(SAM, repair(), turn="r1")
    desk.handoffs.topic_for("R-1001", key="t1")
    quoted(desk, 1, f"other new motor @{MILLIONS}", key="q1")
    assert quotes(desk)[0].total >= 100 * MILLIONS


@pytest.mark.parametrize("number", [99, 10**12])
def test_an_action_that_is_not_there_is_not_found_whatever_its_number(any_crew, number):
    with pytest.raises(NotFound):
        any_crew.measures.finish(MEI, number, "done", [], key="k1")


@pytest.mark.parametrize("words", ["#99", f"#{10**12}", str(10**12)])
def test_a_customer_who_is_not_there_is_not_found_whatever_the_number(any_crew, words):
    with pytest.raises(NotFound):
        any_crew.histories.meant(words)
