"""The families' store, what is there already: papers at hand, rights by age, and holds."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from lotse.domain.halt import Haltegrund
from lotse.domain.nutzung import Nutzungsstand
from lotse.store.tables.familien import FamilienBase, teil_von_familie


class UnterlageRow(FamilienBase):
    """`id` is one of resources/recht/unterlagen.toml."""

    __tablename__ = "unterlage"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]


class NutzungRow(FamilienBase):
    """No foreign key to the person: what was noted goes when the person is taken out."""

    __tablename__ = "nutzung"

    familie_id: Mapped[str] = teil_von_familie()
    anspruch: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    stand: Mapped[Nutzungsstand]
    am: Mapped[date]


class HaltRow(FamilienBase):
    """Why a case is kept beyond its time."""

    __tablename__ = "halt"

    familie_id: Mapped[str] = teil_von_familie()
    grund: Mapped[Haltegrund] = mapped_column(primary_key=True)
    position: Mapped[int]
    bis: Mapped[date]
