"""What filters ask in SQL, reports from cases, and a table of places somebody brought."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _filter()
    op.create_table(
        "meldung",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("art", sa.String(40), nullable=False),
        sa.Column("am", sa.Date, nullable=False),
        sa.Column("von", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meldung"),
    )
    op.create_index("ix_meldung_key", "meldung", ["key"])
    op.create_table(
        "plz_ort",
        sa.Column("plz", sa.String(5), nullable=False),
        sa.Column("ags", sa.String(8), nullable=False),
        sa.Column("ort", sa.String, nullable=False),
        sa.Column("landkreis", sa.String, nullable=False),
        sa.Column("lat", sa.REAL),
        sa.Column("lon", sa.REAL),
        sa.PrimaryKeyConstraint("plz", "ags", "ort", name="pk_plz_ort"),
    )
    op.execute("UPDATE katalog_stand SET schema = '0004'")


def _filter() -> None:
    op.create_table(
        "angebot_filter",
        sa.Column("angebot", sa.Integer, nullable=False),
        sa.Column("ohne_antrag", sa.Boolean),
        sa.Column("stufenlos", sa.Boolean),
        sa.Column("warte", sa.Integer),
        sa.Column("warte_bis", sa.String, nullable=False),
        sa.Column("land", sa.String, nullable=False),
        sa.Column("faellig_ab", sa.String, nullable=False),
        sa.Column("alt_ab", sa.String, nullable=False),
        sa.Column("hat_sprachen", sa.Boolean, nullable=False),
        sa.Column("hat_alter", sa.Boolean, nullable=False),
        sa.Column("hat_zeiten", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("angebot", name="pk_angebot_filter"),
    )
    op.create_table(
        "angebot_merkmal",
        sa.Column("art", sa.String(40), nullable=False),
        sa.Column("wert", sa.String, nullable=False),
        sa.Column("angebot", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("art", "wert", "angebot", name="pk_angebot_merkmal"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_angebot_merkmal_angebot", "angebot_merkmal", ["angebot"])
    op.create_table(
        "angebot_alter",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("angebot", sa.Integer, nullable=False),
        sa.Column("von", sa.Integer),
        sa.Column("bis", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_angebot_alter"),
    )
    op.create_index("ix_angebot_alter_angebot", "angebot_alter", ["angebot"])
    op.create_table(
        "angebot_zeit",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("angebot", sa.Integer, nullable=False),
        sa.Column("datum", sa.String, nullable=False),
        sa.Column("tage", sa.Integer, nullable=False),
        sa.Column("von", sa.Integer, nullable=False),
        sa.Column("bis", sa.Integer, nullable=False),
        sa.Column("wochen", sa.Integer, nullable=False),
        sa.Column("alle_n", sa.Integer, nullable=False),
        sa.Column("anker", sa.Integer, nullable=False),
        sa.Column("saison_von", sa.String, nullable=False),
        sa.Column("saison_bis", sa.String, nullable=False),
        sa.Column("ferien", sa.String(40), nullable=False),
        sa.Column("feiertage", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_angebot_zeit"),
    )
    op.create_index("ix_angebot_zeit_angebot", "angebot_zeit", ["angebot"])
