"""Papers a family has already, and what is done about the rights its children have by age."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    teil("unterlage", sa.Column("id", sa.String, nullable=False))
    teil(
        "nutzung",
        sa.Column("anspruch", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        daneben=(
            sa.Column("stand", sa.String(40), nullable=False),
            sa.Column("am", sa.Date, nullable=False),
        ),
    )


def teil(table: str, *keys: sa.Column, daneben: tuple[sa.Column, ...] = ()) -> None:
    op.create_table(
        table,
        sa.Column("familie_id", sa.String, nullable=False),
        *keys,
        sa.Column("position", sa.Integer, nullable=False),
        *daneben,
        sa.PrimaryKeyConstraint("familie_id", *(key.name for key in keys), name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["familie_id"], ["familie.id"], name=f"fk_{table}_familie", ondelete="CASCADE"
        ),
    )
