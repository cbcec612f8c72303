"""A case that is kept beyond its time: why, and when somebody looks again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "halt",
        sa.Column("familie_id", sa.String, nullable=False),
        sa.Column("grund", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("bis", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("familie_id", "grund", name="pk_halt"),
        sa.ForeignKeyConstraint(
            ["familie_id"], ["familie.id"], name="fk_halt_familie", ondelete="CASCADE"
        ),
    )
