"""Rows of lists, addresses, quotes and places to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lotse.letters.inhalt import (
    Anschrift,
    Codefeld,
    Eintrag,
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
KLEIN = (10.0, 13.0)
SCHREIBPLATZ = 24 * MM
"""Less room than that is no place for a name or a day by hand."""


def content_rows(
    inhalt: Liste | Anschrift | Eintrag | Woertlich | Felder | Unterschrift | Codefeld,
    satz: Spaltensatz,
    form: Form,
    mass: Mass,
) -> Iterator[Reihe]:
    """Everything but sentences and boxes."""
    feld = 7.2 * MM if mass.knapp else FELD_HOEHE
    hand = replace(form, linie=True, mindest=feld, davor=0.0)
    match inhalt:
        case Liste():
            punkte = _list(inhalt, satz, form)
            yield from _by_hand(punkte) if inhalt.art is Listenart.KAESTCHEN else punkte
        case Anschrift():
            yield from _address(inhalt, satz, form)
        case Eintrag():
            yield from _entry(inhalt, satz, form)
        case Woertlich():
            yield from _quote(inhalt, satz, form)
        case Unterschrift():
            hoch = replace(hand, mindest=(1.3 if mass.knapp else 1.6) * FELD_HOEHE)
            yield from _across(_by_hand(satz.rows(inhalt.text, hoch)), satz, form)
        case Codefeld():
            pass  # drawn beside the heading of its block
        case Felder():
            felder = _by_hand(_fields(inhalt.beschriftungen, satz, hand, mass))
            ordne = _paired if mass.knapp else _across
            yield from ordne(felder, satz, form)


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


def _across(reihen: Iterator[Reihe], satz: Spaltensatz, form: Form) -> Iterator[Reihe]:
    """Room to write through both columns: German before the line, its meaning behind it."""
    ganz = _ganz(satz, "de")
    for reihe in reihen:
        yield _spread(reihe, ganz, form) or reihe


def _paired(reihen: Iterator[Reihe], satz: Spaltensatz, form: Form) -> Iterator[Reihe]:
    """The same for two places to write on, beside each other where both have room."""
    wartet: Reihe | None = None
    for reihe in reihen:
        if wartet is None:
            wartet = reihe
            continue
        halbe = [
            _spread(eine, replace(spalte, sprache="de"), form)
            for eine, spalte in zip((wartet, reihe), satz.spalten, strict=True)
        ]
        links, rechts = halbe
        if links is None or rechts is None:
            yield from _across(iter((wartet, reihe)), satz, form)
        else:
            yield replace(links, zellen=(*links.zellen, *rechts.zellen))
        wartet = None
    if wartet is not None:
        yield from _across(iter((wartet,)), satz, form)


def _spread(reihe: Reihe, ganz: Spalte, form: Form) -> Reihe | None:
    """A label, a line, and what the label means, over this width; None = no room to write.

    Two German labels in a row are two places to write on: they stay as they are.
    """
    paar = [zelle.spalte.sprache == "de" for zelle in reihe.zellen] == [True, False]
    if not paar or any(len(zelle.zeilen) != 1 for zelle in reihe.zellen):
        return None
    deutsch, fremd = reihe.zellen
    hinten = fremd.zeilen[0].breite + 1
    vorn = ganz.breite - hinten - 0.6 * form.groesse
    if vorn - deutsch.zeilen[0].breite < SCHREIBPLATZ:
        return None
    schmal = replace(fremd.spalte, x=ganz.x + ganz.breite - hinten, breite=hinten)
    breit = replace(deutsch.spalte, x=ganz.x, breite=vorn)
    return replace(reihe, zellen=(replace(deutsch, spalte=breit), replace(fremd, spalte=schmal)))


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


def _entry(eintrag: Eintrag, satz: Spaltensatz, text: Form) -> Iterator[Reihe]:
    """A small heading and small lines that no page parts."""
    kopf = replace(
        text, fett=True, rolle="H3", davor=0.55 * text.groesse, danach=0.0, mit_naechster=True
    )
    yield from satz.same((Lauf(eintrag.name, fett=True),), kopf)
    groesse, zeile = KLEIN
    klein = replace(text, groesse=groesse, zeile=zeile, davor=0.0, danach=0.0)
    letzte = len(eintrag.zeilen)
    for nummer, worte in enumerate(eintrag.zeilen, start=1):
        yield from satz.same((Lauf(worte),), replace(klein, mit_naechster=nummer < letzte))


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
