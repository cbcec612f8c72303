"""How long a carer went to school, said freely, and the log of reports that left the house."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("person", sa.Column("bildung", sa.String(40), nullable=True))
    op.create_table(
        "ausfuhr",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("am", sa.Date, nullable=False),
        sa.Column("jahr", sa.Integer, nullable=False),
        sa.Column("haelfte", sa.Integer, nullable=False),
        sa.Column("gezeigt", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ausfuhr"),
    )
