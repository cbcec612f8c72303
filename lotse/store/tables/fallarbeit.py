"""The families' store, the work of a case: consents, applications, blocks, contacts, replies."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lotse.domain.antrag import Antragsart, Antragsform, Belehrung
from lotse.domain.blockade import Blockadecode, Blockadestand
from lotse.domain.einwilligung import Datenart, Einwilligungsform, Empfaengerart, Richtung
from lotse.domain.kontakt import Kontaktart, Kontaktergebnis, Rueckmeldeergebnis
from lotse.store.tables.arten import Codes, Liste, Zeitpunkt
from lotse.store.tables.familien import FamilienBase, teil_von_familie


class EinwilligungRow(FamilienBase):
    __tablename__ = "einwilligung"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    empfaenger: Mapped[str]
    art: Mapped[Empfaengerart]
    zweck: Mapped[str]
    datenarten: Mapped[tuple[Datenart, ...]] = mapped_column(Codes(Datenart))
    richtung: Mapped[Richtung]
    form: Mapped[Einwilligungsform]
    erteilt_am: Mapped[date]
    gueltig_bis: Mapped[date]
    angebot: Mapped[str]
    form_grund: Mapped[str]
    unterschrieben: Mapped[tuple[str, ...]] = mapped_column(Liste)
    sorge_beide: Mapped[bool | None]
    erklaert_in: Mapped[str]
    erklaert_von: Mapped[str]
    kind_sagt: Mapped[str]
    zurueckgehalten: Mapped[str]
    widerrufen_am: Mapped[date | None]


class AntragRow(FamilienBase):
    """No foreign key to the Vermittlung: an application outlives it."""

    __tablename__ = "antrag"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    leistung: Mapped[str]
    stelle: Mapped[str]
    traegerart: Mapped[str]
    form: Mapped[Antragsform]
    teilhabe: Mapped[bool | None]
    vermittlung: Mapped[str]


class BegruendungRow(FamilienBase):
    __tablename__ = "begruendung"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    vermittlung: Mapped[str]
    amt: Mapped[str]
    familie: Mapped[str]
    einverstanden_am: Mapped[date | None]


class AntragsereignisRow(FamilienBase):
    __tablename__ = "antragsereignis"
    __table_args__ = (
        ForeignKeyConstraint(
            ["familie_id", "antrag_id"], ["antrag.familie_id", "antrag.id"], ondelete="CASCADE"
        ),
    )

    familie_id: Mapped[str] = mapped_column(primary_key=True)
    antrag_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    art: Mapped[Antragsart]
    am: Mapped[date]
    erfasst_am: Mapped[datetime] = mapped_column(Zeitpunkt)
    stelle: Mapped[str]
    traegerart: Mapped[str]
    bis: Mapped[date | None]
    bekannt_am: Mapped[date | None]
    belehrung: Mapped[Belehrung | None]
    notiz: Mapped[str]


class BlockadeRow(FamilienBase):
    __tablename__ = "blockade"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    code: Mapped[Blockadecode]
    traegerarten: Mapped[tuple[str, ...]] = mapped_column(Liste)
    vermittlung: Mapped[str]
    antrag: Mapped[str]
    leistung: Mapped[str]
    umweg: Mapped[str]
    umweg_teilen: Mapped[bool]


class BlockadeereignisRow(FamilienBase):
    __tablename__ = "blockadeereignis"
    __table_args__ = (
        ForeignKeyConstraint(
            ["familie_id", "blockade_id"],
            ["blockade.familie_id", "blockade.id"],
            ondelete="CASCADE",
        ),
    )

    familie_id: Mapped[str] = mapped_column(primary_key=True)
    blockade_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    stand: Mapped[Blockadestand]
    am: Mapped[date]
    notiz: Mapped[str]


class KontaktRow(FamilienBase):
    __tablename__ = "kontakt"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    art: Mapped[Kontaktart]
    ergebnis: Mapped[Kontaktergebnis]
    am: Mapped[date]
    minuten: Mapped[int | None]
    standort: Mapped[str]
    dolmetschen: Mapped[bool | None]
    notiz: Mapped[str]
    vereinbart: Mapped[str]
    besprochen: Mapped[tuple[str, ...]] = mapped_column(Liste)
    naechster_am: Mapped[date | None]


class RueckmeldungRow(FamilienBase):
    """No foreign key to the Vermittlung: a code on paper is recognised after it is gone."""

    __tablename__ = "rueckmeldung"

    familie_id: Mapped[str] = teil_von_familie()
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    vermittlung: Mapped[str]
    code: Mapped[str]
    gefragt_am: Mapped[date]
    ergebnis: Mapped[Rueckmeldeergebnis | None]
    am: Mapped[date | None]
    warteliste_bis: Mapped[date | None]
    weiter_an: Mapped[str]
