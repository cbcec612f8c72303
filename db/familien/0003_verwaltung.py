"""Who did what, what was deleted for good, dates about the file itself; open cases found fast."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "protokoll",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("zeit", sa.Text, nullable=False),
        sa.Column("slot", sa.String, nullable=False),
        sa.Column("tat", sa.String(40), nullable=False),
        sa.Column("art", sa.String, nullable=False),
        sa.Column("objekt", sa.String, nullable=False),
        sa.Column("grund", sa.String, nullable=False),
        sa.Column("mac", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_protokoll"),
    )
    op.create_table(
        "geloescht",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("am", sa.Date, nullable=False),
        sa.Column("anonym", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_geloescht"),
    )
    op.create_table(
        "merker",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("wert", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_merker"),
    )
    op.create_index("ix_familie_geschlossen_am", "familie", ["geschlossen_am"])
