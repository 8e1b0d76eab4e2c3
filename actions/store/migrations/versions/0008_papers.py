"""Files that the desk makes."""

import sqlalchemy as sa
from alembic import op

from actions.domain.columns import Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "paper",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("paper")
