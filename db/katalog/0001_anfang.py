"""The first catalogue with its two search indexes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "katalog_stand",
        sa.Column("nummer", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("stand", sa.Date),
        sa.Column("schema", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("nummer", name="pk_katalog_stand"),
    )
    op.create_table(
        "angebot",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("sortier_name", sa.String, nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("traeger", sa.String, nullable=False),
        sa.Column("stadtteil", sa.String, nullable=False),
        sa.Column("plz", sa.String, nullable=False),
        sa.Column("geprueft_am", sa.Date),
        sa.Column("merkmale", sa.String, nullable=False),
        sa.Column("inhalt", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_angebot"),
        sa.UniqueConstraint("key", name="uq_angebot_key"),
    )
    op.create_index("ix_angebot_sortier_name", "angebot", ["sortier_name"])
    # contentless: the words are folded before they are indexed, the text stays in `inhalt`
    op.execute(
        "CREATE VIRTUAL TABLE angebot_wort USING fts5"
        " (name, kurztext, beschreibung, traeger, stadtteil, begriffe,"
        " content='', contentless_delete=1, prefix='2 3', tokenize='unicode61')"
    )
    op.execute(
        "CREATE VIRTUAL TABLE angebot_teil USING fts5"
        " (worte, content='', contentless_delete=1, tokenize='trigram')"
    )
