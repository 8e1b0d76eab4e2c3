from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from actions.domain.reviews.sampling import draw, shares_of

COUNTS = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(1, 60), min_size=1)


def test_rule_r29_each_kind_of_case_is_drawn_in_its_share():
    assert shares_of({"repair": 60, "complaint": 30, "inquiry": 10}, 10) == {
        "repair": 6,
        "complaint": 3,
        "inquiry": 1,
    }


def test_rule_r29_a_rare_kind_is_not_left_out_while_there_is_room_for_it():
    assert shares_of({"repair": 990, "complaint": 9, "inquiry": 1}, 10)["inquiry"] == 1


def test_when_there_are_more_kinds_than_wanted_the_largest_are_drawn():
    assert shares_of({"a": 3, "b": 2, "c": 1}, 2) == {"a": 1, "b": 1, "c": 0}


@given(COUNTS, st.integers(0, 200))
def test_as_many_are_drawn_as_are_wanted_and_there(counts, size):
    given_out = shares_of(counts, size)
    assert sum(given_out.values()) == min(size, sum(counts.values()))
    assert all(0 <= given_out[name] <= counts[name] for name in counts)


@given(COUNTS, st.integers(1, 200))
def test_no_kind_is_drawn_far_from_its_share(counts, size):
    total = sum(counts.values())
    for name, number in shares_of(counts, size).items():
        exact = min(size, total) * counts[name] / total
        assert number <= exact + len(counts) + 1
        assert number >= min(exact - len(counts) - 1, counts[name])


def test_rule_r29_the_same_seed_draws_the_same_cases_in_whatever_order_they_come():
    strata = {number: "ab"[number % 2] for number in range(100)}
    backwards = dict(reversed(strata.items()))
    assert draw(strata, 20, 1) == draw(backwards, 20, 1)
    assert draw(strata, 20, 1) != draw(strata, 20, 2)
    assert Counter(strata[number] for number in draw(strata, 20, 1)) == {"a": 10, "b": 10}


def test_each_case_is_as_likely_as_any_other_of_its_kind():
    strata = dict.fromkeys(range(10), "a")
    drawn = Counter(number for seed in range(2000) for number in draw(strata, 3, seed))
    assert all(520 < drawn[number] < 680 for number in range(10))
