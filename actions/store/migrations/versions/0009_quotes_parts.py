"""Quotes, spare parts with their stock, and waits that end on a day."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from actions.domain.columns import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Make the change."""
    op.add_column("clock_interval", sa.Column("expected_on", sa.Date))
    op.add_column("clock_interval", sa.Column("expected_at", Moment()))
    op.create_index("ix_clock_interval_expected_at", "clock_interval", ["expected_at"])
    _parts()
    _stock()
    _asked()
    _quotes()


def _parts() -> None:
    op.create_table(
        "spare_part",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", TEXT(), nullable=False, unique=True),
        sa.Column("name_en", TEXT(), nullable=False),
        sa.Column("name_zh", TEXT(), nullable=False),
        sa.Column("price", sa.Integer, nullable=False),
        sa.Column("supplier", TEXT(), nullable=False),
        sa.Column("lead_days", sa.Integer, nullable=False),
        sa.Column("component", TEXT(), nullable=False),
    )
    op.create_table(
        "stock_place",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name_en", TEXT(), nullable=False, unique=True),
        sa.Column("name_zh", TEXT(), nullable=False),
    )


def _stock() -> None:
    op.create_table(
        "stock_level",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("part_id", sa.Integer, sa.ForeignKey("spare_part.id"), nullable=False),
        sa.Column(
            "place_id", sa.Integer, sa.ForeignKey("stock_place.id"), nullable=False, index=True
        ),
        sa.Column("on_hand", sa.Integer, nullable=False),
        sa.Column("reserved", sa.Integer, nullable=False),
        sa.Column("keep", sa.Integer, nullable=False),
        sa.Column("warned_at", Moment()),
        sa.UniqueConstraint("part_id", "place_id"),
        sa.CheckConstraint("on_hand >= 0", name="on_hand_is_never_negative"),
        sa.CheckConstraint("reserved >= 0", name="reserved_is_never_negative"),
        sa.CheckConstraint("reserved <= on_hand", name="reserved_is_on_hand"),
    )
    op.create_table(
        "stock_move",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "level_id", sa.Integer, sa.ForeignKey("stock_level.id"), nullable=False, index=True
        ),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("on_hand", sa.Integer, nullable=False),
        sa.Column("reserved", sa.Integer, nullable=False),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), index=True),
        sa.Column("person", TEXT(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )


def _asked() -> None:
    op.create_table(
        "requisition",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("part_id", sa.Integer, sa.ForeignKey("spare_part.id"), nullable=False),
        sa.Column("place_id", sa.Integer, sa.ForeignKey("stock_place.id"), nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), index=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("asked_by_id", sa.Integer, sa.ForeignKey("staff_member.id"), nullable=False),
        sa.Column("decided_by_id", sa.Integer, sa.ForeignKey("staff_member.id")),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("decided_at", Moment()),
        sa.Column("arrived_at", Moment()),
        sa.Column("expected_on", sa.Date),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )
    op.create_table(
        "allocation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column(
            "part_id", sa.Integer, sa.ForeignKey("spare_part.id"), nullable=False, index=True
        ),
        sa.Column("place_id", sa.Integer, sa.ForeignKey("stock_place.id")),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("person", TEXT(), nullable=False),
        sa.Column("requisition_id", sa.Integer, sa.ForeignKey("requisition.id")),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )


def _quotes() -> None:
    op.create_table(
        "quote",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("currency", TEXT(), nullable=False),
        sa.Column("tax_points", sa.Integer, nullable=False),
        sa.Column("includes_tax", sa.Boolean, nullable=False),
        sa.Column("net", sa.Integer, nullable=False),
        sa.Column("tax", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
        sa.Column("misuse", TEXT(), nullable=False),
        sa.Column("person", TEXT(), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("ends_on", sa.Date),
        sa.Column("expires_at", Moment(), index=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("offered_at", Moment()),
        sa.Column("decided_at", Moment()),
        sa.Column("cause", TEXT(), nullable=False),
        sa.Column("turn", TEXT(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
        sa.UniqueConstraint("ticket_id", "number"),
    )
    op.create_table(
        "quote_line",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("quote_id", sa.Integer, sa.ForeignKey("quote.id"), index=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("part_id", sa.Integer, sa.ForeignKey("spare_part.id")),
        sa.Column("name_en", TEXT(), nullable=False),
        sa.Column("name_zh", TEXT(), nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("unit_price", sa.Integer, nullable=False),
        sa.Column("covered", sa.Boolean, nullable=False),
    )


def downgrade() -> None:
    """Take it back."""
    for table in (
        *("quote_line", "quote", "allocation", "requisition"),
        *("stock_move", "stock_level", "stock_place", "spare_part"),
    ):
        op.drop_table(table)
    op.drop_index("ix_clock_interval_expected_at", "clock_interval")
    with op.batch_alter_table("clock_interval") as columns:
        columns.drop_column("expected_at")
        columns.drop_column("expected_on")
