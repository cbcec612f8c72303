"""Imports that can be taken back: what each brought, what stood before, the rows of the source."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("angebot", sa.Column("importiert", sa.String))
    op.add_column("angebot", sa.Column("faltung", sa.String, nullable=False, server_default=""))
    op.execute("UPDATE angebot SET importiert = inhalt WHERE quelle <> ''")
    op.create_table(
        "katalog_import",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("am", sa.Date, nullable=False),
        sa.Column("quelle", sa.String, nullable=False),
        sa.Column("neu", sa.Integer, nullable=False),
        sa.Column("geaendert", sa.Integer, nullable=False),
        sa.Column("unveraendert", sa.Integer, nullable=False),
        sa.Column("verschwunden", sa.Integer, nullable=False),
        sa.Column("name_vorher", sa.String, nullable=False),
        sa.Column("stand_vorher", sa.Date),
        sa.Column("zurueckgenommen", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_katalog_import"),
    )
    op.create_table(
        "import_vorher",
        sa.Column("import_id", sa.Integer, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("inhalt", sa.String),
        sa.Column("importiert", sa.String),
        sa.Column("nachher", sa.String),
        sa.PrimaryKeyConstraint("import_id", "key", name="pk_import_vorher"),
    )
    op.create_table(
        "quellzeile",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("import_id", sa.Integer, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("datei", sa.String, nullable=False),
        sa.Column("stelle", sa.String, nullable=False),
        sa.Column("inhalt", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_quellzeile"),
    )
    op.create_table(
        "keine_dublette",
        sa.Column("a", sa.String, nullable=False),
        sa.Column("b", sa.String, nullable=False),
        sa.Column("am", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("a", "b", name="pk_keine_dublette"),
    )
    op.execute("UPDATE katalog_stand SET schema = '0003'")
