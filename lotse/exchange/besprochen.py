"""What may be ticked at the end of a talk (§ 10a SGB VIII), from resources/besprochen.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.exchange.wissen_lesen import HOECHSTENS_STELLEN, read_toml
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, note, pflichttext

DATEI = RESOURCES / "besprochen.toml"
_FELDER = ("code", "text", "fundstelle")


@cache
def load_besprochen(datei: Path = DATEI) -> Mapping[str, str]:
    """Codes and their words, in the order of the file; every fault comes in one Hinweis."""
    befunde: Befunde = []
    quelle = read_toml(datei, datei.parent)
    worte: dict[str, str] = {}
    eintraege = quelle.inhalt.get("besprochen")
    for nummer, eintrag in enumerate(eintraege if isinstance(eintraege, list) else []):
        pfad = f"{quelle.name}: besprochen[{nummer}]"
        felder = eintrag if isinstance(eintrag, Mapping) else {}
        code, text, _fundstelle = (
            pflichttext(felder.get(feld), f"{pfad}.{feld}", befunde) for feld in _FELDER
        )
        for fremd in sorted(felder.keys() - set(_FELDER)):
            note(befunde, f"{pfad}.{fremd}", felder[fremd], ", ".join(_FELDER))
        if code in worte:
            note(befunde, f"{pfad}.code", code, "jede Kennung einmal")
        worte[code] = text
    if not worte:
        note(befunde, quelle.name, eintraege, "[[besprochen]] für jeden Punkt")
    if befunde:
        raise Hinweis(
            "Die Punkte für das Ende eines Gesprächs lassen sich nicht laden.",
            "Nichts wurde verändert.",
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde[:HOECHSTENS_STELLEN]),
        )
    return worte
