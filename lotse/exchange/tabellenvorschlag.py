"""One table of a source as a proposal, and the proposal as rules: what a person may change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_tabelle import Tabelle
from lotse.exchange.profil import quellname
from lotse.exchange.profil_form import Profildatei, Quellenangabe
from lotse.exchange.spalten_erkennen import build_profildatei, erkenne_spalten, hat_angebote
from lotse.services.katalogarbeit import (
    Spaltengrund,
    Spaltenvorschlag,
    Tabellenvorschlag,
    Vorschlag,
)

_SAGEN = {
    Spaltengrund.LEER: Code.SPALTE_LEER,
    Spaltengrund.PERSON: Code.SPALTE_PERSON,
    Spaltengrund.CODE: Code.CODE_OHNE_LEGENDE,
    Spaltengrund.TEXT: Code.SPALTE_TEXT,
    Spaltengrund.OHNE: Code.SPALTE_UNBEKANNT,
}


def build_datei(vorschlag: Vorschlag, teil: Tabellenvorschlag, tabelle: Tabelle) -> Profildatei:
    """The rules of one table as the proposal stands now."""
    eine = len([t for t in vorschlag.tabellen if t.angebote]) == 1
    name = vorschlag.name if eine else f"{vorschlag.name}: {quellname(Path(teil.datei).stem)}"
    quelle = Quellenangabe(kennung=f"tabelle:{name}", name=name, stand=vorschlag.stand)
    datei = build_profildatei(tabelle, teil.spalten, quelle, teil.konstanten or {})
    if "kodierung" in teil.von_hand:
        datei = replace(datei, kodierung=teil.kodierung)
    return replace(datei, kopfzeilen=teil.kopfzeilen) if "kopfzeilen" in teil.von_hand else datei


def propose(tabelle: Tabelle) -> Tabellenvorschlag:
    """What the table is, and what each of its columns may mean."""
    spalten = erkenne_spalten(tabelle)
    return Tabellenvorschlag(
        datei=tabelle.datei,
        zeilen=len(tabelle.zeilen) + len(tabelle.verschoben),
        spalten=spalten,
        angebote=hat_angebote(spalten),
        blatt=tabelle.blatt,
        blaetter=tabelle.blaetter,
        kopfzeilen=tabelle.kopfzeilen,
        kodierung=tabelle.kodierung,
        trenner=tabelle.trenner,
    )


def tell_columns(teil: Tabellenvorschlag, protokoll: Protokoll) -> None:
    """Columns without a field of their own: empty ones are told once, together."""
    leer = [s.spalte for s in teil.spalten if s.grund is Spaltengrund.LEER]
    if leer:
        protokoll.melden(Code.SPALTE_LEER, teil.datei, "ganze Datei", "", _liste(leer))
    for spalte in teil.spalten:
        code = _SAGEN.get(spalte.grund)
        if code and spalte.grund is not Spaltengrund.LEER:
            wert = "" if spalte.grund is Spaltengrund.PERSON else ", ".join(spalte.beispiele)
            protokoll.melden(code, teil.datei, "ganze Datei", spalte.spalte, wert)


def _liste(namen: Sequence[str]) -> str:
    return f"{len(namen)} Spalten: {', '.join(namen)}" if len(namen) > 1 else namen[0]


def column_names(teil: Tabellenvorschlag) -> str:
    """The first of them, for a sentence."""
    spalten: list[Spaltenvorschlag] = list(teil.spalten[:6])
    return ", ".join(spalte.spalte for spalte in spalten)


def no_rows(name: str) -> Hinweis:
    return Hinweis(
        Aussage("In „{datei}“ steht keine Liste von Einträgen.", datei=name),
        UNVERAENDERT,
        "Bitte wählen Sie eine andere Datei.",
    )


def no_helps(vorschlag: Vorschlag) -> Hinweis:
    return Hinweis(
        Aussage(
            "In „{datei}“ steht kein Angebot, das Lotse lesen kann.", datei=vorschlag.quelle.name
        ),
        UNVERAENDERT,
        "Es fehlt eine Spalte mit dem Namen, oder jede Angabe zu Ort, Telefon und Inhalt.",
        tuple(
            Aussage(
                "{datei}: {n} Zeilen, Spalten: {spalten}",
                datei=teil.datei,
                n=teil.zeilen,
                spalten=column_names(teil),
            )
            for teil in vorschlag.tabellen[:5]
        ),
    )
