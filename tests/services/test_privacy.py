"""What a customer is told is kept of them, their copy, and what is left once they are erased."""

import json

import pytest
from sqlalchemy import create_engine, text
from sqlmodel import SQLModel, select

from actions.domain.handoff import Brief, Reason
from actions.domain.messages import Act, Inbound, Medium, Outbound, State
from actions.domain.papers import PAPER, Paper
from actions.domain.people import Address, Customer
from actions.domain.personal import StillOpen
from actions.domain.staff import NotAllowed
from actions.domain.surveys import YES
from actions.domain.tickets import TicketEvent
from actions.services.choosing import pressed
from actions.services.desk import open_desk
from actions.store.talks import talk_file
from actions.store.tickets import list_tickets
from tests.services.people import LI, SAM, photo, repair
from tests.services.surveying import Taps, finished
from tests.services.team import ANN, GROUP, MEI, rows, said, texts, topic, writes

WORD = "quokka"
"""In everything that Sam says and is told; nothing else in the desk has it."""
PHONE = "+447700900123"
FRIDGE = "KF4202503140017"


@pytest.fixture
def lived(any_crew, clock):
    """Sam's fridge is repaired with a person's help, and the case is closed."""
    desk = any_crew
    desk.seeding.seed_catalogue()
    desk.customers.meet(SAM, name=f"Sam {WORD}", code="en")
    desk.customers.note_phone(SAM, PHONE)
    desk.inbox.store(SAM, 5, {"text": WORD})
    desk.attachments.note_words(SAM, 1, f"It is a {WORD}.")
    desk.attachments.keep(SAM, photo("p1", caption=WORD, file_id=WORD, unique_id=WORD))
    new = repair(
        product="fridge", serial_number=FRIDGE, story=WORD, place=f"1 {WORD} Lane", phone=PHONE
    )
    code = desk.tickets.open(SAM, new, turn="t1").code
    here = desk.handoffs.topic_for(code, key="topic")
    desk.topics.made(here, 77, code)
    brief = Brief(wish=WORD, words=WORD, turns=[("customer", WORD)])
    desk.handoffs.begin(SAM, Reason.ASKED, turn="h1", ticket_code=code, brief=brief)
    desk.handoffs.take(MEI, here, key="take")
    desk.relay.from_customer(SAM, "u1", said(f"more {WORD}s", 7))
    writes(desk, MEI, f"Dear {WORD}", "w1", topic_id=here)
    desk.handoffs.hand_back(MEI, here, key="back", summary=f"{WORD} fed")
    desk.histories.note(MEI, 1, "notes", f"likes {WORD}s")
    clock.forward(hours=2)
    finished(desk, code)
    clock.forward(hours=22)
    desk.surveys.sweep()
    Taps(desk)(YES)
    Taps(desk)("4")
    desk.inbox.finish("telegram:5", SAM)
    delivers(desk)
    return desk


def delivers(desk):
    number = 100
    while claimed := desk.outbox.claim("telegram", "w", limit=9):
        for row in claimed:
            number += 10
            desk.outbox.delivered(row.id, [number] if row.act is Act.SEND else [])


def erase(desk, key="e1"):
    return desk.privacy.press(SAM, key, "yes")


def everything(desk):
    """Every row of every table as text, by table."""
    with desk.database.reading() as session:
        for table in SQLModel.metadata.sorted_tables:
            for row in session.connection().execute(table.select()).mappings():
                yield table.name, json.dumps(dict(row), default=str, ensure_ascii=False)


def test_nothing_that_a_customer_said_or_that_names_them_is_left_once_they_are_erased(
    lived, clock
):
    before = [name for name, row in everything(lived) if WORD in row]
    assert {"customer", "ticket", "message", "attachment", "relayed"} <= set(before)
    assert {"inbound", "outbound", "handoff", "ticketevent"} <= set(before)
    erase(lived)
    for secret in (WORD, PHONE):
        assert [name for name, row in everything(lived) if secret in row] == []
    # The goodbye alone is still on its way to their chat, for a day.
    delivers(lived)
    clock.forward(hours=25)
    lived.privacy.sweep()
    for secret in (WORD, PHONE, f'"chat_id": {SAM.chat_id}'):
        assert [name for name, row in everything(lived) if secret in row] == []


def test_the_facts_of_a_case_stay_when_its_customer_is_erased(lived):
    [reply] = erase(lived)
    assert reply.text.startswith("Done. What was personal is deleted.")
    file = lived.histories.unit(FRIDGE)
    assert file.lines[0].startswith("🔹 R-1001, repair, fridge, 2 March 2026, closed")
    assert "covered until 13 March 2028" in file.head
    with lived.database.reading() as session:
        [event] = session.exec(select(TicketEvent).where(TicketEvent.what == "erased"))
    assert (event.person, event.cause) == ("customer", "privacy")


def test_staff_hear_whose_facts_stay_and_the_topic_is_taken_away(lived):
    erase(lived)
    [news] = texts(lived, GROUP)[-1:]
    assert news.startswith("What was personal in R-1001 was erased by the customer.")
    assert [row.act for row in rows(lived, topic()) if row.state is State.PENDING] == []
    [removal] = rows(lived, topic(), Act.REMOVE)
    assert removal.state is State.PENDING


def test_who_was_erased_and_writes_again_is_met_for_the_first_time(lived):
    erase(lived)
    again = lived.customers.meet(SAM, name="Sam", code="en")
    assert again.id not in (1, 2)
    with lived.database.reading() as session:
        assert list_tickets(session, again.id, open_only=False) == []


def test_the_other_customers_keep_everything(lived):
    lived.tickets.open(LI, repair(story="漏水", place="长安街1号"), turn="li")
    before = [row for name, row in everything(lived) if name == "ticket" and "漏水" in row]
    erase(lived)
    assert [row for name, row in everything(lived) if name == "ticket" and "漏水" in row] == before


def test_nobody_is_erased_while_something_is_under_way(lived):
    lived.tickets.open(SAM, repair(story="again"), turn="r2")
    [reply] = erase(lived)
    assert reply.text.startswith("Not yet: R-1002 is still under way")
    with pytest.raises(StillOpen) as refused:
        lived.privacy.ask(ANN, 1)
    assert refused.value.fields["codes"] == "R-1002"
    assert any(WORD in row for _, row in everything(lived))


def test_only_an_admin_erases_a_customer_and_a_second_tap_finds_nobody(lived):
    with pytest.raises(NotAllowed):
        lived.privacy.erase(MEI, 1, key="m")
    asks = lived.privacy.ask(ANN, 1)
    assert asks.text.startswith(f"Erase Sam {WORD} for good?")
    assert lived.privacy.erase(ANN, 1, key="a").text == "Erased. The facts of R-1001 stay."
    with pytest.raises(Exception, match="error-no-customer"):
        lived.privacy.erase(ANN, 1, key="b")


def test_a_customer_is_asked_before_anything_is_erased_and_may_keep_it(lived):
    [shown] = lived.privacy.show(SAM)
    assert [button.title for button in shown.buttons] == ["Send me a copy", "Delete my data"]
    [sure] = lived.privacy.press(SAM, "k1", "ask")
    assert [button.title for button in sure.buttons] == ["Yes, delete it", "No, keep it"]
    assert pressed(lived, "privacy").press(SAM, "k2", "keep")[0].text == (
        "All right, nothing was deleted."
    )
    assert any(WORD in row for _, row in everything(lived))


def test_a_copy_has_what_was_written_on_both_sides_and_the_cases(lived):
    [reply] = lived.privacy.press(SAM, "k1", "copy")
    page = lived.papers.load(reply.media[0].file_id)
    assert page.name == "my-data.html"
    told = page.content.decode()
    for part in (f"Sam {WORD}", PHONE, f"1 {WORD} Lane", f"It is a {WORD}.", FRIDGE, "R-1001"):
        assert part in told
    assert "[photo] quokka" in told
    assert "Dear quokka" in told


def test_a_copy_as_data_can_be_read_by_another_service(lived):
    data = json.loads(lived.privacy.copy(1, data=True))
    assert data["customer"][0]["phone"] == PHONE
    assert data["ticket"][0]["code"] == "R-1001"
    assert any("Dear quokka" in one["text"] for one in data["sent"])


def test_a_copy_itself_is_gone_once_its_customer_is_erased(lived):
    [reply] = lived.privacy.press(SAM, "k1", "copy")
    lived.outbox.post(SAM, "copy", [reply])
    erase(lived)
    number = int(reply.media[0].file_id.removeprefix(PAPER))
    with lived.database.reading() as session:
        assert session.get_one(Paper, number).content == b""


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


def test_updates_go_after_the_days_of_the_policy_and_no_sooner(lived, clock):
    lived.inbox.store(LI, 6, {"text": "later"})
    lived.inbox.finish("telegram:6", LI)
    count = select(Inbound.id)
    clock.forward(days=29)
    lived.privacy.sweep()
    with lived.database.reading() as session:
        assert len(session.exec(count).all()) == 2
    clock.forward(days=2)
    lived.privacy.sweep()
    with lived.database.reading() as session:
        # The last of a channel stays, so that numbering goes on behind it.
        assert len(session.exec(count).all()) == 1


def forgetting(desk, policy, clock, days):
    privacy = policy.privacy.model_copy(update={"erase_after_days": days})
    changed = policy.model_copy(update={"privacy": privacy})
    return open_desk(desk.database, changed, staff=desk.staff, now=clock)


def test_who_is_silent_as_long_as_the_policy_says_is_erased(lived, policy, clock):
    desk = forgetting(lived, policy, clock, 365)
    clock.forward(days=366)
    desk.attachments.note_words(LI, 9, "还在")
    assert desk.privacy.sweep() == 1
    assert [name for name, row in everything(desk) if WORD in row] == []
    with desk.database.reading() as session:
        assert [one.is_erased for one in session.exec(select(Customer).order_by(Customer.id))] == [
            True,
            False,
        ]
    assert desk.privacy.sweep() == 0


def test_nobody_is_erased_by_the_clock_unless_the_policy_says_so(lived, clock):
    clock.forward(days=4000)
    assert lived.privacy.sweep() == 0
    assert any(WORD in row for _, row in everything(lived))


@pytest.fixture
def talks(lived):
    """Where the engine keeps conversations: a file beside SQLite, or the same PostgreSQL."""
    url = lived.database.engine.url
    engine = create_engine(f"sqlite:///{talk_file(url)}" if lived.database.is_sqlite else url)
    with engine.begin() as talk:
        talk.execute(text("create table events (sender_id text, data text)"))
        talk.execute(
            text("insert into events values ('telegram:1001', 'a'), ('telegram:1002', 'b')")
        )
    yield engine
    with engine.begin() as talk:
        talk.execute(text("drop table events"))
    engine.dispose()


def test_what_the_engine_remembers_of_a_chat_goes_with_its_customer(lived, talks):
    erase(lived)
    with talks.connect() as talk:
        assert talk.execute(text("select data from events")).scalars().all() == ["b"]


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
