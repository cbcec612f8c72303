"""The Indikatorenbuch from resources/dialog/indikatoren.toml: read strictly, or refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.domain.indikator import Indikator, Kontextmerkmal
from lotse.exchange.spalten_worte import faltname
from lotse.exchange.wissen_lesen import HOECHSTENS_STELLEN, read_toml
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, note, pflichttext
from lotse.services.werte import reader

DATEI = RESOURCES / "dialog" / "indikatoren.toml"
_TEILE = ("indikator", "vergleich", "schicht", "kontext", "schichthinweis")
_SCHICHT = ("id", "name", "auch")


@dataclass(frozen=True, slots=True)
class Buch:
    """Indicators (also those to compare with), strata and context by id; `namen`, `schichtworte`
    and `kontextworte` find an id by any name, folded."""

    indikatoren: Mapping[str, Indikator]
    schichten: Mapping[str, str]
    kontext: Mapping[str, Kontextmerkmal]
    namen: Mapping[str, str]
    schichtworte: Mapping[str, str]
    kontextworte: Mapping[str, str]
    schichthinweis: str
    vergleiche: frozenset[str] = frozenset()
    """Those that are no indicator for the talk."""


@cache
def load_buch(datei: Path = DATEI) -> Buch:
    """All of it; every fault comes in one Hinweis."""
    befunde: Befunde = []
    quelle = read_toml(datei, datei.parent)
    for fremd in sorted(quelle.inhalt.keys() - set(_TEILE)):
        note(befunde, f"{quelle.name}: {fremd}", quelle.inhalt[fremd], ", ".join(_TEILE))
    teile = {name: _liste(quelle.inhalt, name, quelle.name, befunde) for name in _TEILE[:-1]}
    lies_indikator, lies_merkmal = reader(Indikator, {}), reader(Kontextmerkmal, {})
    eintraege = [*teile["indikator"], *teile["vergleich"]]
    indikatoren = {pfad: lies_indikator(_ohne_auch(e), pfad, befunde) for pfad, e in eintraege}
    merkmale = {pfad: lies_merkmal(_ohne_auch(e), pfad, befunde) for pfad, e in teile["kontext"]}
    schichten = {pfad: _schicht(e, pfad, befunde) for pfad, e in teile["schicht"]}
    hinweis = quelle.inhalt.get("schichthinweis")
    text = hinweis.get("text") if isinstance(hinweis, Mapping) else None
    buch = Buch(
        {i.id: i for i in indikatoren.values() if i},
        dict(schichten.values()),
        {m.id: m for m in merkmale.values() if m},
        _worte(eintraege, befunde),
        _worte(teile["schicht"], befunde),
        _worte(teile["kontext"], befunde),
        pflichttext(text, f"{quelle.name}: schichthinweis.text", befunde),
        frozenset(str(e.get("id")) for _, e in teile["vergleich"]),
    )
    for pfad, indikator in ((p, i) for p, i in indikatoren.items() if i):
        for feld in ("frage", "definition", "quelle", "einheit", "thema", "stelle"):
            pflichttext(getattr(indikator, feld), f"{pfad}.{feld}", befunde)
    if befunde:
        raise Hinweis(
            "Das Indikatorenbuch lässt sich nicht laden.",
            "Nichts wurde verändert.",
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde[:HOECHSTENS_STELLEN]),
        )
    return buch


_Eintraege = list[tuple[str, Mapping[str, object]]]


def _liste(inhalt: Mapping[str, object], name: str, datei: str, befunde: Befunde) -> _Eintraege:
    eintraege = inhalt.get(name)
    gut = [e for e in eintraege if isinstance(e, Mapping)] if isinstance(eintraege, list) else []
    if not gut:
        note(befunde, f"{datei}: {name}", eintraege, f"[[{name}]] für jeden Eintrag")
    return [(f"{datei}: {name}[{nummer}]", e) for nummer, e in enumerate(gut)]


def _ohne_auch(eintrag: Mapping[str, object]) -> Mapping[str, object]:
    return {key: wert for key, wert in eintrag.items() if key != "auch"}


def _schicht(eintrag: Mapping[str, object], pfad: str, befunde: Befunde) -> tuple[str, str]:
    for fremd in sorted(eintrag.keys() - set(_SCHICHT)):
        note(befunde, f"{pfad}.{fremd}", eintrag[fremd], ", ".join(_SCHICHT))
    return str(eintrag.get("id", "")), pflichttext(eintrag.get("name"), f"{pfad}.name", befunde)


def _worte(
    eintraege: Iterable[tuple[str, Mapping[str, object]]], befunde: Befunde
) -> dict[str, str]:
    """Every name of an entry, folded -> its id; no name means two things."""
    gefunden: dict[str, str] = {}
    for pfad, eintrag in eintraege:
        key, auch = str(eintrag.get("id", "")), eintrag.get("auch", ())
        andere = auch if isinstance(auch, list | tuple) else ()
        for wort in dict.fromkeys(faltname(str(w)) for w in (key, eintrag.get("name"), *andere)):
            if gefunden.setdefault(wort, key) != key:
                note(befunde, f"{pfad}.auch", wort, "jeden Namen nur bei einem Eintrag")
    return gefunden
