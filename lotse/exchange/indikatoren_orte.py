"""Areas of a table, and what describes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from lotse.domain.indikator import Kontextmerkmal, Kontextwert, Messgebiet
from lotse.exchange.indikatoren_befunde import Code
from lotse.exchange.indikatoren_werte import MARKEN
from lotse.exchange.indikatoren_zahlen import Zelle, read_jahr
from lotse.exchange.indikatoren_zeilen import GANZES, Zeilenleser
from lotse.exchange.lesen_text import sauber
from lotse.exchange.spalten_worte import faltname
from lotse.services.dialog.arbeit import Ziel

_SUMME = frozenset({"gesamt", "insgesamt", "total", "summe", "zusammen", "alle"}) | {
    "gesamtstadt",
    "gesamtkreis",
    "gesamtgebiet",
    "kreisgebiet",
}


_ARTEN = {
    faltname(wort): wort
    for wort in (
        "Stadtteil", "Ortsteil", "Bezirk", "Stadtbezirk", "Stadtgebiet", "Sozialraum",
        "Planungsraum", "Gemeinde", "Kreis", "Landkreis",
    )
}  # fmt: skip
"""Names of columns that say what kind of area stands in them. Else Bezirke and Stadtteile out of
two tables would be one kind, and the guard would not see that some are the sum of others."""


def places(leser: Zeilenleser) -> Iterator[Messgebiet]:
    """Every area of the table once; what stands there of the newest year counts."""
    gefunden: dict[str, Messgebiet] = {}
    juengstes: defaultdict[str, int] = defaultdict(int)
    for _, zeile in leser.tabelle.zeilen:
        key = leser.gebiet(zeile)
        if not key:
            continue
        jahr = _stilles_jahr(leser, zeile)
        if key in gefunden and jahr < juengstes[key]:
            continue
        juengstes[key] = jahr
        bisher = gefunden.get(key, Messgebiet(key, key, _ebene(key, leser)))
        gefunden[key] = replace(
            bisher,
            name=_wort(leser, zeile, Ziel.GEBIETSNAME) or bisher.name,
            ebene=_wort(leser, zeile, Ziel.EBENE) or bisher.ebene,
            teil_von=_wort(leser, zeile, Ziel.TEIL_VON) or bisher.teil_von,
            einwohner=_zahl(leser, zeile, Ziel.EINWOHNER, bisher.einwohner),
            kinder=_zahl(leser, zeile, Ziel.KINDER, bisher.kinder),
        )
    yield from gefunden.values()


def _stilles_jahr(leser: Zeilenleser, zeile: Mapping[str, object]) -> int:
    spalten = leser.ziele.get(Ziel.JAHR, ())
    return (read_jahr(zeile.get(spalten[0]))[0] or 0) if spalten else 0


def _ebene(key: str, leser: Zeilenleser) -> str:
    """A row that sums all others is no area like them."""
    summe = key == leser.ganzes or bool(_SUMME & set(faltname(key).split("_")))
    spalte = next(iter(leser.ziele.get(Ziel.GEBIET, ())), "")
    return GANZES if summe else leser.wunsch.ebene or _ARTEN.get(faltname(spalte), "")


def _wort(leser: Zeilenleser, zeile: Mapping[str, object], ziel: Ziel) -> str:
    spalten = leser.ziele.get(ziel, ())
    return sauber(zeile.get(spalten[0])) if spalten else ""


def _zahl(
    leser: Zeilenleser, zeile: Mapping[str, object], ziel: Ziel, bisher: int | None
) -> int | None:
    spalten = leser.ziele.get(ziel, ())
    gelesen = leser.zelle(zeile, spalten[0]).ganz if spalten else None
    return bisher if gelesen is None or gelesen < 0 else gelesen


_Kontext: TypeAlias = tuple[dict[str, Kontextmerkmal], dict[tuple[str, str, int], Kontextwert]]


def contexts(leser: Zeilenleser) -> _Kontext:
    """Tidy (merkmal, gebiet, jahr, wert), or columns that describe the place."""
    merkmale: dict[str, Kontextmerkmal] = {}
    werte: dict[tuple[str, str, int], Kontextwert] = {}
    for stelle, spalte, name, zeile in _kontextzellen(leser):
        gebiet = leser.gebiet(zeile)
        zelle = leser.zelle(zeile, spalte)
        jahr = leser.year(stelle, zeile, spalte)
        if not gebiet or jahr is None:
            continue
        if zelle.zahl is None:
            _ohne(leser, stelle, spalte, zelle, zeile)
            continue
        if zelle.repariert:
            leser.bericht.melden(Code.TAUSENDER, stelle, spalte, zelle.wort)
        key = leser.buch.kontextworte.get(faltname(name), faltname(name))
        bekannt = leser.buch.kontext.get(key)
        merkmale.setdefault(key, bekannt or Kontextmerkmal(key, name, ""))
        ort = key, gebiet, jahr
        schon = werte.setdefault(ort, Kontextwert(*ort, zelle.zahl))
        if schon.wert != zelle.zahl:
            leser.bericht.melden(Code.WIDERSPRUCH, stelle, spalte, gebiet)
    return merkmale, werte


def _ohne(
    leser: Zeilenleser, stelle: str, spalte: str, zelle: Zelle, zeile: Mapping[str, object]
) -> None:
    """Empty, kept back, or no number at all."""
    if zelle.marke in MARKEN:
        leser.bericht.zaehlen(MARKEN[zelle.marke], stelle, spalte)
    else:
        leser.bericht.melden(Code.KEINE_ZAHL, stelle, spalte, sauber(zeile.get(spalte)))


def _kontextzellen(
    leser: Zeilenleser,
) -> Iterator[tuple[str, str, str, Mapping[str, object]]]:
    merkmal, wert = (next(iter(leser.ziele.get(z, ())), "") for z in (Ziel.MERKMAL, Ziel.WERT))
    breit = leser.ziele.get(Ziel.KONTEXT, ())
    for nummer, zeile in leser.tabelle.zeilen:
        stelle = f"Zeile {nummer}"
        if merkmal and wert and (name := sauber(zeile.get(merkmal))):
            yield stelle, wert, name, zeile
        for spalte in breit:
            yield stelle, spalte, " ".join(spalte.replace("_", " ").split()), zeile
