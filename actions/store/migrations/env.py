"""Alembic's way in: runs on the connection that `actions.store.migrate` hands over."""

from alembic import context

from actions.store.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
