"""The families' store: numbers of the place, meetings and measures. No family stands here."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from lotse.domain.indikator import Massnahmestand
from lotse.store.tables.arten import Liste
from lotse.store.tables.familien import FamilienBase


class DialogbestandRow(FamilienBase):
    """All numbers of the region as JSON: they are read and replaced as a whole."""

    __tablename__ = "dialogbestand"

    id: Mapped[str] = mapped_column(primary_key=True)
    inhalt: Mapped[str] = mapped_column(Text)


class TreffenRow(FamilienBase):
    __tablename__ = "treffen"

    id: Mapped[str] = mapped_column(primary_key=True)
    tag: Mapped[date]
    ort: Mapped[str]
    anlass: Mapped[str]
    teilnehmende: Mapped[tuple[str, ...]] = mapped_column(Liste)


class MassnahmeRow(FamilienBase):
    __tablename__ = "massnahme"

    treffen_id: Mapped[str] = mapped_column(
        ForeignKey("treffen.id", ondelete="CASCADE", name="fk_massnahme_treffen"), primary_key=True
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    was: Mapped[str]
    wer: Mapped[str]
    bis: Mapped[date | None]
    indikator: Mapped[str]
    beschlossen_am: Mapped[date | None]
    stand: Mapped[Massnahmestand]
    rueckblick: Mapped[str]
