"""Technicians, visits and service records."""

import sqlalchemy as sa
from alembic import op

from actions.domain.columns import Moment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

OPEN = sa.text("ended_at IS NULL")


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "technician",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("staff_id", sa.Integer, sa.ForeignKey("staff_member.id"), nullable=False),
        sa.Column("skills", sa.JSON, nullable=False),
        sa.Column("districts", sa.JSON, nullable=False),
        sa.Column("calendar", sa.String, nullable=False),
        sa.Column("days_off", sa.JSON, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.UniqueConstraint("staff_id"),
    )
    op.create_table(
        "visit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("technician_id", sa.Integer, sa.ForeignKey("technician.id"), nullable=False),
        sa.Column("starts_at", Moment(), nullable=False),
        sa.Column("ends_at", Moment(), nullable=False),
        sa.Column("zone", sa.String, nullable=False),
        sa.Column("district", sa.String, nullable=False),
        sa.Column("far", sa.Boolean, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("booked_at", Moment(), nullable=False),
        sa.Column("on_way_at", Moment()),
        sa.Column("arrived_at", Moment()),
        sa.Column("diagnosed_at", Moment()),
        sa.Column("worked_at", Moment()),
        sa.Column("ended_at", Moment()),
        sa.Column("due_at", Moment()),
        sa.Column("reminded_at", Moment()),
        sa.Column("card_ids", sa.JSON, nullable=False),
        sa.Column("turn", sa.String, nullable=False),
    )
    op.create_index("ix_visit_ticket_id", "visit", ["ticket_id"])
    op.create_index("ix_visit_technician_id", "visit", ["technician_id"])
    op.create_index("ix_visit_due_at", "visit", ["due_at"])
    for name, columns in (("slot", ["technician_id", "starts_at"]), ("ticket", ["ticket_id"])):
        op.create_index(
            f"ix_visit_open_{name}",
            "visit",
            columns,
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        )
    op.create_table(
        "service_record",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("visit_id", sa.Integer, sa.ForeignKey("visit.id"), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("found", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
        sa.Column("result", sa.String(20)),
        sa.Column("checked_at", Moment()),
        sa.Column("finished_at", Moment()),
        sa.Column("sent_at", Moment()),
        sa.Column("feedback", sa.JSON, nullable=False),
        sa.UniqueConstraint("visit_id"),
    )
    op.create_index("ix_service_record_ticket_id", "service_record", ["ticket_id"])


def downgrade() -> None:
    """Take it back."""
    for table in ("service_record", "visit", "technician"):
        op.drop_table(table)
