"""Rows of lists, addresses, quotes and places to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lotse.letters.inhalt import (
    Anschrift,
    Codefeld,
    Felder,
    Lauf,
    Liste,
    Listenart,
    Satz,
    Unterschrift,
    Woertlich,
)
from lotse.pdf.mass import MM, Mass, Spalte
from lotse.pdf.reihen import Reihe, Zeichen
from lotse.pdf.zellen import Form, Spaltensatz

FELD_HOEHE, TICK_HOEHE = 8 * MM, 7 * MM


def content_rows(
    inhalt: Liste | Anschrift | Woertlich | Felder | Unterschrift | Codefeld,
    satz: Spaltensatz,
    form: Form,
    mass: Mass,
) -> Iterator[Reihe]:
    """Everything but sentences and boxes."""
    hand = replace(form, linie=True, mindest=FELD_HOEHE, davor=0.0)
    match inhalt:
        case Liste(art=Listenart.KAESTCHEN):
            yield from _by_hand(_list(inhalt, satz, form))
        case Liste():
            yield from _list(inhalt, satz, form)
        case Anschrift():
            yield from _address(inhalt, satz, form)
        case Woertlich():
            yield from _quote(inhalt, satz, form)
        case Unterschrift():
            yield from _by_hand(satz.rows(inhalt.text, replace(hand, mindest=1.6 * FELD_HOEHE)))
        case Codefeld():
            pass  # drawn beside the heading of its block
        case Felder():
            yield from _by_hand(_fields(inhalt.beschriftungen, satz, hand, mass))


def _by_hand(reihen: Iterator[Reihe]) -> Iterator[Reihe]:
    """Ticked, filled in and signed is once, in the German column; beside it stands its meaning."""
    for reihe in reihen:
        zellen = tuple(
            replace(zelle, linie=False, zeichen=Zeichen.NICHTS)
            if zelle.spalte.platz and zelle.spalte.sprache != "de"
            else zelle
            for zelle in reihe.zellen
        )
        yield replace(reihe, zellen=zellen)


def _list(liste: Liste, satz: Spaltensatz, text: Form) -> Iterator[Reihe]:
    groesse = text.groesse
    if liste.begruendung and all(spalte.sprache != "de" for spalte in satz.spalten):
        return
    if liste.woertlich:
        satz = Spaltensatz((_ganz(satz, "de"),), (satz.knoten[0].neu("Div", "de"),), None)
    satz.listen = []
    for nummer, punkt in enumerate(liste.punkte, start=1):
        form = replace(text, rolle="LBody", einzug=1.25 * groesse)
        if liste.art is Listenart.NUMMERN:
            form = replace(form, nummer=f"{nummer}.", einzug=1.7 * groesse)
        elif liste.art is Listenart.KAESTCHEN:
            form = _tick(form, punkt)
        else:
            form = replace(form, zeichen=Zeichen.PUNKT)
        yield from satz.rows(punkt, form)


def _tick(form: Form, punkt: Satz) -> Form:
    """A box to tick; a sentence that ends in a colon is filled in by hand."""
    schreiben = punkt.text.endswith(":")
    return replace(
        form,
        zeichen=Zeichen.KAESTCHEN,
        einzug=1.9 * form.groesse,
        linie=schreiben,
        mindest=TICK_HOEHE if schreiben else 0.0,
    )


def _address(anschrift: Anschrift, satz: Spaltensatz, text: Form) -> Iterator[Reihe]:
    for nummer, zeile in enumerate(anschrift.zeilen):
        form = replace(text, davor=0.0 if nummer else text.davor)
        yield from satz.same((Lauf(zeile, fett=nummer == 0),), form)


def _quote(zitat: Woertlich, satz: Spaltensatz, text: Form) -> Iterator[Reihe]:
    """Across all columns, in its own language, between quotation marks."""
    absatz = satz.knoten[0].neu("BlockQuote", zitat.sprache)
    quer = Spaltensatz((_ganz(satz, zitat.sprache),), (absatz,), None)
    auf, zu = ("„", "“") if zitat.sprache == "de" else ("“", "”")
    laeufe = (Lauf(auf), Lauf(zitat.text), Lauf(zu))
    form = replace(
        text, einzug=0.9 * text.groesse, zeichen=Zeichen.BALKEN, davor=0.4 * text.groesse
    )
    yield from quer.rows(Satz(laeufe, parallel=Satz(laeufe)), form)


def _ganz(satz: Spaltensatz, sprache: str) -> Spalte:
    """One column as wide as all of them."""
    erste, letzte = satz.spalten[0], satz.spalten[-1]
    return Spalte(erste.x, letzte.x + letzte.breite - erste.x, sprache)


def _fields(
    beschriftungen: Sequence[Satz], satz: Spaltensatz, form: Form, mass: Mass
) -> Iterator[Reihe]:
    """On a sheet in one language two places to write on share a row."""
    if len(satz.spalten) > 1:
        for beschriftung in beschriftungen:
            yield from satz.rows(beschriftung, form)
        return
    halbe = mass.spalten("de", "de")
    for beginn in range(0, len(beschriftungen), 2):
        paar = beschriftungen[beginn : beginn + 2]
        spalten = halbe if len(paar) > 1 else satz.spalten
        reihen = [
            next(Spaltensatz((spalte,), satz.knoten, None).rows(feld, form))
            for spalte, feld in zip(spalten, paar, strict=False)
        ]
        yield replace(reihen[0], zellen=tuple(z for reihe in reihen for z in reihe.zellen))
