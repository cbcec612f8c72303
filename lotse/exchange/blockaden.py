"""The code book of Blockaden from resources/blockaden.toml: read strictly, or refused."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lotse.domain.ausgang import Abbruchgrund, Ablehngrund
from lotse.domain.blockade import Blockadecode
from lotse.domain.blockadeworte import Blockadewissen, Blockadewort, Hebel, Hebelart
from lotse.domain.fehler import Hinweis
from lotse.exchange.paragraphen import load_paragraphen
from lotse.exchange.wissen_lesen import HOECHSTENS_STELLEN, auswahl, read_toml
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, Reader, note, pflichttext
from lotse.services.niegesagt import ERLAUBT, banned_words
from lotse.services.werte import Felder, reader
from lotse.services.zitat import Paragraphen, zitate

DATEI = RESOURCES / "blockaden.toml"
GRUENDE = (*Ablehngrund, Abbruchgrund.UMZUG, Abbruchgrund.ANGEBOT_GESCHLOSSEN)
"""Reasons that lie in the system; what the family decides suggests nothing."""
SUCHEN = (
    "", "ohne_antrag", "ohne_anspruch", "ohne_versicherung", "nachbarschaft", "andere_stelle",
    "sprache", "aufsuchend",
)  # fmt: skip
"""Named filters of the catalogue."""
_OHNE_GESETZ = Blockadecode.PROJEKT
_TEILE = ("blockade", "vorschlag")


def load_blockaden(datei: Path = DATEI, paragraphen: Paragraphen | None = None) -> Blockadewissen:
    """All 14 codes with words, law and remedies; every fault comes in one Hinweis."""
    befunde: Befunde = []
    quelle = read_toml(datei, datei.parent)
    for fremd in sorted(quelle.inhalt.keys() - set(_TEILE)):
        note(befunde, f"{quelle.name}: {fremd}", quelle.inhalt[fremd], " und ".join(_TEILE))
    worte = _worte(quelle.inhalt.get("blockade"), quelle.name, befunde)
    vorschlag = _vorschlag(quelle.inhalt.get("vorschlag"), quelle.name, befunde)
    index = load_paragraphen() if paragraphen is None else paragraphen
    for wort in worte.values():
        befunde += _maengel(wort, f"{quelle.name}: {wort.code.value}", index)
    if befunde:
        raise Hinweis(
            "Das Verzeichnis der Blockaden lässt sich nicht laden.",
            "Nichts wurde verändert.",
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde[:HOECHSTENS_STELLEN]),
        )
    return Blockadewissen(worte, vorschlag)


def _worte(eintraege: object, name: str, befunde: Befunde) -> dict[Blockadecode, Blockadewort]:
    if not isinstance(eintraege, list):
        note(befunde, f"{name}: blockade", eintraege, "[[blockade]] für jede Ursache")
        return {}
    gelesen: dict[Blockadecode, Blockadewort] = {}
    for nummer, eintrag in enumerate(eintraege):
        pfad = f"{name}: blockade[{nummer}]"
        wort: Blockadewort | None = _leser()(eintrag, pfad, befunde)
        if wort is None:
            continue
        if wort.code in gelesen:
            note(befunde, f"{pfad}.code", wort.code, "jede Ursache nur einmal")
        gelesen[wort.code] = wort
    fehlt = [code.value for code in Blockadecode if code not in gelesen]
    if fehlt and not befunde:
        befunde.append(f"{name}: {', '.join(fehlt)} fehlt – erlaubt: alle 14 Ursachen")
    return gelesen


def _vorschlag(tabelle: object, name: str, befunde: Befunde) -> dict[str, tuple[Blockadecode, ...]]:
    gelesen: dict[str, tuple[Blockadecode, ...]] = {}
    if not isinstance(tabelle, Mapping) or set(tabelle) != set(GRUENDE):
        note(befunde, f"{name}: vorschlag", tabelle, "genau diese Gründe: " + ", ".join(GRUENDE))
        return gelesen
    for grund, codes in tabelle.items():
        wert: Any = reader(tuple[Blockadecode, ...], {})(codes, f"{name}: {grund}", befunde)
        gelesen[grund] = wert
    return gelesen


def _maengel(wort: Blockadewort, pfad: str, paragraphen: Paragraphen) -> Befunde:
    """What only the whole entry shows."""
    befunde: Befunde = []
    if not wort.fundstellen and wort.code is not _OHNE_GESETZ:
        note(befunde, f"{pfad}.fundstellen", [], "mindestens eine Stelle im Gesetz")
    if not wort.hebel:
        note(befunde, f"{pfad}.hebel", [], "mindestens ein [[blockade.hebel]]")
    for nummer, hebel in enumerate(wort.hebel):
        _hebel(hebel, f"{pfad}.hebel[{nummer}]", befunde)
    for text in (*wort.fundstellen, *(h.fundstelle for h in wort.hebel if h.fundstelle)):
        if not _steht(text, paragraphen):
            note(befunde, f"{pfad}.fundstellen", text, "ein Paragraph aus paragraphen.csv")
    for feld, text in banned_words(wort):
        note(befunde, f"{pfad}.{feld}", text, ERLAUBT)
    return befunde


def _hebel(hebel: Hebel, pfad: str, befunde: Befunde) -> None:
    if bool(hebel.brief) != (hebel.art is Hebelart.BRIEF):
        note(befunde, f"{pfad}.brief", hebel.brief, "ein Brief, wenn art brief ist; sonst nichts")
    if bool(hebel.suche) != (hebel.art is Hebelart.SUCHE):
        note(befunde, f"{pfad}.suche", hebel.suche, "eine Suche, wenn art suche ist; sonst leer")


def _steht(text: str, paragraphen: Paragraphen) -> bool:
    gefunden = list(zitate(text, frozenset(gesetz for gesetz, _ in paragraphen)))
    return bool(gefunden) and all((z.gesetz, z.paragraph) in paragraphen for z in gefunden)


@cache
def _leser() -> Reader:
    pflicht = ("kuerzel", "label", "einfach", "fachlich")
    eigene: Felder = {
        **{(Blockadewort, feld): pflichttext for feld in pflicht},
        (Hebel, "text"): pflichttext,
        (Hebel, "suche"): auswahl(*SUCHEN),
    }
    return reader(Blockadewort, eigene)
