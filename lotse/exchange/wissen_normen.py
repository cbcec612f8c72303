"""Norms against the index of paragraphs that came with the knowledge: law, number, heading.

A folder or package with paragraphen.csv is held to it as a whole; one without (a small or a
local one) cites law that we cannot look up. Places may always cite their own law.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lotse.domain.recht import Leistung, Wissen
from lotse.services.feldleser import Befunde, note
from lotse.services.wissensfundstellen import OHNE_TEXT
from lotse.services.zitat import Paragraphen, zitate

_BEKANNT = "ein Paragraph aus paragraphen.csv, wie § 6a BKGG"


def pruefe_normen(wissen: Wissen, paragraphen: Paragraphen) -> Befunde:
    """Each norm that is not in the index, or stands under another heading there."""
    befunde: Befunde = []
    if not paragraphen:
        return befunde
    gesetze = frozenset(gesetz for gesetz, _ in paragraphen) | OHNE_TEXT
    for leistung in wissen.leistungen.values():
        pfad = f"leistungen/{leistung.gruppe}/{leistung.id}.toml"
        for ort, text in _fundstellen(leistung):
            if text and not _steht(text, gesetze, paragraphen):
                note(befunde, f"{pfad}.{ort}", text, _BEKANNT)
        for nummer, norm in enumerate(leistung.rechtsgrundlage):
            for zitat in zitate(norm.norm, gesetze):
                amtlich = paragraphen.get((zitat.gesetz, zitat.paragraph))
                if amtlich is not None and amtlich != norm.ueberschrift:
                    ort = f"{pfad}.rechtsgrundlage[{nummer}].ueberschrift"
                    note(befunde, ort, norm.ueberschrift, amtlich or "leer: im Gesetz steht keine")
    return befunde


def _fundstellen(leistung: Leistung) -> Iterator[tuple[str, str]]:
    for nummer, norm in enumerate(leistung.rechtsgrundlage):
        yield f"rechtsgrundlage[{nummer}].norm", norm.norm
    for nummer, bedingung in enumerate(leistung.bedingungen):
        yield f"bedingung[{nummer}].fundstelle", bedingung.fundstelle
    for nummer, verhaeltnis in enumerate(leistung.verhaeltnisse):
        yield f"verhaeltnis[{nummer}].fundstelle", verhaeltnis.fundstelle
    for feld in ("sofort_fundstelle", "wahlrecht"):
        yield feld, getattr(leistung, feld)


def _steht(text: str, gesetze: Collection[str], paragraphen: Paragraphen) -> bool:
    gefunden = list(zitate(text, gesetze))
    return bool(gefunden) and all(
        zitat.gesetz in OHNE_TEXT or (zitat.gesetz, zitat.paragraph) in paragraphen
        for zitat in gefunden
    )
