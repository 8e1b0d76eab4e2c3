"""Prices of currencies with large numbers, and files of several gigabytes, fit in PostgreSQL too.

SQLite's numbers are large as they are.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

LARGE = {
    "attachment": ("size",),
    "offer": ("cents",),
    "ruling": ("cents", "claim_cents"),
    "quote": ("net", "tax", "total"),
    "quote_line": ("unit_price",),
    "spare_part": ("price",),
}


def upgrade() -> None:
    """Make the change."""
    _change(sa.BigInteger())


def downgrade() -> None:
    """Take it back."""
    _change(sa.Integer())


def _change(to: sa.Integer) -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table, columns in LARGE.items():
            for column in columns:
                op.alter_column(table, column, type_=to)
