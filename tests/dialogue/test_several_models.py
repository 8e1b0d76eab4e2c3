"""With several models of a kind in a catalogue, its name alone may mean any of them."""

import pytest

from actions.dialogue.hearing.reading import Form
from actions.dialogue.questions import REPAIR
from actions.dialogue.several import told_besides
from actions.domain.people import Address
from actions.domain.products.catalogue import Product
from actions.store.catalogue import write_product
from tests.dialogue.heard import turn
from tests.services.people import repair

SAM = Address(channel="test", chat_id=1)


@pytest.fixture
def shop(desk):
    with desk.database.transaction() as session:
        write_product(session, Product(model="KF-4200XL", name_en="Fridge", name_zh="冰箱"))
    desk.customers.meet(SAM, name="Sam", code="en")
    return desk


def besides(shop, story, product="Fridge KF-4200XL"):
    ticket = shop.tickets.open(SAM, repair(product=product, story=story), turn=story)
    return [told.product.model for told in told_besides(shop, ticket, ())]


def test_a_thing_called_by_its_kind_is_not_offered_a_repair_beside_its_own(shop):
    assert besides(shop, "my fridge is broken") == []
    assert besides(shop, "my fridge is broken and the washing machine does not spin") == ["WM-80"]


def test_another_model_that_is_named_is_offered_a_repair_of_its_own(shop):
    story = "the fridge KF-4200XL is broken and the KF-420 is broken too"
    assert besides(shop, story) == ["KF-420"]


def test_more_about_a_thing_called_by_its_kind_is_about_the_same(shop):
    form = Form(REPAIR, shop)
    slots = {"product": "Fridge KF-4200XL", "symptom": "warm", "usable": "partly"}
    heard = turn("the fridge also leaks", entities={"product": ["fridge"]}, slots=slots)
    assert form._another(heard, form.question("symptom")) is None
    other = turn("the KF-420 also leaks", entities={"product": ["KF-420"]}, slots=slots)
    assert form._another(other, form.question("symptom"))["noted"] == "kept-words"
