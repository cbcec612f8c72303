"""The families' store, the way to help: choices, hand-overs, steps and printed sheets."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from lotse.domain.angebot import Angebot
from lotse.domain.vermittlung import Akteur, NichtGetan, Quelle, Schrittstand, Stand, Weg
from lotse.store.tables.arten import Eingefroren, Liste, Zeitpunkt
from lotse.store.tables.familien import FamilienBase, teil_von_familie

LEER = text("''")
"""What a column that came later holds in older rows."""


class WahlRow(FamilienBase):
    """`gewaehlt`: an Angebot key, "" = the Leistung without a place, NULL = not chosen yet."""

    __tablename__ = "wahl"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    leistung: Mapped[str]
    gezeigt: Mapped[tuple[str, ...]] = mapped_column(Liste)
    gewaehlt: Mapped[str | None]
    am: Mapped[date]
    grund: Mapped[str]
    hingewiesen_am: Mapped[date | None]


class VermittlungRow(FamilienBase):
    """No foreign key into the catalogue: the Angebot is a frozen copy."""

    __tablename__ = "vermittlung"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    leistung: Mapped[str]
    angebot_key: Mapped[str | None]
    angebot: Mapped[Angebot | None] = mapped_column(Eingefroren)
    wahl: Mapped[str]
    leistungstraeger: Mapped[str] = mapped_column(server_default=LEER)


class EreignisRow(FamilienBase):
    __tablename__ = "ereignis"
    __table_args__ = (
        ForeignKeyConstraint(
            ["familie_id", "vermittlung_id"],
            ["vermittlung.familie_id", "vermittlung.id"],
            ondelete="CASCADE",
        ),
    )

    familie_id: Mapped[str] = mapped_column(primary_key=True)
    vermittlung_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    stand: Mapped[Stand]
    geschehen_am: Mapped[date]
    erfasst_am: Mapped[datetime] = mapped_column(Zeitpunkt)
    notiz: Mapped[str]
    grund: Mapped[str] = mapped_column(server_default=LEER)
    quelle: Mapped[Quelle | None]
    weg: Mapped[Weg | None]


class SchrittRow(FamilienBase):
    __tablename__ = "schritt"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    akteur: Mapped[Akteur]
    stand: Mapped[Schrittstand]
    bis: Mapped[date | None]
    ziel: Mapped[str]
    leistung: Mapped[str]
    vermittlung: Mapped[str]
    haengt_ab_von: Mapped[tuple[str, ...]] = mapped_column(Liste)
    notiz: Mapped[str]
    zuversicht: Mapped[int | None]
    getan_am: Mapped[date | None]
    nicht_getan_grund: Mapped[NichtGetan | None]
    versuch: Mapped[bool] = mapped_column(server_default=false())
    rueckblick_am: Mapped[date | None]


class SchriftstueckRow(FamilienBase):
    __tablename__ = "schriftstueck"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    art: Mapped[str]
    titel: Mapped[str]
    sprache: Mapped[str]
    am: Mapped[date]
    seiten: Mapped[int]
    sha256: Mapped[str]
    einwilligung: Mapped[str] = mapped_column(server_default=LEER)
