"""Staff, hand-offs and topics; lanes, priorities and files in the queues."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from actions.domain.columns import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def coded() -> sa.String:
    """Give the type of a column of words."""
    return sa.String(20)


def upgrade() -> None:
    """Make the change."""
    _staff()
    _handoff()
    _topics()
    _lanes("inbound")
    with op.batch_alter_table("outbound") as table:
        table.add_column(sa.Column("priority", sa.Integer, nullable=False, server_default="0"))
        table.add_column(sa.Column("act", coded(), nullable=False, server_default="send"))
        table.add_column(sa.Column("topic_id", sa.Integer))
        table.add_column(sa.Column("media", sa.JSON, nullable=False, server_default="[]"))
        table.add_column(sa.Column("reply_to", sa.BigInteger))
        table.add_column(sa.Column("target_id", sa.Integer))
        table.add_column(sa.Column("target_message_id", sa.BigInteger))
        table.create_foreign_key("fk_outbound_topic", "topic", ["topic_id"], ["id"])
        table.create_foreign_key("fk_outbound_target", "outbound", ["target_id"], ["id"])
        table.create_index("ix_outbound_topic_id", ["topic_id"])
    _lanes("outbound")
    op.create_table(
        "relayed",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("topic_id", sa.Integer, sa.ForeignKey("topic.id"), nullable=False, index=True),
        sa.Column("staff_id", sa.Integer, sa.ForeignKey("staff_member.id")),
        sa.Column("note", sa.Boolean, nullable=False),
        sa.Column("source_chat_id", sa.BigInteger, nullable=False),
        sa.Column("source_message_id", sa.BigInteger, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("album_id", TEXT(), nullable=False),
        sa.Column("outbound_id", sa.Integer, sa.ForeignKey("outbound.id")),
        sa.Column("key", TEXT(), nullable=False, unique=True),
        sa.Column("said_at", Moment(), nullable=False),
    )
    op.create_index("ix_relayed_source", "relayed", ["source_chat_id", "source_message_id"])


def _staff() -> None:
    op.create_table(
        "staff_member",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("user_id", sa.BigInteger, nullable=False, unique=True),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("username", TEXT(), nullable=False),
        sa.Column("role", coded(), nullable=False),
        sa.Column("languages", sa.JSON, nullable=False),
        sa.Column("skills", sa.JSON, nullable=False),
        sa.Column("cap", sa.Integer, nullable=False),
        sa.Column("on_duty", sa.Boolean, nullable=False),
        sa.Column("duty_changed_at", Moment()),
        sa.Column("assigned_at", Moment()),
        sa.Column("joined_at", Moment(), nullable=False),
    )


def _handoff() -> None:
    op.create_table(
        "handoff",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "customer_id", sa.Integer, sa.ForeignKey("customer.id"), nullable=False, index=True
        ),
        sa.Column("ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("holder", coded(), nullable=False),
        sa.Column("reason", coded(), nullable=False),
        sa.Column("brief", sa.JSON, nullable=False),
        sa.Column("owner_id", sa.Integer, sa.ForeignKey("staff_member.id"), index=True),
        sa.Column("since_at", Moment(), nullable=False),
        sa.Column("due_at", Moment()),
        sa.Column("ask_at", Moment()),
        sa.Column("passed_over", sa.JSON, nullable=False),
        sa.Column("customer_waits_at", Moment()),
        sa.Column("asked_at", Moment()),
        sa.Column("away_at", Moment()),
        sa.Column("warned_at", Moment()),
        sa.Column("hinted_at", Moment()),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment()),
        sa.Column("briefed_at", Moment()),
        sa.Column("key", TEXT(), nullable=False, unique=True),
    )
    op.create_index("ix_handoff_due", "handoff", ["ended_at", "due_at"])
    still_open = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_handoff_open",
        "handoff",
        ["customer_id"],
        unique=True,
        sqlite_where=still_open,
        postgresql_where=still_open,
    )


def _topics() -> None:
    op.create_table(
        "topic",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column(
            "customer_id", sa.Integer, sa.ForeignKey("customer.id"), nullable=False, index=True
        ),
        sa.Column(
            "ticket_id", sa.Integer, sa.ForeignKey("ticket.id"), nullable=False, unique=True
        ),
        sa.Column("thread_id", sa.BigInteger),
        sa.Column("title", TEXT(), nullable=False),
        sa.Column("card_id", sa.Integer),
        sa.Column("closed", sa.Boolean, nullable=False),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("lost_at", Moment()),
    )
    op.create_index("ix_topic_thread", "topic", ["chat_id", "thread_id"])


def _lanes(name: str) -> None:
    with op.batch_alter_table(name) as table:
        table.drop_index(f"ix_{name}_queue")
        table.add_column(sa.Column("lane", TEXT(), nullable=False, server_default=""))
    rows = sa.table(name, sa.column("lane", sa.String), sa.column("chat_id", sa.BigInteger))
    op.execute(rows.update().values(lane=sa.cast(rows.c.chat_id, sa.String)))
    op.create_index(f"ix_{name}_queue", name, ["state", "channel", "lane", "id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("relayed")
    for name in ("outbound", "inbound"):
        with op.batch_alter_table(name) as table:
            table.drop_index(f"ix_{name}_queue")
            table.drop_column("lane")
        op.create_index(f"ix_{name}_queue", name, ["state", "channel", "chat_id", "id"])
    with op.batch_alter_table("outbound") as table:
        table.drop_index("ix_outbound_topic_id")
        table.drop_constraint("fk_outbound_topic", type_="foreignkey")
        table.drop_constraint("fk_outbound_target", type_="foreignkey")
        for column in ("priority", "act", "topic_id", "media", "reply_to", "target_id"):
            table.drop_column(column)
        table.drop_column("target_message_id")
    for name in ("topic", "handoff", "staff_member"):
        op.drop_table(name)
