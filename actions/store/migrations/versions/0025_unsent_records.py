"""Service records that are to be sent are found without reading all there are."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

INDEX, TABLE = "ix_service_record_unsent", "service_record"
UNSENT = sa.text("sent_at IS NULL")


def upgrade() -> None:
    """Make the change."""
    op.create_index(INDEX, TABLE, ["finished_at"], sqlite_where=UNSENT, postgresql_where=UNSENT)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(INDEX, TABLE)
