"""The legal knowledge from resources/recht: read strictly, checked as a whole, or refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from lotse.domain.recht import Leistung, LeistungId, Wissen
from lotse.exchange.gelesen import checked_name, tafel
from lotse.exchange.paragraphen import INDEX, load_paragraphen, parse_paragraphen
from lotse.exchange.wissen_ansprueche import DATEI as ANSPRUECHE
from lotse.exchange.wissen_ansprueche import pruefe_ansprueche, read_anspruch
from lotse.exchange.wissen_lesen import (
    Quelle,
    parse_toml,
    read_fakt,
    read_kennzahl,
    read_leistung,
    read_thema,
    read_toml,
    refuse,
)
from lotse.exchange.wissen_normen import pruefe_normen
from lotse.exchange.wissen_pruefen import pruefe_wissen
from lotse.exchange.wissen_reihen import DATEIEN as REIHEN
from lotse.exchange.wissen_reihen import pruefe_reihen, reihen_aus, unterlagen_aus
from lotse.exchange.wissen_worte import pruefe_worte
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, note
from lotse.services.zitat import Paragraphen

RECHT = RESOURCES / "recht"
PFLICHT = ("fakten.toml", "bedarfe.toml", "parameter.toml")
TABELLEN = (*PFLICHT, ANSPRUECHE, *REIHEN)
"""What is read beside leistungen/; a small knowledge may do without what is not in PFLICHT."""
_KENNUNG_ZEICHEN = 16
T = TypeVar("T")
Dateien: TypeAlias = Mapping[str, bytes]
"""Files of a package: name with / -> content."""


def load_wissen(ordner: Path | Dateien = RECHT) -> Wissen:
    """Read facts, needs, figures and every Leistung; all faults come in one Hinweis.

    A folder, or the files of a package by name. A Leistung is one file,
    leistungen/GRUPPE/ID.toml. `stand` is the newest of them, `kennung` names exactly these
    files, in whatever order a disk lists them.
    """
    lies = _quellen(ordner)
    fakten, bedarfe, parameter = map(lies, PFLICHT)
    einzeln = [lies(name) for name in leistungsdateien(ordner)]
    alter = _wenn_da(ordner, ANSPRUECHE)
    reihen = [_wenn_da(ordner, name) for name in REIHEN]
    da = [quelle for quelle in (alter, *reihen) if quelle.roh]
    befunde: Befunde = []
    leistungen = read_leistungen(einzeln, befunde)
    wissen = Wissen(
        leistungen=leistungen,
        fakten=read_tabelle(fakten, "fakt", read_fakt, lambda fakt: fakt.name, befunde),
        themen=read_tabelle(bedarfe, "thema", read_thema, lambda thema: thema.code, befunde),
        kennzahlen=read_tabelle(
            parameter, "kennzahl", read_kennzahl, lambda zahl: zahl.id, befunde
        ),
        stand=max((leistung.stand for leistung in leistungen.values()), default=date.min),
        ansprueche=tuple(
            read_tabelle(alter, "anspruch", read_anspruch, lambda eines: eines.id, befunde).values()
        ),
        unterlagen=unterlagen_aus(reihen[:1], befunde),
        reihen=reihen_aus(reihen[1:], befunde),
        kennung=_kennung([fakten, bedarfe, parameter, *einzeln, *da]),
    )
    if not einzeln:
        befunde.append("leistungen: kein Eintrag gefunden – erlaubt: leistungen/GRUPPE/ID.toml")
    if not befunde and checked_name(wissen.kennung) == tafel().geprueft:
        return wissen  # exactly these files passed these checks when the program was built
    if befunde := befunde or [*find_faults(wissen), *pruefe_normen(wissen, _index(ordner))]:
        refuse(befunde)
    return wissen


def _index(ordner: Path | Dateien) -> Paragraphen:
    """The paragraphs this knowledge brings along; without any nothing is held to them."""
    if isinstance(ordner, Path):
        pfad = ordner / INDEX.name
        return load_paragraphen(pfad) if pfad.exists() else {}
    return parse_paragraphen(ordner[INDEX.name]) if INDEX.name in ordner else {}


def find_faults(wissen: Wissen, nur: Collection[str] | None = None) -> Befunde:
    """Whatever only the whole knowledge shows; empty = it may be used.

    `nur` names the Leistungen that a place lays over knowledge without a fault: what only
    concerns single entries is then looked for in these alone.
    """
    ansprueche = pruefe_ansprueche(wissen) if nur is None else ()
    worte = pruefe_worte(wissen, nur)
    return [*pruefe_wissen(wissen, nur), *ansprueche, *pruefe_reihen(wissen), *worte]


def leistungsdateien(ordner: Path | Dateien) -> list[str]:
    """Names of all Leistung files, in one order everywhere."""
    if isinstance(ordner, Path):
        pfade = ordner.glob("leistungen/*/*.toml")
        namen = [pfad.relative_to(ordner).as_posix() for pfad in pfade]
    else:
        namen = [name for name in ordner if PurePosixPath(name).match("leistungen/*/*.toml")]
    return sorted(namen, key=lambda name: PurePosixPath(name).parts)


def _quellen(ordner: Path | Dateien) -> Callable[[str], Quelle]:
    def lies(name: str) -> Quelle:
        if isinstance(ordner, Path):
            return read_toml(ordner / name, ordner)
        if name not in ordner:
            refuse([f"{name}: fehlt – diese Datei ist Pflicht"])
        return parse_toml(name, ordner[name])

    return lies


def _wenn_da(ordner: Path | Dateien, name: str) -> Quelle:
    """A file that a small package may leave out."""
    da = (ordner / name).exists() if isinstance(ordner, Path) else name in ordner
    return _quellen(ordner)(name) if da else Quelle(name, b"", {})


def read_leistungen(dateien: Iterable[Quelle], befunde: Befunde) -> dict[LeistungId, Leistung]:
    gelesen: dict[LeistungId, Leistung] = {}
    for datei in dateien:
        leistung = read_leistung(datei.inhalt, datei.name, befunde)
        if leistung is None:
            continue
        _, gruppe, name = Path(datei.name).with_suffix("").parts
        if leistung.id != name:
            note(befunde, f"{datei.name}.id", leistung.id, f"der Name der Datei: {name}")
        if leistung.gruppe != gruppe:
            note(befunde, f"{datei.name}.gruppe", leistung.gruppe, f"der Ordner: {gruppe}")
        if leistung.id in gelesen:
            note(befunde, f"{datei.name}.id", leistung.id, "jede id nur einmal")
        gelesen[leistung.id] = leistung
    return gelesen


def read_tabelle(
    datei: Quelle,
    art: str,
    read: Callable[[object, str, Befunde], T | None],
    name: Callable[[T], str],
    befunde: Befunde,
) -> dict[str, T]:
    """All [[art]] of one file by name; other keys and doubles are noted."""
    for fremd in datei.inhalt.keys() - {art}:
        note(befunde, f"{datei.name}: {fremd}", datei.inhalt[fremd], f"nur [[{art}]]")
    eintraege = datei.inhalt.get(art, [])
    if not isinstance(eintraege, list):
        note(befunde, f"{datei.name}: {art}", eintraege, f"[[{art}]]")
        return {}
    gelesen: dict[str, T] = {}
    for nummer, eintrag in enumerate(eintraege):
        pfad = f"{datei.name}: {art}[{nummer}]"
        wert = read(eintrag, pfad, befunde)
        if wert is None:
            continue
        if name(wert) in gelesen:
            note(befunde, pfad, name(wert), "jeder Name nur einmal")
        gelesen[name(wert)] = wert
    return gelesen


def _kennung(dateien: Sequence[Quelle]) -> str:
    einzeln = sorted((datei.name, hashlib.sha256(datei.roh).hexdigest()) for datei in dateien)
    return hashlib.sha256(repr(einzeln).encode()).hexdigest()[:_KENNUNG_ZEICHEN]
