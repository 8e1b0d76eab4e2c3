"""Surveys and their answers."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from actions.domain.columns import Moment

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "survey",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "customer_id", sa.Integer, sa.ForeignKey("customer.id"), nullable=False, index=True
        ),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), index=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("route", sa.JSON, nullable=False),
        sa.Column("step", TEXT(), nullable=False),
        sa.Column("since_at", Moment(), nullable=False),
        sa.Column("due_at", Moment()),
        sa.Column("asked_at", Moment()),
        sa.Column("reminded_at", Moment()),
        sa.Column("answered_at", Moment()),
        sa.Column("ended_at", Moment()),
        sa.Column("cause", TEXT(), nullable=False),
        sa.Column("turn", TEXT(), nullable=False),
        sa.Column("rescue_of_id", sa.Integer, sa.ForeignKey("survey.id"), index=True),
        sa.Column("rescued_at", Moment()),
        sa.Column("righted_at", Moment()),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )
    op.create_index("ix_survey_due", "survey", ["ended_at", "due_at"])
    op.create_table(
        "survey_answer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("survey_id", sa.Integer, sa.ForeignKey("survey.id"), nullable=False, index=True),
        sa.Column("question", TEXT(), nullable=False),
        sa.Column("value", sa.Integer),
        sa.Column("choice", TEXT(), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("attachment_id", sa.Integer, sa.ForeignKey("attachment.id"), index=True),
        sa.Column("at", Moment(), nullable=False),
        sa.UniqueConstraint("survey_id", "question"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("survey_answer")
    op.drop_table("survey")
