"""The run loop's sign of life, and which sent letters stand in the Sent folder."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A table pulse; outbox.copied_at, and an index for the letters sent lately."""
    op.create_table(
        "pulse",
        sa.Column("account", sa.String(length=128), nullable=False),
        sa.Column("folder", sa.String(length=255), nullable=False),
        sa.Column("started_at", sa.String(length=32), nullable=False),
        sa.Column("polled_at", sa.String(length=32), nullable=True),
        sa.Column("gap", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account", "folder", name=op.f("pk_pulse")),
    )
    op.add_column("outbox", sa.Column("copied_at", sa.String(length=32), nullable=True))
    op.create_index(op.f("ix_outbox_sent_at"), "outbox", ["sent_at"], unique=False)
