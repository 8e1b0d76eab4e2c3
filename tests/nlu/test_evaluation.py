import random

import pytest

from nlu.evaluation import Case, calibration_error, calibration_noise, second_labels


def case(label, also=(), guess="inquiry", sure=0.5, second=()):
    return Case("words", label, also, "en", guess, sure, second)


def test_a_second_label_fits_when_it_is_the_first_or_one_that_fits_as_well():
    found = second_labels(
        [
            case("complaint", ("inquiry",), "complaint", second=("inquiry",)),
            case("complaint", (), "inquiry", second=("complaint",)),
            case("complaint", ("inquiry",), "complaint", second=("repair_request",)),
            case("complaint", ("inquiry",), "other"),
        ]
    )

    assert (found.named, found.fitting) == (3, 2)
    assert (found.owed, found.seen) == (3, 1)


@pytest.mark.parametrize("count", [50, 150, 600])
def test_a_reader_that_is_as_sure_as_it_is_right_shows_the_error_that_luck_makes(count):
    drawn = random.Random(count)
    usual, seldom = [], []
    for _ in range(40):
        cases = []
        for _ in range(count):
            sure = drawn.uniform(0.4, 1)
            right = drawn.random() < sure
            cases.append(case("inquiry" if right else "complaint", sure=sure))
        usual.append(calibration_noise(cases)[0] - calibration_error(cases))
        seldom.append(calibration_noise(cases)[1] - calibration_error(cases))

    assert abs(sum(usual) / len(usual)) < 0.012
    assert sum(gap < 0 for gap in seldom) <= 6


def test_no_message_at_all_shows_no_error():
    assert calibration_noise([]) == (0.0, 0.0)
