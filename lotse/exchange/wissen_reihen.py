"""Papers, chains and offices that point at each other: read strictly, checked with the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lotse.domain.abfolge import (
    Doppelzeig,
    Eile,
    EineVon,
    Kette,
    Reihenwissen,
    Unterlage,
    Vorschritt,
)
from lotse.domain.recht import Wissen
from lotse.exchange.wissen_lesen import Quelle
from lotse.matching.ordnung import kreis
from lotse.matching.regelpruefung import nahe
from lotse.matching.vorrang import alle_kanten
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, Reader, note, pflichttext
from lotse.services.werte import Felder, liste, reader
from lotse.services.zitat import Zitat, zitate

DATEIEN = ("unterlagen.toml", "abfolge.toml", "doppelzeig.toml")
"""A small knowledge may do without them."""
ICONS = RESOURCES / "icons"
NIE_BEI_TEILHABE = frozenset({Zitat("SGB I", "§ 16"), Zitat("SGB I", "§ 43")})
"""However they are written: "§ 16 Abs. 2 Satz 1 SGB I", "§§ 16, 43 SGB I", "SGB I § 43"."""
REGELN_OHNE_TEILHABE = ("D-01", "D-02")
ENTSCHEIDET_TEILHABE = Zitat("SGB IX", "§ 14")
"""Who decides about Teilhabe, and until when; for Frühförderung any paragraph of the FrühV."""
_FRUEHV = "FrühV"
_GESETZE = ("SGB I", "SGB IX", _FRUEHV)
_ZWEI = 2
_PFLICHT: Felder = {
    (art, feld): pflichttext
    for art, felder in (
        (Unterlage, "id name woher symbol"),
        (Vorschritt, "id name satz quelle"),
        (Kette, "vor nach text"),
        (EineVon, "leistung text fundstelle"),
        (Eile, "leistung text"),
        (Doppelzeig, "id satz abhilfe fundstelle"),
    )
    for feld in felder.split()
}
_TABELLEN: dict[str, dict[str, type]] = {
    "unterlagen": {"unterlage": Unterlage},
    "abfolge": {"vorschritt": Vorschritt, "kette": Kette, "eine_von": EineVon, "eile": Eile},
    "doppelzeig": {"doppelzeig": Doppelzeig},
}


def unterlagen_aus(quellen: Iterable[Quelle], befunde: Befunde) -> dict[str, Unterlage]:
    gelesen: dict[str, Unterlage] = {}
    for unterlage in _lies(quellen, befunde).get("unterlage", ()):
        if unterlage.id in gelesen:
            note(befunde, "unterlagen.toml: unterlage", unterlage.id, "jede id nur einmal")
        gelesen[unterlage.id] = unterlage
    return gelesen


def reihen_aus(quellen: Iterable[Quelle], befunde: Befunde) -> Reihenwissen:
    gelesen = _lies(quellen, befunde)
    return Reihenwissen(
        vorschritte=gelesen.get("vorschritt", ()),
        ketten=gelesen.get("kette", ()),
        eine_von=gelesen.get("eine_von", ()),
        eile=gelesen.get("eile", ()),
        doppelzeige=gelesen.get("doppelzeig", ()),
    )


def pruefe_reihen(wissen: Wissen) -> Befunde:
    """What only the whole shows: unknown names, papers without an entry, circles, Teilhabe."""
    befunde: Befunde = []
    for ort, wert, erlaubt in (*_namen(wissen), *_papiere(wissen), *_teilhabe(wissen)):
        note(befunde, ort, wert, erlaubt)
    weg = kreis(kante.paar for kante in alle_kanten(wissen))
    if weg:
        note(befunde, "verhaeltnis und kette", " → ".join(weg), "eine Reihenfolge ohne Kreis")
    return befunde


def _lies(quellen: Iterable[Quelle], befunde: Befunde) -> dict[str, tuple[Any, ...]]:
    gelesen: dict[str, tuple[Any, ...]] = {}
    for quelle in quellen:
        tabellen = _TABELLEN[Path(quelle.name).stem]
        for fremd in sorted(quelle.inhalt.keys() - tabellen.keys()):
            erlaubt = ", ".join(f"[[{name}]]" for name in tabellen)
            note(befunde, f"{quelle.name}: {fremd}", quelle.inhalt[fremd], erlaubt)
        for name in tabellen.keys() & quelle.inhalt.keys():
            teile = _leser(tabellen[name])(quelle.inhalt[name], f"{quelle.name}: {name}", befunde)
            gelesen[name] = tuple(teil for teil in teile if teil is not None)
    return gelesen


@cache
def _leser(art: type) -> Reader:
    return liste(reader(art, _PFLICHT))


def _namen(wissen: Wissen) -> Iterator[tuple[str, object, str]]:
    """Every id that is named exists."""
    reihen, leistungen = wissen.reihen, [str(k) for k in wissen.leistungen]
    schritte = [v.id for v in reihen.vorschritte]
    beides = [*leistungen, *schritte]
    verweise: list[tuple[str, Iterable[str], list[str]]] = [
        *((f"kette[{n}]", (k.vor, k.nach), beides) for n, k in enumerate(reihen.ketten)),
        *((f"eine_von[{n}]", (e.leistung, *e.eine_von), leistungen)
          for n, e in enumerate(reihen.eine_von)),
        *((f"eile[{n}]", (e.leistung,), leistungen) for n, e in enumerate(reihen.eile)),
        *((d.id, (*d.eine, *d.andere), leistungen) for d in reihen.doppelzeige),
        *((v.id, (v.unterlage,), list(wissen.unterlagen))
          for v in reihen.vorschritte if v.unterlage),
    ]  # fmt: skip
    for ort, namen, bekannt in verweise:
        for name in namen:
            if name not in bekannt:
                yield f"abfolge: {ort}", name, f"eine bekannte id{nahe(name, bekannt)}"
    for name in schritte:
        if beides.count(name) > 1:
            yield f"abfolge: vorschritt {name}", name, "jede id nur einmal, keine Leistung"
    for paar in reihen.doppelzeige:
        if len(paar.stellen) != _ZWEI or not paar.eine:
            yield (
                f"doppelzeig.toml: {paar.id}",
                list(paar.stellen),
                "zwei Stellen und eine Leistung",
            )


def _papiere(wissen: Wissen) -> Iterator[tuple[str, object, str]]:
    """Every wording of a Leistung means a paper; every paper has its sign."""
    bekannt = {wort for unterlage in wissen.unterlagen.values() for wort in unterlage.auch}
    for leistung in wissen.leistungen.values() if wissen.unterlagen else ():
        for wort in leistung.unterlagen:
            if wort not in bekannt:
                pfad = f"leistungen/{leistung.gruppe}/{leistung.id}.toml.unterlagen"
                yield pfad, wort, f"ein Wort aus unterlagen.toml (auch){nahe(wort, bekannt)}"
    for unterlage in wissen.unterlagen.values():
        if not (ICONS / f"{unterlage.symbol}.svg").exists():
            yield f"unterlagen.toml: {unterlage.id}.symbol", unterlage.symbol, "ein Bild der Icons"


def _teilhabe(wissen: Wissen) -> Iterator[tuple[str, object, str]]:
    """D-01 and D-02 never for Teilhabe (§ 14 Abs. 5, § 24 S. 3 SGB IX)."""
    for paar in wissen.reihen.doppelzeige:
        if not paar.teilhabe:
            continue
        erlaubt = "bei Teilhabe § 14 SGB IX, nie §§ 16, 43 SGB I"
        for feld in ("fundstelle", "satz", "abhilfe"):
            text = getattr(paar, feld)
            if NIE_BEI_TEILHABE.intersection(zitate(text, _GESETZE)):
                yield f"doppelzeig.toml: {paar.id}.{feld}", text, erlaubt
        if any(regel in paar.regeln for regel in REGELN_OHNE_TEILHABE):
            yield f"doppelzeig.toml: {paar.id}.regeln", list(paar.regeln), erlaubt
        genannt = list(zitate(paar.fundstelle, _GESETZE))
        if ENTSCHEIDET_TEILHABE not in genannt and all(z.gesetz != _FRUEHV for z in genannt):
            yield f"doppelzeig.toml: {paar.id}.fundstelle", paar.fundstelle, erlaubt
