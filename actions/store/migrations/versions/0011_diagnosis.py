"""Diagnosis trees walked, custody of units, several eyes, the handling of a case."""

import sqlalchemy as sa
from alembic import op

from actions.domain.columns import Moment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("ticket", recreate="never") as table:
        table.add_column(sa.Column("round", sa.Integer, nullable=False, server_default="1"))
        table.add_column(
            sa.Column("self_solved", sa.Boolean, nullable=False, server_default=sa.false())
        )
        table.add_column(sa.Column("handling", sa.JSON, nullable=False, server_default="{}"))
    _diagnosis()
    _custody()
    op.create_table(
        "ticket_check",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("eye", sa.String, nullable=False),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("staff_member.id"), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.UniqueConstraint("ticket_id", "round", "eye"),
    )
    op.create_index("ix_ticket_check_ticket_id", "ticket_check", ["ticket_id"])
    op.create_index("ix_ticket_check_member_id", "ticket_check", ["member_id"])


def _diagnosis() -> None:
    op.create_table(
        "diagnosis",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, unique=True
        ),
        sa.Column("tree", sa.String, nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("finding", sa.String, nullable=False),
        sa.Column("cause", sa.String, nullable=False),
        sa.Column("fault_class", sa.String, nullable=True),
        sa.Column("parts", sa.JSON, nullable=False),
        sa.Column("confirmed", sa.String, nullable=False),
        sa.Column("turn", sa.String, nullable=False),
        sa.Column("begun_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
    )
    op.create_table(
        "diagnosis_answer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("diagnosis_id", sa.Integer, sa.ForeignKey("diagnosis.id"), nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("asked", sa.Text, nullable=False),
        sa.Column("answer", sa.String, nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.UniqueConstraint("diagnosis_id", "step"),
    )
    op.create_index("ix_diagnosis_answer_diagnosis_id", "diagnosis_answer", ["diagnosis_id"])


def _custody() -> None:
    words = ("tracking", "tracking_back", "photo", "received_by", "turn")
    told = ("unit", "accessories", "condition")
    moments = ("sent_at", "received_at", "ready_at", "returned_at")
    op.create_table(
        "custody",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("receipt", sa.String, nullable=False, unique=True),
        sa.Column("way", sa.String, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in words),
        *(sa.Column(name, sa.Text, nullable=False) for name in told),
        sa.Column("asked_at", Moment(), nullable=False),
        *(sa.Column(name, Moment(), nullable=True) for name in moments),
        sa.UniqueConstraint("ticket_id", "number"),
    )
    op.create_index("ix_custody_ticket_id", "custody", ["ticket_id"])


def downgrade() -> None:
    """Take it back."""
    for name in ("ticket_check", "custody", "diagnosis_answer", "diagnosis"):
        op.drop_table(name)
    with op.batch_alter_table("ticket", recreate="never") as table:
        for name in ("round", "self_solved", "handling"):
            table.drop_column(name)
