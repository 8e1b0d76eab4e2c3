"""Repeated faults: the register of faults and what is found in it."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from actions.domain.columns import Moment

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "fault_record",
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), primary_key=True),
        sa.Column("product", TEXT(), nullable=False),
        sa.Column("unit_id", sa.Integer, sa.ForeignKey("unit.id"), index=True),
        sa.Column("symptom", sa.String(20)),
        sa.Column("part", sa.String(20)),
        sa.Column("told_on", sa.Date, nullable=False, index=True),
    )
    op.create_table(
        "repeated_fault",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("product", TEXT(), nullable=False),
        sa.Column("what", TEXT(), nullable=False),
        sa.Column("seen", sa.Integer, nullable=False),
        sa.Column("expected", sa.Float, nullable=False),
        sa.Column("q", sa.Float, nullable=False),
        sa.Column("since_on", sa.Date, nullable=False),
        sa.Column("until_on", sa.Date, nullable=False),
        sa.Column("found_at", Moment(), nullable=False),
        sa.Column("seen_at", Moment(), nullable=False),
        sa.Column("told_at", Moment(), nullable=False),
        sa.Column("told_seen", sa.Integer, nullable=False),
        sa.Column("told_days", sa.Integer, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("ended_at", Moment()),
        sa.UniqueConstraint("kind", "product", "what"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("repeated_fault")
    op.drop_table("fault_record")
