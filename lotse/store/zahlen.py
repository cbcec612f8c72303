"""Rows of all cases for the sums: few queries, and no column that names anybody or any place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import InstrumentedAttribute

from lotse.domain.familie import Bildung, Rolle
from lotse.letters.brief import Briefart
from lotse.services.anonymisieren import ANONYM
from lotse.services.zahlen.bestand import (
    Anfragezahl,
    Antwortzahl,
    Bedarfszahl,
    Blockadezahl,
    Briefzahl,
    Familienzahl,
    Kontaktzahl,
    Schrittzahl,
    Standzahl,
    Vermittlungszahl,
    Zahlenbestand,
)
from lotse.store.tables import fallarbeit as a
from lotse.store.tables import familien as f
from lotse.store.tables import vermittlung as v
from lotse.store.tables.anfrage import AnfrageRow

JAHR = 12
SCHWANGER = -9
"""A child born later than so many months after the case began was not the reason to come."""
_BAENDER = (Bildung.KEINE_ANGABE, Bildung.KURZ, Bildung.MITTEL, Bildung.LANG)
SPALTEN: Mapping[str, Sequence[Any]] = {
    "familie": (
        f.FamilieRow.id, f.FamilieRow.angelegt_am, f.FamilieRow.geschlossen_am,
        f.FamilieRow.stadtteil, f.FamilieRow.briefsprache,
        f.FamilieRow.fallcode.startswith(ANONYM).label("grob"), f.FamilieRow.zettel_am,
        f.FamilieRow.kam_ueber,
    ),
    "person": (
        f.PersonRow.familie_id, f.PersonRow.rolle, f.PersonRow.geburt_jahr,
        f.PersonRow.geburt_monat, f.PersonRow.bildung,
    ),
    "bereich": (
        f.BereichsstandRow.familie_id, f.BereichsstandRow.lebensbereich, f.BereichsstandRow.wunsch,
    ),
    "vermittlung": (v.VermittlungRow.familie_id, v.VermittlungRow.id, v.VermittlungRow.leistung),
    "ereignis": (
        v.EreignisRow.familie_id, v.EreignisRow.vermittlung_id, v.EreignisRow.stand,
        v.EreignisRow.geschehen_am, v.EreignisRow.grund, v.EreignisRow.weg,
    ),
    "schritt": (
        v.SchrittRow.familie_id, v.SchrittRow.akteur, v.SchrittRow.stand, v.SchrittRow.getan_am,
    ),
    "blockade": (
        a.BlockadeRow.familie_id, a.BlockadeRow.id, a.BlockadeRow.code, a.BlockadeRow.traegerarten,
    ),
    "blockadeereignis": (
        a.BlockadeereignisRow.familie_id, a.BlockadeereignisRow.blockade_id,
        a.BlockadeereignisRow.stand, a.BlockadeereignisRow.am,
    ),
    "kontakt": (
        a.KontaktRow.familie_id, a.KontaktRow.art, a.KontaktRow.ergebnis, a.KontaktRow.am,
        a.KontaktRow.minuten, a.KontaktRow.dolmetschen,
    ),
    "brief": (
        v.SchriftstueckRow.familie_id, v.SchriftstueckRow.sprache, v.SchriftstueckRow.am,
        v.SchriftstueckRow.art,
    ),
    "antwort": (
        a.RueckmeldungRow.familie_id, a.RueckmeldungRow.ergebnis, a.RueckmeldungRow.gefragt_am,
    ),
    "anfrage": (AnfrageRow.am, AnfrageRow.grund, AnfrageRow.weiter),
}  # fmt: skip
"""Everything that is read, and nothing else is."""
_Zeilen = Sequence[Any]


def load_zahlen(connection: Connection) -> Zahlenbestand:
    """One query per kind of row, whatever the number of cases."""
    nummer = {zeile.id: n for n, zeile in enumerate(_rows(connection, "familie"))}
    return Zahlenbestand(
        familien=tuple(_familien(connection, nummer)),
        vermittlungen=tuple(_vermittlungen(connection, nummer)),
        schritte=tuple(
            Schrittzahl(nummer[z.familie_id], z.akteur, z.stand, z.getan_am)
            for z in _rows(connection, "schritt")
        ),
        blockaden=tuple(_blockaden(connection, nummer)),
        kontakte=tuple(
            Kontaktzahl(nummer[z[0]], z[1], z[2], z[3], z[4], z[5])
            for z in _rows(connection, "kontakt")
        ),
        briefe=tuple(
            Briefzahl(nummer[z.familie_id], z.sprache, z.am)
            for z in _rows(connection, "brief")
            if z.art != Briefart.UEBERGABE.value  # a file for a colleague is no letter
        ),
        antworten=tuple(
            Antwortzahl(nummer[z.familie_id], z.ergebnis, z.gefragt_am)
            for z in _rows(connection, "antwort")
        ),
        anfragen=tuple(Anfragezahl(*z) for z in _rows(connection, "anfrage")),
    )


def _rows(connection: Connection, was: str, *ordnung: InstrumentedAttribute[int]) -> _Zeilen:
    return connection.execute(select(*SPALTEN[was]).order_by(*ordnung)).all()


def _familien(connection: Connection, nummer: Mapping[str, int]) -> Iterator[Familienzahl]:
    personen: defaultdict[str, list[Any]] = defaultdict(list)
    for zeile in _rows(connection, "person"):
        personen[zeile.familie_id].append(zeile)
    bedarfe = _bedarfe(connection)
    je_familie = select(f.HuerdeRow.familie_id, func.count()).group_by(f.HuerdeRow.familie_id)
    huerden = {zeile[0]: int(zeile[1]) for zeile in connection.execute(je_familie)}
    for zeile in _rows(connection, "familie"):
        eigene = personen[zeile.id]
        yield Familienzahl(
            nummer[zeile.id],
            zeile.angelegt_am,
            zeile.geschlossen_am,
            zeile.stadtteil,
            zeile.briefsprache,
            _bildung(eigene),
            _juengstes(eigene, zeile.angelegt_am),
            huerden.get(zeile.id, 0),
            tuple(bedarfe[zeile.id]),
            bool(zeile.grob),
            zeile.zettel_am,
            zeile.kam_ueber,
        )


def _bedarfe(connection: Connection) -> defaultdict[str, list[Bedarfszahl]]:
    """An area with at least one need counts once."""
    mit = select(f.BedarfRow.familie_id, f.BedarfRow.lebensbereich).distinct()
    paare = {tuple(zeile) for zeile in connection.execute(mit)}
    gefunden: defaultdict[str, list[Bedarfszahl]] = defaultdict(list)
    for wer, bereich, wunsch in _rows(connection, "bereich"):
        if (wer, bereich) in paare:
            gefunden[wer].append(Bedarfszahl(bereich, wunsch))
    return gefunden


def _bildung(personen: _Zeilen) -> Bildung | None:
    """The longest that one carer told; „keine Angabe“ when that is all there is."""
    gesagt = [p.bildung for p in personen if p.rolle is not Rolle.KIND and p.bildung]
    return max(gesagt, key=_BAENDER.index, default=None)


def _juengstes(personen: _Zeilen, beginn: date) -> int | None:
    alter = [
        (beginn.year - p.geburt_jahr) * JAHR + beginn.month - p.geburt_monat
        for p in personen
        if p.rolle is Rolle.KIND and p.geburt_jahr and p.geburt_monat
    ]
    return min((monate for monate in alter if monate >= SCHWANGER), default=None)


def _vermittlungen(connection: Connection, nummer: Mapping[str, int]) -> Iterator[Vermittlungszahl]:
    geschehen: defaultdict[tuple[str, str], list[Standzahl]] = defaultdict(list)
    for z in _rows(connection, "ereignis", v.EreignisRow.position):
        geschehen[z[0], z[1]].append(Standzahl(z[2], z[3], z[4], z[5]))
    for z in _rows(connection, "vermittlung"):
        yield Vermittlungszahl(nummer[z[0]], z[2], tuple(geschehen[z[0], z[1]]))


def _blockaden(connection: Connection, nummer: Mapping[str, int]) -> Iterator[Blockadezahl]:
    geschehen: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for z in _rows(connection, "blockadeereignis", a.BlockadeereignisRow.position):
        geschehen[z[0], z[1]].append((z[2], z[3]))
    for z in _rows(connection, "blockade"):
        yield Blockadezahl(nummer[z[0]], z[2], z[3], tuple(geschehen[z[0], z[1]]))
