"""Requests that could not be taken, without a person; since when and through whom a family asks."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("familie", sa.Column("zettel_am", sa.Date, nullable=True))
    op.add_column("familie", sa.Column("kam_ueber", sa.String(40), nullable=True))
    op.create_table(
        "anfrage",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("am", sa.Date, nullable=False),
        sa.Column("grund", sa.String(40), nullable=False),
        sa.Column("sprache", sa.String, nullable=False),
        sa.Column("stadtteil", sa.String, nullable=False),
        sa.Column("weiter", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_anfrage"),
    )
