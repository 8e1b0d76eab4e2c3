"""Short ways through care messages for these tests."""

from actions.domain.surveys.surveys import YES
from tests.services.people import SAM
from tests.services.surveying import Taps, asked


def closed(desk, clock, new=None, address=SAM, turn="t1"):
    """Let a repair be done and confirmed, on a Tuesday at 9."""
    code = asked(desk, clock, new, address, turn)
    Taps(desk, address)(YES)
    desk.care.sweep()
    return code


def after(desk, clock, **length):
    clock.forward(**length)
    desk.care.sweep()


def ticket(desk, code="R-1001", address=SAM):
    return desk.tickets.one(address, code)
