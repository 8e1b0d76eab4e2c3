"""Warranty in terms: several stages, parts, extensions; who bought a unit."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
PRODUCT = sa.table(
    "product",
    sa.column("id", sa.Integer),
    sa.column("warranty_months", sa.Integer),
    sa.column("part_warranty_months", sa.Integer),
    sa.column("long_part_en", sa.String),
    sa.column("long_part_zh", sa.String),
)
TERM = sa.table(
    "warranty_term",
    sa.column("product_id", sa.Integer),
    sa.column("part_en", sa.String),
    sa.column("part_zh", sa.String),
    sa.column("from_months", sa.Integer),
    sa.column("until_months", sa.Integer),
    sa.column("cover", sa.String),
)


def upgrade() -> None:
    """Make the change; what products stated becomes their first terms."""
    op.create_table(
        "warranty_term",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "product_id", sa.Integer, sa.ForeignKey("product.id"), nullable=False, index=True
        ),
        sa.Column("part_en", TEXT(), nullable=False),
        sa.Column("part_zh", TEXT(), nullable=False),
        sa.Column("from_months", sa.Integer, nullable=False),
        sa.Column("until_months", sa.Integer, nullable=False),
        sa.Column("cover", sa.String(20), nullable=False),
    )
    op.create_table(
        "warranty_extension",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("unit_id", sa.Integer, sa.ForeignKey("unit.id"), nullable=False, index=True),
        sa.Column("months", sa.Integer, nullable=False),
        sa.Column("bought_on", sa.Date),
        sa.Column("reference", TEXT(), nullable=False),
    )
    none, full = sa.literal(""), sa.literal("full")
    whole = sa.select(PRODUCT.c.id, none, none, sa.literal(0), PRODUCT.c.warranty_months, full)
    part = sa.select(
        *(PRODUCT.c.id, PRODUCT.c.long_part_en, PRODUCT.c.long_part_zh),
        *(sa.literal(0), PRODUCT.c.part_warranty_months, full),
    ).where(PRODUCT.c.part_warranty_months.is_not(None))
    for stated in (whole, part):
        op.execute(TERM.insert().from_select([column.name for column in TERM.c], stated))
    with op.batch_alter_table("product") as table:
        for column in ("warranty_months", "part_warranty_months", "long_part_en", "long_part_zh"):
            table.drop_column(column)
    with op.batch_alter_table("unit") as table:
        table.add_column(sa.Column("buyer", TEXT(), nullable=False, server_default=""))
        table.add_column(sa.Column("buyer_phone", TEXT(), nullable=False, server_default=""))
        table.create_index("ix_unit_buyer_phone", ["buyer_phone"])
        table.create_index("ix_unit_customer_id", ["customer_id"])


def downgrade() -> None:
    """Take it back; of several stages the longest of the whole unit stays."""
    with op.batch_alter_table("unit") as table:
        table.drop_index("ix_unit_customer_id")
        table.drop_index("ix_unit_buyer_phone")
        table.drop_column("buyer_phone")
        table.drop_column("buyer")
    with op.batch_alter_table("product") as table:
        table.add_column(
            sa.Column("warranty_months", sa.Integer, nullable=False, server_default="0")
        )
        table.add_column(sa.Column("part_warranty_months", sa.Integer))
        table.add_column(sa.Column("long_part_en", TEXT(), nullable=False, server_default=""))
        table.add_column(sa.Column("long_part_zh", TEXT(), nullable=False, server_default=""))
    longest = (
        sa.select(sa.func.max(TERM.c.until_months))
        .where(TERM.c.product_id == PRODUCT.c.id, TERM.c.part_en == "")
        .scalar_subquery()
    )
    op.execute(PRODUCT.update().values(warranty_months=sa.func.coalesce(longest, 0)))
    op.drop_table("warranty_extension")
    op.drop_table("warranty_term")
