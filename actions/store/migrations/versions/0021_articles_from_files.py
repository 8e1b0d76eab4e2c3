"""Articles are read from files, the shipped one and the company's own."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.drop_table("article")


def downgrade() -> None:
    """Take it back; the version before fills the table at its start."""
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("offers", sa.String(), nullable=False),
        sa.UniqueConstraint("topic", "language"),
    )
