"""What sweeps and bookings look for is found by an index, however long the desk has been open."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ADDED = {
    "ix_ticket_stage": ("ticket", ["stage", "moved_at"]),
    "ix_visit_technician": ("visit", ["technician_id", "ends_at"]),
    "ix_visit_starts_at": ("visit", ["starts_at"]),
    "ix_care_sent_at": ("care", ["sent_at"]),
    "ix_outbound_chat": ("outbound", ["chat_id", "id"]),
}


def upgrade() -> None:
    """Make the change."""
    for name, (table, columns) in ADDED.items():
        op.create_index(name, table, columns)
    op.drop_index("ix_visit_technician_id", "visit")


def downgrade() -> None:
    """Take it back."""
    op.create_index("ix_visit_technician_id", "visit", ["technician_id"])
    for name, (table, _) in ADDED.items():
        op.drop_index(name, table)
