import pytest

from actions.domain.errors import NotFound
from actions.domain.supplies.partners import PartnerKind
from actions.domain.surveys.care import Result
from actions.domain.surveys.surveys import YES
from actions.services.supplies.partners import NewPartner
from tests.services.people import LI, SAM, complaint, repair
from tests.services.surveying import Taps, asked
from tests.services.team import ANN, MEI

FRIDGE = "KF4202503140017"


def lived(desk, clock):
    """Let a fridge be sold, repaired, asked about, complained of, and repaired for another."""
    desk.seeding.seed_catalogue()
    asked(desk, clock, repair(product="fridge", serial_number=FRIDGE, story="Too warm."))
    Taps(desk)(YES)
    Taps(desk)("4")
    desk.tickets.open(SAM, complaint(reference="R-1001", story="It took too long."), turn="c1")
    desk.tickets.open(LI, repair(serial_number=FRIDGE, story="太吵了"), turn="r2")
    here = desk.handoffs.topic_for("R-1002", key="k")
    desk.partners.add(ANN, NewPartner(name="Bosch", kind=PartnerKind.SUPPLIER))
    desk.partners.refer(MEI, here, "Bosch", key="p1")
    desk.partners.answered(MEI, here, "pump sent", key="p2")
    return desk


def test_rule_r15_a_units_file_holds_sale_warranty_tickets_complaints_and_answers(crew, clock):
    file = lived(crew, clock).histories.unit("kf 4202503140017")
    assert file.head.startswith("📁 Fridge KF-420, serial number KF4202503140017\nSold: 14 March")
    assert "covered until 13 March 2028" in file.head
    assert file.lines == [
        "🔹 R-1002, repair, fridge, 3 March 2026, received: 太吵了",
        "• 3 March 2026: with Bosch: pump sent",
        "🔹 C-1001, complaint, 3 March 2026, received: It took too long.",
        "🔹 R-1001, repair, fridge, 2 March 2026, closed: Too warm.",
        "• 3 March 2026: asked how it went: put right? Yes · ⭐⭐⭐⭐",
        "• 3 March 2026: closed",
    ]


def test_a_long_file_is_shown_by_pages(crew):
    crew.seeding.seed_catalogue()
    for number in range(30):
        crew.tickets.open(SAM, repair(serial_number=FRIDGE), turn=f"r{number}")
    first, last = crew.histories.unit(FRIDGE), crew.histories.unit(FRIDGE, 99)
    assert (first.page, first.pages, len(first.lines)) == (1, 3, 12)
    assert (last.page, len(last.lines)) == (3, 6)
    assert first.lines[0].startswith("🔹 R-1030")
    assert all(len(file.text) <= 4096 for file in (first, last))


def test_rule_r16_a_customers_file_holds_contact_products_history_and_preferences(crew, clock):
    lived(crew, clock)
    sam = crew.histories.meant("R-1001")
    crew.histories.note(MEI, sam.id, "contact", "evenings, by text")
    crew.histories.note(MEI, sam.id, "notes", "speaks slowly")
    file = crew.histories.customer(sam.id)
    assert "👤 Sam" in file.head
    assert "Reach: evenings, by text" in file.head
    assert "Notes: speaks slowly" in file.head
    assert f"Fridge KF-420 ({FRIDGE})" in file.head
    assert any("C-1001" in line for line in file.lines)
    assert not any("R-1002" in line for line in file.lines)


def test_rule_r16_the_preferences_stand_in_the_call_back_list(crew, clock):
    asked(crew, clock)
    for days in (4, 5):
        clock.forward(days=days)
        crew.surveys.sweep()
    sam = crew.histories.meant("Sam")
    crew.histories.note(MEI, sam.id, "contact", "evenings")
    assert [one.contact for one in crew.calls.due()] == ["evenings"]
    crew.calls.note(MEI, "survey", 1, Result.FINE, key="c1")
    assert any("Mei called, all fine" in line for line in crew.histories.customer(sam.id).lines)


def test_customers_are_found_by_code_name_and_telephone_number(crew):
    crew.tickets.open(SAM, repair(phone="+44 113 496 0018"), turn="r1")
    for words in ("R-1001", "sam", "0113 496 0018", "#1"):
        assert crew.histories.meant(words).name == "Sam"
    assert crew.histories.meant("李").name == "李"
    for words in ("", "Zoe", "#99"):
        with pytest.raises(NotFound):
            crew.histories.meant(words)


def test_a_customer_sees_their_own_units_and_their_own_part_of_the_history(crew, clock):
    lived(crew, clock)
    [reply] = crew.histories.own(SAM)
    assert reply.text.startswith(f"Your product:\n• {FRIDGE}: Fridge KF-420: covered until")
    [button] = reply.buttons
    assert button.payload == f"desk:unit:{FRIDGE}"
    [history] = crew.histories.press(SAM, "p1", FRIDGE)
    assert "🔹 R-1001, repair, fridge, 2 March 2026, closed: Too warm." in history.text
    assert "R-1002" not in history.text
    assert "Bosch" not in history.text


def test_somebody_elses_unit_is_not_there(crew, clock):
    crew.seeding.seed_catalogue()
    [reply] = crew.histories.own(LI)
    assert "还没有您的产品" in reply.text
    [refused] = crew.histories.press(LI, "p1", FRIDGE)
    assert FRIDGE in refused.text
    assert "2028" not in refused.text
