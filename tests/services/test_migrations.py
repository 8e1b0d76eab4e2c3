"""What migrations make is what the models say, forwards and backwards."""

from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from actions.domain.cases.corrections import Correction
from actions.domain.complaints.offers import Offer, OfferState, Settling
from actions.domain.messages import Inbound
from actions.domain.people import Customer
from actions.domain.products.catalogue import Product, Unit
from actions.domain.staff import StaffMember
from actions.domain.tickets import Kind, Ticket, TicketEvent
from actions.store.catalogue import find_product
from actions.store.complaints import list_owed
from actions.store.migrate import _config, migrate, version
from actions.store.tables import METADATA


def differences(database):
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        return compare_metadata(context, METADATA)


def test_a_migrated_database_has_the_tables_of_the_models(any_database):
    assert differences(any_database) == []


def test_every_migration_can_be_taken_back_and_made_again(any_database):
    with any_database.engine.begin() as connection:
        command.downgrade(_config(connection=connection), "base")
    assert version(any_database)[0] is None

    migrate(any_database)
    assert differences(any_database) == []


def test_products_of_before_are_found_by_their_words_afterwards(any_database):
    with any_database.engine.begin() as connection:
        command.downgrade(_config(connection=connection), "0016")
        columns = "model, name_en, name_zh, aliases, care"
        values = "'EK-17', 'Kettle', '电水壶', 'Jug kettle| ', 'home'"
        connection.execute(text(f"insert into product ({columns}) values ({values})"))

    migrate(any_database)
    with any_database.reading() as session:
        for words in ("my JUG KETTLE", "电水壶坏了", "ek-17"):
            assert find_product(session, words).model == "EK-17"


AGREED = datetime(2026, 3, 2, 9, tzinfo=UTC)


def write_offers(database, *states):
    """Write a ticket and an offer for each state, all answered an hour after they were made."""
    made = AGREED - timedelta(hours=1)
    with database.transaction() as session:
        customer = Customer(channel="telegram", chat_id=1, created_at=made)
        member = StaffMember(user_id=11, name="Ann", joined_at=made)
        session.add_all([customer, member])
        session.flush()
        for number, state in enumerate(states):
            times = {"opened_at": made, "moved_at": made}
            ticket = Ticket(
                code=f"C-{number}", kind=Kind.COMPLAINT, customer_id=customer.id, **times
            )
            session.add(ticket)
            session.flush()
            offer = Offer(ticket_id=ticket.id, kind=Settling.REFUND, cents=1200, state=state)
            offer.proposed_by_id, offer.key = member.id, f"o{number}"
            offer.proposed_at, offer.ended_at = made, AGREED
            session.add(offer)


def test_what_was_agreed_before_it_was_followed_up_counts_as_carried_out(any_database):
    states = (OfferState.ACCEPTED, OfferState.DECLINED, OfferState.WITHDRAWN)
    write_offers(any_database, *states)
    with any_database.engine.begin() as connection:
        command.downgrade(_config(connection=connection), "0018")

    migrate(any_database)
    with any_database.reading() as session:
        offers = session.exec(select(Offer).order_by(Offer.id)).all()
        assert list_owed(session) == []
    assert [offer.carried_out_at for offer in offers] == [AGREED, None, None]
    assert {(offer.carried_out_by, offer.check_at) for offer in offers} == {("", None)}
    assert differences(any_database) == []


def test_what_was_put_right_before_is_found_by_its_customer_afterwards(any_database):
    write_offers(any_database, OfferState.ACCEPTED)
    keys = ("telegram:5/correction", "s1/correction", "ticket:1/brought_back", "gone/correction")
    with any_database.transaction() as session:
        at = {"due_at": AGREED, "received_at": AGREED}
        here = {"channel": "telegram", "chat_id": 1, "lane": "1", "source_id": 5}
        session.add(Inbound(key="telegram:5", payload={}, **here, **at))
        said = {"person": "Ann", "what": "retagged", "cause": "chat", "key": "s1/retagged"}
        session.add(TicketEvent(ticket_id=1, at=AGREED, **said))
    with any_database.engine.begin() as connection:
        command.downgrade(_config(connection=connection), "0023")
        for key in keys:
            columns = "text, language, guessed, meant, corrector, noted_at, key"
            values = f"'it hums', 'en', '', '', 'staff', '2026-03-02', '{key}'"
            connection.execute(text(f"insert into correction ({columns}) values ({values})"))

    migrate(any_database)
    with any_database.reading() as session:
        rows = session.exec(select(Correction).order_by(Correction.id)).all()
    assert [row.customer_id for row in rows] == [1, 1, 1, None]


@pytest.mark.parametrize("begun", ["0001", "0004"])
def test_units_of_an_early_desk_are_kept_by_an_upgrade(any_database, begun):
    with any_database.engine.begin() as connection:
        command.downgrade(_config(connection=connection), begun)
        for table, columns, values in (
            ("product", "id, model, care, warranty_months", "7, 'DW-60', 'home', 24"),
            ("unit", "id, serial_number, product_id", "9, 'DW602507300076', 7"),
        ):
            more = {c["name"] for c in inspect(connection).get_columns(table) if not c["nullable"]}
            more = sorted(more - set(columns.split(", ")))
            named, empty = ", ".join([columns, *more]), ", ".join([values, *["''"] * len(more)])
            connection.execute(text(f"insert into {table} ({named}) values ({empty})"))

    migrate(any_database)
    with any_database.reading() as session:
        unit = session.exec(select(Unit)).one()
        assert session.get(Product, unit.product_id).model == "DW-60"
    with pytest.raises(IntegrityError), any_database.transaction() as session:
        session.add(Unit(serial_number="x", product_id=8))
