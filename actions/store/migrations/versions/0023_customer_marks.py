"""Short words by which staff know a customer."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("customer", sa.Column("mark", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("customer", "mark")
