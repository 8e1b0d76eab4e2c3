from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from actions.domain.chats.pacing import Limits, Pace, Window, cost, fits, kept_free
from actions.domain.messages import Act, Outbound, Priority

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
GROUP = Limits().group


def row(**more):
    return Outbound(
        **{"chat_id": -1, "lane": "1", "key": "k"},
        **{"created_at": START, "due_at": START, "channel": "telegram"},
        **{"text": "?", **more},
    )


@given(st.lists(st.floats(0, 5), max_size=200), st.integers(1, 20), st.integers(1, 60))
def test_no_span_of_a_window_ever_holds_more_than_it_allows(pauses, messages, seconds):
    window = Window(messages, seconds)
    pace, now, sent = Pace(chat_id=1, spent=[], free_at=START), START, []
    for pause in pauses:
        now += timedelta(seconds=pause)
        if pace.free_at <= now and fits(row(), window, pace.spent, now):
            pace.spend(1, window, now)
            sent.append(now.timestamp())
    for at in sent:
        assert len([s for s in sent if at <= s < at + seconds]) <= messages


@given(st.integers(1, 20), st.floats(1, 60))
def test_what_does_not_fit_now_fits_when_it_was_said_to(messages, seconds):
    window = Window(messages, seconds)
    pace = Pace(chat_id=1, spent=[], free_at=START)
    for _ in range(messages):
        pace.spend(1, window, START)
    assert not fits(row(), window, pace.spent, START)
    later = pace.free_at + timedelta(milliseconds=1)
    assert fits(row(), window, pace.spent, later)


def test_an_alert_still_fits_where_a_flow_of_customers_words_has_filled_the_group():
    spent = [START.timestamp()] * (GROUP.messages - 2)
    for waited in (timedelta(), timedelta(hours=1)):
        kept = kept_free(Priority.RELAY, waited)
        assert not fits(row(), GROUP, spent, START, kept=kept)
        assert fits(row(), GROUP, spent, START, kept=kept_free(Priority.ALERT, waited))


def test_a_receipt_leaves_room_at_first_and_takes_it_after_a_minute():
    spent = [START.timestamp()] * (GROUP.messages - 1)
    early, late = (kept_free(Priority.MARK, timedelta(seconds=s)) for s in (59, 61))
    assert not fits(row(), GROUP, spent, START, kept=early)
    assert fits(row(), GROUP, spent, START, kept=late)


def test_a_pause_that_telegram_asked_for_is_not_shortened_by_sending():
    until = START + timedelta(seconds=40)
    pace = Pace(chat_id=1, spent=[], free_at=until)
    pace.spend(1, GROUP, START)
    assert pace.free_at == until


def test_an_album_larger_than_the_window_goes_out_when_that_is_empty():
    album = row(media=[{"kind": "photo", "file_id": "f"}] * 10)
    assert cost(album) == 10
    window = Limits().private
    assert fits(album, window, [], START)
    assert not fits(album, window, [START.timestamp()], START)


def test_a_reaction_costs_no_message_and_a_long_text_several():
    assert cost(row(act=Act.REACT)) == 0
    assert cost(row(act=Act.TITLE)) == 1
    assert cost(row(text="x" * 9000)) == 3
