"""Whom the office reaches, by schooling, against the area's own figures (F-37)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.befunde import BAENDER, Befund
from lotse.services.zahlen.schaubild import Bildart, Bildzeile, Schaubild, Worte
from lotse.services.zahlen.tafelworte import TAFELN
from lotse.services.zahlen.wilson import Anteil, anteil

BILDUNG_ORT = "bildung_ort"
FEHLT_NOCH = "Unter „Dialog vor Ort“ lässt sich eine Tabelle einlesen: Eltern nach Schulzeit."
Ortszahlen: TypeAlias = Mapping[str, Anteil]
"""Band -> its share among all parents of the area; empty = not loaded."""


def reached(a: Auswertung) -> Mapping[str, Anteil]:
    """Each band's share of the families that told theirs; empty where one stands among others."""
    tafel = a.tafeln.get("bildung")
    summen = [tafel.summe(band) for band in BAENDER] if tafel else []
    bekannt = [summe for summe in summen if summe is not None]
    if len(bekannt) < len(BAENDER):
        return {}
    teile = {
        band: anteil(summe, sum(bekannt)) for band, summe in zip(BAENDER, bekannt, strict=True)
    }
    return {band: teil for band, teil in teile.items() if teil is not None}


def compare(a: Auswertung, ort: Ortszahlen) -> Befund:
    """Only a difference of the intervals is named, and only of the shortest schooling."""
    hier, dort = reached(a).get("kurz"), ort.get("kurz")
    if dort is None:
        return Befund("Zum Vergleich fehlen noch die Zahlen des Ortes.")
    if hier is None:
        return Befund("Für einen Vergleich nach Schulzeit sind es noch zu wenige Angaben.")
    if hier.oben < dort.unten:
        return Befund("Familien mit kurzer Schulzeit erreichen wir seltener.")
    if dort.oben < hier.unten:
        return Befund("Familien mit kurzer Schulzeit erreichen wir häufiger.")
    return Befund("Ein Unterschied zum Ort ist nicht sicher zu erkennen.")


def area_chart(a: Auswertung, ort: Ortszahlen, worte: Worte) -> Schaubild:
    """Two bars for each band: of the office, and of the whole area."""
    wort = TAFELN[BILDUNG_ORT]
    bild = Schaubild(
        BILDUNG_ORT, Bildart.BALKEN, worte.befund(compare(a, ort)), worte.t(wort.titel)
    )
    hier = reached(a)
    if not ort:
        return replace(bild, unter=worte.t(FEHLT_NOCH))
    if not hier:
        return bild
    zeilen, tabelle = [], [("", worte.t("bei uns"), worte.t("im Ort"))]
    for band in BAENDER:
        name = worte.wort("bildung", band)
        zeilen.append(_zeile(f"{name}: {worte.t('bei uns')}", hier.get(band), worte))
        dort = _zeile(f"{name}: {worte.t('im Ort')}", ort.get(band), worte)
        zeilen.append(replace(dort, leise=True))
        tabelle.append((name, worte.anteil(hier.get(band)), worte.anteil(ort.get(band))))
    return replace(
        bild,
        zeilen=tuple(zeilen),
        tabelle=tuple(tabelle),
        zaehlt=worte.t(wort.zaehlt),
        n=next(iter(hier.values())).nenner,
    )


def _zeile(name: str, teil: Anteil | None, worte: Worte) -> Bildzeile:
    if teil is None:
        return Bildzeile(name, (None,), (worte.anteil(None),))
    texte = worte.anteil(teil), worte.t("von {n}", n=teil.nenner)
    return Bildzeile(name, (teil.wert,), texte, (teil.unten, teil.oben))
