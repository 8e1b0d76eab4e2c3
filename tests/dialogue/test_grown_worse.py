"""What has become worse belongs to the repair that is open."""

import pytest

from actions.dialogue.cases.elsewhere import ticket_added_to
from tests.dialogue.heard import SAM, turn
from tests.services.people import repair


@pytest.mark.parametrize(
    "text", ["it got worse, it does not start at all now", "更严重了，现在完全开不了机"]
)
def test_what_got_worse_goes_into_the_open_repair(shop, text):
    assert ticket_added_to(shop, turn(text, "report_fault", 0.9)) is None
    shop.tickets.open(SAM, repair(product="dryer"), turn="r")
    assert ticket_added_to(shop, turn(text, "report_fault", 0.9)).code == "R-1001"


def test_another_thing_that_got_worse_is_a_matter_of_its_own(shop):
    shop.tickets.open(SAM, repair(product="dryer"), turn="r")
    text = "the noise of my fridge got worse"
    assert ticket_added_to(shop, turn(text, "report_fault", 0.9)) is None
