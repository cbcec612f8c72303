"""What a source is and how it would be read: a proposal a person looks at first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds import read_hsds
from lotse.exchange.hsds_erkennen import ist_hsds, ist_hsds_tabelle
from lotse.exchange.katalog_json import is_katalog_json, read_katalog_json
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_datei import Gelesen, Wahl, read_datei
from lotse.exchange.lesen_tabelle import Tabelle
from lotse.exchange.lesen_text import sauber
from lotse.exchange.lesen_zip import ZIP, open_zip, unpacked
from lotse.exchange.profil import quellname, read_tabellen, read_with_profil
from lotse.exchange.profil_form import Profil, Profildatei, Quellenangabe
from lotse.exchange.profil_suche import find_profil, load_profil
from lotse.exchange.spalten_erkennen import build_profildatei, erkenne_spalten, hat_angebote
from lotse.services.katalog import Fortschritt, Katalogpaket
from lotse.services.katalogarbeit import (
    Quellenform,
    Spaltengrund,
    Spaltenvorschlag,
    Tabellenvorschlag,
    Vorschlag,
)
from lotse.services.sammelpause import sammelpause

ENDUNGEN = frozenset({
    ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json", ".ndjson", ".jsonl", ".geojson", ".xml",
})  # fmt: skip
_SAGEN = {
    Spaltengrund.LEER: Code.SPALTE_LEER,
    Spaltengrund.PERSON: Code.SPALTE_PERSON,
    Spaltengrund.CODE: Code.CODE_OHNE_LEGENDE,
    Spaltengrund.TEXT: Code.SPALTE_TEXT,
    Spaltengrund.OHNE: Code.SPALTE_UNBEKANNT,
}


@dataclass(frozen=True, slots=True)
class Ort:
    """A source that was opened: an archive is a folder now."""

    pfad: Path
    name: str


@contextmanager
def opened(quelle: Path) -> Iterator[Ort]:
    """A package as ZIP stands in a folder while it is read."""
    if not quelle.exists():
        raise Hinweis(
            f"Die Quelle „{quelle}“ gibt es nicht.", UNVERAENDERT, "Bitte prüfen Sie den Namen."
        )
    if quelle.is_file() and _ist_archiv(quelle):
        with unpacked(quelle) as ordner:
            yield Ort(ordner, quelle.stem)
    else:
        yield Ort(quelle, quelle.name if quelle.is_dir() else quelle.stem)


def erkenne(
    quelle: Path, profil: str = "", eigene: Path | None = None, *, frei: bool = False
) -> Vorschlag:
    """Look at a source; nothing is taken in. A saved profile that knows its files comes first.

    `eigene` = the folder of profiles a person has saved; `frei` = without any profile."""
    with opened(quelle) as ort:
        gewaehlt = _profil(ort.pfad, profil, eigene) if profil or not frei else None
        if gewaehlt:
            name = profil or gewaehlt.name
            return Vorschlag(quelle, Quellenform.PROFIL, profil=name, name=gewaehlt.titel)
        gelesen = _gelesen(ort.pfad)
        if any(is_katalog_json(eins.daten) for _, eins in gelesen):
            return Vorschlag(quelle, Quellenform.LOTSE, name=ort.name)
        if any(_ist_hsds(pfad, eins) for pfad, eins in gelesen):
            return Vorschlag(quelle, Quellenform.HSDS, name=ort.name)
        tabellen = [_vorschlag(eins.tabelle) for _, eins in gelesen if eins.tabelle]
        if not tabellen:
            raise _nichts(ort.name)
        return Vorschlag(quelle, Quellenform.TABELLE, tuple(tabellen), name=quellname(ort.name))


def _profil(ort: Path, name: str, eigene: Path | None) -> Profil | None:
    return load_profil(name, eigene) if name else find_profil(ort, eigene)


def reread_spalten(vorschlag: Vorschlag) -> Vorschlag:
    """The columns again, after a person chose encoding, delimiter, sheet or header."""
    with opened(vorschlag.quelle) as ort:
        tabellen = reread(vorschlag, ort.pfad)
    neu = zip(vorschlag.tabellen, map(_vorschlag, tabellen), strict=True)
    teile = (replace(teil, konstanten=alt.konstanten, von_hand=alt.von_hand) for alt, teil in neu)
    return replace(vorschlag, tabellen=tuple(teile))


def count_werte(vorschlag: Vorschlag, datei: str, spalte: str) -> Sequence[tuple[str, int]]:
    """What stands in a column, the most frequent first."""
    with opened(vorschlag.quelle) as ort:
        tabelle = next(t for t in reread(vorschlag, ort.pfad) if t.datei == datei)
    werte = (sauber(zeile.get(spalte)) for _, zeile in tabelle.zeilen)
    return Counter(filter(None, werte)).most_common()


def read_vorschlag(
    vorschlag: Vorschlag,
    heute: date,
    fortschritt: Fortschritt | None = None,
    eigene: Path | None = None,
) -> Katalogpaket:
    """Read a source the way the proposal says, as it stands after a person changed it."""
    with opened(vorschlag.quelle) as ort, sammelpause():
        paket = _read(vorschlag, ort.pfad, heute, fortschritt, eigene)
    return replace(paket, gelesen_am=heute)


def _read(
    vorschlag: Vorschlag,
    ort: Path,
    heute: date,
    fortschritt: Fortschritt | None,
    eigene: Path | None,
) -> Katalogpaket:
    match vorschlag.form:
        case Quellenform.PROFIL:
            profil = load_profil(vorschlag.profil, eigene)
            return read_with_profil(ort, profil, heute, fortschritt)
        case Quellenform.LOTSE:
            return read_katalog_json(ort)
        case Quellenform.HSDS:
            return read_hsds(ort, heute, fortschritt)
        case Quellenform.TABELLE:
            return _read_tabellen(vorschlag, ort, heute, fortschritt)


def build_profil(vorschlag: Vorschlag, tabellen: Sequence[Tabelle], name: str) -> Profil:
    """The proposal as a profile that can be kept; only tables with helps are in it."""
    return Profil(
        name=name,
        titel=vorschlag.name,
        dateien=tuple(
            _profildatei(vorschlag, teil, tabelle)
            for teil, tabelle in zip(vorschlag.tabellen, tabellen, strict=True)
            if teil.angebote
        ),
    )


def reread(vorschlag: Vorschlag, ort: Path) -> list[Tabelle]:
    """The tables of a proposal, read again with what a person chose."""
    nach_namen = {pfad.name: pfad for pfad in _dateien(ort)}
    tabellen = []
    for teil in vorschlag.tabellen:
        kopf = teil.kopfzeilen if teil.blatt or "kopfzeilen" in teil.von_hand else 0
        kodierung = teil.kodierung if "kodierung" in teil.von_hand else ""
        wahl = Wahl(kodierung, teil.trenner, teil.blatt, kopf)
        tabelle = read_datei(nach_namen[teil.datei], wahl).tabelle
        if tabelle is None:
            raise _nichts(teil.datei)
        tabellen.append(tabelle)
    return tabellen


def _read_tabellen(
    vorschlag: Vorschlag, ort: Path, heute: date, fortschritt: Fortschritt | None
) -> Katalogpaket:
    protokoll = Protokoll()
    paare: list[tuple[Tabelle, Profildatei]] = []
    for teil, tabelle in zip(vorschlag.tabellen, reread(vorschlag, ort), strict=True):
        if teil.angebote:
            _melde_spalten(teil, protokoll)
            paare.append((tabelle, _profildatei(vorschlag, teil, tabelle)))
        else:
            protokoll.melden(Code.KEINE_ANGEBOTE, teil.datei, "ganze Datei", wert=_spalten(teil))
            leer = Quellenangabe("", "")
            paare.append((_ohne_zeilen(tabelle), Profildatei(teil.datei, leer, "", {})))
    if all(not teil.angebote for teil in vorschlag.tabellen):
        raise _keine_angebote(vorschlag)
    profil = Profil("", vorschlag.name, tuple(datei for _, datei in paare))
    return read_tabellen(paare, profil, heute, protokoll, fortschritt)


def _ohne_zeilen(tabelle: Tabelle) -> Tabelle:
    return Tabelle(tabelle.datei, tabelle.spalten, ())


def _profildatei(vorschlag: Vorschlag, teil: Tabellenvorschlag, tabelle: Tabelle) -> Profildatei:
    eine = len([t for t in vorschlag.tabellen if t.angebote]) == 1
    name = vorschlag.name if eine else f"{vorschlag.name}: {quellname(Path(teil.datei).stem)}"
    quelle = Quellenangabe(kennung=f"tabelle:{name}", name=name, stand=vorschlag.stand)
    datei = build_profildatei(tabelle, teil.spalten, quelle, teil.konstanten or {})
    if "kodierung" in teil.von_hand:
        datei = replace(datei, kodierung=teil.kodierung)
    return replace(datei, kopfzeilen=teil.kopfzeilen) if "kopfzeilen" in teil.von_hand else datei


def _vorschlag(tabelle: Tabelle) -> Tabellenvorschlag:
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


def _melde_spalten(teil: Tabellenvorschlag, protokoll: Protokoll) -> None:
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


def _spalten(teil: Tabellenvorschlag) -> str:
    spalten: list[Spaltenvorschlag] = list(teil.spalten[:6])
    return ", ".join(spalte.spalte for spalte in spalten)


def _gelesen(ort: Path) -> list[tuple[Path, Gelesen]]:
    return [(pfad, read_datei(pfad)) for pfad in _dateien(ort)]


def _dateien(ort: Path) -> list[Path]:
    if not ort.is_dir():
        return [ort]
    dateien = [p for p in sorted(ort.iterdir()) if p.is_file() and p.suffix.lower() in ENDUNGEN]
    if not dateien:
        raise Hinweis(
            f"In „{ort.name}“ liegt keine Datei, die Lotse lesen kann.",
            UNVERAENDERT,
            "Lotse liest CSV, XLSX, JSON, XML und Pakete davon als ZIP.",
        )
    return dateien


def _ist_hsds(pfad: Path, gelesen: Gelesen) -> bool:
    if pfad.suffix.lower() == ".csv" and gelesen.tabelle:
        return ist_hsds_tabelle(pfad.name, gelesen.tabelle.spalten)
    daten = [teil for _, teil in gelesen.zeilen[:1]] or gelesen.daten
    return ist_hsds(daten)


def _ist_archiv(pfad: Path) -> bool:
    with pfad.open("rb") as datei:
        if datei.read(len(ZIP)) != ZIP:
            return False
    with open_zip(pfad) as archiv:
        namen = archiv.namelist()
    return "xl/workbook.xml" not in namen and "mimetype" not in namen


def _nichts(name: str) -> Hinweis:
    return Hinweis(
        f"In „{name}“ steht keine Liste von Einträgen.",
        UNVERAENDERT,
        "Bitte wählen Sie eine andere Datei.",
    )


def _keine_angebote(vorschlag: Vorschlag) -> Hinweis:
    return Hinweis(
        f"In „{vorschlag.quelle.name}“ steht kein Angebot, das Lotse lesen kann.",
        UNVERAENDERT,
        "Es fehlt eine Spalte mit dem Namen, oder jede Angabe zu Ort, Telefon und Inhalt.",
        tuple(
            f"{teil.datei}: {teil.zeilen} Zeilen, Spalten: {_spalten(teil)}"
            for teil in vorschlag.tabellen[:5]
        ),
    )
