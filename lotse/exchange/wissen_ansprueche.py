"""Rights by age (ansprueche.toml): windows as ages in words, each border checked at load."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from lotse.domain.anspruch import Anspruch, Lebensalter
from lotse.domain.recht import Wissen
from lotse.exchange.wissen_lesen import auswahl
from lotse.matching.regelpruefung import nahe, pruefe_ausdruck
from lotse.services.feldleser import Befunde, Reader, note, pflichttext
from lotse.services.werte import Felder, optional, reader

DATEI = "ansprueche.toml"
ALTER = "ein Alter, zum Beispiel 10 Tage, 8 Wochen, 4 Monate 15 Tage, 3 Jahre"
_TEIL = re.compile(r"(\d{1,3}) (Jahre?|Monate?|Wochen?|Tage?)", re.ASCII)
_EINHEIT = {"Jahr": "jahre", "Mona": "monate", "Woch": "wochen", "Tag": "tage", "Tage": "tage"}
_KENNUNG = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_VERGLEICH = date(2000, 3, 1)
"""Any day: which of two ages comes first is the same for all of ours."""


def read_anspruch(inhalt: object, pfad: str, befunde: Befunde) -> Anspruch | None:
    anspruch: Anspruch | None = _leser()(inhalt, pfad, befunde)
    return anspruch


def read_lebensalter(wert: object, pfad: str, befunde: Befunde) -> Lebensalter:
    """Units from large to small, each at most once."""
    worte = wert.split(" ") if isinstance(wert, str) else []
    teile = [" ".join(worte[i : i + 2]) for i in range(0, len(worte), 2)]
    gelesen = [_TEIL.fullmatch(teil) for teil in teile]
    zahlen = {_EINHEIT[t[2][:4]]: int(t[1]) for t in gelesen if t}
    alter = Lebensalter(**zahlen)
    if not zahlen or str(alter) != wert:
        note(befunde, pfad, wert, ALTER)
        return Lebensalter()
    return alter


def pruefe_ansprueche(wissen: Wissen) -> Befunde:
    """What only the whole knowledge shows: names that point nowhere, windows without room."""
    befunde: Befunde = []
    for anspruch in wissen.ansprueche:
        for feld, erlaubt in _maengel(anspruch, wissen):
            wert = getattr(anspruch, feld)
            gezeigt = str(wert) if isinstance(wert, Lebensalter) else wert
            note(befunde, f"{DATEI}: {anspruch.id}.{feld}", gezeigt, erlaubt)
    return befunde


def _maengel(anspruch: Anspruch, wissen: Wissen) -> Iterator[tuple[str, str]]:
    if not _KENNUNG.fullmatch(anspruch.id):
        yield "id", "kleine Buchstaben, Ziffern, Unterstrich; ein Buchstabe zuerst"
    bekannt = [str(kennung) for kennung in wissen.leistungen]
    if anspruch.leistung not in bekannt:
        yield "leistung", f"die id einer Leistung{nahe(anspruch.leistung, bekannt)}"
    yield from _fenster(anspruch)
    if bool(anspruch.wenn) != bool(anspruch.offen):
        yield "offen", "ein Satz, solange wenn nicht bekannt ist; ohne wenn nichts"
    if anspruch.je_geburt and not anspruch.je_familie:
        yield "je_geburt", "nichts, wenn es je_familie nicht gibt"
    if anspruch.bedingt and not anspruch.bedingt.startswith("Wenn "):
        yield "bedingt", "ein Satz, der mit „Wenn“ beginnt"
    if anspruch.wenn:
        for erlaubt in pruefe_ausdruck(wissen, f"{DATEI}: {anspruch.id}", anspruch.wenn):
            yield "wenn", erlaubt


def _fenster(anspruch: Anspruch) -> Iterator[tuple[str, str]]:
    if (anspruch.bis is None) != bool(anspruch.ende):
        yield "ende", "Worte für das Ende, wenn es kein bis gibt; sonst nichts"
    reihe = [(feld, getattr(anspruch, feld)) for feld in ("frueher", "von", "bis", "spaeter")]
    grenzen = [(feld, alter.tag(_VERGLEICH)) for feld, alter in reihe if alter is not None]
    for (davor, tag), (feld, danach) in pairwise(grenzen):
        if danach <= tag:
            yield feld, f"ein späteres Alter als {davor}"
    if anspruch.frueher and not anspruch.von:
        yield "frueher", "nichts, wenn es kein von gibt"
    if anspruch.spaeter and not anspruch.bis:
        yield "spaeter", "nichts, wenn es kein bis gibt"


@cache
def _leser() -> Reader:
    alter: Reader = optional(read_lebensalter)
    pflicht = ("id", "titel", "einfach", "leistung", "schritt", "fundstelle", "quelle")
    eigene: Felder = {
        **{(Anspruch, feld): alter for feld in ("von", "bis", "frueher", "spaeter")},
        **{(Anspruch, feld): pflichttext for feld in pflicht},
        (Anspruch, "sicherheit"): auswahl("hoch", "mittel", "niedrig"),
    }
    return reader(Anspruch, eigene)
