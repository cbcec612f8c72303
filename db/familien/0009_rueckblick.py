"""Looking back: how it was at the beginning, how it goes on without us, why the case ended."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("familie", sa.Column("schlussgrund", sa.String(40), nullable=True))
    op.add_column(
        "familie", sa.Column("ohne_uns", sa.String, nullable=False, server_default=sa.text("''"))
    )
    op.add_column(
        "familie", sa.Column("anfang", sa.Text, nullable=False, server_default=sa.text("'[]'"))
    )
    op.add_column("familie", sa.Column("anfang_am", sa.Date, nullable=True))
