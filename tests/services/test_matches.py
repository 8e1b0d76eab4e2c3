from datetime import timedelta

import pytest

from actions.domain.tickets import Kind, Stage
from actions.store.tickets import get_ticket
from tests.services.people import LI, SAM, at_once, complaint, photo, repair
from tests.services.surveying import finished
from tests.services.team import GROUP, rows, texts, topic

REPAIRS = (Kind.REPAIR,)


def found(desk, words, kinds=REPAIRS, address=SAM, **more):
    return [ticket.code for ticket in desk.matches.find(address, words, kinds, **more)]


@pytest.fixture
def shop(crew):
    crew.seeding.seed_catalogue()
    crew.tickets.open(SAM, repair(story="It leaks at the door."), turn="r1")
    return crew


@pytest.mark.parametrize(
    "words",
    ["the dishwasher is leaking again", "it still leaks", "洗碗机又漏水了", "还是漏水"],
)
def test_words_in_either_language_lead_to_the_open_repair(shop, words):
    assert found(shop, words) == ["R-1001"]


def test_what_was_added_later_counts_too(shop):
    assert not found(shop, "there is a bad smell")
    shop.tickets.add_detail(SAM, "R-1001", "And it smells.", turn="d1")
    assert found(shop, "there is a bad smell") == ["R-1001"]


def test_other_products_other_customers_other_kinds_and_ended_tickets_are_left_alone(shop):
    assert not found(shop, "my fridge leaks")
    assert not found(shop, "the dishwasher is leaking again", address=LI)
    assert not found(shop, "the dishwasher is leaking again", (Kind.COMPLAINT,))
    shop.tickets.cancel(SAM, "R-1001", turn="t2")
    assert not found(shop, "the dishwasher is leaking again")


def test_a_product_that_the_catalogue_does_not_know_is_compared_by_its_name(shop):
    shop.tickets.open(SAM, repair(product="heated blanket", story="It stays cold."), turn="r2")
    assert found(shop, "no warmth at all", product="Heated blanket") == ["R-1002"]


def test_words_go_into_the_ticket_once_and_staff_see_them(shop):
    here = shop.handoffs.topic_for("R-1001", key="k")
    for _ in range(2):
        shop.matches.go_on(SAM, "R-1001", "It still leaks", turn="t1")
    assert "ℹ️ Sam adds to R-1001: It still leaks" in texts(shop, topic(here))
    shop.tickets.open(LI, repair(), turn="r9")
    shop.matches.go_on(LI, "R-1002", "还是漏水", turn="t2")
    assert rows(shop, GROUP)[-1].text == "李 adds to R-1002: 还是漏水"


def test_photos_that_came_with_the_words_go_with_them(shop):
    shop.tickets.open(SAM, repair(product="fridge"), turn="r2")
    picture = photo("p1", sent_at=shop.now())
    shop.attachments.keep(SAM, picture)
    assert picture.ticket_id == 2
    shop.matches.go_on(SAM, "R-1001", "It still leaks", turn="t1", files_since=shop.now())
    here = shop.handoffs.topic_for("R-1001", key="k")
    assert "Files kept: 1" in rows(shop, topic(here))[0].text
    shop.matches.free_files(SAM, since=shop.now())
    shop.tickets.open(SAM, repair(product="oven"), turn="r3")
    own = shop.handoffs.topic_for("R-1003", key="k3")
    assert "Files kept: 1" in rows(shop, topic(own))[0].text


def test_work_that_counted_as_done_begins_again(shop):
    finished(shop)
    gone = shop.matches.go_on(SAM, "R-1001", "It still leaks", turn="t1")
    assert (gone.reopened, gone.ticket.stage) == (True, Stage.DIAGNOSIS)
    assert shop.matches.go_on(SAM, "R-1001", "It still leaks", turn="t1").reopened


def test_complaints_are_held_against_complaints_and_repairs(shop):
    shop.tickets.open(SAM, complaint(story="Nobody came to my oven.", product="oven"), turn="c1")
    both = (Kind.COMPLAINT, Kind.REPAIR)
    assert found(shop, "again nobody came for the oven", both) == ["C-1001"]
    assert found(shop, "the dishwasher leaks, I want my money back", both) == ["R-1001"]


def test_one_turn_run_by_four_workers_at_once_is_put_in_once(any_crew):
    any_crew.tickets.open(SAM, repair(), turn="r1")
    at_once(4, lambda _: any_crew.matches.go_on(SAM, "R-1001", "It leaks", turn="t1"))
    history = any_crew.tickets.history(SAM, "R-1001")
    assert [event.what for event in history].count("detail") == 1


def closed(shop, days=5):
    """Let the repair be closed, and days go by."""
    finished(shop)
    with shop.database.transaction() as session:
        ticket = get_ticket(session, "R-1001", to_change=True)
        ticket.move(Stage.CLOSED, now=shop.now() - timedelta(days=days))
        session.add(ticket)


def test_what_is_wrong_again_leads_to_a_repair_that_was_closed(shop):
    closed(shop)
    assert found(shop, "the dishwasher is leaking again") == ["R-1001"]
    assert not found(shop, "the dishwasher leaks")
    gone = shop.matches.go_on(SAM, "R-1001", "it leaks again", turn="t1")
    assert (gone.reopened, gone.ticket.stage) == (True, Stage.DIAGNOSIS)


def test_a_repair_that_was_closed_too_long_ago_is_left_alone(shop):
    closed(shop, days=shop.policy.reopening.within_days + 1)
    assert not found(shop, "the dishwasher is leaking again")
