"""A mark on a customer: seen by every colleague on every card, by the customer nowhere."""

import pytest

from actions.domain.errors import InvalidAnswer
from actions.domain.staff import NotAllowed
from tests.services.people import LI, SAM, repair
from tests.services.team import GROUP, MEI, READER, rows, shown, texts, topic, wishes
from tests.services.visiting import books, reports, sends
from tests.services.visits.days import OWN

DOG = "🏷 careful: dog"


def card(desk):
    return shown(desk, topic())[0].text


def test_a_mark_stands_on_the_card_and_in_every_list_but_is_never_told(crew):
    wishes(crew)
    crew.marking.mark(MEI, "Q-1001", " careful:\ndog ", key="m")
    assert "Customer: Sam\n🏷 careful: dog\n" in card(crew)
    assert "Sam · 🏷 careful: dog" in crew.overview.queue()
    assert crew.histories.customer(1).head.startswith("👤 Sam 🏷 careful: dog · ")
    assert not any("dog" in text for text in texts(crew, SAM.lane))


def test_what_the_customer_brings_later_is_told_of_with_the_mark(crew):
    crew.tickets.open(SAM, repair(), turn="a")
    crew.marking.mark(MEI, "R-1001", "VIP", key="m")
    crew.tickets.open(SAM, repair(product="oven"), turn="b")
    crew.tickets.open(LI, repair(), turn="c")
    assert ["🏷 VIP" in text for text in texts(crew, GROUP)] == [False, True, False]


def test_whoever_comes_reads_the_mark_at_the_door_also_where_the_card_stands_already(crew):
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    crew.technician_days.post_day(crew.technician_days.day(MEI, "tomorrow"), OWN, key="d")
    crew.marking.mark(MEI, "R-1001", "careful: dog", key="m")
    assert DOG in [row.text for row in rows(crew, str(MEI))][-1]


def test_it_is_taken_away_and_a_slip_is_set_back(crew):
    wishes(crew)
    crew.marking.mark(MEI, "Q-1001", "VIP", key="m1")
    gone = crew.marking.mark(MEI, "Q-1001", "", key="m2")
    assert gone.text == "Sam has no mark any more."
    assert "🏷" not in card(crew)
    said = crew.marking.undo(MEI, "Q-1001", gone.mark, gone.before, key="u")
    assert said.startswith("Sam is marked “VIP” now, on every card.")
    assert "🏷 VIP" in card(crew)


def test_the_undo_offered_again_after_a_crash_still_sets_the_slip_back(crew):
    crew.tickets.open(SAM, repair(), turn="a")
    crew.marking.mark(MEI, "R-1001", "VIP", key="m1")
    crew.marking.mark(MEI, "R-1001", "VPI", key="m2")
    again = crew.marking.mark(MEI, "R-1001", "VPI", key="m2")
    assert "“VIP”" in crew.marking.undo(MEI, "R-1001", again.mark, again.before, key="u")


def test_no_undo_is_offered_again_once_a_colleague_has_marked_anew(crew):
    crew.tickets.open(SAM, repair(), turn="a")
    crew.marking.mark(MEI, "R-1001", "VPI", key="m1")
    crew.marking.mark(MEI, "R-1001", "VIP", key="m2")
    again = crew.marking.mark(MEI, "R-1001", "VPI", key="m1")
    assert "“VIP”" in again.text
    assert again.mark == again.before


def test_undo_leaves_what_a_colleague_has_written_since(crew):
    crew.tickets.open(SAM, repair(), turn="a")
    slip = crew.marking.mark(MEI, "R-1001", "VPI", key="m1")
    crew.marking.mark(MEI, "R-1001", "VIP", key="m2")
    assert "“VIP”" in crew.marking.undo(MEI, "R-1001", slip.mark, slip.before, key="u")


def test_what_is_too_long_is_refused_and_who_reads_along_marks_nobody(crew):
    crew.tickets.open(SAM, repair(), turn="a")
    with pytest.raises(InvalidAnswer) as no:
        crew.marking.mark(MEI, "R-1001", "x" * 41, key="m1")
    assert no.value.fields == {"most": "40", "count": "41"}
    with pytest.raises(NotAllowed):
        crew.marking.mark(READER, "R-1001", "VIP", key="m2")
