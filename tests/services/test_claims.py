"""What the inbox and the outbox share: rows claimed once, in order, for a while."""

import threading
import time

import pytest

from actions.domain.messages import Reply
from actions.domain.people import Address
from tests.services.people import LI, SAM, at_once


class Inbox:
    """Fills and empties the inbox."""

    def __init__(self, desk):
        self.queue, self.rows = desk.inbox, 0

    def add(self, address):
        self.rows += 1
        self.queue.store(address, self.rows, {})

    def finish(self, row):
        self.queue.finish(row.key, Address(channel=row.channel, chat_id=row.chat_id))


class Outbox:
    """Fills and empties the outbox."""

    def __init__(self, desk):
        self.queue, self.rows = desk.outbox, 0

    def add(self, address):
        self.rows += 1
        self.queue.post(address, f"row {self.rows}", [Reply(text="hello")])

    def finish(self, row):
        self.queue.delivered(row.id)


@pytest.fixture(params=[Inbox, Outbox])
def box(request, any_desk):
    return request.param(any_desk)


def ids(rows):
    return [row.id for row in rows]


def test_only_the_oldest_of_each_chat_is_taken(box):
    for address in (SAM, SAM, LI, SAM, LI):
        box.add(address)
    assert ids(box.queue.claim("telegram", "w", limit=9)) == [1, 3]
    assert box.queue.claim("telegram", "w", limit=9) == []


def test_the_next_of_a_chat_follows_once_the_first_is_done(box):
    for address in (SAM, SAM, LI):
        box.add(address)
    first, _ = box.queue.claim("telegram", "w", limit=9)
    box.finish(first)
    assert ids(box.queue.claim("telegram", "w", limit=9)) == [2]


def test_no_more_is_taken_than_was_asked_for(box):
    for number in range(5):
        box.add(Address(channel="telegram", chat_id=number))
    assert ids(box.queue.claim("telegram", "w", limit=2)) == [1, 2]


def test_another_channel_s_rows_are_left_alone(box):
    box.add(Address(channel="terminal", chat_id=SAM.chat_id))
    box.add(SAM)
    assert ids(box.queue.claim("telegram", "w", limit=9)) == [2]
    assert ids(box.queue.claim("terminal", "w", limit=9)) == [1]


def test_a_claim_that_nobody_ends_runs_out_after_a_minute(box, clock):
    box.add(SAM)
    box.queue.claim("telegram", "gone", limit=9)
    clock.forward(seconds=59)
    assert box.queue.claim("telegram", "w", limit=9) == []
    clock.forward(seconds=1)
    assert ids(box.queue.claim("telegram", "w", limit=9)) == [1]
    assert box.queue.workers() == {"w"}


def test_what_a_killed_worker_held_can_be_given_back_at_once(box):
    box.add(SAM)
    box.add(LI)
    box.queue.claim("telegram", "killed", limit=1)
    box.queue.claim("telegram", "alive", limit=1)
    assert box.queue.workers() == {"killed", "alive"}
    box.queue.release("killed")
    assert ids(box.queue.claim("telegram", "w", limit=9)) == [1]
    assert box.queue.workers() == {"alive", "w"}


def test_eight_workers_take_each_of_two_hundred_rows_once(box):
    for number in range(200):
        box.add(Address(channel="telegram", chat_id=number))

    def work(number):
        taken = []
        while rows := box.queue.claim("telegram", f"w{number}", limit=7):
            taken += ids(rows)
        return taken

    taken = [row_id for rows in at_once(8, work) for row_id in rows]
    left = ids(box.queue.claim("telegram", "last", limit=300))
    assert sorted(taken + left) == list(range(1, 201))
    assert len(taken) > len(left)


def test_eight_workers_never_handle_a_chat_s_rows_out_of_order_or_at_once(box):
    people = [Address(channel="telegram", chat_id=number) for number in range(6)]
    for _ in range(8):
        for address in people:
            box.add(address)
    handled, busy, lock = {p.chat_id: [] for p in people}, set(), threading.Lock()
    ended = time.monotonic() + 30

    def work(number):
        while sum(map(len, handled.values())) < 48 and time.monotonic() < ended:
            for row in box.queue.claim("telegram", f"w{number}", limit=2):
                with lock:
                    assert row.chat_id not in busy
                    busy.add(row.chat_id)
                    handled[row.chat_id].append(row.id)
                time.sleep(0.001)
                with lock:
                    busy.remove(row.chat_id)
                box.finish(row)

    at_once(8, work)
    for place, address in enumerate(people, start=1):
        assert handled[address.chat_id] == list(range(place, 49, 6))
