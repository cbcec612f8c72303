"""The first families' store: one case in normalised tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def text(name: str, *, leer: bool = False) -> sa.Column:
    return sa.Column(name, sa.String, nullable=leer)


def code(name: str, *, leer: bool = False) -> sa.Column:
    return sa.Column(name, sa.String(40), nullable=leer)


def liste(name: str) -> sa.Column:
    return sa.Column(name, sa.Text, nullable=False)


def zahl(name: str, *, leer: bool = False) -> sa.Column:
    return sa.Column(name, sa.Integer, nullable=leer)


def tag(name: str, *, leer: bool = False) -> sa.Column:
    return sa.Column(name, sa.Date, nullable=leer)


def ja_nein(name: str, *, leer: bool = False) -> sa.Column:
    return sa.Column(name, sa.Boolean, nullable=leer)


def teil(table: str, keys: tuple[sa.Column, ...], *columns: sa.Column, von: str = "") -> None:
    """A table of the case: its rows go with the family, or with the row of `von`."""
    namen = ["familie_id", *(key.name for key in keys)]
    if von:
        eltern = {"bereichsstand": "lebensbereich", "vermittlung": "id"}[von]
        fremd = (["familie_id", namen[1]], [f"{von}.familie_id", f"{von}.{eltern}"])
    else:
        fremd = (["familie_id"], ["familie.id"])
    op.create_table(
        table,
        text("familie_id"),
        *keys,
        *columns,
        sa.PrimaryKeyConstraint(*namen, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(*fremd, name=f"fk_{table}_{von or 'familie'}", ondelete="CASCADE"),
    )


def upgrade() -> None:
    op.create_table(
        "fallzaehler",
        zahl("jahr"),
        zahl("nummer"),
        sa.PrimaryKeyConstraint("jahr", name="pk_fallzaehler"),
    )
    create_familie()
    create_gespraech()
    create_weg()


def create_familie() -> None:
    op.create_table(
        "familie",
        *(text(name) for name in ("id", "fallcode", "deckwort")),
        tag("angelegt_am"),
        *(text(name) for name in ("buchstabe", "name", "plz", "ort", "stadtteil", "ags")),
        liste("sprachen"),
        text("briefsprache"),
        code("deutsch", leer=True),
        code("liest", leer=True),
        ja_nein("dolmetschen", leer=True),
        text("kontaktweg"),
        ja_nein("kinder_gefragt"),
        tag("geschlossen_am", leer=True),
        text("sortier_deckwort"),
        text("such"),
        *(zahl(name) for name in ("erwachsene", "kinder", "erwartet")),
        text("naechster_schritt"),
        tag("naechster_bis", leer=True),
        tag("zuletzt"),
        sa.PrimaryKeyConstraint("id", name="pk_familie"),
        sa.UniqueConstraint("fallcode", name="uq_familie_fallcode"),
    )
    teil(
        "person",
        (text("id"),),
        zahl("position"),
        code("rolle"),
        text("vorname"),
        *(zahl(f"geburt_{name}", leer=True) for name in ("jahr", "monat", "tag")),
        ja_nein("ungeboren"),
        text("notiz"),
    )
    teil("fakt", (text("person"), text("name")), zahl("position"), text("wert"))


def create_gespraech() -> None:
    teil(
        "bereichsstand",
        (code("lebensbereich"),),
        zahl("position"),
        code("wunsch", leer=True),
        tag("spaeter_am", leer=True),
        code("moeglich", leer=True),
        ja_nein("besprochen"),
    )
    teil("bedarf", (code("lebensbereich"), text("code")), zahl("position"), von="bereichsstand")
    teil(
        "ziel",
        (text("id"),),
        zahl("position"),
        text("zitat"),
        text("sprache"),
        code("lebensbereich", leer=True),
    )
    teil("staerke", (text("id"),), zahl("position"), text("text"), code("art"))
    teil("huerde", (code("code"),), zahl("position"), code("grad"))


def create_weg() -> None:
    teil(
        "wahl",
        (text("id"),),
        zahl("position"),
        text("leistung"),
        liste("gezeigt"),
        text("gewaehlt", leer=True),
        tag("am"),
        text("grund"),
        tag("hingewiesen_am", leer=True),
    )
    teil(
        "vermittlung",
        (text("id"),),
        zahl("position"),
        text("leistung"),
        text("angebot_key", leer=True),
        sa.Column("angebot", sa.Text),
        text("wahl"),
    )
    teil(
        "ereignis",
        (text("vermittlung_id"), zahl("position")),
        code("stand"),
        tag("geschehen_am"),
        sa.Column("erfasst_am", sa.Text, nullable=False),
        text("notiz"),
        von="vermittlung",
    )
    teil(
        "schritt",
        (text("id"),),
        zahl("position"),
        text("text"),
        code("akteur"),
        code("stand"),
        tag("bis", leer=True),
        *(text(name) for name in ("ziel", "leistung", "vermittlung")),
        liste("haengt_ab_von"),
        text("notiz"),
        zahl("zuversicht", leer=True),
        tag("getan_am", leer=True),
    )
    teil(
        "schriftstueck",
        (text("id"),),
        zahl("position"),
        *(text(name) for name in ("art", "titel", "sprache")),
        tag("am"),
        zahl("seiten"),
        text("sha256"),
    )
