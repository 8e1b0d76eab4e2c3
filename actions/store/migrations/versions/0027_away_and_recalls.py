"""Until which day somebody of the staff is away; who was told that their unit is recalled."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("staff_member", sa.Column("back_on", sa.Date(), nullable=True))
    op.create_table(
        "recall_notice",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("recall", sa.String(), nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customer.id"), nullable=False),
        sa.Column("serials", sa.JSON(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=True),
        sa.UniqueConstraint("recall", "customer_id"),
    )
    op.create_index("ix_recall_notice_customer_id", "recall_notice", ["customer_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("recall_notice")
    op.drop_column("staff_member", "back_on")
