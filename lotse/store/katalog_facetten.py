"""What remains of each choice, counted with one bit an entry: a filter costs milliseconds."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, text

from lotse.services.katalogsuche import Facetten, Katalogfrage, Merkmalsart
from lotse.store.katalog_frage import Bedingung, Kalenderwahl, bedingung

_GEWAEHLT = {
    Merkmalsart.BEREICH: "bereich",
    Merkmalsart.BEDARF: "bedarf",
    Merkmalsart.LEISTUNG: "leistung",
    Merkmalsart.SPRACHE: "sprache",
    Merkmalsart.ZUGANG: "ohne_anmeldung",
    Merkmalsart.BARRIERE: "stufenlos",
    Merkmalsart.ANGEBOTSART: "angebotsart",
    Merkmalsart.FORM: "form",
    Merkmalsart.STADTTEIL: "stadtteil",
    Merkmalsart.ANTRAG: "ohne_antrag",
}
"""The field of the question that sets a choice of this kind."""
_ALLE = text("SELECT art, wert, count(*) FROM angebot_merkmal GROUP BY art, wert")
_MERKMALE = text(
    "SELECT art, wert, json_group_array(angebot) FROM angebot_merkmal GROUP BY art, wert"
)
_HOECHSTE = text("SELECT coalesce(max(angebot), 0) FROM angebot_filter")
SELTEN = 512
"""Of a value that fewer than one in so many entries has, the numbers are kept, not the bits."""
_ALS_ZIFFERN = bytes.maketrans(b"\0\1", b"01")


@dataclass(frozen=True, slots=True)
class Bitmuster:
    """For every value of every kind who has it: as one great number, or as a short list."""

    groesse: int
    haeufig: Mapping[Merkmalsart, Mapping[str, int]]
    selten: Mapping[Merkmalsart, Mapping[str, array[int]]]

    def count(self, arten: Iterable[Merkmalsart], passend: bytearray | None) -> Facetten:
        """How many of those that are marked have which value; None = all are."""
        if passend is None:
            return {
                art: {wert: bits.bit_count() for wert, bits in self.haeufig[art].items()}
                | {wert: len(nummern) for wert, nummern in self.selten[art].items()}
                for art in arten
            }
        zahl = _als_zahl(passend)
        gezaehlt = {}
        for art in arten:
            je_wert = {wert: (bits & zahl).bit_count() for wert, bits in self.haeufig[art].items()}
            for wert, nummern in self.selten[art].items():
                je_wert[wert] = sum(map(passend.__getitem__, nummern))
            gezaehlt[art] = {wert: anzahl for wert, anzahl in je_wert.items() if anzahl}
        return gezaehlt


def read_bitmuster(connection: Connection) -> Bitmuster:
    """Once for a state of the catalogue; a bit for every entry and frequent value."""
    groesse = int(connection.execute(_HOECHSTE).scalar_one()) + 1
    haeufig: dict[Merkmalsart, dict[str, int]] = {art: {} for art in Merkmalsart}
    selten: dict[Merkmalsart, dict[str, array[int]]] = {art: {} for art in Merkmalsart}
    for art, wert, roh in connection.execute(_MERKMALE):
        nummern = json.loads(roh)
        if len(nummern) * SELTEN < groesse:
            selten[Merkmalsart(art)][wert] = array("L", nummern)
        else:
            haeufig[Merkmalsart(art)][wert] = _als_zahl(mark(nummern, groesse))
    return Bitmuster(groesse, haeufig, selten)


def count_alle(connection: Connection) -> Facetten:
    """Nothing is asked: the table is counted as it lies."""
    gezaehlt: dict[Merkmalsart, dict[str, int]] = {art: {} for art in Merkmalsart}
    for art, wert, anzahl in connection.execute(_ALLE):
        gezaehlt[Merkmalsart(art)][wert] = anzahl
    return dict(gezaehlt)


def count_facetten(
    connection: Connection,
    muster: Bitmuster,
    frage: Katalogfrage,
    heute: date,
    kalender: Kalenderwahl,
    treffer: Sequence[int] | None,
) -> Facetten:
    """One set of entries for all kinds that are not chosen, one more for each that is."""
    hits = None if treffer is None else mark(treffer, muster.groesse)
    gewaehlt = [art for art, feld in _GEWAEHLT.items() if getattr(frage, feld)]
    frei = [art for art in Merkmalsart if art not in gewaehlt]
    gezaehlt: dict[Merkmalsart, Mapping[str, int]] = {}
    for arten, ohne in ((frei, None), *(([art], art) for art in gewaehlt)):
        nur = bedingung(frage, heute, kalender, ohne)
        gezaehlt |= muster.count(arten, _passend(connection, nur, hits, muster.groesse))
    return gezaehlt


def _passend(
    connection: Connection, nur: Bedingung, hits: bytearray | None, groesse: int
) -> bytearray | None:
    if not nur:
        return hits
    befehl = f"SELECT json_group_array(id) FROM ({nur.nummern})"  # noqa: S608 - constants and bound values
    nummern = json.loads(connection.execute(text(befehl), nur.werte).scalar_one())
    if hits is None:
        return mark(nummern, groesse)
    return mark([nummer for nummer in nummern if hits[nummer]], groesse)


def mark(nummern: Iterable[int], groesse: int) -> bytearray:
    """One byte an entry: 1 for those of the numbers."""
    marken = bytearray(groesse)
    for nummer in nummern:
        marken[nummer] = 1
    return marken


def _als_zahl(marken: bytearray) -> int:
    """The same as bits of one number; Python then counts what two of them share at once."""
    return int(marken.translate(_ALS_ZIFFERN), 2)
