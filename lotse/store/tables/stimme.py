"""The families' store: quotes and small improvements; apart from them, whose words they are."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lotse.store.tables.familien import FamilienBase


class StimmeRow(FamilienBase):
    __tablename__ = "stimme"

    id: Mapped[str] = mapped_column(primary_key=True)
    am: Mapped[date]
    text: Mapped[str]
    frei: Mapped[bool]


class StimmenbezugRow(FamilienBase):
    """The only way from a voice to its family: it never leaves this file, and ends with the family.

    `einwilligung` = the consent it rests on, "" = only the family's word. No part of a case: a
    voice stays where it is when a case moves on.
    """

    __tablename__ = "stimmenbezug"

    stimme: Mapped[str] = mapped_column(primary_key=True)
    familie: Mapped[str] = mapped_column(ForeignKey("familie.id", ondelete="CASCADE"))
    einwilligung: Mapped[str]


class BroetchenRow(FamilienBase):
    __tablename__ = "broetchen"

    id: Mapped[str] = mapped_column(primary_key=True)
    monat: Mapped[date]
    text: Mapped[str]
