"""What is left of a consent when its family is deleted: that there was one, for three years."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "einwilligungsnachweis",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("fallcode", sa.String, nullable=False),
        sa.Column("art", sa.String(40), nullable=False),
        sa.Column("zweck", sa.String, nullable=False),
        sa.Column("erteilt_am", sa.Date, nullable=False),
        sa.Column("gueltig_bis", sa.Date, nullable=False),
        sa.Column("widerrufen_am", sa.Date, nullable=True),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("bis", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_einwilligungsnachweis"),
    )
