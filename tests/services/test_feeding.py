"""Other systems of the company are told what happens to cases: all of it, in order, no words."""

from datetime import timedelta

import pytest

from actions.domain.errors import GatewayError
from actions.domain.feed import SETTLED
from actions.services.checkup import Checkup
from actions.services.feeding import Feeding
from tests.services.people import SAM, at_once, complaint, repair
from tests.services.supplies import COVERED
from tests.services.team import MEI, wishes

WORDS = "my neighbour heard it drip all night"


class Erp:
    """Takes what it is told, but for the calls that it is set to fail."""

    def __init__(self, fails: int = 0) -> None:
        self.events = []
        self.fails = fails

    def take(self, feed):
        if self.fails:
            self.fails -= 1
            raise GatewayError("error-events", reason="HTTP 500")
        self.events += feed.events

    @property
    def told(self):
        return [(event.case.code, event.what) for event in self.events]


def opens(desk, turn, **more):
    return desk.tickets.open(SAM, repair(**more), turn=turn).code


def test_every_change_of_a_case_is_told_once_in_its_order(any_desk, clock):
    erp = Erp()
    opens(any_desk, "t1", story=WORDS)
    any_desk.tickets.open(SAM, complaint(story=WORDS), turn="t2")
    clock.forward(hours=1)
    any_desk.tickets.cancel(SAM, "R-1001", turn="t3")
    clock.forward(minutes=1)

    assert any_desk.feeding.sweep(erp.take) == 3
    assert erp.told == [("R-1001", "opened"), ("C-1001", "opened"), ("R-1001", "cancelled")]
    assert [event.case.stage for event in erp.events] == ["cancelled", "received", "cancelled"]
    assert any_desk.feeding.sweep(erp.take) == 0
    opens(any_desk, "t4")
    clock.forward(minutes=1)
    assert any_desk.feeding.sweep(erp.take) == 1


def test_no_word_of_a_customer_is_told(crew, clock):
    erp = Erp()
    opens(crew, "t1", story=WORDS, place="12 Mill Lane", phone="0113 496 0018")
    crew.tickets.add_detail(SAM, "R-1001", WORDS, turn="t2")
    wishes(crew, SAM, ticket_code="R-1001")
    crew.cancelling.cancel(MEI, 1, WORDS, key="c1")
    clock.forward(minutes=1)
    crew.feeding.sweep(erp.take)

    told = "".join(event.model_dump_json() for event in erp.events)
    assert {"opened", "detail", "cancelled"} <= {event.what for event in erp.events}
    assert '"product":"dishwasher"' in told
    for words in (WORDS, "Mill Lane", "496", "Sam"):
        assert words not in told


def test_what_a_receiver_does_not_take_comes_again_and_nothing_overtakes_it(desk, clock):
    erp = Erp(fails=2)
    for turn in ("t1", "t2"):
        opens(desk, turn)
    clock.forward(minutes=1)
    for _ in range(2):
        with pytest.raises(GatewayError):
            desk.feeding.sweep(erp.take)
    opens(desk, "t3")
    clock.forward(minutes=1)
    desk.feeding.sweep(erp.take)
    assert [code for code, _ in erp.told] == ["R-1001", "R-1002", "R-1003"]


def test_an_event_that_may_still_be_overtaken_waits_and_so_does_what_follows_it(desk, clock):
    erp = Erp()
    opens(desk, "t1")
    clock.at -= timedelta(hours=2)
    opens(desk, "t2")
    clock.at += timedelta(hours=2)
    desk.feeding.sweep(erp.take)
    assert erp.told == []
    clock.forward(seconds=SETTLED.total_seconds())
    desk.feeding.sweep(erp.take)
    assert [code for code, _ in erp.told] == ["R-1001", "R-1002"]


def test_more_than_fits_into_one_call_is_told_in_several(desk, clock, monkeypatch):
    monkeypatch.setattr("actions.services.feeding.BATCH", 2)
    sizes = []
    for number in range(5):
        opens(desk, f"t{number}")
    clock.forward(minutes=1)
    desk.feeding.sweep(lambda feed: sizes.append(len(feed.events)))
    assert sizes == [2, 2, 1]


def test_of_several_at_once_one_tells(any_desk, clock):
    erp = Erp()
    for number in range(5):
        opens(any_desk, f"t{number}")
    clock.forward(minutes=1)
    at_once(6, lambda _: any_desk.feeding.sweep(erp.take))
    assert [code for code, _ in erp.told] == [f"R-{n}" for n in range(1001, 1006)]


def test_an_operator_reads_how_long_events_wait(database, policy, desk, clock):
    checkup = Checkup(database, policy, clock)
    opens(desk, "t1")
    (found,) = checkup.events()
    assert (found.key, found.fields["count"]) == ("doctor-events", 1)
    clock.forward(minutes=7)
    (found,) = checkup.events()
    assert (found.key, found.fields["minutes"]) == ("doctor-events-late", 7)
    Feeding(database, policy, clock).sweep(Erp().take)
    (found,) = checkup.events()
    assert (found.key, found.fields["count"]) == ("doctor-events", 0)


def test_a_case_of_a_known_unit_is_told_of_with_its_model(stocked, clock):
    erp = Erp()
    opens(stocked, "t1", serial_number=COVERED, product="dishwasher")
    opens(stocked, "t2")
    clock.forward(minutes=1)
    stocked.feeding.sweep(erp.take)
    assert [event.case.model for event in erp.events] == ["DW-60", None]
