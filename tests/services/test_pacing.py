"""Claiming within Telegram's limits: the most urgent first, nobody starved, one count for all."""

from datetime import timedelta

import pytest
from sqlmodel import select

from actions.domain.chats.pacing import Limits, Window
from actions.domain.messages import Act, Outbound, Priority, State
from tests.services.people import at_once

GROUP = -1009
LIMITS = Limits(private=Window(3, 4), group=Window(18, 60), all=Window(27, 1))


@pytest.fixture
def write(any_desk):
    def write(text, priority=Priority.REPLY, *, chat_id=GROUP, lane="", **more):
        now = any_desk.now()
        row = Outbound(
            channel="telegram",
            chat_id=chat_id,
            lane=lane or text,
            priority=priority,
            text=text,
            key=f"{chat_id}/{text}",
            due_at=now,
            created_at=now,
            **more,
        )
        with any_desk.database.transaction() as session:
            session.add(row)
        return row

    return write


@pytest.fixture
def send(any_desk):
    """Claim and deliver what may go out now; give the texts in the order they were taken."""

    def send(worker="w"):
        rows = any_desk.outbox.claim("telegram", worker, limit=25, limits=LIMITS)
        for row in rows:
            any_desk.outbox.delivered(row.id)
        return [row.text for row in rows]

    return send


def test_the_most_urgent_goes_first_whenever_it_was_written(write, send):
    for priority in reversed(Priority):
        write(priority.name, priority)
    assert send() == [priority.name for priority in Priority]


def test_a_group_gets_no_more_than_its_limit_in_a_minute_and_customers_do_not_wait(
    write, send, clock
):
    for number in range(40):
        write(f"words {number:02}", Priority.RELAY)
    write("answer", chat_id=7)
    assert send() == ["answer", *(f"words {n:02}" for n in range(16))]
    clock.forward(seconds=59)
    assert send() == []
    clock.forward(seconds=2)
    assert send() == [f"words {n:02}" for n in range(16, 32)]


def test_an_alert_passes_a_long_flow_of_customers_words(write, send):
    for number in range(40):
        write(f"words {number}", Priority.RELAY)
    send()
    write("danger", Priority.ALERT)
    assert send() == ["danger"]


def test_a_receipt_is_not_starved_by_a_flow_that_never_ends(write, send, clock):
    write("receipt", Priority.MARK)
    for number in range(100):
        write(f"words {number}", Priority.RELAY)
    sent = []
    for _ in range(70):
        sent += send()
        clock.forward(seconds=1)
    assert "receipt" in sent


def test_a_title_at_the_head_of_a_topic_does_not_hold_up_the_words_behind_it(write, send):
    for number in range(18):
        write(f"card {number}", Priority.CARD)
    write("title", Priority.MARK, act=Act.TITLE, lane="topic")
    write("words", Priority.RELAY, lane="topic")
    assert send()[0] == "title"
    assert send() == ["words"]


def test_of_titles_that_wait_only_the_newest_is_sent(write, send):
    for number in range(3):
        write(f"title {number}", Priority.MARK, act=Act.TITLE, lane="title")
    assert [send(), send(), send()] == [[], [], ["title 2"]]


def test_of_receipts_for_one_message_only_the_newest_is_sent(write, send):
    for sign in "👀👌":
        write(sign, Priority.MARK, act=Act.REACT, target_message_id=5)
    write("👎", Priority.MARK, act=Act.REACT, target_message_id=6)
    assert set(send()) == {"👌", "👎"}


def test_a_pause_holds_a_whole_chat_also_for_what_is_written_later(any_desk, write, send, clock):
    first = write("first", Priority.RELAY)
    any_desk.outbox.claim("telegram", "w", limit=9, limits=LIMITS)
    any_desk.outbox.pause(first.id, timedelta(seconds=30), "retry after 30")
    write("second", Priority.ALERT)
    write("elsewhere", chat_id=7)
    assert send() == ["elsewhere"]
    clock.forward(seconds=31)
    assert send() == ["first", "second"]


def test_six_processes_together_keep_the_limit_of_one(any_desk, write, clock):
    for number in range(60):
        write(f"words {number}", Priority.ALERT)

    def work(number):
        claim = any_desk.outbox.claim
        return [
            row.id
            for _ in range(5)
            for row in claim("telegram", f"w{number}", limit=4, limits=LIMITS)
        ]

    taken = [row_id for rows in at_once(6, work) for row_id in rows]
    assert len(taken) == len(set(taken)) == LIMITS.group.messages


def test_replaced_rows_are_done_and_never_sent(any_desk, write, send):
    write("old", Priority.MARK, act=Act.TITLE, lane="title")
    write("new", Priority.MARK, act=Act.TITLE, lane="title")
    send()
    with any_desk.database.reading() as session:
        rows = session.exec(select(Outbound).order_by(Outbound.id)).all()
    assert [(row.state, row.message_ids) for row in rows] == [
        (State.DONE, []),
        (State.PENDING, []),
    ]
