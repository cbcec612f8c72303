"""What the office knows of an entry of the catalogue and tells nobody: a note, a password."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "angebot_intern",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("notiz", sa.String, nullable=False),
        sa.Column("kennwort", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_angebot_intern"),
    )
