"""The error list of an import as CSV for German Excel: BOM, semicolon, no formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from lotse.services.katalog import Befund

KOPF = ("datei", "zeile", "spalte", "wert", "stufe", "code", "meldung", "aktion", "anzahl")
BEISPIELE = 5
_GEFAEHRLICH = ("=", "+", "-", "@", "\t", "\r")


def befunde_csv(befunde: Sequence[Befund]) -> bytes:
    """Equal findings of a column are one line with their number and up to five samples."""
    text = io.StringIO(newline="")
    schreiber = csv.writer(text, delimiter=";", lineterminator="\r\n")
    schreiber.writerow(KOPF)
    for gruppe in _gruppen(befunde):
        einer = gruppe[0]
        stellen = _beispiele(befund.stelle for befund in gruppe)
        werte = _beispiele(befund.wert for befund in gruppe)
        zeile = (
            einer.datei, stellen, einer.spalte, werte, einer.stufe.value, str(einer.code),
            einer.was, einer.aktion, str(sum(befund.anzahl for befund in gruppe)),
        )  # fmt: skip
        schreiber.writerow([_sicher(zelle) for zelle in zeile])
    return text.getvalue().encode("utf-8-sig")


def _gruppen(befunde: Iterable[Befund]) -> list[list[Befund]]:
    gruppen: dict[tuple[str, ...], list[Befund]] = {}
    for befund in befunde:
        wer = (befund.datei, befund.spalte, str(befund.code), befund.was)
        gruppen.setdefault(wer, []).append(befund)
    return list(gruppen.values())


def _beispiele(werte: Iterable[str]) -> str:
    einmal = [wert for wert in dict.fromkeys(werte) if wert]
    mehr = f" und {len(einmal) - BEISPIELE} weitere" if len(einmal) > BEISPIELE else ""
    return ", ".join(einmal[:BEISPIELE]) + mehr


def _sicher(zelle: str) -> str:
    """A cell a spreadsheet would run is a text for it."""
    return f"'{zelle}" if zelle.startswith(_GEFAEHRLICH) else zelle
