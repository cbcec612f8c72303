"""What families said and may be told without a name; one small improvement a month."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "stimme",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("am", sa.Date, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("frei", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stimme"),
    )
    op.create_table(
        "broetchen",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("monat", sa.Date, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_broetchen"),
    )
