"""HSDS 3.x in: repair and report, never reject silently (CATALOGUE 4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_angebot import Umgebung, build_angebote
from lotse.exchange.hsds_quelle import is_paket, read_dokumente
from lotse.exchange.hsds_sammeln import Sammlung, Stelle
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_leer import befundzeile
from lotse.exchange.lesen_werte import load_sprachcodes
from lotse.services.katalog import Befund, Dateibericht, Fortschritt, Katalogpaket

STELLEN = 5


def read_hsds(quelle: Path, heute: date, fortschritt: Fortschritt | None = None) -> Katalogpaket:
    """A folder, a file, a page or a single object, however it is nested."""
    protokoll = Protokoll()
    umgebung = Umgebung(heute, load_sprachcodes())
    sammlungen, dateien = _sammeln(quelle, protokoll)
    anzahl = sum(len(sammlung.services) for sammlung in sammlungen)
    je_datei: Counter[str] = Counter()
    for sammlung in sammlungen:
        _melde_orte(sammlung)
        je_datei.update(sammlung.stellen[kennung].datei for kennung in sammlung.services)
    angebote = []
    for angebot in _einmal(_build(sammlungen, umgebung), protokoll, quelle.name):
        angebote.append(angebot)
        if fortschritt:
            fortschritt(min(len(angebote), anzahl), anzahl)
    befunde = protokoll.alle()
    if not angebote:
        _check_lesbar(quelle, befunde)
    return Katalogpaket(
        name=quelle.stem,
        stand=max((a.herkunft.stand for a in angebote if a.herkunft.stand), default=None),
        angebote=tuple(angebote),
        befunde=befunde,
        dateien=tuple(Dateibericht(d, je_datei[d], je_datei[d]) for d in dateien),
    )


def _sammeln(quelle: Path, protokoll: Protokoll) -> tuple[list[Sammlung], list[str]]:
    """Files of one source speak of the same objects; a package in a line is a world of its own."""
    gemeinsam = Sammlung(protokoll)
    sammlungen = [gemeinsam]
    dateien: dict[str, None] = {}
    try:
        for datei, pfad, daten in read_dokumente(quelle, protokoll):
            dateien[datei] = None
            sammlung = gemeinsam
            if pfad and is_paket(daten):
                sammlung = Sammlung(protokoll)
                sammlungen.append(sammlung)
            sammlung.nehmen(daten, Stelle(datei, pfad))
    except RecursionError:
        raise Hinweis(
            Aussage("„{datei}“ ist zu tief verschachtelt.", datei=quelle.name),
            UNVERAENDERT,
            "Bitte prüfen Sie, woher die Datei kommt.",
        ) from None
    return sammlungen, list(dateien)


def _check_lesbar(quelle: Path, befunde: Iterable[Befund]) -> None:
    """No entry, and something that is none: that was another file than the person thinks."""
    fremd = [befund for befund in befunde if befund.stufe.bitte_ansehen]
    if fremd:
        raise Hinweis(
            Aussage("In „{datei}“ steht kein Angebot, das Lotse lesen kann.", datei=quelle.name),
            UNVERAENDERT,
            "Lotse liest HSDS 3.x, den Lotse-Katalog oder eine Quelle mit Profil.",
            tuple(map(befundzeile, fremd[:STELLEN])),
        )


def _build(sammlungen: Iterable[Sammlung], umgebung: Umgebung) -> Iterator[Angebot]:
    for sammlung in sammlungen:
        yield from build_angebote(sammlung, umgebung)


def _einmal(angebote: Iterable[Angebot], protokoll: Protokoll, datei: str) -> Iterator[Angebot]:
    """The first entry of a key stays; another one under it is told."""
    gesehen: set[AngebotKey] = set()
    for angebot in angebote:
        if angebot.key in gesehen:
            stelle = angebot.herkunft.quell_id
            protokoll.melden(Code.EINTRAG_DOPPELT, datei, stelle, "name", angebot.name)
            continue
        gesehen.add(angebot.key)
        yield angebot


def _melde_orte(sammlung: Sammlung) -> None:
    genutzt = {ort for orte in sammlung.orte.values() for ort in orte}
    for kennung in sammlung.locations.keys() - genutzt:
        sammlung.protokoll.zaehlen(Code.OHNE_ANGEBOT, sammlung.stellen[kennung].datei)
