"""What a source is and how it would be read: a proposal a person looks at first."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds import read_hsds
from lotse.exchange.hsds_erkennen import ist_hsds, ist_hsds_tabelle
from lotse.exchange.katalog_json import is_katalog_json, read_katalog_json
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_ablage import hash_ablage, read_ablage
from lotse.exchange.lesen_datei import Gelesen, read_datei
from lotse.exchange.lesen_leer import refuse_empty
from lotse.exchange.lesen_tabelle import Tabelle
from lotse.exchange.lesen_text import sauber
from lotse.exchange.lesen_zip import ZIP, open_zip, unpacked
from lotse.exchange.profil import quellname, read_tabellen, read_with_profil
from lotse.exchange.profil_form import Profil, Profildatei, Quellenangabe
from lotse.exchange.profil_suche import find_profil, load_profil
from lotse.exchange.tabellenvorschlag import (
    build_datei,
    column_names,
    no_helps,
    no_rows,
    propose,
    tell_columns,
)
from lotse.services.katalog import Fortschritt, Katalogpaket
from lotse.services.katalogarbeit import (
    OHNE_WAHL,
    Lesewahl,
    Quellenform,
    Tabellenvorschlag,
    Vorschlag,
)
from lotse.services.sammelpause import sammelpause

ENDUNGEN = frozenset({
    ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json", ".ndjson", ".jsonl", ".geojson", ".xml",
})  # fmt: skip


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
            Aussage("Die Quelle „{datei}“ gibt es nicht.", datei=quelle),
            UNVERAENDERT,
            "Bitte prüfen Sie den Namen.",
        )
    if quelle.is_file() and _ist_archiv(quelle):
        with unpacked(quelle) as ordner:
            yield Ort(ordner, quelle.stem)
    else:
        yield Ort(quelle, quelle.name if quelle.is_dir() else quelle.stem)


def erkenne(
    quelle: Path,
    profil: str = "",
    eigene: Path | None = None,
    *,
    frei: bool = False,
    wahl: Lesewahl = OHNE_WAHL,
) -> Vorschlag:
    """Look at a source; nothing is taken in. A saved profile that knows its files comes first.

    `eigene` = the folder of profiles a person has saved; `frei` = without any profile; `wahl` =
    what a person decided about the file, which is read without a profile that was not named."""
    return look(quelle, profil, eigene, frei=frei, wahl=wahl)[0]


def look(
    quelle: Path,
    profil: str = "",
    eigene: Path | None = None,
    *,
    frei: bool = False,
    wahl: Lesewahl = OHNE_WAHL,
) -> tuple[Vorschlag, tuple[Tabelle, ...]]:
    """The proposal and the tables it was made of, so that nothing has to be read twice."""
    frei = frei or wahl != OHNE_WAHL
    with opened(quelle) as ort:
        gewaehlt = _profil(ort.pfad, profil, eigene) if profil or not frei else None
        if gewaehlt:
            name = profil or gewaehlt.name
            return Vorschlag(quelle, Quellenform.PROFIL, profil=name, name=gewaehlt.titel), ()
        gelesen = [(pfad, read_datei(pfad, wahl)) for pfad in _dateien(ort.pfad)]
        if any(is_katalog_json(eins.daten) for _, eins in gelesen):
            return Vorschlag(quelle, Quellenform.LOTSE, name=ort.name), ()
        if any(_ist_hsds(pfad, eins) for pfad, eins in gelesen):
            return Vorschlag(quelle, Quellenform.HSDS, name=ort.name), ()
        tabellen = tuple(eins.tabelle for _, eins in gelesen if eins.tabelle)
        if not tabellen:
            raise no_rows(ort.name)
        teile = tuple(_mit_wahl(propose(tabelle), wahl) for tabelle in tabellen)
        return Vorschlag(quelle, Quellenform.TABELLE, teile, name=quellname(ort.name)), tabellen


def _mit_wahl(teil: Tabellenvorschlag, wahl: Lesewahl) -> Tabellenvorschlag:
    """What a person chose is remembered as chosen."""
    gewaehlt = {name for name in wahl.__dataclass_fields__ if getattr(wahl, name)}
    kopf = wahl.kopfzeilen or teil.kopfzeilen
    return replace(teil, von_hand=frozenset(gewaehlt), kopfzeilen=kopf)


def _profil(ort: Path, name: str, eigene: Path | None) -> Profil | None:
    return load_profil(name, eigene) if name else find_profil(ort, eigene)


def reread_spalten(vorschlag: Vorschlag) -> Vorschlag:
    """The columns again, after a person chose encoding, delimiter, sheet or header."""
    tabellen = reread_tabellen(vorschlag)
    neu = zip(vorschlag.tabellen, map(propose, tabellen), strict=True)
    return replace(vorschlag, tabellen=tuple(_behalten(alt, teil) for alt, teil in neu))


def _behalten(alt: Tabellenvorschlag, neu: Tabellenvorschlag) -> Tabellenvorschlag:
    """What a person chose stays chosen."""
    kopf = alt.kopfzeilen if "kopfzeilen" in alt.von_hand else neu.kopfzeilen
    return replace(neu, konstanten=alt.konstanten, von_hand=alt.von_hand, kopfzeilen=kopf)


def count_werte(vorschlag: Vorschlag, datei: str, spalte: str) -> Sequence[tuple[str, int]]:
    """What stands in a column, the most frequent first."""
    tabelle = next(t for t in reread_tabellen(vorschlag) if t.datei == datei)
    werte = (sauber(zeile.get(spalte)) for _, zeile in tabelle.zeilen)
    return Counter(filter(None, werte)).most_common()


def read_vorschlag(
    vorschlag: Vorschlag,
    heute: date,
    fortschritt: Fortschritt | None = None,
    eigene: Path | None = None,
    tabellen: Sequence[Tabelle] = (),
) -> Katalogpaket:
    """Read a source the way the proposal says, as it stands after a person changed it.

    `tabellen` = those the proposal was just made of, where nobody changed anything."""
    with sammelpause():
        if tabellen or vorschlag.text:
            gelesen = tabellen or reread_tabellen(vorschlag)
            paket = _read_tabellen(vorschlag, gelesen, heute, fortschritt)
        else:
            with opened(vorschlag.quelle) as ort:
                paket = _read(vorschlag, ort.pfad, heute, fortschritt, eigene)
    refuse_empty(vorschlag.quelle, paket)
    text, quelle = vorschlag.text, vorschlag.quelle
    return replace(
        paket, gelesen_am=heute, sha256=hash_ablage(text) if text else hash_quelle(quelle)
    )


def hash_quelle(quelle: Path) -> str:
    """The bytes of a file; of a folder its files by name. The same again is the same edition."""
    summe = hashlib.sha256()
    for pfad in sorted(p for p in quelle.iterdir() if p.is_file()) if quelle.is_dir() else [quelle]:
        summe.update(pfad.name.encode() if quelle.is_dir() else b"")
        with pfad.open("rb") as datei:
            summe.update(hashlib.file_digest(datei, "sha256").digest())
    return summe.hexdigest()


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
            return _read_tabellen(vorschlag, _reread(vorschlag, ort), heute, fortschritt)
        case Quellenform.PAKET:  # opened with its signature, never guessed
            raise no_rows(ort.name)


def build_profil(vorschlag: Vorschlag, tabellen: Sequence[Tabelle], name: str) -> Profil:
    """The proposal as a profile that can be kept; only tables with helps are in it."""
    return Profil(
        name=name,
        titel=vorschlag.name,
        dateien=tuple(
            build_datei(vorschlag, teil, tabelle)
            for teil, tabelle in zip(vorschlag.tabellen, tabellen, strict=True)
            if teil.angebote
        ),
    )


def reread_tabellen(vorschlag: Vorschlag) -> list[Tabelle]:
    """The tables of a proposal, read again with what a person chose."""
    if vorschlag.text:
        return [read_ablage(vorschlag.text, _wahl(teil)) for teil in vorschlag.tabellen]
    with opened(vorschlag.quelle) as ort:
        return _reread(vorschlag, ort.pfad)


def _wahl(teil: Tabellenvorschlag) -> Lesewahl:
    kopf = teil.kopfzeilen if teil.blatt or "kopfzeilen" in teil.von_hand else 0
    kodierung = teil.kodierung if "kodierung" in teil.von_hand else ""
    return Lesewahl(kodierung, teil.trenner, teil.blatt, kopf)


def _reread(vorschlag: Vorschlag, ort: Path) -> list[Tabelle]:
    nach_namen = {pfad.name: pfad for pfad in _dateien(ort)}
    tabellen = []
    for teil in vorschlag.tabellen:
        tabelle = read_datei(nach_namen[teil.datei], _wahl(teil)).tabelle
        if tabelle is None:
            raise no_rows(teil.datei)
        tabellen.append(tabelle)
    return tabellen


def _read_tabellen(
    vorschlag: Vorschlag,
    tabellen: Sequence[Tabelle],
    heute: date,
    fortschritt: Fortschritt | None,
) -> Katalogpaket:
    protokoll = Protokoll()
    paare: list[tuple[Tabelle, Profildatei]] = []
    for teil, tabelle in zip(vorschlag.tabellen, tabellen, strict=True):
        if teil.angebote:
            tell_columns(teil, protokoll)
            paare.append((tabelle, build_datei(vorschlag, teil, tabelle)))
        else:
            namen = column_names(teil)
            protokoll.melden(Code.KEINE_ANGEBOTE, teil.datei, "ganze Datei", wert=namen)
            leer = Quellenangabe("", "")
            paare.append((_ohne_zeilen(tabelle), Profildatei(teil.datei, leer, "", {})))
    if all(not teil.angebote for teil in vorschlag.tabellen):
        raise no_helps(vorschlag)
    profil = Profil("", vorschlag.name, tuple(datei for _, datei in paare))
    return read_tabellen(paare, profil, heute, protokoll, fortschritt)


def _ohne_zeilen(tabelle: Tabelle) -> Tabelle:
    return Tabelle(tabelle.datei, tabelle.spalten, ())


def _dateien(ort: Path) -> list[Path]:
    if not ort.is_dir():
        return [ort]
    dateien = [p for p in sorted(ort.iterdir()) if p.is_file() and p.suffix.lower() in ENDUNGEN]
    if not dateien:
        raise Hinweis(
            Aussage("In „{ordner}“ liegt keine Datei, die Lotse lesen kann.", ordner=ort.name),
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
