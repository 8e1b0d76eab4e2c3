"""Clocks of a case and their intervals; the one deadline of before becomes the first of them."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from actions.domain.columns import Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Make the change; the desk starts the clocks of open tickets itself (it has the policy)."""
    op.create_table(
        "clock",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("started_at", Moment(), nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("rule", TEXT(), nullable=False),
        sa.Column("calendar", TEXT(), nullable=False),
        sa.Column("due_at", Moment()),
        sa.Column("met_at", Moment()),
        sa.Column("stopped_at", Moment()),
        sa.Column("warned_at", Moment()),
        sa.Column("breached_at", Moment()),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("named_id", sa.Integer, sa.ForeignKey("staff_member.id")),
        sa.Column("check_at", Moment(), index=True),
        sa.UniqueConstraint("ticket_id", "kind", "round"),
    )
    op.create_table(
        "clock_interval",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("since_at", Moment(), nullable=False),
        sa.Column("until_at", Moment()),
        sa.Column("why", sa.String(20)),
        sa.Column("person", TEXT(), nullable=False),
    )
    goes_on = sa.text("until_at IS NULL")
    op.create_index(
        "ix_clock_interval_open",
        "clock_interval",
        ["ticket_id"],
        unique=True,
        sqlite_where=goes_on,
        postgresql_where=goes_on,
    )
    # Not copied into a new table: SQLite does not drop one that others refer to.
    with op.batch_alter_table("ticket", recreate="never") as table:
        table.drop_column("answer_due_at")
        table.add_column(sa.Column("far", sa.Boolean))


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("ticket", recreate="never") as table:
        table.drop_column("far")
        table.add_column(sa.Column("answer_due_at", Moment()))
    answers = sa.text(
        "update ticket set answer_due_at = (select max(clock.due_at) from clock"
        " where clock.ticket_id = ticket.id and clock.kind = 'answer')"
    )
    op.execute(answers)
    op.drop_table("clock_interval")
    op.drop_table("clock")
