"""An address or number that a customer gives or corrects after a case is open."""

from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.conftest import met
from tests.services.people import SAM
from tests.services.team import hire, texts, topic, wishes
from tests.services.visiting import PLACE, books, reports, sends


def correct(desk, turn="c1", **given):
    return desk.contacts.correct(SAM, "R-1001", "it is 16", turn=turn, **given)


def test_a_corrected_address_is_where_the_technician_goes(desk):
    reports(desk)
    assert correct(desk, place="16 Mill Lane, Leeds").place == "16 Mill Lane, Leeds"
    ticket = correct(desk, turn="c2", phone="+44 113 496 0018")
    assert (ticket.place, ticket.phone) == ("16 Mill Lane, Leeds", "+44 113 496 0018")
    assert desk.customers.meet(SAM).phone == "+44 113 496 0018"
    told = [e.detail["text"] for e in desk.tickets.history(SAM, "R-1001") if e.what == "detail"]
    assert told == ["it is 16", "it is 16"]


def test_the_same_turn_corrects_once(desk):
    reports(desk)
    correct(desk, place="16 Mill Lane, Leeds")
    assert correct(desk, place="18 Mill Lane, Leeds").place == "16 Mill Lane, Leeds"


def test_rule_r2_somebody_far_away_is_promised_what_is_promised_far_away(desk):
    near = reports(desk)
    before = desk.clocks.standing(near).visit_due_at
    far = correct(desk, place="3 Harbour Road, Whitby")
    assert desk.clocks.standing(far).visit_due_at > before


def test_staff_read_it_in_the_topic_of_the_case(database, policy, clock):
    desk = hire(met(open_desk(database, policy, staff=STAFF, now=clock)))
    reports(desk)
    wishes(desk, ticket_code="R-1001")
    correct(desk, place="16 Mill Lane, Leeds")
    assert any("it is 16" in text for text in texts(desk, topic()))


def test_a_visit_that_is_agreed_goes_to_the_new_address(database, policy, clock):
    desk = hire(met(open_desk(database, policy, staff=STAFF, now=clock)))
    sends(desk)
    ticket = reports(desk)
    desk.visits.sweep()
    books(desk)
    assert PLACE in ticket.place
    place = "16 Mill Lane, Leeds"
    assert desk.visits.next_of(correct(desk, place=place)).ticket.place == place
