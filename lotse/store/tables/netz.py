"""The families' store, who is around: nodes and edges of the map, and who belongs to whom."""

from __future__ import annotations

from datetime import date

from sqlalchemy import REAL
from sqlalchemy.orm import Mapped, mapped_column

from lotse.domain.netz import Fluss, Hilfeart, Horizont, Sektor
from lotse.store.tables.familien import FamilienBase, teil_von_familie


class NetzknotenRow(FamilienBase):
    __tablename__ = "netzknoten"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    sektor: Mapped[Sektor]
    horizont: Mapped[Horizont]
    pseudonym: Mapped[str]
    winkel: Mapped[float] = mapped_column(REAL)
    angebot: Mapped[str]
    person: Mapped[str]
    gueltig_von: Mapped[date | None]
    gueltig_bis: Mapped[date | None]


class NetzkanteRow(FamilienBase):
    __tablename__ = "netzkante"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    von: Mapped[str]
    nach: Mapped[str]
    hilfe: Mapped[Hilfeart | None]
    fluss: Mapped[Fluss]
    staerke: Mapped[int]
    konflikt: Mapped[bool]
    gueltig_von: Mapped[date | None]
    gueltig_bis: Mapped[date | None]


class BeziehungRow(FamilienBase):
    __tablename__ = "beziehung"

    familie_id: Mapped[str] = teil_von_familie()
    von: Mapped[str] = mapped_column(primary_key=True)
    nach: Mapped[str] = mapped_column(primary_key=True)
    art: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
