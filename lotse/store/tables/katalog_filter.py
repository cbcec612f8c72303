"""Beside each entry of the catalogue: what filters ask, reports, and places by PLZ."""

from __future__ import annotations

from datetime import date

from sqlalchemy import REAL, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from lotse.store.tables.katalog import KatalogBase


class FilterRow(KatalogBase):
    """One row a listed entry; days as ISO text, "" = always or never as the name says."""

    __tablename__ = "angebot_filter"

    angebot: Mapped[int] = mapped_column(primary_key=True)
    ohne_antrag: Mapped[bool | None]
    stufenlos: Mapped[bool | None]
    warte: Mapped[int | None]
    warte_bis: Mapped[str]
    land: Mapped[str]
    faellig_ab: Mapped[str]
    alt_ab: Mapped[str]
    hat_sprachen: Mapped[bool]
    hat_alter: Mapped[bool]
    hat_zeiten: Mapped[bool]
    x: Mapped[float | None] = mapped_column(REAL)
    y: Mapped[float | None] = mapped_column(REAL)
    z: Mapped[float | None] = mapped_column(REAL)
    """The place on the globe (matching.entfernung.Punkt); None = the entry tells none."""


class MerkmalRow(KatalogBase):
    """One value of one kind of choice (services.katalogsuche.Merkmalsart)."""

    __tablename__ = "angebot_merkmal"
    __table_args__ = (
        Index("ix_angebot_merkmal_angebot", "angebot"),
        {"sqlite_with_rowid": False},
    )

    art: Mapped[str] = mapped_column(String(40), primary_key=True)
    wert: Mapped[str] = mapped_column(primary_key=True)
    angebot: Mapped[int] = mapped_column(primary_key=True)


class AlterRow(KatalogBase):
    """Months of age an audience begins and ends with, half-open."""

    __tablename__ = "angebot_alter"
    __table_args__ = (Index("ix_angebot_alter_angebot", "angebot"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    angebot: Mapped[int]
    von: Mapped[int | None]
    bis: Mapped[int | None]


class ZeitRow(KatalogBase):
    """Hours that can say "open now"; days and weeks of the month as bits."""

    __tablename__ = "angebot_zeit"
    __table_args__ = (Index("ix_angebot_zeit_angebot", "angebot"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    angebot: Mapped[int]
    datum: Mapped[str]
    tage: Mapped[int]
    von: Mapped[int]
    bis: Mapped[int]
    wochen: Mapped[int]
    alle_n: Mapped[int]
    anker: Mapped[int]
    saison_von: Mapped[str]
    saison_bis: Mapped[str]
    ferien: Mapped[str] = mapped_column(String(40))
    feiertage: Mapped[str] = mapped_column(String(40))


class MeldungRow(KatalogBase):
    """A report from a case: a kind and a day, never a text, never a family."""

    __tablename__ = "meldung"
    __table_args__ = (Index("ix_meldung_key", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    art: Mapped[str] = mapped_column(String(40))
    am: Mapped[date]
    von: Mapped[str]


class PlzRow(KatalogBase):
    """A Gemeinde a PLZ lies in, as the user's own table says."""

    __tablename__ = "plz_ort"

    plz: Mapped[str] = mapped_column(String(5), primary_key=True)
    ags: Mapped[str] = mapped_column(String(8), primary_key=True)
    ort: Mapped[str] = mapped_column(primary_key=True)
    landkreis: Mapped[str]
    lat: Mapped[float | None] = mapped_column(REAL)
    lon: Mapped[float | None] = mapped_column(REAL)
