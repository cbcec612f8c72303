"""The Schutzraum: a third file with its own tables; no row of it knows a family's."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from lotse.domain.protokoll import Tat
from lotse.domain.schutzraum import (
    Altersband,
    Antwort,
    Beteiligtenrolle,
    Eintragsart,
    Entscheidung,
    Stufe,
)
from lotse.store.tables.arten import Liste, Zeitpunkt
from lotse.store.tables.naming import NAMES, TYPES


class SchutzBase(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = TYPES


def teil_von_akte() -> Mapped[str]:
    """Everything of a note goes with it."""
    return mapped_column(ForeignKey("schutzakte.id", ondelete="CASCADE"), primary_key=True)


class SchutzakteRow(SchutzBase):
    __tablename__ = "schutzakte"

    id: Mapped[str] = mapped_column(primary_key=True)
    zeichen: Mapped[str]
    angelegt_am: Mapped[date]
    geaendert_am: Mapped[datetime] = mapped_column(Zeitpunkt)
    aufbewahren_bis: Mapped[date | None]
    abgeschlossen_am: Mapped[date | None]
    eltern_am: Mapped[date | None]
    eltern_warum_nicht: Mapped[str]
    eltern_rueckmeldung: Mapped[bool]
    entscheidung: Mapped[Entscheidung]
    entschieden_am: Mapped[date | None]
    entschieden_von: Mapped[str]
    begruendung: Mapped[str]
    mitgeteilt_am: Mapped[date | None]
    mitgeteilt_an: Mapped[str]
    weg: Mapped[str]
    erwartet_am: Mapped[date | None]
    erhalten_am: Mapped[date | None]
    bestaetigt: Mapped[Antwort]
    taetig_geworden: Mapped[Antwort]
    noch_taetig: Mapped[Antwort]
    verdeckt: Mapped[tuple[str, ...]] = mapped_column(Liste)
    frage: Mapped[str]


class EintragRow(SchutzBase):
    __tablename__ = "eintrag"

    akte_id: Mapped[str] = teil_von_akte()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    art: Mapped[Eintragsart]
    text: Mapped[str]
    am: Mapped[date | None]
    quelle: Mapped[str]
    worte_kind: Mapped[str]


class SchrittRow(SchutzBase):
    __tablename__ = "schritt"

    akte_id: Mapped[str] = teil_von_akte()
    stufe: Mapped[Stufe] = mapped_column(primary_key=True)
    position: Mapped[int]
    am: Mapped[date | None]
    warum_nicht: Mapped[str]
    notiz: Mapped[str]


class BeteiligteRow(SchutzBase):
    __tablename__ = "beteiligte"

    akte_id: Mapped[str] = teil_von_akte()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    rolle: Mapped[Beteiligtenrolle]
    altersband: Mapped[Altersband]
    name: Mapped[str]


class BeratungRow(SchutzBase):
    __tablename__ = "beratung"

    akte_id: Mapped[str] = teil_von_akte()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    am: Mapped[date]
    bei: Mapped[str]
    ergebnis: Mapped[str]


class EinstellungRow(SchutzBase):
    """What holds for all notes: the Beruf."""

    __tablename__ = "einstellung"

    name: Mapped[str] = mapped_column(primary_key=True)
    wert: Mapped[str]


class FuellungRow(SchutzBase):
    """Always empty between two transactions; its pages keep the file at whole MiB."""

    __tablename__ = "fuellung"

    id: Mapped[int] = mapped_column(primary_key=True)
    leer: Mapped[bytes] = mapped_column(LargeBinary)


class SchutzprotokollRow(SchutzBase):
    """The own audit log. Its columns are those of the families' file: one chain, written twice."""

    __tablename__ = "protokoll"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    zeit: Mapped[str] = mapped_column(Text)
    slot: Mapped[str]
    tat: Mapped[Tat]
    art: Mapped[str]
    objekt: Mapped[str]
    grund: Mapped[str]
    mac: Mapped[bytes] = mapped_column(LargeBinary)
