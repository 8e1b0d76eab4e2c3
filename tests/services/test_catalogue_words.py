"""Staff read what the catalogue calls a product, in their language, beside the customer's word."""

import pytest

from actions.domain.language import Language
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.conftest import met
from tests.services.people import LI, SAM, repair
from tests.services.team import GROUP, MEI, hire, rows, shown, texts, topic
from tests.services.visiting import books, reports, sends
from tests.services.visits.days import OWN


@pytest.fixture(params=[Language.EN, Language.ZH])
def crew(database, policy, clock, request):
    desk = open_desk(database, policy, staff=STAFF, now=clock, staff_language=request.param)
    desk.seeding.seed_catalogue()
    return hire(met(desk))


@pytest.fixture
def says(crew):
    """What differs between the two groups."""
    return {
        Language.EN: ("freezer (fridge)", "烤箱 (oven)", "fridge", "oven"),
        Language.ZH: ("freezer（冰箱）", "烤箱", "冰箱", "烤箱"),
    }[crew.staff_language]


def test_what_is_told_in_the_group_and_the_card_name_the_product_both_ways(crew, says):
    crew.tickets.open(SAM, repair(product="freezer"), turn="a")
    crew.tickets.open(LI, repair(product="烤箱"), turn="b")
    assert [f"{name}\n" in text for name, text in zip(says, texts(crew, GROUP), strict=False)] == [
        True,
        True,
    ]
    crew.handoffs.take(MEI, crew.handoffs.topic_for("R-1001", key="m"), key="t")
    assert f"{says[0]}\n" in shown(crew, topic())[0].text


def test_titles_and_lists_have_the_staff_s_own_word(crew, says):
    crew.tickets.open(SAM, repair(product="freezer"), turn="a")
    crew.tickets.open(SAM, repair(product="烤箱"), turn="b")
    crew.handoffs.take(MEI, crew.handoffs.topic_for("R-1001", key="m"), key="t")
    assert f"R-1001 · {says[2]} · Sam" in crew.overview.queue()
    card = shown(crew, topic())[0].text
    assert card.startswith(f"R-1001 · {says[2]} · ")
    assert says[3] in next(line for line in card.splitlines() if "R-1002" in line)


def test_the_card_at_the_door_has_the_catalogue_s_word_too(crew, says):
    sends(crew)
    reports(crew, product="freezer")
    crew.visits.sweep()
    books(crew)
    crew.technician_days.post_day(crew.technician_days.day(MEI, "明天"), OWN, key="d")
    assert says[0] in [row.text for row in rows(crew, str(MEI))][-1]


def test_a_product_of_another_maker_keeps_the_customer_s_word(crew):
    crew.tickets.open(SAM, repair(product="lawnmower"), turn="a")
    assert "lawnmower\n" in texts(crew, GROUP)[0]
