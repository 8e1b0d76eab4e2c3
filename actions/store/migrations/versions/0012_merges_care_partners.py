"""Merged tickets, care messages and calls, partners and what is referred to them."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from actions.domain.columns import Moment

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "merge",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("into_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("stage", sa.String(20), nullable=False),
        sa.Column("moved", sa.JSON, nullable=False),
        sa.Column("person", TEXT(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("undone_at", Moment()),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )
    op.create_index(
        "ix_merge_standing",
        "merge",
        ["ticket_id"],
        unique=True,
        sqlite_where=sa.text("undone_at IS NULL"),
        postgresql_where=sa.text("undone_at IS NULL"),
    )
    op.add_column("customer", sa.Column("contact", TEXT(), nullable=False, server_default=""))
    op.add_column("customer", sa.Column("notes", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "care",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "customer_id", sa.Integer, sa.ForeignKey("customer.id"), nullable=False, index=True
        ),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("days", sa.Integer, nullable=False),
        sa.Column("since_at", Moment(), nullable=False),
        sa.Column("due_at", Moment()),
        sa.Column("sent_at", Moment()),
        sa.Column("answered_at", Moment()),
        sa.Column("answer", sa.String(20)),
        sa.Column("led_to_id", sa.Integer, sa.ForeignKey("ticket.id")),
        sa.Column("ended_at", Moment()),
        sa.Column("cause", TEXT(), nullable=False),
        sa.Column("turn", TEXT(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )
    op.create_index("ix_care_due", "care", ["ended_at", "due_at"])
    op.create_table(
        "partner",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", TEXT(), nullable=False, unique=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("contact", TEXT(), nullable=False),
        sa.Column("language", sa.String(20), nullable=False),
        sa.Column("chat_id", sa.BigInteger),
        sa.Column("answer_hours", sa.Float),
        sa.Column("calendar", TEXT(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
    )
    op.create_table(
        "referral",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "partner_id", sa.Integer, sa.ForeignKey("partner.id"), nullable=False, index=True
        ),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("clock_id", sa.Integer, sa.ForeignKey("clock.id"), nullable=False, unique=True),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("person", TEXT(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )
    op.create_table(
        "call",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "customer_id", sa.Integer, sa.ForeignKey("customer.id"), nullable=False, index=True
        ),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("survey_id", sa.Integer, sa.ForeignKey("survey.id"), index=True),
        sa.Column("care_id", sa.Integer, sa.ForeignKey("care.id"), index=True),
        sa.Column("result", sa.String(20), nullable=False),
        sa.Column("person", TEXT(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("call")
    op.drop_table("referral")
    op.drop_table("partner")
    op.drop_table("care")
    op.drop_column("customer", "notes")
    op.drop_column("customer", "contact")
    op.drop_table("merge")
