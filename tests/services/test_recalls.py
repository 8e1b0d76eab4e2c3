"""A recall is told to the owners of its units: listed first, then each of them once (Rule R30)."""

import pytest
from sqlmodel import select

from actions.domain.errors import NotFound
from actions.domain.messages import State
from actions.domain.people import Customer
from actions.domain.products.catalogue import Product, Unit
from actions.domain.staff import NotAllowed
from tests.services.people import LI, SAM, at_once, repair
from tests.services.team import ANN, GROUP, MEI, READER, rows, texts

FIRST, SECOND, THIRD = "HD210300001", "HD210800002", "HD210500003"
LI_PHONE = "+8613800138000"


@pytest.fixture
def shop(any_crew):
    """Sam and Li have a recalled hair dryer each; a third was sold to who never wrote here."""
    with any_crew.database.transaction() as session:
        dryer = Product(model="HD-22", name_en="Hair dryer", name_zh="电吹风")
        session.add(dryer)
        session.flush()
        sam, li = session.exec(select(Customer).order_by(Customer.id)).all()
        li.phone, model = LI_PHONE, dryer.id
        session.add(Unit(serial_number=FIRST, product_id=model, customer_id=sam.id))
        session.add(Unit(serial_number=SECOND, product_id=model, buyer_phone=LI_PHONE))
        session.add(Unit(serial_number=THIRD, product_id=model, buyer="Eva", buyer_phone="+4420"))
        session.add(Unit(serial_number="HD210900004", product_id=model))
    return any_crew


def told(desk, address):
    return [text for text in texts(desk, address.lane) if "HD21" in text]


def button(desk, address):
    row = next(row for row in rows(desk, address.lane) if row.buttons and "HD21" in row.text)
    return row.buttons[0]["payload"].removeprefix("desk:recall:")


def test_rule_r30_who_leads_reads_whom_a_recall_concerns_before_anything_is_sent(shop):
    shown = shop.recalls.show(MEI)
    assert "Units of them that we know: 3; owners who write to us here: 2." in shown.text
    assert "Still to be told: 2." in shown.text
    assert "never written here, please call: 1\n📞 Eva · +4420 · HD210500003" in shown.text
    assert [one.title for one in shown.buttons] == ["Tell 2 now"]
    assert told(shop, SAM) == told(shop, LI) == []
    with pytest.raises(NotAllowed):
        shop.recalls.tell(MEI)
    with pytest.raises(NotAllowed):
        shop.recalls.show(READER)


def test_every_owner_is_told_once_in_their_own_language_however_often_it_is_asked(shop):
    assert shop.recalls.tell(ANN) == "2 owners are told now."
    assert shop.recalls.tell(ANN) == "Everybody who is reached here was told already."
    (english,), (chinese,) = told(shop, SAM), told(shop, LI)
    assert english.startswith("Important, about your Hair dryer HD-22 (serial number HD210300001)")
    assert shop.policy.recall.en in english
    assert chinese.startswith("重要：您的电吹风 HD-22（序列号 HD210800002）")
    assert shop.recalls.show(ANN).buttons == []
    assert [text.startswith("2 owners are told") for text in texts(shop, GROUP)] == [True]


def test_two_who_tap_at_once_tell_everybody_once(shop):
    at_once(2, lambda _: shop.recalls.tell(ANN))
    assert len(told(shop, SAM)) == len(told(shop, LI)) == 1


def test_who_reported_a_number_of_the_recall_that_no_record_has_is_told_too(crew):
    crew.tickets.open(SAM, repair(serial_number="HD210399999", product="hair dryer"), turn="r")
    crew.recalls.tell(ANN)
    (text,) = told(crew, SAM)
    assert text.startswith("Important, about your unit (serial number HD210399999)")


def test_the_button_opens_one_request_and_the_list_names_it(shop):
    shop.recalls.tell(ANN)
    rest = button(shop, SAM)
    first = shop.recalls.press(SAM, "p1", rest)[0].text
    assert first.startswith("Thank you. Your request is Q-1001: a colleague writes to you here by")
    assert shop.recalls.press(SAM, "p2", rest)[0].text.startswith("Your request Q-1001 is open")
    (ticket,) = shop.tickets.mine(SAM)
    assert (ticket.product, ticket.serial_number) == ("hair dryer", FIRST)
    listed = shop.recalls.told(MEI)
    assert listed.startswith("Told of the recall: 2 · asked for the exchange: 1\n")
    assert "• Sam · HD210300001 · 2 March 2026 · Q-1001\n" in listed
    with pytest.raises(NotFound):
        shop.recalls.press(LI, "p3", rest)


def test_who_has_shut_the_bot_out_is_named_to_be_called_and_told_once_they_are_back(shop):
    shop.customers.block(LI)
    assert shop.recalls.tell(ANN) == "One owner is told now."
    shown = shop.recalls.show(ANN).text
    assert f"Not reached here, please call: 1\n📞 李 · {LI_PHONE} · HD210800002" in shown
    assert told(shop, LI) == []
    shop.customers.meet(LI, name="李", code="zh-hans")
    assert shop.recalls.tell(ANN) == "One owner is told now."


def test_a_message_that_did_not_arrive_is_named_in_the_list(shop):
    shop.recalls.tell(ANN)
    row = next(row for row in rows(shop, LI.lane) if "HD21" in row.text)
    shop.outbox.give_up(row.id, State.UNDELIVERABLE, "blocked")
    assert f"not delivered, please call: {LI_PHONE}" in shop.recalls.told(ANN)


def test_who_was_erased_is_not_told(shop):
    shop.privacy.erase_by_hand(1)
    assert shop.recalls.tell(ANN) == "One owner is told now."
    assert told(shop, SAM) == []
