"""What was agreed with a customer is owed until somebody has carried it out."""

import sqlalchemy as sa
from alembic import op

from actions.domain.columns import Moment

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

INDEX = "ix_offer_check_at"
ADDED = ("carried_out_at", "carried_out_by", "check_at")


def upgrade() -> None:
    """Make the change; what was agreed before counts as carried out."""
    op.add_column("offer", sa.Column("carried_out_at", Moment(), nullable=True))
    op.add_column(
        "offer", sa.Column("carried_out_by", sa.String(), nullable=False, server_default="")
    )
    op.add_column("offer", sa.Column("check_at", Moment(), nullable=True))
    op.create_index(INDEX, "offer", ["check_at"])
    op.execute("UPDATE offer SET carried_out_at = ended_at WHERE state = 'accepted'")


def downgrade() -> None:
    """Take it back."""
    op.drop_index(INDEX, "offer")
    with op.batch_alter_table("offer") as table:
        for name in ADDED:
            table.drop_column(name)
