"""The whole history of a unit in its file (Rule R15), and a customer's own part of it."""

import pytest

from actions.domain.people import Address
from actions.services.cards.group import Place
from actions.services.products.counter import HandedIn
from tests.services.complaining import RULING, plans, rules
from tests.services.people import LI, SAM, repair
from tests.services.supplies import ENDED, equip, part_id, quoted, taps
from tests.services.surveying import Taps, finished
from tests.services.team import ANN, JAN, MEI, said
from tests.services.visiting import PLACE, books, sends

OWN = Place(MEI, None, 5)


def lines(file):
    return [line.removeprefix("• ") for line in file.lines]


@pytest.fixture
def mended(crew, clock):
    """Sam's oven: quoted, visited with parts, asked about; then brought in a second time."""
    desk = equip(crew)
    sends(desk)
    desk.tickets.open(SAM, repair(serial_number=ENDED, product="oven", place=PLACE), turn="r1")
    topic = desk.handoffs.topic_for("R-1001", key="t")
    quoted(desk, topic)
    taps(desk, "accept")
    desk.visits.sweep()
    books(desk)
    desk.requisitions.ask(MEI, part_id(desk, "HX-24"), 1, key="o1", topic_id=topic)
    desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    clock.at = clock.at.replace(day=3, hour=8)
    for verb in ("arrived", "diagnosed", "worked"):
        desk.technician_days.step(MEI, 1, verb, key=verb)
    done = said("new element\nparts: HE-65, a little grease", 7, MEI)
    desk.technician_days.write_down(MEI, "R-1001", done, place=OWN, key="w1")
    for verb in ("repaired", "checked"):
        desk.technician_days.step(MEI, 1, verb, key=verb)
    finished(desk)
    clock.forward(hours=26)
    desk.surveys.sweep()
    desk.tickets.open(SAM, repair(serial_number=ENDED, product="oven", care="workshop"), turn="r2")
    desk.custody.press(SAM, "c1", "R-1002:bring")
    desk.counter.receive(MEI, "R-1002", HandedIn("oven", "", "", ""), key="c2")
    return desk


def test_rule_r15_a_units_file_holds_visits_quotes_parts_stays_and_surveys(mended):
    assert lines(mended.histories.unit(ENDED)) == [
        "🔹 R-1002, repair, oven, 4 March 2026, finding the cause: It leaks.",
        "4 March 2026: brought in, receipt R-1002/1: with us",
        "🔹 R-1001, repair, oven, 2 March 2026, work done, awaiting confirmation: It leaks.",
        "4 March 2026: asked how it went: no answer yet",
        "3 March 2026: visit by Mei, 8:00–10:00, done, repaired: new element "
        "(parts: a little grease)",
        "3 March 2026: part 1 × HE-65 heating element: used",
        "2 March 2026: part 1 × HX-24 heat exchanger: on order, expected on 12 March 2026",
        "2 March 2026: quote 1, £136.00: accepted",
    ]


def test_rule_r15_what_a_survey_heard_stands_in_one_line(mended):
    for value in ("yes", "5"):
        Taps(mended)(value)
    told = lines(mended.histories.unit(ENDED))
    assert "4 March 2026: asked how it went: put right? Yes · ⭐⭐⭐⭐⭐" in told


def test_rule_r15_a_ruling_stands_in_the_file_for_staff_alone(mended):
    topic = mended.handoffs.topic_for("R-1001", key="t2")
    rules(mended, topic, RULING)
    plans(mended, topic)
    assert not any("ruling" in line for line in lines(mended.histories.unit(ENDED)))
    mended.measures.issue(ANN, topic, key="i1")
    told = lines(mended.histories.unit(ENDED))
    assert "4 March 2026: ruling: Aqua Seals (supplier), Seal too hard, £86.50" in told
    [own] = mended.histories.press(SAM, "p1", ENDED)
    assert "Aqua" not in own.text
    assert "86.50" not in own.text


def test_a_customers_own_part_has_no_numbers_of_parts_and_no_drafts(mended):
    topic = mended.handoffs.topic_for("R-1002", key="t2")
    mended.quotes.draft(MEI, topic, "labour 3", key="q2")
    assert any("£144.00" in line for line in lines(mended.histories.unit(ENDED)))
    [own] = mended.histories.press(SAM, "p1", ENDED)
    assert "part 1 × heating element: used" in own.text
    assert "visit by Mei, 8:00–10:00, done, repaired: new element" in own.text
    assert "quote 1, £136.00: accepted" in own.text
    assert "HE-65" not in own.text
    assert "£144.00" not in own.text


def test_a_long_history_is_read_page_by_page_by_its_customer_too(crew):
    equip(crew)
    for number in range(30):
        new = repair(serial_number=ENDED, story="It leaks. " * 40)
        crew.tickets.open(SAM, new, turn=f"r{number}")
    [first] = crew.histories.press(SAM, "p1", ENDED)
    [button] = first.buttons
    assert (button.title, button.payload) == ("Page 2 of 3", f"desk:unit:{ENDED}:2")
    [second] = crew.histories.press(SAM, "p2", f"{ENDED}:2")
    assert [button.title for button in second.buttons] == ["Page 1 of 3", "Page 3 of 3"]
    assert "R-1018" in second.text
    assert all(len(reply.text) <= 4096 for reply in (first, second))


def test_a_page_that_begins_within_a_case_names_it(crew):
    equip(crew)
    crew.tickets.open(SAM, repair(serial_number=ENDED), turn="r1")
    topic = crew.handoffs.topic_for("R-1001", key="t")
    for number in range(14):
        crew.quotes.draft(MEI, topic, "visit", key=f"q{number}")
    page = crew.histories.unit(ENDED, 2)
    assert page.lines[0] == "🔹 R-1001, continued"
    assert page.lines[1].startswith("• 2 March 2026: quote 3, ")


def test_the_file_reads_in_chinese(mended, clock):
    mended.customers.meet(LI, name="李", code="zh")
    own = Address(channel="telegram", chat_id=SAM.chat_id)
    mended.customers.meet(own, name="Sam", code="zh")
    mended.customers.choose_language(own, "zh")
    [told] = mended.histories.press(own, "p1", ENDED)
    assert (
        "Mei 师傅上门，8:00–10:00，完成，已修好：new element（配件：a little grease）" in told.text
    )
    assert "配件 1 × 加热管：已使用" in told.text
