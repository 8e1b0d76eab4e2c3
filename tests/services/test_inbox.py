from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from actions.domain.messages import Button, Inbound, Outbound, Reply, State
from tests.services.people import LI, SAM

REPLIES = [
    Reply(text="Which product?", buttons=[Button(title="Fridge", payload="/press")]),
    Reply(text="And what is wrong?"),
]


def stored(desk, source_id=1):
    with desk.database.reading() as session:
        key = f"telegram:{source_id}"
        return session.exec(select(Inbound).where(Inbound.key == key)).one()


def replies(desk):
    with desk.database.reading() as session:
        return session.exec(select(Outbound).order_by(Outbound.id)).all()


def test_an_update_is_stored_once_however_often_it_comes(desk, clock):
    assert desk.inbox.store(SAM, 1, {"text": "hello"}) is True
    assert desk.inbox.store(SAM, 1, {"text": "hello"}) is False
    assert desk.inbox.store(SAM, 2, {"text": "hello"}) is True
    row = stored(desk)
    assert (row.payload, row.state, row.received_at) == ({"text": "hello"}, State.PENDING, clock())


def test_the_same_number_in_another_channel_is_another_update(desk):
    desk.inbox.store(SAM, 1, {})
    assert desk.inbox.store(SAM.model_copy(update={"channel": "terminal"}), 1, {}) is True


def test_replies_and_the_mark_are_written_together(desk, clock):
    desk.inbox.store(SAM, 1, {})
    desk.inbox.claim("telegram", "w", limit=1)
    clock.forward(seconds=2)
    desk.inbox.finish("telegram:1", SAM, REPLIES)

    row = stored(desk)
    assert (row.state, row.handled_at, row.claimed_by) == (State.DONE, clock(), None)
    assert [(r.chat_id, r.text, r.state) for r in replies(desk)] == [
        (SAM.chat_id, "Which product?", State.PENDING),
        (SAM.chat_id, "And what is wrong?", State.PENDING),
    ]
    assert replies(desk)[0].buttons == [{"title": "Fridge", "payload": "/press"}]


def test_an_update_finished_twice_is_answered_once(desk):
    desk.inbox.store(SAM, 1, {})
    desk.inbox.finish("telegram:1", SAM, REPLIES)
    desk.inbox.finish("telegram:1", SAM, [*REPLIES, Reply(text="once more")])
    assert len(replies(desk)) == 2


def test_an_update_whose_replies_cannot_be_written_stays_to_be_handled(desk):
    desk.inbox.store(SAM, 1, {})
    with desk.database.transaction() as session:
        session.exec(
            text(
                "create trigger full before insert on outbound when new.text like 'And%'"
                " begin select raise(abort, 'the disk is full'); end"
            )
        )
    with pytest.raises(IntegrityError, match="the disk is full"):
        desk.inbox.finish("telegram:1", SAM, REPLIES)
    assert stored(desk).state is State.PENDING
    assert replies(desk) == []


def test_an_update_may_be_handled_without_a_reply(desk):
    desk.inbox.store(SAM, 1, {})
    desk.inbox.finish("telegram:1", SAM)
    assert stored(desk).state is State.DONE
    assert replies(desk) == []


def test_order_within_a_chat_holds_over_a_retry(desk, clock):
    for number, address in ((1, SAM), (2, SAM), (3, LI)):
        desk.inbox.store(address, number, {})
    assert [row.source_id for row in desk.inbox.claim("telegram", "w", limit=9)] == [1, 3]

    desk.inbox.fail("telegram:1", "the engine is down")
    desk.inbox.finish("telegram:3", LI)
    assert desk.inbox.claim("telegram", "w", limit=9) == []

    clock.forward(seconds=2)
    assert [row.source_id for row in desk.inbox.claim("telegram", "w", limit=9)] == [1]
    desk.inbox.finish("telegram:1", SAM)
    assert [row.source_id for row in desk.inbox.claim("telegram", "w", limit=9)] == [2]


def test_after_six_tries_an_update_is_given_up_and_the_next_goes_on(desk, clock):
    desk.inbox.store(SAM, 1, {})
    desk.inbox.store(SAM, 2, {})
    waits, given_up = [], False
    while not given_up:
        (row,) = desk.inbox.claim("telegram", "w", limit=9)
        assert row.source_id == 1
        given_up = desk.inbox.fail("telegram:1", "the engine is down")
        waits.append(stored(desk).due_at - clock())
        clock.forward(minutes=2)
    assert len(waits) == 6
    assert waits[:5] == [timedelta(seconds=seconds) for seconds in (2, 4, 8, 16, 32)]
    failed = stored(desk)
    assert (failed.state, failed.error) == (State.FAILED, "the engine is down")
    assert [row.source_id for row in desk.inbox.claim("telegram", "w", limit=9)] == [2]


def test_a_long_error_is_kept_to_a_bearable_length(desk):
    desk.inbox.store(SAM, 1, {})
    desk.inbox.fail("telegram:1", "x" * 5000)
    assert len(stored(desk).error) == 200


def test_a_channel_without_numbers_of_its_own_gets_the_next(desk):
    assert desk.inbox.next_source_id("terminal") == 1
    terminal = SAM.model_copy(update={"channel": "terminal"})
    desk.inbox.store(terminal, 1, {})
    desk.inbox.store(terminal, 7, {})
    desk.inbox.store(SAM, 900, {})
    assert desk.inbox.next_source_id("terminal") == 8
