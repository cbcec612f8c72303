"""The families' store, head: the family itself and what the talk brought."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, MetaData, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from lotse.domain.familie import (
    Bereichsstand,
    Bildung,
    Kamueber,
    Moeglich,
    Rolle,
    Schlussgrund,
    Sprachniveau,
    Staerkenart,
    Wunsch,
)
from lotse.domain.huerde import Grad, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.store.tables.arten import Bereichsstaende, Liste
from lotse.store.tables.naming import NAMES, TYPES


class FamilienBase(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = TYPES


def teil_von_familie() -> Mapped[str]:
    """Every row of a case goes with its family."""
    return mapped_column(ForeignKey("familie.id", ondelete="CASCADE"), primary_key=True)


class FallzaehlerRow(FamilienBase):
    """The last running number given in a year: a Fallcode is never used twice."""

    __tablename__ = "fallzaehler"

    jahr: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    nummer: Mapped[int]


class FamilieRow(FamilienBase):
    """The columns after `kam_ueber` are derived: they answer the list in one query."""

    __tablename__ = "familie"
    __table_args__ = (Index("ix_familie_geschlossen_am", "geschlossen_am"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    fallcode: Mapped[str] = mapped_column(unique=True)
    deckwort: Mapped[str]
    angelegt_am: Mapped[date]
    buchstabe: Mapped[str]
    name: Mapped[str]
    plz: Mapped[str]
    ort: Mapped[str]
    stadtteil: Mapped[str]
    ags: Mapped[str]
    sprachen: Mapped[tuple[str, ...]] = mapped_column(Liste)
    briefsprache: Mapped[str]
    deutsch: Mapped[Sprachniveau | None]
    liest: Mapped[Sprachniveau | None]
    dolmetschen: Mapped[bool | None]
    kontaktweg: Mapped[str]
    kinder_gefragt: Mapped[bool]
    geschlossen_am: Mapped[date | None]
    schlussgrund: Mapped[Schlussgrund | None]
    ohne_uns: Mapped[str] = mapped_column(server_default=text("''"))
    anfang: Mapped[tuple[Bereichsstand, ...]] = mapped_column(
        Bereichsstaende, server_default=text("'[]'")
    )
    anfang_am: Mapped[date | None]
    zettel_am: Mapped[date | None]
    kam_ueber: Mapped[Kamueber | None]
    sortier_deckwort: Mapped[str]
    such: Mapped[str]
    erwachsene: Mapped[int]
    kinder: Mapped[int]
    erwartet: Mapped[int]
    naechster_schritt: Mapped[str]
    naechster_bis: Mapped[date | None]
    zuletzt: Mapped[date]


class PersonRow(FamilienBase):
    __tablename__ = "person"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    rolle: Mapped[Rolle]
    vorname: Mapped[str]
    geburt_jahr: Mapped[int | None]
    geburt_monat: Mapped[int | None]
    geburt_tag: Mapped[int | None]
    ungeboren: Mapped[bool]
    notiz: Mapped[str]
    bildung: Mapped[Bildung | None]


class FaktRow(FamilienBase):
    """An answer that may be kept. `person` "" = of the household; `wert` is typed JSON."""

    __tablename__ = "fakt"

    familie_id: Mapped[str] = teil_von_familie()
    person: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    wert: Mapped[str]


class BereichsstandRow(FamilienBase):
    __tablename__ = "bereichsstand"

    familie_id: Mapped[str] = teil_von_familie()
    lebensbereich: Mapped[Lebensbereich] = mapped_column(primary_key=True)
    position: Mapped[int]
    wunsch: Mapped[Wunsch | None]
    spaeter_am: Mapped[date | None]
    moeglich: Mapped[Moeglich | None]
    besprochen: Mapped[bool]


class BedarfRow(FamilienBase):
    __tablename__ = "bedarf"
    __table_args__ = (
        ForeignKeyConstraint(
            ["familie_id", "lebensbereich"],
            ["bereichsstand.familie_id", "bereichsstand.lebensbereich"],
            ondelete="CASCADE",
        ),
    )

    familie_id: Mapped[str] = mapped_column(primary_key=True)
    lebensbereich: Mapped[Lebensbereich] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]


class ZielRow(FamilienBase):
    __tablename__ = "ziel"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    zitat: Mapped[str]
    sprache: Mapped[str]
    lebensbereich: Mapped[Lebensbereich | None]


class StaerkeRow(FamilienBase):
    __tablename__ = "staerke"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    art: Mapped[Staerkenart]


class HuerdeRow(FamilienBase):
    __tablename__ = "huerde"

    familie_id: Mapped[str] = teil_von_familie()
    code: Mapped[Huerdencode] = mapped_column(primary_key=True)
    position: Mapped[int]
    grad: Mapped[Grad]
