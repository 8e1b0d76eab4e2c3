"""Whose words a correction has, so that they go when that customer is erased."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

INDEX, CUSTOMER = "ix_correction_customer_id", "fk_correction_customer"
FOUND = (
    """SELECT customer.id FROM inbound JOIN customer ON customer.channel = inbound.channel
        AND customer.chat_id = inbound.chat_id
        WHERE inbound.key || '/correction' = correction.key""",
    """SELECT ticket.customer_id FROM ticketevent JOIN ticket ON ticket.id = ticketevent.ticket_id
        WHERE ticketevent.key = replace(correction.key, '/correction', '/retagged')""",
    """SELECT customer_id FROM handoff
        WHERE 'handoff:' || handoff.id || '/unread' = correction.key""",
    """SELECT customer_id FROM ticket
        WHERE 'ticket:' || ticket.id || '/brought_back' = correction.key""",
)
"""Ways from what an older version noted to its customer: the update, the step, the case."""


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("correction") as table:
        table.add_column(sa.Column("customer_id", sa.Integer(), nullable=True))
        table.create_foreign_key(CUSTOMER, "customer", ["customer_id"], ["id"])
        table.create_index(INDEX, ["customer_id"])
    for one in FOUND:
        op.execute(f"UPDATE correction SET customer_id = ({one}) WHERE customer_id IS NULL")


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("correction") as table:
        table.drop_index(INDEX)
        table.drop_constraint(CUSTOMER, type_="foreignkey")
        table.drop_column("customer_id")
