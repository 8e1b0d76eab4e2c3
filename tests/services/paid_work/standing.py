"""How a case stands while it is quoted or waits for a part."""

from tests.services.people import SAM
from tests.services.supplies import part_id
from tests.services.team import MEI


def ticket(desk, code="R-1001", address=SAM):
    return desk.tickets.one(address, code)


def order(desk, count=1, number="HX-24", key="o1", by=MEI, **more):
    return desk.requisitions.ask(by, part_id(desk, number), count, key=key, **more)
