"""What several families wish for and have no help with yet: ideas for the place (E-33).

Read from cells that the guard let through, so no sentence leads back to a family.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.befunde import Befund
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.schaubild import Bildart, Bildzeile, Schaubild, Worte
from lotse.services.zahlen.tafelworte import TAFELN
from lotse.services.zahlen.woerter import UNBEKANNT

IDEEN = "Ideen: was mehrere Familien wünschen"
OFFEN = "jetzt_offen"
THEMA = "{bereich}: {n} Familien wünschen jetzt Hilfe, noch ohne Vermittlung."
STADTTEIL = "{ort}: {n} Wünsche von jetzt, noch ohne Vermittlung."
FRAGE = "Wer könnte das vor Ort anbieten?"
KEINE = "Noch wünschen nirgends genügend Familien dasselbe, ohne dass es eine Vermittlung gibt."


def idea_charts(a: Auswertung, worte: Worte) -> tuple[Schaubild, ...]:
    """The same as bars: by Lebensbereich, and by Stadtteil."""
    return (
        _chart(a, worte, "ideen", THEMA),
        _chart(a, worte, "ideen_stadtteil", STADTTEIL),
    )


def _chart(a: Auswertung, worte: Worte, id_: str, satz: str) -> Schaubild:
    """Its headline is the sentence of what most wish for."""
    nach_thema = satz == THEMA
    kennung, name = ("bedarf", "bereich") if nach_thema else ("luecke_stadtteil", "ort")
    merkmal = "bereich" if nach_thema else "stadtteil"
    offen = list(_open(a, kennung))
    wort = TAFELN[id_]
    bild = Schaubild(id_, Bildart.TRICHTER, worte.t(IDEEN), worte.t(wort.titel))
    if not offen:
        return replace(bild, unter=worte.t(KEINE))
    key, meiste = max(offen, key=lambda paar: paar[1])
    zeilen = [(worte.wort(merkmal, key), n) for key, n in offen]
    return replace(
        bild,
        titel=worte.befund(Befund(satz, {"n": meiste}, {name: (merkmal, key)})),
        zeilen=tuple(Bildzeile(wer, (n,), (str(n),)) for wer, n in zeilen),
        tabelle=(
            ("", worte.t("Familien") if nach_thema else worte.t("Wünsche")),
            *((wer, str(n)) for wer, n in zeilen),
        ),
        zaehlt=worte.t(wort.zaehlt),
        fuss=worte.t(FRAGE),
        n=meiste,
    )


def ideas(a: Auswertung) -> tuple[Befund, ...]:
    """By Lebensbereich in the order of the table, then by Stadtteil; hidden and small ones not."""
    themen = (
        Befund(THEMA, {"n": n}, {"bereich": ("bereich", key)}) for key, n in _open(a, "bedarf")
    )
    orte = (
        Befund(STADTTEIL, {"n": n}, {"ort": ("stadtteil", key)})
        for key, n in _open(a, "luecke_stadtteil")
    )
    return (*themen, *orte)


def _open(a: Auswertung, kennung: str) -> Iterator[tuple[str, int]]:
    tafel = a.tafeln.get(kennung)
    if tafel is None or OFFEN not in tafel.spalten:
        return
    spalte = tafel.spalten.index(OFFEN)
    for key, werte in zip(tafel.zeilen, tafel.werte, strict=True):
        wert = werte[spalte]
        if wert is not None and wert >= a.schutz.schwelle and key not in {UEBRIGE, UNBEKANNT}:
            yield key, wert
