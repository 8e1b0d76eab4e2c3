"""What was sent to each chat of late, so that all processes keep Telegram's limits together."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from actions.domain.columns import Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    table = op.create_table(
        "pace",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("spent", sa.JSON, nullable=False),
        sa.Column("free_at", Moment(), nullable=False),
    )
    # The row over all chats, which every claim locks first.
    op.bulk_insert(
        table, [{"chat_id": 0, "spent": [], "free_at": datetime(2000, 1, 1, tzinfo=UTC)}]
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("pace")
