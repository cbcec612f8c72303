"""A source read with a saved profile: every file it names, every row of them (CATALOGUE 5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from lotse.domain.angebot import Angebot
from lotse.domain.fehler import Hinweis
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen import UNVERAENDERT, read_json
from lotse.exchange.profil_form import Profil, Profildatei
from lotse.exchange.profil_zeile import Zeilenleser
from lotse.services.katalog import Dateibericht, Fortschritt, Katalogpaket

Zeilen = list[tuple[int, object]]


def matches_profil(quelle: Path, profil: Profil) -> bool:
    """The source holds at least one of the files the profile names."""
    namen = {datei.datei for datei in profil.dateien}
    if quelle.is_dir():
        return any((quelle / name).is_file() for name in namen)
    return quelle.name in namen


def read_with_profil(
    quelle: Path, profil: Profil, heute: date, fortschritt: Fortschritt | None = None
) -> Katalogpaket:
    """A folder, or one file of the profile. Rows become entries; everything odd is told."""
    protokoll = Protokoll()
    dateien = _dateien(quelle, profil, protokoll)
    zeilen = {datei.datei: _read_zeilen(pfad, datei) for pfad, datei in dateien}
    gesamt, fertig = sum(map(len, zeilen.values())), 0
    angebote: list[Angebot] = []
    berichte = []
    for _, datei in dateien:
        vorher = len(angebote)
        leser = Zeilenleser(datei, heute, protokoll)
        for nummer, zeile in zeilen[datei.datei]:
            if not isinstance(zeile, Mapping):
                stelle = f"Zeile {nummer}"
                protokoll.melden(Code.FORM_UNBEKANNT, datei.datei, stelle, wert=zeile)
            elif angebot := leser.read(nummer, zeile):
                angebote.append(angebot)
            fertig += 1
            if fortschritt:
                fortschritt(fertig, gesamt)
        anzahl = len(angebote) - vorher
        berichte.append(Dateibericht(datei.datei, len(zeilen[datei.datei]), anzahl))
    return Katalogpaket(
        profil.titel, profil.stand, tuple(angebote), protokoll.alle(), tuple(berichte)
    )


def _dateien(quelle: Path, profil: Profil, protokoll: Protokoll) -> list[tuple[Path, Profildatei]]:
    if not matches_profil(quelle, profil):
        raise Hinweis(
            f"In „{quelle.name}“ liegt keine Datei, die das Profil „{profil.titel}“ kennt.",
            UNVERAENDERT,
            "Bitte prüfen Sie die Quelle oder wählen Sie ein anderes Profil.",
            tuple(f"gesucht: {datei.datei}" for datei in profil.dateien),
        )
    if not quelle.is_dir():
        return [(quelle, datei) for datei in profil.dateien if datei.datei == quelle.name]
    for datei in profil.dateien:
        if not (quelle / datei.datei).is_file():
            protokoll.melden(Code.DATEI_FEHLT, datei.datei, "ganze Datei")
    bekannt = {datei.datei for datei in profil.dateien}
    for pfad in sorted(quelle.iterdir()):
        if pfad.is_file() and pfad.name not in bekannt:
            protokoll.melden(Code.DATEI_OHNE_PROFIL, pfad.name, "ganze Datei")
    vorhanden = ((quelle / datei.datei, datei) for datei in profil.dateien)
    return [(pfad, datei) for pfad, datei in vorhanden if pfad.is_file()]


def _read_zeilen(pfad: Path, datei: Profildatei) -> Zeilen:
    """Rows with their number, from 1."""
    daten = read_json(pfad, streng=False)
    if datei.wurzel:
        daten = daten.get(datei.wurzel) if isinstance(daten, Mapping) else None
    if not isinstance(daten, list):
        wo = f"unter „{datei.wurzel}“ " if datei.wurzel else ""
        raise Hinweis(
            f"In „{pfad.name}“ steht {wo}keine Liste von Zeilen.",
            UNVERAENDERT,
            "Bitte prüfen Sie, ob Datei und Profil zusammengehören.",
        )
    return list(enumerate(daten, 1))
