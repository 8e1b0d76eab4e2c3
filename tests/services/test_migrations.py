"""What migrations make is what the models say, forwards and backwards."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

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
