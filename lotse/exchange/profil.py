"""A source read with a profile: every file it names, every row of them (CATALOGUE 5)."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from lotse.domain.angebot import Angebot
from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.schutzort import names_schutzort
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_baum import tabelle_aus, zeilen_aus
from lotse.exchange.lesen_datei import read_datei
from lotse.exchange.lesen_tabelle import Gemeldet, Tabelle
from lotse.exchange.profil_form import Profil, Profildatei
from lotse.exchange.profil_regeln import learn_vorwahlen
from lotse.exchange.profil_vereint import vereint
from lotse.exchange.profil_zeile import Zeilenleser
from lotse.services.katalog import Dateibericht, Fortschritt, Katalogpaket, Quellzeile
from lotse.services.katalogarbeit import Lesewahl

Paar = tuple[Tabelle, Profildatei]
_STAND = re.compile(
    r"[\s_.-]*(?:(?:19|20)\d\d(?:[-_.]?\d\d){0,2}|v\d+|\(\d+\)|kopie|neu)$", re.IGNORECASE
)


def matches_profil(quelle: Path, profil: Profil) -> bool:
    """The source holds at least one of the files the profile names, or next year's edition."""
    return any(_finde(quelle, datei) for datei in profil.dateien)


def quellname(stamm: str) -> str:
    """kitas_2026-09 and kitas_2027 are the same source, one year later."""
    kurz = stamm
    while (weniger := _STAND.sub("", kurz)) not in ("", kurz):
        kurz = weniger
    return kurz


def _finde(quelle: Path, datei: Profildatei) -> Path | None:
    """The file of that name, else the only one that differs by its year."""
    pfade = [p for p in quelle.iterdir() if p.is_file()] if quelle.is_dir() else [quelle]
    genau = [pfad for pfad in pfade if pfad.name == datei.datei]
    gesucht = Path(datei.datei)
    wer = (quellname(gesucht.stem).casefold(), gesucht.suffix.lower())
    aehnlich = [p for p in pfade if (quellname(p.stem).casefold(), p.suffix.lower()) == wer]
    return next(iter(genau or (aehnlich if len(aehnlich) == 1 else ())), None)


def read_with_profil(
    quelle: Path, profil: Profil, heute: date, fortschritt: Fortschritt | None = None
) -> Katalogpaket:
    """A folder, or one file of the profile."""
    protokoll = Protokoll()
    dateien = _dateien(quelle, profil, protokoll)
    paare = [(_tabelle(pfad, datei), datei) for pfad, datei in dateien]
    return read_tabellen(paare, profil, heute, protokoll, fortschritt)


def read_tabellen(
    paare: list[Paar],
    profil: Profil,
    heute: date,
    protokoll: Protokoll,
    fortschritt: Fortschritt | None = None,
) -> Katalogpaket:
    """Rows become entries; everything odd is told, every row is kept as it was."""
    gesamt = sum(len(tabelle.zeilen) + len(tabelle.verschoben) for tabelle, _ in paare)
    lauf = _Lauf(protokoll, gesamt, fortschritt)
    berichte = []
    for tabelle, datei in paare:
        for code, stelle, spalte, wert in tabelle.gemeldet:
            protokoll.melden(code, datei.datei, stelle, spalte, wert)
        vorher = len(lauf.angebote)
        lauf.read(tabelle, Zeilenleser(datei, heute, protokoll))
        anzahl = len(lauf.angebote) - vorher
        zeilen = len(tabelle.zeilen) + len(tabelle.verschoben)
        berichte.append(Dateibericht(datei.datei, zeilen, anzahl))
    return Katalogpaket(
        profil.titel,
        profil.stand,
        tuple(lauf.angebote),
        protokoll.alle(),
        tuple(berichte),
        quellzeilen=tuple(lauf.quellzeilen),
        gelesen_am=heute,
    )


@dataclass(slots=True)
class _Lauf:
    """Entries and rows of all tables of a source."""

    protokoll: Protokoll
    gesamt: int
    fortschritt: Fortschritt | None
    angebote: list[Angebot] = field(default_factory=list)
    quellzeilen: list[Quellzeile] = field(default_factory=list)
    fertig: int = 0

    def read(self, tabelle: Tabelle, leser: Zeilenleser) -> None:
        stellen: dict[str, int] = {}
        leser.vorwahlen = learn_vorwahlen(leser.datei, (zeile for _, zeile in tabelle.zeilen))
        for nummer, zeile in tabelle.zeilen:
            angebot = leser.read(nummer, zeile)
            roh = "" if leser.geheim else roh_text(zeile, leser.verschwiegen)
            self._take(angebot, leser, stellen, nummer)
            key = angebot.key if angebot else ""
            self.quellzeilen.append(Quellzeile(key, tabelle.datei, f"Zeile {nummer}", roh))
            self._step()
        for nummer, zellen in tabelle.verschoben:
            geheim = names_schutzort(zellen)
            roh = "" if geheim else json.dumps(zellen, ensure_ascii=False)
            self.quellzeilen.append(Quellzeile("", tabelle.datei, f"Zeile {nummer}", roh))
            self._step()

    def _step(self) -> None:
        self.fertig += 1
        if self.fortschritt:
            self.fortschritt(self.fertig, self.gesamt)

    def _take(
        self, angebot: Angebot | None, leser: Zeilenleser, stellen: dict[str, int], nummer: int
    ) -> None:
        """Rows of one key that tell the same help are one entry, lists joined."""
        if angebot is None:
            return
        bekannt = stellen.get(angebot.key)
        if bekannt is None:
            stellen[angebot.key] = len(self.angebote)
            self.angebote.append(angebot)
            return
        self.angebote[bekannt] = vereint(self.angebote[bekannt], angebot)
        self.protokoll.melden(
            Code.SCHLUESSEL_GETEILT, leser.datei.datei, f"Zeile {nummer}", wert=angebot.name
        )


_roh = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode
_wort = json.encoder.encode_basestring  # what the encoder itself uses


def roh_text(zeile: Mapping[str, object], verschwiegen: Collection[str] = ()) -> str:
    """A row of the source as JSON, without its empty cells and the names of people."""
    teile = [
        f"{_wort(name)}:{_wort(wert) if wert.__class__ is str else _roh(wert)}"
        for name, wert in zeile.items()
        if wert not in (None, "") and name not in verschwiegen
    ]
    return f"{{{','.join(teile)}}}"


def _dateien(quelle: Path, profil: Profil, protokoll: Protokoll) -> list[tuple[Path, Profildatei]]:
    if not matches_profil(quelle, profil):
        raise Hinweis(
            Aussage(
                "In „{ordner}“ liegt keine Datei, die das Profil „{profil}“ kennt.",
                ordner=quelle.name,
                profil=profil.titel,
            ),
            UNVERAENDERT,
            "Bitte prüfen Sie die Quelle oder wählen Sie ein anderes Profil.",
            tuple(Aussage("gesucht: {datei}", datei=d.datei) for d in profil.dateien),
        )
    gefunden = [(_finde(quelle, datei), datei) for datei in profil.dateien]
    if quelle.is_dir():
        for pfad, datei in gefunden:
            if pfad is None:
                protokoll.melden(Code.DATEI_FEHLT, datei.datei, "ganze Datei")
        for fremd in _fremde(quelle, {pfad.name for pfad, _ in gefunden if pfad}):
            protokoll.melden(Code.DATEI_OHNE_PROFIL, fremd.name, "ganze Datei")
    return [(pfad, replace(datei, datei=pfad.name)) for pfad, datei in gefunden if pfad]


def _fremde(quelle: Path, bekannt: set[str]) -> Iterator[Path]:
    return (p for p in sorted(quelle.iterdir()) if p.is_file() and p.name not in bekannt)


def _tabelle(pfad: Path, datei: Profildatei) -> Tabelle:
    """Rows with their number, from 1; `wurzel` names the list of a JSON file."""
    wahl = Lesewahl(datei.kodierung, datei.trenner, datei.blatt, datei.kopfzeilen)
    gelesen = read_datei(pfad, wahl)
    if datei.wurzel:
        daten = gelesen.daten.get(datei.wurzel) if isinstance(gelesen.daten, Mapping) else None
        if isinstance(daten, list):
            tabelle, fremd = tabelle_aus(zeilen_aus(daten), pfad.name), _ohne_form(daten)
            return replace(tabelle, gemeldet=_gemeldet(fremd), verschoben=fremd)
    elif gelesen.tabelle:
        return gelesen.tabelle
    elif isinstance(gelesen.daten, list):
        fremd = _ohne_form(gelesen.daten)
        return replace(tabelle_aus((), pfad.name), gemeldet=_gemeldet(fremd), verschoben=fremd)
    was = Aussage("In „{datei}“ steht keine Liste von Zeilen.", datei=pfad.name)
    if datei.wurzel:
        was = Aussage(
            "In „{datei}“ steht unter „{stelle}“ keine Liste von Zeilen.",
            datei=pfad.name,
            stelle=datei.wurzel,
        )
    raise Hinweis(
        was,
        UNVERAENDERT,
        "Bitte prüfen Sie, ob Datei und Profil zusammengehören.",
    )


def _ohne_form(daten: list[object]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """What stands in the list and is no row, kept word for word."""
    return tuple(
        (nummer, (str(teil),))
        for nummer, teil in enumerate(daten, 1)
        if not isinstance(teil, Mapping)
    )


def _gemeldet(fremd: tuple[tuple[int, tuple[str, ...]], ...]) -> tuple[Gemeldet, ...]:
    return tuple((Code.FORM_UNBEKANNT, f"Zeile {n}", "", teile[0]) for n, teile in fremd)
