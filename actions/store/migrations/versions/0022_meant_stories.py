"""A story as it was meant, with its slips mended: symptoms and dangers are read from it."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("ticket", sa.Column("meant", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("ticket", "meant")
