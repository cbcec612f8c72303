"""The Schutzraum at its beginning: notes with their parts, the own audit log, and the filling."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def teil(name: str, schluessel: str, *spalten: sa.Column) -> None:
    """A list that belongs to a note."""
    op.create_table(
        name,
        sa.Column("akte_id", sa.String, nullable=False),
        *spalten,
        sa.Column("position", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("akte_id", schluessel, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["akte_id"], ["schutzakte.id"], name=f"fk_{name}_schutzakte", ondelete="CASCADE"
        ),
    )


def text(name: str) -> sa.Column:
    return sa.Column(name, sa.String, nullable=False)


def code(name: str) -> sa.Column:
    return sa.Column(name, sa.String(40), nullable=False)


def tag(name: str) -> sa.Column:
    return sa.Column(name, sa.Date)


def upgrade() -> None:
    op.create_table(
        "schutzakte",
        text("id"), text("zeichen"),
        sa.Column("angelegt_am", sa.Date, nullable=False),
        sa.Column("geaendert_am", sa.Text, nullable=False),
        tag("aufbewahren_bis"), tag("abgeschlossen_am"),
        tag("eltern_am"), text("eltern_warum_nicht"),
        sa.Column("eltern_rueckmeldung", sa.Boolean, nullable=False),
        code("entscheidung"), tag("entschieden_am"), text("entschieden_von"),
        text("begruendung"), tag("mitgeteilt_am"), text("mitgeteilt_an"), text("weg"),
        tag("erwartet_am"), tag("erhalten_am"),
        code("bestaetigt"), code("taetig_geworden"), code("noch_taetig"),
        sa.Column("verdeckt", sa.Text, nullable=False), text("frage"),
        sa.PrimaryKeyConstraint("id", name="pk_schutzakte"),
    )  # fmt: skip
    teil(
        "eintrag", "id",
        text("id"), code("art"), text("text"), tag("am"), text("quelle"), text("worte_kind"),
    )  # fmt: skip
    teil("schritt", "stufe", code("stufe"), tag("am"), text("warum_nicht"), text("notiz"))
    teil("beteiligte", "id", text("id"), code("rolle"), code("altersband"), text("name"))
    am = sa.Column("am", sa.Date, nullable=False)
    teil("beratung", "id", text("id"), am, text("bei"), text("ergebnis"))
    op.create_table(
        "einstellung",
        text("name"), text("wert"),
        sa.PrimaryKeyConstraint("name", name="pk_einstellung"),
    )  # fmt: skip
    op.create_table(
        "fuellung",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("leer", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_fuellung"),
    )
    op.create_table(
        "protokoll",
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("zeit", sa.Text, nullable=False),
        text("slot"), code("tat"), text("art"), text("objekt"), text("grund"),
        sa.Column("mac", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_protokoll"),
    )  # fmt: skip
