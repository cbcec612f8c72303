"""Numbers of the place, and meetings of partners with what they agreed."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "dialogbestand",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("inhalt", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dialogbestand"),
    )
    op.create_table(
        "treffen",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("tag", sa.Date, nullable=False),
        sa.Column("ort", sa.String, nullable=False),
        sa.Column("anlass", sa.String, nullable=False),
        sa.Column("teilnehmende", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_treffen"),
    )
    op.create_table(
        "massnahme",
        sa.Column("treffen_id", sa.String, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("was", sa.String, nullable=False),
        sa.Column("wer", sa.String, nullable=False),
        sa.Column("bis", sa.Date, nullable=True),
        sa.Column("indikator", sa.String, nullable=False),
        sa.Column("beschlossen_am", sa.Date, nullable=True),
        sa.Column("stand", sa.String(40), nullable=False),
        sa.Column("rueckblick", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("treffen_id", "id", name="pk_massnahme"),
        sa.ForeignKeyConstraint(
            ["treffen_id"], ["treffen.id"], name="fk_massnahme_treffen", ondelete="CASCADE"
        ),
    )
