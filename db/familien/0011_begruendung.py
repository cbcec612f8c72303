"""Two texts to one application: for the office and for the family, and that it agreed to both."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "begruendung",
        sa.Column("familie_id", sa.String, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("vermittlung", sa.String, nullable=False),
        sa.Column("amt", sa.String, nullable=False),
        sa.Column("familie", sa.String, nullable=False),
        sa.Column("einverstanden_am", sa.Date, nullable=True),
        sa.PrimaryKeyConstraint("familie_id", "id", name="pk_begruendung"),
        sa.ForeignKeyConstraint(
            ["familie_id"], ["familie.id"], name="fk_begruendung_familie", ondelete="CASCADE"
        ),
    )
