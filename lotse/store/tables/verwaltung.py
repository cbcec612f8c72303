"""The families' store, beside the cases: the audit log, what was deleted, and a few dates."""

from __future__ import annotations

from datetime import date

from sqlalchemy import LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from lotse.domain.einwilligung import Empfaengerart
from lotse.domain.protokoll import Tat
from lotse.store.tables.familien import FamilienBase


class ProtokollRow(FamilienBase):
    """One link of the chain; `zeit` is the text the sum was made over. No foreign key: the
    entries of a deleted family stay, and their random id leads nowhere."""

    __tablename__ = "protokoll"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    zeit: Mapped[str] = mapped_column(Text)
    slot: Mapped[str]
    tat: Mapped[Tat]
    art: Mapped[str]
    objekt: Mapped[str]
    grund: Mapped[str]
    mac: Mapped[bytes] = mapped_column(LargeBinary)


class GeloeschtRow(FamilienBase):
    """Random ids only: so that a restore does not bring a case back (SECURITY 13)."""

    __tablename__ = "geloescht"

    id: Mapped[str] = mapped_column(primary_key=True)
    am: Mapped[date]
    anonym: Mapped[bool]
    """True = sums may be made of what is left, and a restore takes the names out again."""


class NachweisRow(FamilienBase):
    """That there was a consent: without a name, for three years. No foreign key: its family is
    gone, and the Fallcode stands on the sheet in the drawer."""

    __tablename__ = "einwilligungsnachweis"

    id: Mapped[str] = mapped_column(primary_key=True)
    fallcode: Mapped[str]
    art: Mapped[Empfaengerart]
    zweck: Mapped[str]
    erteilt_am: Mapped[date]
    gueltig_bis: Mapped[date]
    widerrufen_am: Mapped[date | None]
    sha256: Mapped[str]
    bis: Mapped[date]


class AusfuhrRow(FamilienBase):
    """A report that left the house: its period, and the numbers everybody could read in it.
    What was hidden in it is not here."""

    __tablename__ = "ausfuhr"

    id: Mapped[str] = mapped_column(primary_key=True)
    am: Mapped[date]
    jahr: Mapped[int]
    haelfte: Mapped[int]
    gezeigt: Mapped[str] = mapped_column(Text)


class MerkerRow(FamilienBase):
    """Dates about the file itself: last Sicherung, last rehearsal, last time seen."""

    __tablename__ = "merker"

    name: Mapped[str] = mapped_column(primary_key=True)
    wert: Mapped[str]
