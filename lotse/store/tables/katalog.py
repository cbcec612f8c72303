"""The catalogue: not secret, always a local file, replaced or updated as a whole."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import Index, MetaData, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from lotse.domain.angebot import Form, Status
from lotse.store.tables.naming import NAMES, TYPES

WORT = "angebot_wort"
"""FTS5 over whole words and their beginnings; rowid = angebot.id."""
TEIL = "angebot_teil"
"""FTS5 over parts of words (trigram); rowid = angebot.id."""


class KatalogBase(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = TYPES


class KatalogStandRow(KatalogBase):
    """One row; `nummer` grows with every change, so readers know when to read again."""

    __tablename__ = "katalog_stand"

    nummer: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    stand: Mapped[date | None]
    schema: Mapped[str]


class AngebotRow(KatalogBase):
    """`merkmale` = what matching reads beside the columns, compact; `inhalt` = the whole entry."""

    __tablename__ = "angebot"
    __table_args__ = (
        Index("ix_angebot_sortier_name", "sortier_name"),
        Index("ix_angebot_quelle_quell_id", "quelle", "quell_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    sortier_name: Mapped[str]
    status: Mapped[Status]
    form: Mapped[Form]
    traeger: Mapped[str]
    stadtteil: Mapped[str]
    plz: Mapped[str]
    geprueft_am: Mapped[date | None]
    merkmale: Mapped[str]
    inhalt: Mapped[str]
    quelle: Mapped[str] = mapped_column(server_default=text("''"))
    quell_id: Mapped[str] = mapped_column(server_default=text("''"))
    rohzeile: Mapped[str | None]
    importiert: Mapped[str | None]
    """The entry as the last import brought it: what differs was edited here."""
    faltung: Mapped[str] = mapped_column(server_default=text("''"))
    """Name, PLZ and street in one spelling; "" = not reckoned yet."""


class ImportRow(KatalogBase):
    """One import of a source."""

    __tablename__ = "katalog_import"

    id: Mapped[int] = mapped_column(primary_key=True)
    am: Mapped[date]
    quelle: Mapped[str]
    neu: Mapped[int]
    geaendert: Mapped[int]
    unveraendert: Mapped[int]
    verschwunden: Mapped[int]
    name_vorher: Mapped[str]
    stand_vorher: Mapped[date | None]
    zurueckgenommen: Mapped[bool]
    sha256: Mapped[str] = mapped_column(server_default=text("''"))
    """Of the file it was read from; "" = of no file."""


class VorherRow(KatalogBase):
    """What an import found where it wrote; `inhalt` None = nothing stood there."""

    __tablename__ = "import_vorher"

    import_id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    inhalt: Mapped[str | None]
    importiert: Mapped[str | None]
    nachher: Mapped[str | None]
    """What the import wrote; None = the same as it brought."""


class QuellzeileRow(KatalogBase):
    """A row of a source, word for word; `key` "" = no entry came of it."""

    __tablename__ = "quellzeile"

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int]
    key: Mapped[str]
    datei: Mapped[str]
    stelle: Mapped[str]
    inhalt: Mapped[str]


class KeineDubletteRow(KatalogBase):
    """Two entries a person said are not one; a < b."""

    __tablename__ = "keine_dublette"

    a: Mapped[str] = mapped_column(primary_key=True)
    b: Mapped[str] = mapped_column(primary_key=True)
    am: Mapped[date]
