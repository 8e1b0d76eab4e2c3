"""Cards that a newer one has followed, and buttons on them that fit no longer."""

import pytest

from actions.domain.errors import IllegalMove
from tests.services.surveying import Taps, asked
from tests.services.team import ANN, shown, topic
from tests.services.visiting import titles


def cards(desk):
    return [row for row in shown(desk, topic()) if row.text.startswith("R-1001")]


@pytest.fixture
def done(crew, clock):
    """A case that is done: its card offers to reopen it, and the customer is asked."""
    crew.handoffs.topic_for(asked(crew, clock), key="t")
    assert titles(cards(crew)[0]) == ["Reopen"]
    return crew


def test_a_new_card_leaves_the_old_one_without_buttons_and_says_so(done):
    Taps(done)("no")
    old, new = cards(done)
    assert titles(old) == []
    assert old.text.endswith("⬇️ The newest card of this case stands below.")
    assert titles(new)[0] == "Take it"
    assert "newest card" not in new.text


def test_a_button_that_fits_no_longer_goes_from_the_card(done):
    old = cards(done)[0]
    done.cases.reopen(ANN, 1, key="first")
    with pytest.raises(IllegalMove):
        done.cases.reopen(ANN, 1, key="second")
    done.cases.freshen(old, key="second")
    assert titles(cards(done)[0]) == ["Take it", "Resolved"]


def test_a_card_that_was_followed_before_the_desk_took_its_buttons_away_loses_them_now(done):
    old = cards(done)[0]
    Taps(done)("no")
    cards(done)
    done.cases.freshen(old, key="second")
    old = cards(done)[0]
    assert titles(old) == []
    assert "dishwasher" in old.text
