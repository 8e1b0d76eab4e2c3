"""Complaints with their offers, rulings and actions; what is to be improved."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from actions.domain.columns import Moment

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
OPEN = sa.text("ended_at IS NULL")


def staff(name: str, *, nullable: bool = True, index: bool = False) -> sa.Column[int]:
    """Refer to a person of the staff."""
    to = sa.ForeignKey("staff_member.id")
    return sa.Column(name, sa.Integer, to, nullable=nullable, index=index)


def upgrade() -> None:
    """Make the change."""
    ticket = sa.ForeignKey("ticket.id")
    op.create_table(
        "complaint",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, ticket, nullable=False, unique=True),
        sa.Column("earlier", sa.JSON, nullable=False),
        sa.Column("cause", sa.String(20)),
        sa.Column("items", sa.JSON, nullable=False),
        staff("responsible_id"),
        sa.Column("result", sa.Text, nullable=False),
        sa.Column("told_at", Moment()),
        staff("told_by_id"),
        sa.Column("disputed_at", Moment()),
        staff("dispute_with_id"),
    )
    op.create_table(
        "offer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("cents", sa.Integer, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("answer", TEXT(), nullable=False),
        staff("proposed_by_id", nullable=False),
        staff("approved_by_id"),
        sa.Column("proposed_at", Moment(), nullable=False),
        sa.Column("offered_at", Moment()),
        sa.Column("ended_at", Moment()),
        sa.Column("turn", TEXT(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )
    op.create_index(
        "ix_offer_open",
        "offer",
        ["ticket_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_table(
        "ruling",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, unique=True
        ),
        sa.Column("party", sa.String(20)),
        sa.Column("unit", TEXT(), nullable=False, index=True),
        sa.Column("cause", sa.Text, nullable=False),
        sa.Column("evidence", sa.JSON),
        sa.Column("cents", sa.Integer),
        sa.Column("bearer", sa.String(20)),
        sa.Column("claim", sa.String(20), nullable=False),
        sa.Column("claim_cents", sa.Integer, nullable=False),
        sa.Column("claim_moved_at", Moment()),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("issued_at", Moment()),
        staff("issued_by_id"),
        sa.Column("closed_at", Moment()),
    )
    op.create_table(
        "ruling_copy",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ruling_id", sa.Integer, sa.ForeignKey("ruling.id"), nullable=False, index=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("recipient", TEXT(), nullable=False),
        staff("member_id"),
        sa.Column("outbound_id", sa.Integer, sa.ForeignKey("outbound.id"), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
    )
    op.create_table(
        "measure",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ruling_id", sa.Integer, sa.ForeignKey("ruling.id"), nullable=False, index=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        staff("owner_id", nullable=False, index=True),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("proof", sa.Text, nullable=False),
        sa.Column("proof_media", sa.JSON, nullable=False),
        sa.Column("done_at", Moment()),
        staff("done_by_id"),
        sa.Column("verified_at", Moment()),
        staff("verified_by_id"),
        sa.Column("returned", sa.Integer, nullable=False),
        sa.Column("reminded", sa.JSON, nullable=False),
        sa.Column("check_at", Moment(), index=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )
    op.create_table(
        "check_round",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("period", TEXT(), nullable=False, unique=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("checklist", sa.JSON, nullable=False),
        sa.Column("drawn_at", Moment(), nullable=False),
    )
    of_round = sa.ForeignKey("check_round.id")
    op.create_table(
        "check_sample",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("round_id", sa.Integer, of_round, nullable=False, index=True),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("language", TEXT(), nullable=False),
        sa.Column("person", TEXT(), nullable=False),
    )
    of_sample = sa.ForeignKey("check_sample.id")
    op.create_table(
        "check_mark",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("sample_id", sa.Integer, of_sample, nullable=False, index=True),
        sa.Column("reviewer", TEXT(), nullable=False),
        sa.Column("standard", TEXT(), nullable=False),
        sa.Column("mark", sa.String(20), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("marked_at", Moment(), nullable=False),
        sa.UniqueConstraint("sample_id", "reviewer", "standard"),
    )
    op.create_table(
        "improvement",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source", TEXT(), nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("state", sa.String(20), nullable=False, index=True),
        staff("owner_id"),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("moved_at", Moment(), nullable=False),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )


def downgrade() -> None:
    """Take it back."""
    for name in ("improvement", "check_mark", "check_sample", "check_round"):
        op.drop_table(name)
    for name in ("measure", "ruling_copy", "ruling", "offer", "complaint"):
        op.drop_table(name)
