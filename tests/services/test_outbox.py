from datetime import timedelta

import pytest
from sqlmodel import select

from actions.domain.messages import Outbound, Reply, State
from actions.domain.people import Address
from tests.services.people import LI, SAM


@pytest.fixture
def outbox(desk):
    for number, address in enumerate((SAM, SAM, LI), start=1):
        desk.outbox.post(address, f"m{number}", [Reply(text=f"message {number}")])
    return desk.outbox


def claimed(outbox):
    return [row.id for row in outbox.claim("telegram", "w", limit=9)]


def row(outbox, row_id):
    with outbox.database.reading() as session:
        return session.get_one(Outbound, row_id)


def test_a_message_posted_again_is_written_once(outbox):
    outbox.post(SAM, "m1", [Reply(text="message 1"), Reply(text="its second part")])
    with outbox.database.reading() as session:
        texts = session.exec(select(Outbound.text).order_by(Outbound.id)).all()
    assert texts == ["message 1", "message 2", "message 3", "its second part"]


def test_a_delivered_message_is_dated_and_not_sent_again(outbox, clock):
    claimed(outbox)
    outbox.sent_part(1, [501])
    outbox.sent_part(1, [502])
    clock.forward(seconds=3)
    outbox.delivered(1)
    sent = row(outbox, 1)
    assert (sent.state, sent.sent_at, sent.message_ids) == (State.DONE, clock(), [501, 502])
    clock.forward(minutes=5)
    assert claimed(outbox) == [2, 3]


def test_a_message_put_back_holds_its_chat_and_no_other(outbox, clock):
    assert claimed(outbox) == [1, 3]
    outbox.retry(1, timedelta(seconds=30), "flood control")
    outbox.delivered(3)
    clock.forward(seconds=29)
    assert claimed(outbox) == []
    clock.forward(seconds=1)
    assert claimed(outbox) == [1]
    assert (row(outbox, 1).attempts, row(outbox, 1).error) == (1, "flood control")


def test_a_message_is_tried_for_two_days_and_then_given_up(outbox, clock):
    outbox.retry(1, timedelta(seconds=1), "no network")
    clock.forward(days=2)
    outbox.retry(1, timedelta(seconds=1), "no network")
    assert row(outbox, 1).state is State.PENDING
    clock.forward(seconds=1)
    outbox.retry(1, timedelta(seconds=1), "no network")
    assert row(outbox, 1).state is State.FAILED
    assert claimed(outbox) == [2, 3]


def test_a_message_that_will_never_arrive_lets_the_next_pass(outbox):
    claimed(outbox)
    outbox.give_up(1, State.FAILED, "BadRequest: " + "x" * 500)
    failed = row(outbox, 1)
    assert (failed.state, failed.claimed_by, len(failed.error)) == (State.FAILED, None, 200)
    assert claimed(outbox) == [2]


def test_who_shut_the_bot_out_is_sent_nothing_more(outbox):
    claimed(outbox)
    outbox.give_up_chat(SAM, "Forbidden: bot was blocked by the user")
    states = [row(outbox, number).state for number in (1, 2, 3)]
    assert states == [State.UNDELIVERABLE, State.UNDELIVERABLE, State.PENDING]
    assert "blocked" in row(outbox, 2).error


def test_what_was_delivered_before_stays_delivered(outbox):
    outbox.delivered(1)
    outbox.give_up_chat(SAM, "Forbidden")
    assert row(outbox, 1).state is State.DONE


def test_who_came_back_is_written_to_again(outbox, desk):
    outbox.give_up_chat(SAM, "Forbidden")
    outbox.post(SAM, "m4", [Reply(text="welcome back")])
    assert claimed(outbox) == [3, 4]


def test_what_waits_for_a_group_follows_it_into_the_supergroup(outbox):
    claimed(outbox)
    outbox.delivered(1)
    outbox.move_chat(SAM, -100777)
    assert [row(outbox, number).chat_id for number in (1, 2, 3)] == [
        *(SAM.chat_id, -100777, LI.chat_id),
    ]
    assert claimed(outbox) == [2]


def test_a_chat_number_may_be_as_long_as_telegram_makes_them(desk):
    group = Address(channel="telegram", chat_id=-1009007199254740991)
    desk.outbox.post(group, "m1", [Reply(text="hello")])
    (found,) = desk.outbox.claim("telegram", "w", limit=1)
    assert found.chat_id == group.chat_id


def test_a_message_of_many_parts_is_sent_by_one_desk_however_long_it_takes(any_desk, clock):
    any_desk.outbox.post(SAM, "k", [Reply(text="long")])
    (row,) = any_desk.outbox.claim("telegram", "one", limit=9)
    for part in range(3):
        clock.forward(seconds=40)
        assert any_desk.outbox.claim("telegram", "other", limit=9) == []
        any_desk.outbox.sent_part(row.id, [part])
    any_desk.outbox.delivered(row.id, [3])
    clock.forward(hours=1)
    assert any_desk.outbox.claim("telegram", "other", limit=9) == []
