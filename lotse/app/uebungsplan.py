"""Plans for the practice families: what a few weeks of work leave behind, told by the services."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from lotse.app.verlauf import Verlauf, read_verlaeufe, refuse
from lotse.app.wiring import MUSTERSTADT, werk
from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.familie import FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import LeistungId
from lotse.domain.vermittlung import Schritt
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Hilfe, Leistungsurteil, Treffer
from lotse.matching.katalogindex import KatalogQuelle
from lotse.services.feldleser import Befunde, note
from lotse.services.vermitteln import (
    complete_schritt,
    put_in_plan,
    record_stand,
    set_schritt,
)

VERLAEUFE = MUSTERSTADT / "verlaeufe.toml"

Gelesen: TypeAlias = Sequence[tuple[Akte, FluechtigeAntworten]]
Erlebtes: TypeAlias = tuple[Verlauf, Hilfe]


def planned(
    gelesen: Gelesen, katalog: KatalogQuelle, jetzt: datetime, datei: Path = VERLAEUFE
) -> Iterator[Akte]:
    """Each family with an id, and most of them with a plan in progress.

    Ahorn waits for its first choice, Hasel is a caller nobody has met: both have no plan yet.
    """
    familien = {akte.familie.deckwort for akte, _ in gelesen}
    erlebtes = _erlebtes(read_verlaeufe(datei), familien, katalog, datei)
    for akte, _ in gelesen:
        kennung = FamilieId(f"uebung-{akte.familie.fallcode}")
        angelegt = min(akte.familie.angelegt_am, jetzt.date())
        fall = replace(akte, familie=replace(akte.familie, id=kennung, angelegt_am=angelegt))
        eigene = (e for e in erlebtes if e[0].deckwort == akte.familie.deckwort)
        for stelle, (verlauf, hilfe) in enumerate(eigene):
            fall = _erlebt(fall, hilfe, verlauf, jetzt, f"{kennung}-{stelle}")
        yield fall


def _erlebtes(
    verlaeufe: Sequence[Verlauf], familien: set[str], katalog: KatalogQuelle, datei: Path
) -> Sequence[Erlebtes]:
    """Each hand-over with its Leistung and its Angebot; a name nobody knows is refused."""
    angebote = _angebote(verlaeufe, katalog)
    leistungen = werk().wissen.leistungen
    befunde: Befunde = []
    erlebtes = []
    for nummer, verlauf in enumerate(verlaeufe):
        pfad = f"verlauf[{nummer}]"
        leistung = leistungen.get(LeistungId(verlauf.leistung))
        angebot = angebote.get(verlauf.angebot)
        if verlauf.deckwort not in familien:
            note(befunde, f"{pfad}.deckwort", verlauf.deckwort, ", ".join(sorted(familien)))
        if leistung is None:
            note(befunde, f"{pfad}.leistung", verlauf.leistung, "eine Leistung aus resources/recht")
        if angebot is None:
            note(befunde, f"{pfad}.angebot", verlauf.angebot, "ein Name aus dem Übungskatalog")
        elif verlauf.leistung not in angebot.leistungen:
            erlaubt = ", ".join(sorted(angebot.leistungen))
            note(befunde, f"{pfad}.leistung", verlauf.leistung, f"was die Stelle tut: {erlaubt}")
        if leistung and angebot:
            urteil = Leistungsurteil(leistung, Urteil.PASST, (), ())
            erlebtes.append((verlauf, Hilfe(urteil, (Treffer(angebot, 0, ()),), 1)))
    if befunde:
        refuse(datei, befunde)
    return erlebtes


def _angebote(verlaeufe: Sequence[Verlauf], katalog: KatalogQuelle) -> Mapping[str, Angebot]:
    """By the name or the key the file gives."""
    genannt = {verlauf.angebot for verlauf in verlaeufe}
    merkmale = katalog.index().merkmale
    keys = {wort: m.key for m in merkmale for wort in (m.name, m.key) if wort in genannt}
    ganze = katalog.angebote(list(keys.values()))
    return {wort: ganze[key] for wort, key in keys.items()}


def _erlebt(akte: Akte, hilfe: Hilfe, verlauf: Verlauf, jetzt: datetime, kennung: str) -> Akte:
    beginn = jetzt - timedelta(days=verlauf.geplant_vor)
    akte = put_in_plan(akte, hilfe, hilfe.angebote[0], kennung, beginn)
    akte = set_schritt(akte, _schritt(akte.schritte[-1], verlauf, jetzt))
    for zeile in verlauf.staende:
        tag = jetzt - timedelta(days=zeile.vor)
        akte = record_stand(akte, f"{kennung}-v", zeile.stand, tag, zeile.notiz)
    if verlauf.getan_vor is None:
        return akte
    getan = (jetzt - timedelta(days=verlauf.getan_vor)).date()
    return complete_schritt(akte, f"{kennung}-s", getan)


def _schritt(schritt: Schritt, verlauf: Verlauf, jetzt: datetime) -> Schritt:
    """The near step in the words of the file."""
    bis = schritt.bis
    if verlauf.bis_in is not None:
        bis = (jetzt + timedelta(days=verlauf.bis_in)).date()
    return replace(schritt, text=verlauf.schritt or schritt.text, akteur=verlauf.akteur, bis=bis)
