"""The families' store: quotes and small improvements. No family stands here."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from lotse.store.tables.familien import FamilienBase


class StimmeRow(FamilienBase):
    __tablename__ = "stimme"

    id: Mapped[str] = mapped_column(primary_key=True)
    am: Mapped[date]
    text: Mapped[str]
    frei: Mapped[bool]


class BroetchenRow(FamilienBase):
    __tablename__ = "broetchen"

    id: Mapped[str] = mapped_column(primary_key=True)
    monat: Mapped[date]
    text: Mapped[str]
