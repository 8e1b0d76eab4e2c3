"""A case's number behind a command, written in the group itself."""

import pytest

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
