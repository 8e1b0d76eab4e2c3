"""What holds for every clock, whatever the calendar, the pauses and the promise."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from actions.domain.sla.clocks import (
    Clock,
    ClockInterval,
    ClockKind,
    Stretch,
    Waiting,
    falls_due,
    running,
    used_up,
    worked,
)
from actions.domain.sla.hours import deadline
from tests.domain.test_deadline_rules import LENGTHS, MOMENTS, calendars

CALENDARS = st.none() | calendars()
GAPS = st.timedeltas(timedelta(0), timedelta(days=3))


@st.composite
def stretches(draw, start):
    """Stretches that run one after the other with gaps; the last goes on and on."""
    found, since = [], start
    for ran, waited in draw(st.lists(st.tuples(GAPS, GAPS), max_size=4)):
        found.append(Stretch(since, since + ran))
        since += ran + waited
    return [*found, Stretch(since)]


RUNS = MOMENTS.flatmap(stretches)


@given(RUNS, LENGTHS, CALENDARS)
def test_nothing_is_due_before_so_much_time_has_run(runs, length, calendar):
    due = used_up(length, runs, calendar)
    assert due >= runs[0].since + length
    assert any(run.since < due and (run.until is None or due <= run.until) for run in runs)


@given(RUNS, LENGTHS, CALENDARS)
def test_at_the_deadline_exactly_the_promised_time_has_run(runs, length, calendar):
    assert worked(runs, used_up(length, runs, calendar), calendar) == length


@given(RUNS, LENGTHS, LENGTHS, CALENDARS)
def test_a_longer_promise_is_never_due_earlier(runs, a, b, calendar):
    shorter, longer = sorted((a, b))
    assert used_up(shorter, runs, calendar) <= used_up(longer, runs, calendar)


@given(MOMENTS, MOMENTS, LENGTHS, CALENDARS)
def test_a_promise_that_begins_later_is_never_due_earlier(a, b, length, calendar):
    earlier, later = sorted((a, b))
    first = used_up(length, [Stretch(earlier)], calendar)
    assert first <= used_up(length, [Stretch(later)], calendar)


@given(RUNS, LENGTHS, LENGTHS, CALENDARS)
def test_two_promises_one_after_the_other_are_due_like_their_sum(runs, a, b, calendar):
    first = used_up(a, runs, calendar)
    rest = [left for run in runs if (left := run.after(first))]
    assert used_up(b, rest, calendar) == used_up(a + b, runs, calendar)


@given(RUNS, LENGTHS, CALENDARS)
def test_a_pause_only_delays(runs, length, calendar):
    without = used_up(length, [Stretch(runs[0].since)], calendar)
    assert used_up(length, runs, calendar) >= without


@given(RUNS, LENGTHS, CALENDARS, st.timedeltas(timedelta(0), timedelta(days=400)))
def test_until_the_deadline_less_than_the_promise_has_run(runs, length, calendar, passed):
    moment = runs[0].since + passed
    due = used_up(length, runs, calendar)
    assert (worked(runs, moment, calendar) < length) == (moment < due)


@given(RUNS, CALENDARS, GAPS, GAPS)
def test_time_that_has_run_adds_up_over_any_split(runs, calendar, a, b):
    start = runs[0].since
    first = worked(runs, start + a, calendar)
    second = worked([left for r in runs if (left := r.after(start + a))], start + a + b, calendar)
    assert first + second == worked(runs, start + a + b, calendar)


@given(MOMENTS, LENGTHS, calendars())
def test_without_a_pause_a_clock_is_due_like_any_deadline(start, length, calendar):
    assert used_up(length, [Stretch(start)], calendar) == deadline(start, length, calendar)


@given(MOMENTS, LENGTHS)
def test_round_the_clock_nothing_but_time_counts(start, length):
    assert used_up(length, [Stretch(start)], None) == start + length


def clock_of(runs, length, kind=ClockKind.ARRIVAL):
    """A clock over a chain of intervals that runs in `runs` and waits in between."""
    start = runs[0].since
    chain = []
    for run in runs:
        if chain and chain[-1].until_at < run.since:
            why, since = Waiting.PART, chain[-1].until_at
            chain.append(interval(since, run.since, why))
        chain.append(interval(run.since, run.until))
    clock = Clock(
        ticket_id=1, kind=kind, started_at=start, seconds=0, rule="repair", calendar="hours"
    )
    clock.seconds = int(length.total_seconds())
    return clock, chain


def interval(since, until=None, why=None):
    return ClockInterval(ticket_id=1, since_at=since, until_at=until, why=why, person="Mei")


WHOLE_SECONDS = LENGTHS.map(lambda length: timedelta(seconds=int(length.total_seconds())))


@given(RUNS, WHOLE_SECONDS, CALENDARS)
def test_a_deadline_can_be_worked_out_from_the_intervals_alone(runs, length, calendar):
    clock, chain = clock_of(runs, length)
    assert falls_due(clock, chain, calendar) == used_up(length, runs, calendar)


@given(RUNS, WHOLE_SECONDS, CALENDARS)
def test_the_first_answer_is_owed_while_a_case_waits_for_something_else(runs, length, calendar):
    clock, chain = clock_of(runs, length, ClockKind.ANSWER)
    assert falls_due(clock, chain, calendar) == used_up(length, [Stretch(runs[0].since)], calendar)


@given(RUNS, WHOLE_SECONDS, CALENDARS, GAPS)
def test_what_happens_after_a_promise_was_kept_changes_nothing(runs, length, calendar, passed):
    clock, chain = clock_of(runs, length)
    clock.met_at = runs[0].since + passed
    before = [one for one in chain if one.since_at <= clock.met_at]
    before[-1:] = [interval(before[-1].since_at, None, before[-1].why)] if before else []
    assert falls_due(clock, chain, calendar) == falls_due(clock, before, calendar)


def test_while_a_case_waits_nobody_knows_when_it_is_due():
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    clock, chain = clock_of([Stretch(monday)], timedelta(hours=8))
    chain[-1].until_at = monday + timedelta(hours=2)
    chain.append(interval(chain[-1].until_at, None, Waiting.CUSTOMER))
    assert falls_due(clock, chain, None) is None
    assert [run.until for run in running(clock, chain)] == [chain[0].until_at]


def test_a_deadline_that_passed_before_the_pause_stays():
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    clock, chain = clock_of([Stretch(monday)], timedelta(hours=8))
    chain[-1].until_at = monday + timedelta(hours=9)
    chain.append(interval(chain[-1].until_at, None, Waiting.CUSTOMER))
    assert falls_due(clock, chain, None) == monday + timedelta(hours=8)


def test_a_promise_kept_at_the_very_moment_a_pause_ends_keeps_its_deadline():
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    hour = timedelta(hours=1)
    runs = [Stretch(monday, monday + hour), Stretch(monday + 3 * hour)]
    clock, chain = clock_of(runs, timedelta(hours=8))
    due = falls_due(clock, chain, None)
    clock.met_at = monday + 3 * hour
    assert falls_due(clock, chain, None) == due == monday + 10 * hour
