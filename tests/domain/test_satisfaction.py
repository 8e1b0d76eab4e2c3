import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.surveys.satisfaction import (
    Band,
    Response,
    band_of,
    csat,
    needs_rescue,
    nps,
    score_of_stars,
)

SCORES = st.floats(0, 100)
ORDER = [Band.UNACCEPTABLE, Band.LOWEST, Band.WITHIN, Band.EXCEEDS]


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (0, Band.UNACCEPTABLE),
        (1, Band.UNACCEPTABLE),
        (50, Band.UNACCEPTABLE),
        (50.5, Band.LOWEST),
        (51, Band.LOWEST),
        (70, Band.LOWEST),
        (71, Band.WITHIN),
        (90, Band.WITHIN),
        (90.5, Band.EXCEEDS),
        (91, Band.EXCEEDS),
        (100, Band.EXCEEDS),
    ],
)
def test_rule_r23_a_score_falls_into_its_band(score, band):
    assert band_of(score) is band


@given(SCORES, SCORES)
def test_a_better_score_never_falls_into_a_worse_band(one, other):
    low, high = sorted((one, other))
    assert ORDER.index(band_of(low)) <= ORDER.index(band_of(high))


@given(SCORES)
def test_rule_r24_rescue_begins_at_fifty_and_below(score):
    assert needs_rescue(score) is (score <= 50)


@pytest.mark.parametrize("score", [-1, 100.01, float("nan")])
def test_what_is_no_score_has_no_band(score):
    with pytest.raises(ValueError, match="between 0 and 100"):
        band_of(score)


@pytest.mark.parametrize(
    ("stars", "band"),
    [
        (1, Band.UNACCEPTABLE),
        (2, Band.UNACCEPTABLE),
        (3, Band.LOWEST),
        (4, Band.WITHIN),
        (5, Band.EXCEEDS),
    ],
)
def test_stars_fall_into_the_bands_too(stars, band):
    assert band_of(score_of_stars(stars)) is band


@pytest.mark.parametrize("stars", [0, 6])
def test_six_stars_are_no_score(stars):
    with pytest.raises(ValueError, match="between 1 and 5"):
        score_of_stars(stars)


def test_the_satisfied_share_stands_beside_its_count_and_the_silent():
    found = csat([5, 5, 4, 3, 1], asked=20)
    assert (found.satisfied.good, found.satisfied.of, found.satisfied.value) == (3, 5, 0.6)
    assert (found.top.good, found.top.value) == (2, 0.4)
    assert (found.stars.value, found.stars.count) == (3.6, 5)
    assert (found.response.rate.value, found.response.silent) == (0.25, 15)


def test_nobody_asked_gives_no_figure_at_all():
    found = csat([], asked=0)
    assert found.satisfied.value is found.stars.value is found.response.rate.value is None
    assert nps([], asked=0).value is None


def test_the_net_promoter_score_is_promoters_less_detractors():
    found = nps([10, 9, 9, 8, 7, 6, 0], asked=10)
    assert (found.promoters, found.passives, found.detractors) == (3, 2, 2)
    assert found.value == pytest.approx(100 / 7)
    assert found.response.silent == 3


@pytest.mark.parametrize(
    ("answer", "value"), [(10, 100), (9, 100), (8, 0), (7, 0), (6, -100), (0, -100)]
)
def test_the_borders_between_promoters_passives_and_detractors_are_kept(answer, value):
    assert nps([answer], asked=1).value == value


@given(st.lists(st.integers(0, 10), min_size=1, max_size=80))
def test_the_net_promoter_score_lies_within_its_interval(answers):
    found = nps(answers, asked=len(answers))
    assert -100 <= found.low < found.high <= 100
    if len({*answers}) > 1 or len(answers) > 3:
        assert found.low <= found.value <= found.high


def test_the_interval_of_the_net_promoter_score_is_the_adjusted_wald_one():
    found = nps([10] * 40 + [8] * 30 + [3] * 30, asked=100)
    # (40.75 − 30.75) / 103, ± 1.96 · √((71.5 / 103 − 0.0971²) / 103), reckoned by hand.
    assert (found.low, found.high) == pytest.approx((-6.269, 25.687), abs=0.01)


def test_three_promoters_alone_are_no_certainty():
    assert nps([10, 10, 10], asked=3).low < 40


@given(st.lists(st.integers(0, 10), min_size=1, max_size=40), st.data())
def test_a_better_answer_never_lowers_the_net_promoter_score(answers, data):
    place = data.draw(st.integers(0, len(answers) - 1))
    better = [*answers]
    better[place] = 10
    count = len(answers)
    assert nps(better, asked=count).value >= nps(answers, asked=count).value


@pytest.mark.parametrize(
    "survey",
    [
        lambda: csat([6], asked=1),
        lambda: csat([0], asked=1),
        lambda: csat([5, 5], asked=1),
        lambda: nps([11], asked=1),
        lambda: nps([-1], asked=1),
        lambda: nps([9, 9], asked=1),
        lambda: Response(1, 2),
    ],
)
def test_impossible_answers_are_refused(survey):
    with pytest.raises(ValueError, match=r"between|answers"):
        survey()
