"""Number tickets from 1001, one sequence a kind."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

COUNTER = sa.table("counter", sa.column("prefix", sa.String), sa.column("last", sa.Integer))


def upgrade() -> None:
    """Make the change."""
    op.bulk_insert(COUNTER, [{"prefix": kind, "last": 1000} for kind in ("Q", "R", "C")])


def downgrade() -> None:
    """Take it back."""
    op.execute(COUNTER.delete())
