"""Prose of a Leistung: whole sentences, promises with their norm, figures with a validity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import TypeAlias

from lotse.domain.recht import Brieftext, Leistung, Wissen
from lotse.services.feldleser import Befunde, note

Mangel: TypeAlias = tuple[str, str, str]
"""Where, what stands there, what is allowed."""
OHNE_UEBERSCHRIFT = ("SGG ",)
"""Laws whose paragraphs have no official heading; we do not invent one."""
_WOERTER = 3
_BRIEF = tuple(feld.name for feld in fields(Brieftext))
_SATZENDE = re.compile(r"(?:[^\d.?!]|\d{3})[.?!]$")
"""One mark after a word or a phone number; "nach dem 18." is a sentence cut in two."""
_EINHEITEN = ("Euro", "EUR", "€", "Prozent", "%")
_ZAHL = r"\d[\d.]*(?:,\d+)?"
_BETRAG = re.compile(rf"((?:{_ZAHL}\s*(?:bis|oder|und|–|-)\s*)*{_ZAHL})\s*(Euro|EUR|€|Prozent|%)")
"""A figure, or several before one unit: "65 bis 100 Prozent"."""
_HUNDERTSTEL = ("Prozent", "%")


def pruefe_prosa(leistung: Leistung, pfad: str, wissen: Wissen, befunde: Befunde) -> None:
    maengel = (*_ohne_satz(leistung), *_ohne_quelle(leistung), *_ohne_beleg(leistung, wissen))
    for ort, wert, erlaubt in maengel:
        note(befunde, f"{pfad}.{ort}", wert, erlaubt)


def _ohne_satz(leistung: Leistung) -> Iterator[Mangel]:
    for ort, satz in _briefsaetze(leistung):
        if not _ist_satz(satz):
            yield ort, satz, "ein ganzer Satz: mindestens drei Wörter, am Ende . ? oder !"


def _ohne_quelle(leistung: Leistung) -> Iterator[Mangel]:
    if leistung.sofort and not leistung.sofort_fundstelle:
        yield "sofort_fundstelle", "", "eine Fundstelle zu sofort"
    for nummer, fundstelle in enumerate(leistung.rechtsgrundlage):
        if not fundstelle.ueberschrift and not fundstelle.norm.startswith(OHNE_UEBERSCHRIFT):
            yield f"rechtsgrundlage[{nummer}].ueberschrift", "", "die Überschrift im Gesetz"


def _ohne_beleg(leistung: Leistung, wissen: Wissen) -> Iterator[Mangel]:
    belegt = _zahlen(leistung, wissen)
    for ort, text in _prosa(leistung):
        if not any(einheit in text for einheit in _EINHEITEN):
            continue
        for zahlen, einheit in _BETRAG.findall(text):
            werte = {_wert(zahl, einheit) for zahl in re.findall(_ZAHL, zahlen)}
            if not werte <= belegt:
                yield ort, f"{zahlen} {einheit}", "Beträge mit Gültigkeit, die parameter nennt"


def _ist_satz(satz: str) -> bool:
    return len(satz.split()) >= _WOERTER and _SATZENDE.search(satz, len(satz) - 4) is not None


def _briefsaetze(leistung: Leistung) -> Iterator[tuple[str, str]]:
    for feld in _BRIEF:
        for nummer, satz in enumerate(getattr(leistung.brief, feld)):
            yield f"brief.{feld}[{nummer}]", satz


def _prosa(leistung: Leistung) -> Iterator[tuple[str, str]]:
    """What families read; `betrag` and `klaeren` explain to the office and are not printed."""
    yield "einfach", leistung.einfach
    yield "sofort", leistung.sofort
    for feld in ("text", "frist", "wirkung"):
        yield f"antrag.{feld}", getattr(leistung.antrag, feld)
    for nummer, bedingung in enumerate(leistung.bedingungen):
        for feld in ("ja", "nein", "offen"):
            yield f"bedingung[{nummer}].{feld}", getattr(bedingung, feld)
    for nummer, verhaeltnis in enumerate(leistung.verhaeltnisse):
        yield f"verhaeltnis[{nummer}].text", verhaeltnis.text
    yield from _briefsaetze(leistung)


def _zahlen(leistung: Leistung, wissen: Wissen) -> frozenset[float]:
    """Figures of its parameters that have a validity."""
    eigene = [wissen.kennzahlen[name] for name in leistung.parameter if name in wissen.kennzahlen]
    gueltig = [zahl for zahl in eigene if zahl.gueltig_ab or zahl.gueltig_bis]
    return frozenset(float(wert) for zahl in gueltig for wert in zahl.werte.values())


def _wert(zahl: str, einheit: str) -> float:
    """1.563,50 Euro is 1563.5; 45 Prozent is 0.45."""
    wert = float(zahl.rstrip(".").replace(".", "").replace(",", "."))
    return round(wert / 100, 6) if einheit in _HUNDERTSTEL else wert
