import pytest
from sqlmodel import select

from actions.domain.cases.intake import UnclearIntake, read_intake
from actions.domain.cases.meant import SeveralFit
from actions.domain.chats.links import link_to
from actions.domain.errors import NotFound
from actions.domain.people import ERASED, Address
from actions.domain.sla.clocks import ClockKind
from actions.domain.staff import NotAllowed
from actions.domain.tickets import Kind, TicketEvent
from actions.store.clocks import list_clocks
from actions.store.customers import get_customer
from tests.services.people import LI, SAM, repair
from tests.services.team import GROUP, MEI, READER, rows, texts, wishes

PAT = Address(channel="telegram", chat_id=1003)


@pytest.fixture
def shop(crew):
    crew.seeding.seed_catalogue()
    return crew


def opens(crew, words, *, by=MEI, key="o1", topic_id=None):
    intake = read_intake(words)
    return crew.intakes.open(by, intake, link_to("norvik_bot"), key=key, topic_id=topic_id).text


@pytest.mark.parametrize(
    ("written", "whom", "kind", "story"),
    [
        ("Sam repair dishwasher leaks", "Sam", Kind.REPAIR, "dishwasher leaks"),
        ("+44 7700 900123 inquiry: where is it?", "+44 7700 900123", Kind.INQUIRY, "where is it?"),
        (
            "complaint nobody came\nfor the repair",
            "",
            Kind.COMPLAINT,
            "nobody came\nfor the repair",
        ),
        ("李雷报修洗碗机漏水", "李雷", Kind.REPAIR, "洗碗机漏水"),
        ("R-1001，投诉 没人来", "R-1001", Kind.COMPLAINT, "没人来"),
    ],
)
def test_whom_what_kind_and_what_they_said_are_read(written, whom, kind, story):
    read = read_intake(written)
    assert (read.whom, read.kind, read.story) == (whom, kind, story)


@pytest.mark.parametrize("written", ["", "Sam", "Sam repair", "Sam repairs are slow", "报修 。"])
def test_staff_who_leave_a_part_out_are_told_how_it_is_written(written):
    with pytest.raises(UnclearIntake):
        read_intake(written)


def test_a_customer_who_rang_reads_the_number_who_took_it_down_and_what_they_said(shop):
    said = opens(shop, "Sam repair the dishwasher leaks underneath")
    assert said == (
        "R-1001 is open for Sam (dishwasher). They were told its number and what you wrote."
    )
    assert texts(shop, SAM.lane) == [
        "Mei from our service team has taken this down for you as R-1001 (dishwasher): "
        "the dishwasher leaks underneath\n"
        "Is anything wrong or missing? Just write it here. "
        "Everything that follows reaches you here too."
    ]
    assert "New repair R-1001" in texts(shop, GROUP)[-1]
    assert rows(shop, GROUP)[-1].buttons[0]["title"] == "Take it"


def test_a_chinese_customer_reads_it_in_chinese(shop):
    opens(shop, "李 报修 洗碗机漏水")
    assert texts(shop, LI.lane) == [
        "客服 Mei 已为您登记，编号 R-1001（洗碗机）：洗碗机漏水\n"
        "有不对或要补充的，直接在这里写给我。后续进展也会在这里告诉您。"
    ]


def test_staff_hear_when_the_customer_speaks_another_language(shop):
    assert "李 writes in Chinese" in opens(shop, "李 repair the dishwasher leaks")


def test_the_same_command_opens_and_tells_once(shop):
    assert opens(shop, "Sam inquiry where is my part") == opens(
        shop, "Sam inquiry where is my part"
    )
    assert [ticket.code for ticket in shop.tickets.mine(SAM)] == ["Q-1001"]
    assert len(texts(shop, SAM.lane)) == 1


def test_the_history_names_who_opened_it_and_the_first_answer_is_given(shop):
    opens(shop, "Sam complaint nobody came")
    with shop.database.reading() as session:
        opened = session.exec(select(TicketEvent).where(TicketEvent.what == "opened")).one()
        clocks = list_clocks(session, opened.ticket_id)
    assert (opened.person, opened.cause) == ("Mei", "staff")
    (answer,) = [clock for clock in clocks if clock.kind is ClockKind.ANSWER]
    assert answer.met_at is not None
    assert shop.tickets.one(SAM, "C-1001").level == 1


def test_the_unit_that_is_named_brings_product_and_place_of_before(shop):
    shop.tickets.open(SAM, repair(place="5 High Street, Leeds"), turn="t0")
    opens(shop, "Sam repair kf-4202503140017 does not cool")
    ticket = shop.tickets.one(SAM, "R-1002")
    assert (ticket.serial_number, ticket.care) == ("KF4202503140017", "home")
    assert ticket.product == "Fridge KF-420"
    assert ticket.unit_id
    assert ticket.place == "5 High Street, Leeds"
    assert "If somebody has to come, it is to: 5 High Street, Leeds" in texts(shop, SAM.lane)[-1]


@pytest.mark.parametrize("whom", ["R-1001", "r 1001", "07700 900123", "+44 7700-900123", "sam"])
def test_a_customer_is_found_by_any_number_or_name_of_theirs(shop, whom):
    shop.tickets.open(SAM, repair(phone="+44 7700 900123"), turn="t0")
    opens(shop, f"{whom} inquiry where is my part")
    assert shop.tickets.one(SAM, "Q-1001").story == "where is my part"


def test_in_the_topic_of_a_customer_nobody_need_be_named(shop):
    wishes(shop)
    opens(shop, "complaint the technician was late", topic_id=1)
    assert shop.tickets.one(SAM, "C-1001").story == "the technician was late"


def test_of_several_customers_of_a_name_staff_read_what_tells_them_apart(shop):
    shop.customers.meet(PAT, name="Samira", code="en")
    shop.tickets.open(PAT, repair(phone="+44 7700 900555"), turn="t0")
    with pytest.raises(SeveralFit) as no:
        opens(shop, "sa inquiry where is it")
    assert no.value.fields["found"].splitlines() == [
        "#3 Samira · +44 7700 900555 · R-1001 · dishwasher",
        "#1 Sam",
    ]
    opens(shop, "sam inquiry where is it")  # whose whole name it is
    assert shop.tickets.one(SAM, "Q-1001")


def test_nobody_is_opened_for_who_never_wrote_or_is_not_named(shop):
    with pytest.raises(NotFound) as no:
        opens(shop, "Zoe repair it leaks")
    assert no.value.key == "error-open-nobody"
    assert no.value.fields == {"whom": "Zoe", "link": "https://t.me/norvik_bot"}
    with pytest.raises(NotFound) as no:
        opens(shop, "repair it leaks")
    assert no.value.key == "error-open-whom"


def test_who_only_reads_along_opens_nothing(shop):
    with pytest.raises(NotAllowed):
        opens(shop, "Sam repair it leaks", by=READER)


def test_staff_are_told_when_nothing_reaches_the_customer(shop):
    shop.customers.block(SAM)
    assert "please tell them the number yourself" in opens(shop, "Sam repair the fridge hums")
    assert texts(shop, SAM.lane) == []


@pytest.mark.parametrize("whom", ["Sam", "R-1001", ""])
def test_nothing_is_opened_for_a_customer_who_was_erased(shop, whom):
    wishes(shop)
    shop.tickets.open(SAM, repair(), turn="t0")
    with shop.database.transaction() as session:
        customer = get_customer(session, SAM)
        customer.name, customer.channel = "", ERASED
        session.add(customer)
    with pytest.raises(NotFound):
        opens(shop, f"{whom} repair the fridge hums", topic_id=1)
    assert not any(row.key.startswith("o1/") for row in rows(shop))


def test_a_number_that_no_case_has_is_told(shop):
    with pytest.raises(NotFound) as no:
        opens(shop, "R-9999 repair the fridge hums")
    assert no.value.key == "error-no-such-ticket"


def test_rule_r30_what_sounds_dangerous_is_pointed_out_to_staff(shop):
    assert "That sounds dangerous" in opens(shop, "Sam repair the dishwasher smokes")
    assert "dangerous" not in opens(shop, "Sam repair the dishwasher leaks", key="o2")
    assert "That sounds dangerous" in opens(shop, "Sam complaint it caught fire", key="o3")
