"""The commands that copy and erase what is kept of a customer, as an operator runs them."""

import json

import pytest

from actions.domain.people import Address
from tests.bot.conftest import SAM, aftercare
from tests.services.people import repair

SAMANTHA = Address(channel="telegram", chat_id=1002)


@pytest.fixture(autouse=True)
def desk(installed):
    """A desk with two customers and an open case."""
    installed.customers.meet(SAMANTHA, name="Samantha", code="zh-hans")
    installed.tickets.open(SAM, repair(story="It sings."), turn="t1")
    return installed


def test_a_customer_is_copied_to_read_and_as_data(tmp_path):
    aftercare("customers", "export", "R-1001", "--out", "sam.html")
    aftercare("customers", "export", "r-1001", "--out", "sam.json")
    assert "It sings." in (tmp_path / "sam.html").read_text()
    assert json.loads((tmp_path / "sam.json").read_text())["ticket"][0]["story"] == "It sings."


def test_who_is_meant_must_be_clear_and_the_file_one_that_can_be_written():
    said = aftercare("customers", "erase", "Sa", "--yes", code=1)
    assert "Which customer is meant by “Sa”?" in said
    assert "#2 Samantha" in said
    assert "#1 Sam · R-1001 · dishwasher" in said
    said = aftercare("customers", "erase", "Nobody", "--yes", code=1)
    assert "I know no customer “Nobody”" in said
    assert ".html / .json" in aftercare(
        "customers", "export", "R-1001", "--out", "sam.doc", code=2
    )


def test_a_customer_is_erased_after_a_question_and_not_while_a_case_is_open(desk):
    assert "R-1001 – something is under way" in aftercare(
        "customers", "erase", "R-1001", "--yes", code=1
    )
    desk.tickets.cancel(SAM, "R-1001", turn="t2")
    assert "Erase Sam for good?" in aftercare("customers", "erase", "R-1001", code=1, input="n\n")
    assert desk.histories.meant("Sam").name == "Sam"
    assert "The facts of R-1001 stay." in aftercare("customers", "erase", "#1", input="y\n")
    assert desk.histories.meant("Sam").name == "Samantha"
