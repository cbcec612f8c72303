"""The charts of the page and the report, in their order; every one from guarded tables alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lotse.services.zahlen import befunde
from lotse.services.zahlen.auswertung import ANGEKOMMEN, Auswertung, funnel, share
from lotse.services.zahlen.befunde import Befund
from lotse.services.zahlen.ortsvergleich import Ortszahlen, area_chart
from lotse.services.zahlen.schaubild import Bildart, Bildzeile, Schaubild, Worte, table_of
from lotse.services.zahlen.standort import Gebietsindex, place_chart
from lotse.services.zahlen.tabelle import Zahlentafel
from lotse.services.zahlen.tafelworte import TAFELN

_TRICHTERWORT = {"kontakt": "Kontakt", "angekommen": "angekommen", "hilft": "hilft"}
_MERKMALE = {
    "bildung": ("bildung", "ankunft"),
    "weg": ("weg", "ausgang"),
    "gebiet": ("gebiet", "ausgang"),
    "vermittlung_stadtteil": ("stadtteil", "ausgang"),
    "stadtteil": ("stadtteil", "ankunft"),
    "traeger": ("grund", "traeger"),
    "blockade_stadtteil": ("grund", "stadtteil"),
    "ende": ("grund", "ende"),
    "bedarf": ("bereich", "lage"),
    "luecke_stadtteil": ("stadtteil", "lage"),
    "luecke_sprache": ("sprache", "lage"),
    "schritte": ("quartal", "akteur"),
    "kontakte": ("kontaktart", "ergebnis"),
    "gespraech_stadtteil": ("stadtteil", "ergebnis"),
    "stand": ("stand", ""),
    "frueh": ("frueh", ""),
    "sprache": ("sprache", ""),
    "last": ("last", ""),
    "briefe": ("sprache", ""),
    "antworten": ("antwort", ""),
    "zugang": ("kam_ueber", "wartezeit"),
    "abgewiesen": ("monat", "absagegrund"),
    "abgewiesen_wohin": ("wohin", ""),
}
"""Of each table: what its rows and its columns are."""


def charts(
    a: Auswertung,
    worte: Worte,
    stadtteil: str = "",
    ort: Ortszahlen | None = None,
    index: Gebietsindex | None = None,
) -> tuple[Schaubild, ...]:
    """What can be drawn of a period; `stadtteil` chooses a line where a chart has Stadtteile;
    `ort` and `index` are what the area says of itself; None = nothing is compared with it."""
    return (
        _bewegt(a, worte, stadtteil),
        _bildung(a, worte),
        *(() if ort is None else (area_chart(a, ort, worte),)),
        _warten(a, worte),
        _raster(a, worte, "traeger", befunde.blockaden(a)),
        _raster(a, worte, "blockade_stadtteil", befunde.blockaden(a)),
        _raster(a, worte, "bedarf", befunde.luecken(a)),
        _raster(a, worte, "luecke_stadtteil", befunde.luecken(a)),
        _raster(a, worte, "luecke_sprache", befunde.luecken(a)),
        _anteile(a, worte, "schritte", "familie", befunde.schritte(a)),
        _zeit(a, worte),
        _frueh(a, worte),
        _anteile_ankunft(a, worte),
        *(() if index is None else (place_chart(a, index, worte),)),
        _raster(a, worte, "gespraech_stadtteil", befunde.gespraeche(a)),
        _raster(a, worte, "kontakte", befunde.gespraeche(a)),
        _zugang(a, worte),
        _raster(a, worte, "abgewiesen", befunde.abgewiesen(a)),
    )


def tables(a: Auswertung, worte: Worte) -> Sequence[tuple[str, str, tuple[tuple[str, ...], ...]]]:
    """Every table of the report: title, what is counted, lines."""
    return [
        (
            worte.t(TAFELN[tafel.id].titel),
            worte.t(TAFELN[tafel.id].zaehlt),
            table_of(tafel, *_MERKMALE[tafel.id], worte),
        )
        for tafel in a.tafeln.values()
    ]


def _rahmen(
    id_: str, art: Bildart, befund: Befund, tafel: Zahlentafel | None, worte: Worte
) -> Schaubild:
    """A chart without its lines: finding, title, table, definition."""
    wort = TAFELN[id_]
    if tafel is None:
        return Schaubild(id_, art, worte.t(wort.titel), worte.befund(befunde.WENIG))
    return Schaubild(
        id_,
        art,
        worte.befund(befund),
        worte.t(wort.titel),
        tabelle=table_of(tafel, *_MERKMALE[id_], worte),
        zaehlt=worte.t(wort.zaehlt),
        n=tafel.n,
    )


def _mit(
    bild: Schaubild, zeilen: Sequence[Bildzeile], spalten: Sequence[str] = (), fuss: str = ""
) -> Schaubild:
    return replace(bild, zeilen=tuple(zeilen), spalten=tuple(spalten), fuss=fuss)


def _spans(bild: Schaubild, zeilen: Sequence[Bildzeile], worte: Worte) -> Schaubild:
    """How to read it is told where there is something to read."""
    lesen = worte.t("Punkt: die Mitte. Balken: die mittlere Hälfte.")
    return _mit(bild, zeilen, fuss=lesen if zeilen else "")


def _bewegt(a: Auswertung, worte: Worte, stadtteil: str) -> Schaubild:
    tafel = a.tafeln.get("vermittlung_stadtteil")
    bild = _rahmen(
        "vermittlung_stadtteil", Bildart.TRICHTER, befunde.ankommen(a, stadtteil), tafel, worte
    )
    trichter = funnel(tafel, stadtteil) if tafel else None
    if trichter is None:
        return bild
    zeilen = [Bildzeile(worte.t("übergeben"), (trichter.alle,), (worte.zahl(trichter.alle),))]
    vorher: int | None = trichter.alle
    for name, wert in trichter.stufen:
        texte = [worte.zahl(wert)]
        if wert is not None and vorher is not None:
            texte.append(worte.t("{n} weniger", n=vorher - wert))
        zeilen.append(Bildzeile(worte.t(_TRICHTERWORT[name]), (wert,), tuple(texte)))
        vorher = wert
    mit = befunde.begleitung(a)
    bild = replace(bild, unter=worte.t("Was aus den übergebenen Vermittlungen wurde"))
    return _mit(bild, zeilen, fuss=worte.befund(mit) if mit and not stadtteil else "")


def _bildung(a: Auswertung, worte: Worte) -> Schaubild:
    """Arrived of those who were reached, band by band."""
    tafel = a.tafeln.get("bildung")
    bild = _rahmen("bildung", Bildart.BALKEN, befunde.bildung(a), tafel, worte)
    return _mit(bild, _shares(tafel, "bildung", ("angekommen",), worte) if tafel else ())


def _anteile_ankunft(a: Auswertung, worte: Worte) -> Schaubild:
    """Arrival by way of handing over."""
    tafel = a.tafeln.get("weg")
    bild = _rahmen("weg", Bildart.BALKEN, befunde.wege(a), tafel, worte)
    return _mit(bild, _shares(tafel, "weg", ANGEKOMMEN, worte) if tafel else ())


def _anteile(a: Auswertung, worte: Worte, id_: str, spalte: str, befund: Befund) -> Schaubild:
    tafel = a.tafeln.get(id_)
    bild = _rahmen(id_, Bildart.BALKEN, befund, tafel, worte)
    return _mit(bild, _shares(tafel, _MERKMALE[id_][0], (spalte,), worte) if tafel else ())


def _zugang(a: Auswertung, worte: Worte) -> Schaubild:
    """A first talk in time, by the kind of place that told of us."""
    bild = _anteile(a, worte, "zugang", "zeitig", befunde.zugang(a))
    if a.zettel is None:
        return bild
    fuss = worte.t(
        "Vom Zettel bis zum ersten Gespräch: {t} Tage in der Mitte, {n} Familien.",
        t=round(a.zettel.mitte),
        n=a.zettel.n,
    )
    return replace(bild, fuss=fuss)


def _shares(
    tafel: Zahlentafel, merkmal: str, spalten: tuple[str, ...], worte: Worte
) -> list[Bildzeile]:
    zeilen = []
    for key in tafel.zeilen:
        anteil = share(tafel, key, spalten)
        zeilen.append(
            Bildzeile(
                worte.wort(merkmal, key),
                (anteil.wert if anteil else None,),
                (worte.anteil(anteil), worte.t("von {n}", n=tafel.summe(key))),
                (anteil.unten, anteil.oben) if anteil else None,
            )
        )
    return zeilen


def _warten(a: Auswertung, worte: Worte) -> Schaubild:
    bild = _rahmen("gebiet", Bildart.SPANNE, befunde.warten(a), a.tafeln.get("gebiet"), worte)
    tafel = a.tafeln.get("gebiet")
    bekannt = {m.zeile: m for m in a.wochen}
    zeilen = []
    for key in tafel.zeilen if tafel else ():
        m = bekannt.get(key)
        zeilen.append(
            Bildzeile(
                worte.wort("gebiet", key),
                (m.unten, m.mitte, m.oben) if m else (None, None, None),
                (
                    worte.t("{w} Wochen · {n} Vermittlungen", w=round(m.mitte), n=m.n)
                    if m
                    else worte.zahl(None),
                ),
            )
        )
    return _spans(bild, zeilen if bekannt else [], worte)


def _raster(a: Auswertung, worte: Worte, id_: str, befund: Befund) -> Schaubild:
    tafel = a.tafeln.get(id_)
    bild = _rahmen(id_, Bildart.RASTER, befund, tafel, worte)
    if tafel is None:
        return bild
    links, oben = _MERKMALE[id_]
    zeilen = [
        Bildzeile(worte.wort(links, key), werte, tuple(map(worte.zahl, werte)))
        for key, werte in zip(tafel.zeilen, tafel.werte, strict=True)
    ]
    return _mit(bild, zeilen, [worte.wort(oben, s) for s in tafel.spalten])


def _zeit(a: Auswertung, worte: Worte) -> Schaubild:
    bild = _rahmen("last", Bildart.SPANNE, befunde.zeit(a), a.tafeln.get("last"), worte)
    zeilen = [
        Bildzeile(
            worte.wort("last", key),
            (minuten.unten, minuten.mitte, minuten.oben),
            (
                worte.t(
                    "{m} Minuten, {k} Kontakte · {n} Familien",
                    m=round(minuten.mitte),
                    k=round(kontakte.mitte),
                    n=minuten.n,
                ),
            ),
        )
        for key, (minuten, kontakte) in a.aufwand.items()
    ]
    return _spans(bild, zeilen, worte)


def _frueh(a: Auswertung, worte: Worte) -> Schaubild:
    tafel = a.tafeln.get("frueh")
    bild = _rahmen("frueh", Bildart.TRICHTER, befunde.frueh(a), tafel, worte)
    zeilen = [
        Bildzeile(worte.wort("frueh", key), (summe,), (worte.zahl(summe),))
        for key, summe in (zip(tafel.zeilen, tafel.zeilensummen, strict=True) if tafel else ())
    ]
    return _mit(bild, zeilen)
