"""The work of a case: consents, applications, blocks, contacts, replies, and who is around."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("ereignis", spaeter("grund"))
    op.add_column("ereignis", code("quelle", leer=True))
    op.add_column("ereignis", code("weg", leer=True))
    op.add_column("vermittlung", spaeter("leistungstraeger"))
    op.add_column("schriftstueck", spaeter("einwilligung"))
    create_einwilligung()
    create_antrag()
    create_blockade()
    create_kontakt()
    create_netz()


def create_einwilligung() -> None:
    teil(
        "einwilligung",
        (text("id"),),
        zahl("position"),
        text("empfaenger"),
        code("art"),
        text("zweck"),
        liste("datenarten"),
        code("richtung"),
        code("form"),
        tag("erteilt_am"),
        tag("gueltig_bis"),
        text("angebot"),
        text("form_grund"),
        liste("unterschrieben"),
        ja_nein("sorge_beide", leer=True),
        *(text(name) for name in ("erklaert_in", "erklaert_von", "kind_sagt", "zurueckgehalten")),
        tag("widerrufen_am", leer=True),
    )


def create_antrag() -> None:
    teil(
        "antrag",
        (text("id"),),
        zahl("position"),
        *(text(name) for name in ("leistung", "stelle", "traegerart")),
        code("form"),
        ja_nein("teilhabe", leer=True),
        text("vermittlung"),
    )
    teil(
        "antragsereignis",
        (text("antrag_id"), zahl("position")),
        code("art"),
        tag("am"),
        liste("erfasst_am"),
        text("stelle"),
        text("traegerart"),
        tag("bis", leer=True),
        tag("bekannt_am", leer=True),
        code("belehrung", leer=True),
        text("notiz"),
        von="antrag",
    )


def create_blockade() -> None:
    teil(
        "blockade",
        (text("id"),),
        zahl("position"),
        code("code"),
        liste("traegerarten"),
        *(text(name) for name in ("vermittlung", "antrag", "leistung", "umweg")),
        ja_nein("umweg_teilen"),
    )
    teil(
        "blockadeereignis",
        (text("blockade_id"), zahl("position")),
        code("stand"),
        tag("am"),
        text("notiz"),
        von="blockade",
    )


def create_kontakt() -> None:
    teil(
        "kontakt",
        (text("id"),),
        zahl("position"),
        code("art"),
        code("ergebnis"),
        tag("am"),
        zahl("minuten", leer=True),
        text("standort"),
        ja_nein("dolmetschen", leer=True),
        text("notiz"),
        text("vereinbart"),
        liste("besprochen"),
        tag("naechster_am", leer=True),
    )
    teil(
        "rueckmeldung",
        (text("id"),),
        zahl("position"),
        text("vermittlung"),
        text("code"),
        tag("gefragt_am"),
        code("ergebnis", leer=True),
        tag("am", leer=True),
        tag("warteliste_bis", leer=True),
        text("weiter_an"),
    )


def create_netz() -> None:
    teil(
        "netzknoten",
        (text("id"),),
        zahl("position"),
        text("name"),
        code("sektor"),
        code("horizont"),
        text("pseudonym"),
        sa.Column("winkel", sa.REAL, nullable=False),
        text("angebot"),
        text("person"),
        tag("gueltig_von", leer=True),
        tag("gueltig_bis", leer=True),
    )
    teil(
        "netzkante",
        (text("id"),),
        zahl("position"),
        text("von"),
        text("nach"),
        code("hilfe", leer=True),
        code("fluss"),
        zahl("staerke"),
        ja_nein("konflikt"),
        tag("gueltig_von", leer=True),
        tag("gueltig_bis", leer=True),
    )
    teil("beziehung", (text("von"), text("nach"), text("art")), zahl("position"))


def teil(table: str, keys: tuple[sa.Column, ...], *columns: sa.Column, von: str = "") -> None:
    """A table of the case: its rows go with the family, or with the row of `von`."""
    namen = ["familie_id", *(key.name for key in keys)]
    if von:
        fremd = (["familie_id", namen[1]], [f"{von}.familie_id", f"{von}.id"])
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


def spaeter(name: str) -> sa.Column:
    """A text that older rows do not have yet."""
    return sa.Column(name, sa.String, nullable=False, server_default=sa.text("''"))


def text(name: str) -> sa.Column:
    return sa.Column(name, sa.String, nullable=False)


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
