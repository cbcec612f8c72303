"""Whose words a voice is: known in the family's file alone, and gone with the family."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "stimmenbezug",
        sa.Column("stimme", sa.String, nullable=False),
        sa.Column("familie", sa.String, nullable=False),
        sa.Column("einwilligung", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("stimme", name="pk_stimmenbezug"),
        sa.ForeignKeyConstraint(
            ["familie"],
            ["familie.id"],
            name="fk_stimmenbezug_familie",
            ondelete="CASCADE",
        ),
    )
