"""A layer of one Gebiet: statements, figures, own Leistungen; the law itself stays as it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from lotse.domain.ortswissen import Gebiet, Ortsangabe, Schicht
from lotse.domain.recht import (
    Bedingung,
    Ebene,
    Fakt,
    Faktart,
    Fakttyp,
    Kennzahl,
    Leistung,
    LeistungId,
    Wissen,
)
from lotse.exchange.lesen import read_bytes
from lotse.exchange.ortswissen_csv import LAENGEN, read_ortswissen
from lotse.exchange.wissen import (
    Dateien,
    find_faults,
    leistungsdateien,
    read_leistungen,
    read_tabelle,
)
from lotse.exchange.wissen_lesen import (
    GROESSTE_DATEI,
    Quelle,
    parse_toml,
    read_kennzahl,
    refuse,
)
from lotse.exchange.wissen_ortspapiere import local_papers
from lotse.services.feldleser import Befunde, note

ORT, TABELLE, ZAHLEN = "ort.toml", "ortswissen.csv", "parameter.toml"
_KENNUNG_ZEICHEN = 16


@dataclass(frozen=True, slots=True)
class Ortsschicht:
    """What one package or folder says about its Gebiet, read but not yet laid over the law."""

    gebiet: Gebiet
    angaben: tuple[Ortsangabe, ...]
    leistungen: Mapping[LeistungId, Leistung]
    kennzahlen: Mapping[str, Kennzahl]
    kennung: str

    def tage(self) -> Iterator[date]:
        """When its parts were looked at."""
        yield from (angabe.geprueft_am for angabe in self.angaben)
        yield from (leistung.stand for leistung in self.leistungen.values())


def read_dateien(ordner: Path) -> dict[str, bytes]:
    """All files of a folder that a layer may have, by name."""
    pfade = [ordner / name for name in (ORT, TABELLE, ZAHLEN)]
    pfade += [ordner / name for name in leistungsdateien(ordner)]
    return {
        pfad.relative_to(ordner).as_posix(): read_bytes(pfad, GROESSTE_DATEI)
        for pfad in pfade
        if pfad.is_file()
    }


def read_ort(dateien: Dateien) -> Ortsschicht:
    """Refused as a whole when anything does not belong."""
    befunde: Befunde = []
    gebiet = _gebiet(dateien, befunde)
    angaben = read_ortswissen(dateien[TABELLE], TABELLE) if TABELLE in dateien else ()
    for angabe in angaben:
        if not angabe.gebiet.startswith(gebiet.ags):
            note(befunde, f"{TABELLE}, gebiet", angabe.gebiet, f"ein Gebiet in {gebiet.ags}")
    einzeln = [parse_toml(name, dateien[name]) for name in leistungsdateien(dateien)]
    leistungen = read_leistungen(einzeln, befunde)
    zahlen = parse_toml(ZAHLEN, dateien[ZAHLEN]) if ZAHLEN in dateien else Quelle(ZAHLEN, b"", {})
    kennzahlen = read_tabelle(zahlen, "kennzahl", read_kennzahl, lambda zahl: zahl.id, befunde)
    for name in (*leistungen, *kennzahlen):
        if not name.startswith(f"{gebiet.fakt}_"):
            note(befunde, ORT, name, f"eine id, die mit {gebiet.fakt}_ beginnt")
    for fremd in _fremde(dateien):
        note(befunde, fremd, "", f"{ORT}, {TABELLE}, {ZAHLEN}, leistungen/GRUPPE/ID.toml")
    if befunde:
        refuse(befunde)
    kennung = hashlib.sha256(repr(sorted(dateien.items())).encode()).hexdigest()
    return Ortsschicht(gebiet, angaben, leistungen, kennzahlen, kennung[:_KENNUNG_ZEICHEN])


def add_ort(wissen: Wissen, schicht: Ortsschicht, paket: Schicht | None = None) -> Wissen:
    """The law with this Gebiet laid over it; what the law says itself is the same value."""
    ort, gebiet = wissen.ort, schicht.gebiet
    eigene = {k: _nur_dort(leistung, gebiet) for k, leistung in schicht.leistungen.items()}
    papiere = local_papers(eigene.values(), wissen.unterlagen, gebiet)
    mit_eigenen = bool(eigene) and gebiet not in ort.gebiete
    neu = replace(
        wissen,
        leistungen={**wissen.leistungen, **eigene},
        kennzahlen={**wissen.kennzahlen, **schicht.kennzahlen},
        fakten={**wissen.fakten, **({gebiet.fakt: _fakt(gebiet)} if eigene else {})},
        unterlagen={**wissen.unterlagen, **papiere},
        ort=replace(
            ort,
            angaben=(*ort.angaben, *schicht.angaben),
            gebiete=(*ort.gebiete, gebiet) if mit_eigenen else ort.gebiete,
            schichten=(*ort.schichten, paket) if paket else ort.schichten,
        ),
        kennung=_verbunden(wissen.kennung, schicht.kennung),
    )
    eigenes = bool(eigene or schicht.kennzahlen)
    befunde = [
        *_ohne_leistung(neu, schicht.angaben),
        *(find_faults(neu, eigene.keys()) if eigenes else ()),
    ]
    if befunde:
        refuse(befunde)
    return neu


def add_angaben(wissen: Wissen, angaben: tuple[Ortsangabe, ...]) -> Wissen:
    """Lines the team keeps itself. They come last; which line wins says matching/ortswissen.py."""
    befunde = list(_ohne_leistung(wissen, angaben))
    if befunde:
        refuse(befunde)
    ort = replace(wissen.ort, angaben=(*wissen.ort.angaben, *angaben))
    kennung = _verbunden(wissen.kennung, repr(angaben)) if angaben else wissen.kennung
    return replace(wissen, ort=ort, kennung=kennung)


def _gebiet(dateien: Dateien, befunde: Befunde) -> Gebiet:
    if ORT not in dateien:
        refuse([f"{ORT}: fehlt – diese Datei ist Pflicht"])
    inhalt = parse_toml(ORT, dateien[ORT]).inhalt
    ags, name = inhalt.get("ags"), inhalt.get("name")
    if not (isinstance(ags, str) and ags.isascii() and ags.isdigit() and len(ags) in LAENGEN):
        note(befunde, f"{ORT}: ags", ags, "2, 3, 5 oder 8 Ziffern des Gemeindeschlüssels (AGS)")
    if not (isinstance(name, str) and name.strip()):
        note(befunde, f"{ORT}: name", name, "ein Text, nicht leer")
    for fremd in sorted(inhalt.keys() - {"ags", "name"}):
        note(befunde, f"{ORT}: {fremd}", inhalt[fremd], "nur ags und name")
    if befunde:
        refuse(befunde)
    return Gebiet(str(ags), str(name))


def _fremde(dateien: Dateien) -> Iterator[str]:
    for name in dateien:
        bekannt = name in (ORT, TABELLE, ZAHLEN)
        if not bekannt and not PurePosixPath(name).match("leistungen/*/*.toml"):
            yield name


def _nur_dort(leistung: Leistung, gebiet: Gebiet) -> Leistung:
    """A Leistung of a town asks first whether the family lives there."""
    wohnt = Bedingung(
        wenn=gebiet.fakt,
        ja=f"Die Familie wohnt in {gebiet.name}.",
        nein=f"Die Familie wohnt nicht in {gebiet.name}.",
        offen=f"Noch nicht gefragt: Wohnt die Familie in {gebiet.name}?",
        fundstelle=f"Ortsrecht {gebiet.name}",
    )
    return replace(leistung, bedingungen=(wohnt, *leistung.bedingungen))


def _fakt(gebiet: Gebiet) -> Fakt:
    return Fakt(
        name=gebiet.fakt,
        art=Faktart.VORAUSSETZUNG,
        ebene=Ebene.HAUSHALT,
        typ=Fakttyp.BOOL,
        text=f"Wohnt in {gebiet.name}",
        frage=f"Wohnen Sie in {gebiet.name}?",
        warum="Manche Hilfen gibt es nur an einem Ort.",
    )


def _ohne_leistung(wissen: Wissen, angaben: tuple[Ortsangabe, ...]) -> Iterator[str]:
    for angabe in angaben:
        if angabe.leistung and LeistungId(angabe.leistung) not in wissen.leistungen:
            befunde: Befunde = []
            note(befunde, f"{TABELLE}, leistung", angabe.leistung, "die id einer Leistung")
            yield from befunde


def _verbunden(*kennungen: str) -> str:
    return hashlib.sha256("\n".join(kennungen).encode()).hexdigest()[:_KENNUNG_ZEICHEN]
