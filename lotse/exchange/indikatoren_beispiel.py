"""The invented example region, read as every other table is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.domain.indikator import Bestand, Treffen
from lotse.exchange.indikatoren import read_zahlen
from lotse.exchange.wissen_lesen import HOECHSTENS_STELLEN, read_toml
from lotse.paths import RESOURCES
from lotse.services.dialog.bestand import join
from lotse.services.feldleser import Befunde, note, pflichttext
from lotse.services.werte import liste, reader

ORDNER = RESOURCES / "dialog" / "musterland"
STADTTEILE = RESOURCES / "dialog" / "musterstadt"
TABELLEN = ("gebiete.csv", "werte.csv", "kontext.csv")
_LESER = {"name": reader(str, {}), "herkunft": reader(str, {}), "stand": reader(date, {}),
          "treffen": liste(reader(Treffen, {}))}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Beispiel:
    """Numbers and an earlier meeting; none of it is real."""

    bestand: Bestand
    treffen: Sequence[Treffen] = ()


@cache
def load_beispiel(ordner: Path = ORDNER) -> Beispiel:
    """Marked as invented, whatever stands in the files."""
    befunde: Befunde = []
    quelle = read_toml(ordner / "region.toml", ordner)
    for fremd in sorted(quelle.inhalt.keys() - _LESER.keys()):
        note(befunde, f"{quelle.name}: {fremd}", quelle.inhalt[fremd], ", ".join(_LESER))
    werte = {
        key: lies(quelle.inhalt[key], f"{quelle.name}: {key}", befunde)
        for key, lies in _LESER.items()
        if key in quelle.inhalt
    }
    name = pflichttext(werte.get("name"), f"{quelle.name}: name", befunde)
    if befunde:
        raise Hinweis(
            "Die Beispielregion lässt sich nicht laden.",
            "Nichts wurde verändert.",
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde[:HOECHSTENS_STELLEN]),
        )
    bestand: Bestand | None = None
    for tabelle in TABELLEN:
        bestand = join(bestand, read_zahlen(ordner / tabelle, werte["stand"]).bestand)
    fertig = replace(
        bestand or Bestand(), name=name, herkunft=werte["herkunft"], stand=werte["stand"],
        erfunden=True,
    )  # fmt: skip
    return Beispiel(fertig, werte.get("treffen", ()))


@cache
def load_stadtteile(ordner: Path = STADTTEILE) -> Bestand:
    """Children and context of the practice town, invented as the town is."""
    stand = date(2025, 12, 31)
    kinder, kontext = (
        read_zahlen(ordner / name, stand).bestand for name in ("gebiete.csv", "kontext.csv")
    )
    return replace(join(kinder, kontext), erfunden=True)
