"""A case's number behind a command, written in the group itself."""

import pytest

from tests.end_to_end.topics import delivered
from tests.services.people import SAM, repair


@pytest.fixture
def opened(staff_desk, mei):
    """A repair of a fridge that the desk knows, and parts in stock."""
    staff_desk.seeding.seed_catalogue()
    staff_desk.seeding.seed_parts()
    staff_desk.customers.meet(SAM, name="Sam", code="en")
    serial = {"product": "fridge", "serial_number": "KF4202503140017"}
    return staff_desk.tickets.open(SAM, repair(**serial), turn="r").code


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("/unit R-1001", "Fridge KF-420, serial number KF4202503140017"),
        ("/stock R-1001", "R-1001 has no parts"),
        ("/part R-1001 compressor", "CP-420 · compressor"),
        ("/order R-1001 CP-420 2", "2 × CP-420 for R-1001 asked for"),
    ],
)
async def test_the_number_means_that_case(group, opened, mei, command, answer):
    await mei.writes(command)
    await group.hears(answer)


async def test_a_case_without_a_unit_says_so(staff_desk, group, mei):
    staff_desk.customers.meet(SAM, name="Sam", code="en")
    staff_desk.tickets.open(SAM, repair(), turn="r")
    await mei.writes("/unit R-1001")
    await group.hears("R-1001 names no unit")


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("/tag R-1001 nonsense", "“nonsense” is not one of these"),
        ("/class R-1001 Z", "“Z” is not one of these"),
        ("/wait R-1001 part someday", 'I don\'t read "someday" as a day'),
        ("/quote R-1001 rubbish", 'I don\'t understand "rubbish"'),
        ("/visit R-1001 Nowhere", "There is no district Nowhere"),
        ("/card R-1001 fr", "“fr” is not one of these"),
        ("/form R-1001 doc", "“doc” is not one of these: pdf | xlsx | excel"),
        ("/why R-1001 zzz", "“zzz” is no case’s number"),
        ("/why zzz", "“zzz” is no case’s number"),
        ("/assign R-1001 Zoe", "I know nobody here by the name Zoe"),
        (
            "/ready R-1001",
            "The unit of R-1001 has not come to us, so nothing is noted. ",
        ),
    ],
)
async def test_what_is_not_understood_opens_no_topic(
    staff_desk, group, opened, mei, command, answer
):
    await mei.writes(command)
    await group.hears(answer)
    await delivered(staff_desk)
    assert group.topics == []
    await mei.writes("/tag R-1001 repair")
    await group.hears("In the loop: 1 of 6")
    assert len(group.topics) == 1
