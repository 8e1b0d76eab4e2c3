"""Reports that are sent by themselves, and which message a survey's last words were."""

import sqlalchemy as sa
from alembic import op

from actions.domain.columns import Moment

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "sent_report",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("sent_at", Moment(), nullable=False),
    )
    op.add_column("survey_answer", sa.Column("message_id", sa.BigInteger, nullable=True))


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("survey_answer") as table:
        table.drop_column("message_id")
    op.drop_table("sent_report")
