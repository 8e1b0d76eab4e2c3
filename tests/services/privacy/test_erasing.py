"""What is left of a customer who is erased, and who may erase."""

import pytest
from sqlalchemy import create_engine, text
from sqlmodel import select

from actions.domain.messages import Act, Button, State
from actions.domain.personal import StillOpen
from actions.domain.staff import NotAllowed
from actions.domain.tickets import TicketEvent
from actions.services.cards.group import Place
from actions.store.talks import talk_file
from tests.services.people import LI, SAM, repair
from tests.services.privacy.living import FRIDGE, PHONE, WORD, delivers, erase, everything
from tests.services.team import ANN, GROUP, MEI, rows, texts, topic


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
    assert refused.value.fields["codes"] == ("R-1002",)
    assert any(WORD in row for _, row in everything(lived))


def test_only_an_admin_erases_a_customer_and_a_second_tap_finds_nobody(lived):
    with pytest.raises(NotAllowed):
        lived.privacy.erase(MEI, 1, key="m")
    asks = lived.privacy.ask(ANN, 1)
    assert asks.text.startswith(f"Erase Sam {WORD} for good?")
    assert lived.privacy.erase(ANN, 1, key="a").text == "Erased. The facts of R-1001 stay."
    with pytest.raises(Exception, match="error-no-customer"):
        lived.privacy.erase(ANN, 1, key="b")


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


def test_a_question_which_customer_is_meant_names_nobody_once_they_are_erased(lived):
    place = Place(lived.staff.chat_id)
    asked = f"Which customer is meant by “Sa”?\n#1 Sam {WORD}\n#10 Samira"
    lived.group.answer("asked", place, asked, buttons=[Button(title=WORD, payload="staff:whom:")])
    lived.group.answer("other", place, "#10 Samira")
    delivers(lived)
    erase(lived)
    assert [name for name, row in everything(lived) if WORD in row] == []
    assert "#10 Samira" in texts(lived, GROUP)
