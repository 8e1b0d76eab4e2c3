import pytest
from sqlmodel import select

from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.people import Address, Customer
from tests.services.people import LI, NOBODY, SAM

EN, ZH = Language.EN, Language.ZH


def everyone(desk):
    with desk.database.reading() as session:
        return session.exec(select(Customer).order_by(Customer.id)).all()


def test_a_customer_is_met_once_and_known_again(desk, clock):
    first = desk.customers.meet(SAM)
    clock.forward(days=3)
    again = desk.customers.meet(SAM, name="Sam Taylor")
    assert (again.id, again.name, again.created_at) == (first.id, "Sam Taylor", first.created_at)
    assert len(everyone(desk)) == 2


def test_a_name_that_is_not_told_any_more_is_kept(desk):
    assert desk.customers.meet(SAM).name == "Sam"
    assert len(desk.customers.meet(SAM, name="x" * 999).name) == 200


def test_the_same_number_in_two_channels_is_two_customers(desk):
    other = Address(channel="terminal", chat_id=SAM.chat_id)
    assert desk.customers.meet(other).id != desk.customers.meet(SAM).id


def test_a_new_customer_is_answered_in_the_language_of_their_telegram(desk):
    assert desk.customers.meet(SAM).language is EN
    assert desk.customers.meet(LI).language is ZH
    assert desk.customers.meet(NOBODY, code="de").language is EN


def test_the_first_words_count_more_than_the_language_of_telegram(desk):
    assert desk.customers.meet(NOBODY, code="en", text="冰箱漏水了").language is ZH


def test_the_language_follows_running_text_and_is_kept_over_codes_and_addresses(desk):
    assert desk.customers.meet(LI, text="my fridge is leaking").language is EN
    assert desk.customers.meet(LI, text="我的冰箱漏水").language is ZH
    for words in ("12 Mill Lane, Leeds", "KF-420", "ok", ""):
        assert desk.customers.meet(LI, text=words).language is ZH


def test_a_chosen_language_stays_whatever_is_written(desk):
    desk.customers.choose_language(SAM, ZH)
    assert desk.customers.meet(SAM, code="en", text="my fridge is leaking").language is ZH
    desk.customers.choose_language(SAM, EN)
    assert desk.customers.meet(SAM, text="我的冰箱漏水").language is EN


def test_who_shut_the_bot_out_is_marked_until_they_write_again(desk, clock):
    desk.customers.block(SAM)
    assert [person.blocked_at for person in everyone(desk)] == [clock(), None]
    assert desk.customers.meet(SAM).blocked_at is None


def test_a_stranger_who_shuts_the_bot_out_is_not_recorded(desk):
    desk.customers.block(NOBODY)
    assert len(everyone(desk)) == 2


def test_who_wants_no_more_messages_is_marked_and_stays_so(desk, clock):
    stopped = clock()
    desk.customers.stop_followups(SAM)
    clock.forward(days=1)
    assert desk.customers.meet(SAM).stopped_at == stopped
    assert desk.customers.meet(LI).stopped_at is None


def test_a_telephone_number_is_kept(desk):
    desk.customers.note_phone(SAM, "+44 113 496 0018")
    assert desk.customers.meet(SAM).phone == "+44 113 496 0018"
    assert desk.customers.meet(LI).phone is None


@pytest.mark.parametrize(
    "change",
    [
        lambda customers: customers.choose_language(NOBODY, EN),
        lambda customers: customers.note_phone(NOBODY, "1"),
        lambda customers: customers.stop_followups(NOBODY),
    ],
)
def test_nothing_can_be_kept_about_who_never_wrote(desk, change):
    with pytest.raises(NotFound):
        change(desk.customers)


@pytest.mark.parametrize("address", [SAM, Address(channel="telegram", chat_id=-1001234567890)])
def test_an_address_is_read_back_as_it_is_written(address):
    assert Address.parse(str(address)) == address


@pytest.mark.parametrize("text", ["", "telegram", "telegram:", "telegram:abc"])
def test_what_is_no_address_is_refused(text):
    with pytest.raises(ValueError, match="int"):
        Address.parse(text)


def test_nobody_waits_for_the_database_while_the_language_of_a_message_is_found_out(
    desk, monkeypatch
):
    taken = []

    def slow(_):
        taken.append(desk.database.engine.pool.checkedout())
        return False

    monkeypatch.setattr("actions.services.transport.customers.is_foreign", slow)
    desk.customers.meet(SAM, text="se ha roto la nevera")
    assert taken == [0]
