"""A table of numbers about places, tidy or wide, as a Bestand; nothing is dropped silently."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.indikator import Bestand
from lotse.exchange.befundworte import Code as Lesecode
from lotse.exchange.indikatoren_befunde import Bericht, Code
from lotse.exchange.indikatoren_orte import contexts, places
from lotse.exchange.indikatoren_spalten import (
    BREIT,
    GEZAEHLT,
    guess_columns,
    ist_jahr,
    lists_places,
)
from lotse.exchange.indikatoren_werte import Nenner, Wertleser
from lotse.exchange.indikatoren_zahlen import read_jahr
from lotse.exchange.indikatoren_zeilen import (
    GANZES,
    Zeilenleser,
    by_target,
    decimal_signs,
    fractions,
    stammname,
)
from lotse.exchange.indikatorenbuch import load_buch
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_datei import read_datei
from lotse.exchange.lesen_tabelle import Tabelle
from lotse.services.dialog.arbeit import Einlesung, Lesewunsch, Spaltenwahl, Ziel
from lotse.services.dialog.freigabe import release

_ZAHLEN = (*BREIT, *GEZAEHLT, Ziel.KONTEXT, Ziel.WERT)
_GELESEN = {
    Lesecode.KODIERUNG_GERATEN: Code.KODIERUNG,
    Lesecode.TEXT_KAPUTT: Code.TEXT_KAPUTT,
    Lesecode.ZEILE_VERSCHOBEN: Code.ZEILE_VERSCHOBEN,
}
OHNE_WUNSCH = Lesewunsch()


def read_zahlen(pfad: Path, heute: date, wunsch: Lesewunsch = OHNE_WUNSCH) -> Einlesung:
    """Read a file; nothing is kept. A file without numbers is a Hinweis."""
    tabelle = read_datei(pfad).tabelle
    if tabelle is None or not tabelle.zeilen:
        raise _keine_zahlen(pfad.name)
    bericht = Bericht(pfad.name)
    for code, stelle, spalte, wert in tabelle.gemeldet:
        if code in _GELESEN:
            bericht.melden(_GELESEN[code], stelle, spalte, wert)
    spalten = guess_columns(tabelle, wunsch.spalten, kontext=wunsch.kontext)
    ziele = by_target(spalten)
    nur_orte = lists_places(ziele)
    if not ziele.keys() & set(_ZAHLEN) and not nur_orte:
        raise _keine_zahlen(pfad.name)
    leser = _zeilenleser(tabelle, wunsch, bericht, ziele)
    werte = Wertleser(leser.buch, bericht, _nenner(wunsch, heute))
    for roh in leser.zeilen():
        werte.nimm(roh)
    merkmale, kontext = contexts(leser)
    bestand = Bestand(
        indikatoren=tuple(werte.indikatoren.values()),
        gebiete=tuple(places(leser)),
        werte=tuple(werte.werte.values()),
        merkmale=tuple(merkmale.values()),
        kontext=tuple(kontext.values()),
        herkunft=pfad.name,
        stand=heute,
    )
    if not (bestand.werte or bestand.kontext or (nur_orte and bestand.gebiete)):
        raise _nichts_gelesen(pfad.name, bericht)
    _melde_rest(bestand, spalten, bericht)
    return Einlesung(pfad.name, len(tabelle.zeilen), bestand, spalten, bericht.alle())


def _zeilenleser(
    tabelle: Tabelle, wunsch: Lesewunsch, bericht: Bericht, ziele: Mapping[Ziel, Sequence[str]]
) -> Zeilenleser:
    komma = decimal_signs(tabelle)
    bruch = fractions(tabelle, ziele, komma)
    for spalte in sorted(bruch):
        bericht.melden(Code.ANTEIL_BRUCH, "ganze Spalte", spalte)
    jahr = wunsch.jahr or read_jahr(stammname(tabelle.datei))[0]
    leser = Zeilenleser(tabelle, wunsch, load_buch(), bericht, ziele, komma, bruch, jahr)
    ohne = [s for z in (*_ZAHLEN,) for s in ziele.get(z, ()) if not ist_jahr(s)]
    if ohne and jahr is None and Ziel.JAHR not in ziele:
        raise Hinweis(
            Aussage("In „{datei}“ steht kein Jahr.", datei=tabelle.datei),
            UNVERAENDERT,
            "Bitte nennen Sie das Jahr der Zahlen oder die Spalte, in der es steht.",
        )
    return leser


def _nenner(wunsch: Lesewunsch, heute: date) -> Nenner | None:
    """The one count of a second table, by area, year and stratum."""
    if wunsch.nenner is None:
        return None
    zweite = read_zahlen(wunsch.nenner, heute).bestand
    if len({wert.indikator for wert in zweite.werte}) != 1:
        raise Hinweis(
            Aussage(
                "„{datei}“ taugt nicht als Nenner: Dort steht nicht genau eine Zahl.",
                datei=wunsch.nenner.name,
            ),
            UNVERAENDERT,
            "Bitte wählen Sie eine Tabelle mit Gebiet, Jahr und einer Anzahl.",
        )
    return {
        (wert.gebiet, wert.jahr, wert.schicht): wert.zaehler
        for wert in zweite.werte
        if wert.zaehler is not None
    }


def _melde_rest(bestand: Bestand, spalten: Sequence[Spaltenwahl], bericht: Bericht) -> None:
    for eine in spalten:
        if not eine.ziel and eine.beispiele:
            bericht.melden(Code.SPALTE_UNGENUTZT, "ganze Spalte", eine.spalte)
        elif eine.ziel is Ziel.KONTEXT:
            bericht.melden(Code.SPALTE_KONTEXT, "ganze Spalte", eine.spalte)
    ohne = [g for g in bestand.gebiete if g.kinder is None and g.ebene != GANZES]
    for gebiet in ohne if bestand.werte else ():
        bericht.zaehlen(Code.KINDERZAHL_FEHLT, gebiet.name)
    _melde_karte(bestand, bericht)
    _melde_fassungen(bestand, bericht)


def _melde_karte(bestand: Bestand, bericht: Bericht) -> None:
    """Of several kinds of areas: which the guard has to hide because it has no map."""
    arten = Counter(g.ebene for g in bestand.gebiete)
    if sum(anzahl > 1 for anzahl in arten.values()) > 1:
        ohne_karte = release(bestand).ohne_karte
        for gebiet in bestand.gebiete:
            if gebiet.id in ohne_karte:
                bericht.zaehlen(Code.KARTE_FEHLT, gebiet.name)


def _melde_fassungen(bestand: Bestand, bericht: Bericht) -> None:
    fassungen: defaultdict[str, set[str]] = defaultdict(set)
    for wert in bestand.werte:
        fassungen[wert.indikator].add(wert.fassung)
    for key, welche in fassungen.items():
        if len(welche) > 1:
            bericht.melden(Code.FASSUNG, "ganze Datei", "", key)


def _keine_zahlen(name: str) -> Hinweis:
    return Hinweis(
        Aussage("In „{datei}“ stehen keine Zahlen über Gebiete, die Lotse lesen kann.", datei=name),
        UNVERAENDERT,
        "Gebraucht werden Spalten für Gebiet, Jahr und eine Anzahl: "
        "indikator, gebiet, jahr, schicht, n, N.",
    )


def _nichts_gelesen(name: str, bericht: Bericht) -> Hinweis:
    return Hinweis(
        Aussage("Aus „{datei}“ ließ sich keine Zahl lesen.", datei=name),
        UNVERAENDERT,
        "Bitte prüfen Sie, welche Spalte was bedeutet.",
        tuple(f"{b.stelle}: {b.satz}" for b in bericht.alle()[:5]),
    )
