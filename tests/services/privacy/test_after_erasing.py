"""What still happens in a chat whose customer was erased."""

from sqlalchemy import event
from sqlmodel import select

from actions.domain.messages import Medium, Outbound, State
from actions.domain.people import Address
from actions.store.tickets import list_tickets
from tests.services.people import SAM
from tests.services.privacy.living import WORD, delivers, erase
from tests.services.team import rows, said


def test_who_was_erased_and_writes_again_is_met_for_the_first_time(lived):
    erase(lived)
    again = lived.customers.meet(SAM, name="Sam", code="en")
    assert again.id not in (1, 2)
    with lived.database.reading() as session:
        assert list_tickets(session, again.id, open_only=False) == []


def test_the_last_words_to_who_was_erased_go_a_day_later(lived, clock):
    lived.inbox.store(SAM, 9, {})
    said_last = erase(lived, "telegram:9")
    [goodbye] = [row for row in rows(lived, SAM.lane) if row.state is State.PENDING]
    assert goodbye.text == said_last[0].text
    lived.inbox.finish("telegram:9", SAM, said_last)
    delivers(lived)
    assert len(rows(lived, SAM.lane)) == 1
    clock.forward(hours=25)
    lived.privacy.sweep()
    with lived.database.reading() as session:
        last = session.exec(select(Outbound).where(Outbound.key == "telegram:9/0")).one()
    assert (last.chat_id, last.text) == (0, "")


def test_nobody_waits_while_all_that_was_said_is_looked_through(lived):
    begun = []

    @event.listens_for(lived.database.engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_):
        begun.append(statement)

    lived.privacy.sweep()
    assert [one for one in begun if one.startswith(("UPDATE outbound", "UPDATE inbound"))] == []


def test_an_album_and_what_waits_for_a_customer_are_not_sent_after_they_were_erased(lived):
    lived.outbox.post(SAM, "waits", [])
    files = [Medium(kind="photo", file_id=WORD)]
    lived.relay.from_customer(SAM, "u9", said(WORD, 9, media=files))
    erase(lived)
    claimed = lived.outbox.claim("telegram", "w", limit=99)
    assert all(WORD not in row.text and not row.media for row in claimed)


def test_nothing_but_a_goodbye_is_ever_written_to_who_was_erased(lived, clock):
    erase(lived)
    delivers(lived)
    sweeps = (lived.surveys, lived.care, lived.clocks, lived.waiting, lived.visits, lived.privacy)
    for days in (1, 7, 30, 90, 365):
        clock.forward(days=days)
        for service in sweeps:
            service.sweep()
    with lived.database.reading() as session:
        waiting = select(Outbound.key).where(Outbound.state == State.PENDING)
        assert session.exec(waiting.where(Outbound.channel == "erased")).all() == []
        assert session.exec(waiting.where(Outbound.chat_id == SAM.chat_id)).all() == []


def test_numbers_go_on_where_a_channel_has_none_of_its_own_after_an_erasing(crew):
    here = Address(channel="terminal", chat_id=1)
    crew.customers.meet(here, name="Sam")
    crew.inbox.store(here, 1, {"text": "hello"})
    crew.inbox.finish("terminal:1", here)
    crew.privacy.erase_by_hand(3)
    assert crew.inbox.next_source_id("terminal") == 2
