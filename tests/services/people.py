"""Who writes to the desk in these tests, and what they report."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

from actions.domain.messages import Attachment
from actions.domain.people import Address
from actions.domain.tickets import Kind, NewTicket, Usable

SAM = Address(channel="telegram", chat_id=1001)
LI = Address(channel="telegram", chat_id=1002)
NOBODY = Address(channel="telegram", chat_id=9999)


def repair(**more):
    told = {"product": "dishwasher", "story": "It leaks.", "usable": Usable.NO, "care": "home"}
    return NewTicket(kind=Kind.REPAIR, **{**told, **more})


def complaint(**more):
    return NewTicket(kind=Kind.COMPLAINT, **{"story": "Nobody came.", "wish": "apology", **more})


def photo(key, **more):
    sent_at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    return Attachment(
        **{"customer_id": 0, "kind": "photo", "key": key, "sent_at": sent_at, **more}
    )


def at_once(count, work):
    """Run `work(0)` … `work(count - 1)` in threads that all start at the same moment."""
    barrier = Barrier(count)

    def start(number):
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(start, range(count)))
