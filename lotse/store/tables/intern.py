"""The families' store: what the office keeps to itself of an entry of the catalogue."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from lotse.store.tables.familien import FamilienBase


class AngebotInternRow(FamilienBase):
    """No family stands here, and still it is as secret as a case: a Kennwort opens a door."""

    __tablename__ = "angebot_intern"

    key: Mapped[str] = mapped_column(primary_key=True)
    notiz: Mapped[str]
    kennwort: Mapped[str]
