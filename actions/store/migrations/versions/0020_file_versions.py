"""Which message showed a file, so that the one an edit puts in its place is known as such."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("attachment", sa.Column("message_id", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("attachment", "message_id")
