"""Customers whom staff no longer answer."""

import sqlalchemy as sa
from alembic import op

from actions.domain.columns import Moment

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("customer", sa.Column("barred_at", Moment(timezone=True), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("customer", "barred_at")
