"""What migrations make is what the models say, forwards and backwards."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from actions.store.catalogue import find_product
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
