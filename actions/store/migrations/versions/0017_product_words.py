"""Products are found by the words that they go by, however many there are."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

NAMES = ("model", "name_en", "name_zh")


def upgrade() -> None:
    """Make the change, with the words of the products that are there."""
    words = op.create_table(
        "product_word",
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id"), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "word"),
    )
    rows = op.get_bind().execute(sa.text("select * from product")).mappings().all()
    found = {
        (row["id"], word.strip().casefold())
        for row in rows
        for word in (*(row[name] for name in NAMES), *row["aliases"].split("|"))
        if word.strip()
    }
    if found:
        op.bulk_insert(words, [{"product_id": one, "word": word} for one, word in sorted(found)])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("product_word")
