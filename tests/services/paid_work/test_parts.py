import pytest

from actions.domain.cases.quotes import NotQuotable
from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.staff import NotAllowed
from actions.domain.supplies.requisitions import AllocationState, MovedOn
from actions.domain.supplies.stock import NotEnough
from actions.domain.tickets import Stage
from tests.services.clocks import walk
from tests.services.paid_work.standing import order
from tests.services.people import SAM
from tests.services.supplies import (
    LEEDS,
    LONDON,
    VAN,
    allocations,
    buttons,
    case,
    level,
    moves,
    part_id,
    requisitions,
)
from tests.services.team import GROUP, JAN, MEI, READER, events, texts, topic


def use(desk, count=1, number="DP-60", topic_id=1, key="s1"):
    return desk.allocations.use(MEI, topic_id, part_id(desk, number), count, key=key)


def test_a_part_is_found_by_words_of_either_language_with_what_lies_where(desk):
    said = desk.stock.search(MEI, "排水").text
    assert said.splitlines() == [
        "DP-60 · drain pump · £42.00 · from Hydrotec, 5 days",
        "• Leeds workshop: 4 free of 4",
        "• Leeds van 1: 1 free of 1",
    ]
    assert [part.number for part in desk.stock.search(MEI, "motor").parts] == ["FN-421", "MT-80"]
    assert desk.stock.search(MEI, "dishcloth").text == "No part has that number or name."
    with pytest.raises(NotAllowed):
        desk.stock.search(READER, "pump")


def test_rule_r17_a_part_is_reserved_for_a_case_used_and_given_back(desk):
    case(desk)
    assert use(desk, 2).text == "2 × DP-60 reserved for R-1001."
    assert (level(desk).on_hand, level(desk).reserved) == (4, 2)
    assert buttons(desk, "reserved for R-1001") == ["Used", "Not needed"]
    desk.allocations.issue(MEI, 1, key="s2")
    assert (level(desk).on_hand, level(desk).reserved) == (2, 0)
    desk.allocations.give_back(MEI, 1, key="s3")
    assert (level(desk).on_hand, level(desk).reserved) == (4, 0)
    whats = [what for what, _ in events(desk)]
    assert whats[-3:] == ["part_reserved", "part_used", "part_given_back"]
    with pytest.raises(MovedOn):
        desk.allocations.give_back(MEI, 1, key="s4")


@pytest.mark.parametrize("by_customer", [True, False])
def test_parts_of_a_cancelled_case_go_back_by_themselves_and_staff_are_told_once(
    desk, by_customer
):
    case(desk)
    use(desk)
    if by_customer:
        desk.tickets.cancel(SAM, "R-1001", turn="c")
        desk.cases.show_changed(SAM, "R-1001", key="c")
    else:
        desk.cancelling.cancel(MEI, 1, "bought a new one", key="c")
    desk.allocations.sweep()
    about = [text for text in texts(desk, topic()) if "1 × DP-60" in text]
    assert about[1:] == ["ℹ️ 1 × DP-60 (drain pump) given back."]
    assert level(desk).reserved == 0


def test_the_same_tap_reserves_once(desk):
    case(desk)
    for _ in range(2):
        use(desk)
    assert level(desk).reserved == 1
    assert len(allocations(desk)) == 1


def test_what_is_not_there_is_offered_to_be_ordered(desk):
    case(desk)
    shown = use(desk, 1, "HX-24")
    assert "not 1 × HX-24 free" in shown.text
    assert [button.title for button in shown.buttons] == ["Order 1 × HX-24"]
    assert allocations(desk) == []


def test_the_parts_of_a_case_are_listed_with_what_may_be_done(desk):
    case(desk)
    assert "has no parts" in desk.allocations.of_topic(MEI, 1).text
    use(desk)
    shown = desk.allocations.of_topic(MEI, 1)
    assert shown.text.splitlines()[1] == "• 1 × DP-60 (drain pump): reserved"
    assert [button.title for button in shown.buttons] == [
        "Used 1 × DP-60",
        "Not needed 1 × DP-60",
    ]


def test_rule_r17_staff_are_warned_once_when_fewer_are_free_than_should_be(desk):
    case(desk)
    use(desk, 2, key="s1")
    assert texts(desk, GROUP)[-1:] != ["📦"]
    use(desk, 1, key="s2")
    use(desk, 1, key="s3")
    low = [text for text in texts(desk, GROUP) if text.startswith("📦 DP-60")]
    assert low == ["📦 DP-60 (drain pump) in Leeds workshop: 1 free, should be 2."]
    assert buttons(desk, "should be 2.") == ["Order 3 × DP-60"]


def test_after_a_refill_staff_are_warned_again(desk):
    desk.stock.count(JAN, "DP-60", "Leeds workshop", 1, key="c1")
    desk.stock.receive(MEI, "DP-60", "Leeds workshop", 5, key="c2")
    desk.stock.count(JAN, "DP-60", "Leeds workshop", 0, key="c3")
    assert len([text for text in texts(desk, GROUP) if text.startswith("📦 DP-60")]) == 2


def test_a_higher_reserve_level_warns_at_once(desk):
    desk.stock.keep(JAN, "DS-61", "London workshop", 3, key="k1")
    assert "DS-61 (door seal) in London workshop: 2 free, should be 3" in texts(desk, GROUP)[-1]
    text, low = desk.stock.low(MEI)
    assert "• DS-61 (door seal) in London workshop: 2, should be 3" in text
    assert [(one.to_order, part.number) for one, part in low] == [(4, "DS-61")]


def test_what_a_cancelled_case_held_is_free_for_others(desk):
    case(desk)
    use(desk, 2)
    order(desk, topic_id=1)
    desk.tickets.cancel(SAM, "R-1001", turn="c1")
    assert desk.allocations.sweep() == 2
    assert level(desk).reserved == 0
    assert {one.state for one in allocations(desk)} == {AllocationState.CANCELLED}


def test_parts_are_moved_between_places_but_not_those_that_are_reserved(desk):
    case(desk)
    use(desk, 3)
    with pytest.raises(NotEnough):
        desk.stock.move(MEI, "DP-60", "Leeds workshop", "Leeds van 1", 2, key="m1")
    said = desk.stock.move(MEI, "dp-60", "利兹服务站", "利兹一号车", 1, key="m2")
    assert "• Leeds van 1: 2 free of 2" in said
    assert (level(desk).on_hand, level(desk, place=VAN).on_hand) == (3, 2)


def test_a_count_must_hold_what_is_reserved(desk):
    case(desk)
    use(desk, 2)
    with pytest.raises(NotEnough):
        desk.stock.count(JAN, "DP-60", "Leeds workshop", 1, key="c1")
    with pytest.raises(NotAllowed):
        desk.stock.count(MEI, "DP-60", "Leeds workshop", 9, key="c2")
    for _ in range(2):
        desk.stock.count(JAN, "DP-60", "Leeds workshop", 9, key="c3")
    assert level(desk).on_hand == 9
    assert moves(desk)[-1].person == "Jan"


def test_a_step_that_is_taken_twice_moves_once(desk):
    for _ in range(2):
        desk.stock.receive(MEI, "DP-60", "Leeds workshop", 5, key="r1")
        desk.stock.move(MEI, "DP-60", "Leeds workshop", "London workshop", 1, key="m1")
    assert (level(desk).on_hand, level(desk, place=LONDON).on_hand) == (8, 1)


def test_places_are_made_known_and_named_by_their_beginning(desk):
    desk.stock.add_place(JAN, "Hull depot", "赫尔仓库")
    said = desk.stock.receive(MEI, "DP-60", "hull", 2, key="r1")
    assert "• Hull depot: 2 free of 2" in said
    with pytest.raises(NotFound) as unknown:
        desk.stock.receive(MEI, "DP-60", "Leeds", 2, key="r2")
    assert unknown.value.key == "error-no-such-place"
    assert "利兹服务站" in unknown.value.told(Language.ZH)["places"]


def test_no_part_is_reserved_or_ordered_for_work_that_is_done(desk):
    case(desk)
    walk(desk, Stage.EVALUATION)
    with pytest.raises(NotQuotable):
        use(desk)
    with pytest.raises(NotQuotable):
        order(desk, topic_id=1)


def test_rule_r17_what_is_left_over_when_the_work_is_done_is_asked_about(desk):
    case(desk)
    use(desk, 2)
    desk.cases.resolve(MEI, 1, key="r1")
    assert "2 × DP-60 (drain pump) is still reserved. Was it used?" in texts(desk, topic())[-1]
    assert buttons(desk, "still reserved") == ["Used", "Not needed"]
    desk.allocations.give_back(MEI, 1, key="g1")
    assert level(desk).free == 4


def test_open_orders_are_listed_with_their_next_step(desk):
    assert "No order is open" in desk.requisitions.open_orders(MEI).text
    case(desk)
    order(desk, topic_id=1)
    order(desk, 5, "DP-60", key="o2")
    desk.requisitions.decide(JAN, 1, approve=True, key="d1")
    shown = desk.requisitions.open_orders(MEI)
    assert shown.text.splitlines()[1:] == [
        "• 1 × HX-24 (heat exchanger) for R-1001: expected on 12 March 2026",
        "• 5 × DP-60 (drain pump) for the store: waits for approval",
    ]
    titles = [button.title for button in shown.buttons]
    assert titles == ["It is here HX-24", "Approve DP-60", "Decline DP-60"]


def test_an_order_goes_where_the_part_lies_or_where_it_is_told(desk):
    order(desk, 1, "CP-420", key="o1")
    order(desk, 1, "CP-420", key="o2", place_id=desk.requisitions.place_named("Leeds work"))
    assert [one.place_id for one in requisitions(desk)] == [LONDON, LEEDS]
