"""The families' store: requests that could not be taken. No family stands here."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from lotse.domain.anfrage import Absagegrund, Wohin
from lotse.store.tables.familien import FamilienBase


class AnfrageRow(FamilienBase):
    __tablename__ = "anfrage"

    id: Mapped[str] = mapped_column(primary_key=True)
    am: Mapped[date]
    grund: Mapped[Absagegrund]
    sprache: Mapped[str]
    stadtteil: Mapped[str]
    weiter: Mapped[Wohin | None]
