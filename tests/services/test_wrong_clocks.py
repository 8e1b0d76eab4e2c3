"""A machine whose clock was years ahead for a while, and was put back."""

from datetime import timedelta

from actions.domain.chats.pacing import TELEGRAM
from actions.domain.messages import Reply
from tests.services.people import LI, SAM

YEARS = timedelta(days=3650)


def taken(queue, **more):
    return [row.key for row in queue.claim("telegram", "w", limit=9, **more)]


def test_who_wrote_while_the_clock_was_wrong_is_answered_once_it_is_right(any_desk, clock):
    clock.at += YEARS
    any_desk.inbox.store(SAM, 1, {})
    any_desk.inbox.store(LI, 2, {})
    assert any_desk.inbox.claim("telegram", "gone", limit=1)

    clock.at -= YEARS
    assert taken(any_desk.inbox) == ["telegram:1", "telegram:2"]


def test_what_was_sent_while_the_clock_was_wrong_holds_up_nothing(any_desk, clock):
    clock.at += YEARS
    for number in range(4):
        any_desk.outbox.post(SAM, f"t{number}", [Reply(text="hello")])
        for row in any_desk.outbox.claim("telegram", "w", limit=9, limits=TELEGRAM):
            any_desk.outbox.delivered(row.id, [number])
    any_desk.outbox.post(SAM, "last", [Reply(text="hello")])

    clock.at -= YEARS
    any_desk.outbox.post(LI, "now", [Reply(text="hello")])
    sent = []
    for _ in range(5):
        for row in any_desk.outbox.claim("telegram", "w", limit=9, limits=TELEGRAM):
            any_desk.outbox.delivered(row.id, [1])
            sent.append(row.key)
        clock.forward(seconds=5)
    assert {"now/0", "last/0"} <= set(sent)


def test_a_clock_that_goes_back_a_little_sends_nothing_early(any_desk, clock):
    any_desk.inbox.store(SAM, 1, {})
    any_desk.inbox.claim("telegram", "w", limit=1)
    clock.forward(minutes=-5)
    assert taken(any_desk.inbox) == []
