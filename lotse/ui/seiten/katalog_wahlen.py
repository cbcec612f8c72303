"""What the catalogue can be narrowed by: one row per filter, words and values. No widget here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lotse.domain.angebot import Form
from lotse.domain.lebensbereich import Lebensbereich
from lotse.i18n.sprache import Sprache
from lotse.services.katalogsuche import Facetten, Merkmalsart
from lotse.ui.dienste import Dienste, Katalogfilter

HOECHSTALTER = 18
BABY = 6
"""Months: any age below one year that an offer for babies means."""
WARTEN = {0: "keine Wartezeit", 4: "höchstens 4 Wochen", 12: "höchstens 12 Wochen"}
KEIN = Katalogfilter()


@dataclass(frozen=True, slots=True)
class Wahl:
    """A filter with several values; `art` = where its counts and values come from."""

    feld: str
    titel: str
    art: Merkmalsart | None = None


@dataclass(frozen=True, slots=True)
class Schalter:
    """A filter that is on or off; its count stands under `art` and `wert`."""

    feld: str
    wort: str
    art: Merkmalsart | None = None
    wert: str = ""


WAHLEN = (
    Wahl("bedarf", "Bedarf", Merkmalsart.BEDARF),
    Wahl("sprache", "Sprache", Merkmalsart.SPRACHE),
    Wahl("alter_monate", "Alter des Kindes"),
    Wahl("stadtteil", "Stadtteil", Merkmalsart.STADTTEIL),
    Wahl("angebotsart", "Art", Merkmalsart.ANGEBOTSART),
    Wahl("form", "Wer hilft", Merkmalsart.FORM),
    Wahl("wartezeit_wochen", "Wartezeit"),
)
SCHALTER = (
    Schalter("offen_jetzt", "jetzt offen"),
    Schalter("ohne_antrag", "ohne Antrag", Merkmalsart.ANTRAG, "ohne"),
    Schalter("ohne_anmeldung", "ohne Anmeldung"),
    Schalter("stufenlos", "ohne Stufen", Merkmalsart.BARRIERE, "stufenlos"),
    Schalter("nur_zu_pruefen", "zu prüfen"),
)
FORMWORT = {Form.FORMELL: "Fachstelle", Form.NACHBARSCHAFT: "Nachbarschaft"}
UNGEWISS = frozenset(
    {"sprache", "alter_monate", "offen_jetzt", "ohne_antrag", "stufenlos", "wartezeit_wochen"}
)
"""Filters that many entries say nothing about."""


def gesetzt(wahl: Katalogfilter) -> tuple[str, ...]:
    """Names of the filters that narrow the list."""
    namen = (*(w.feld for w in WAHLEN), *(s.feld for s in SCHALTER), "bereich", "leistung")
    return tuple(name for name in namen if getattr(wahl, name) != getattr(KEIN, name))


def ohne(wahl: Katalogfilter, feld: str) -> Katalogfilter:
    """The same without one of them."""
    return mit(wahl, feld, getattr(KEIN, feld))


def mit(wahl: Katalogfilter, feld: str, wert: Any) -> Katalogfilter:
    """The same with this one set."""
    return replace(wahl, **{feld: wert})


class Wahlworte:
    """Words for fields and values, in the language of the window."""

    def __init__(self, dienste: Dienste, sprache: Sprache) -> None:
        self._dienste, self.sprache = dienste, sprache

    def wert(self, feld: str, wert: Any) -> str:
        """One value; a need and a help in their own German words."""
        t, wissen = self.sprache.t, self._dienste.wissen
        worte: dict[str, Callable[[], str]] = {
            "bedarf": lambda: self._bedarf(wert),
            "leistung": lambda: wissen.leistungen[wert].name,
            "bereich": lambda: self._bereich(wert),
            "sprache": lambda: self.sprache.sprachname(wert),
            "alter_monate": lambda: self.alter(wert),
            "form": lambda: t(FORMWORT[Form(wert)]),
            "wartezeit_wochen": lambda: t(WARTEN[wert]),
        }
        return worte.get(feld, lambda: str(wert))()

    def _bedarf(self, code: str) -> str:
        """A need nobody knows is said by its code."""
        thema = self._dienste.wissen.themen.get(code)
        return self.sprache.t(thema.text) if thema else code

    def _bereich(self, bereich: Lebensbereich) -> str:
        wort = self._dienste.worte.bereiche[bereich]
        return self.sprache.t(wort.text)

    def chip(self, wahl: Katalogfilter, feld: str) -> str:
        """What is set, in words."""
        schalter = next((s for s in SCHALTER if s.feld == feld), None)
        return self.sprache.t(schalter.wort) if schalter else self.wert(feld, getattr(wahl, feld))

    def alter(self, monate: int) -> str:
        if monate < 12:  # noqa: PLR2004 - months of a year
            return self.sprache.t("unter 1 Jahr")
        return self.sprache.plural("{n} Jahr", "{n} Jahre", monate // 12)

    def werte(
        self, wahl: Wahl, facetten: Facetten | None, gewaehlt: object
    ) -> Sequence[tuple[Any, str, int | None]]:
        """(value, words, how many remain) by words; what nothing remains of is left out."""
        if wahl.feld == "alter_monate":
            alter = (BABY, *(jahre * 12 for jahre in range(1, HOECHSTALTER)))
            return [(monate, self.alter(monate), None) for monate in alter]
        if wahl.feld == "wartezeit_wochen":
            return [(wochen, self.wert(wahl.feld, wochen), None) for wochen in WARTEN]
        gezaehlt = dict((facetten or {}).get(wahl.art, {})) if wahl.art else {}
        if gewaehlt:
            gezaehlt.setdefault(str(gewaehlt), 0)
        zeilen = [(wert, self.wert(wahl.feld, wert), n) for wert, n in gezaehlt.items()]
        if wahl.feld == "form":
            zeilen = [(Form(wert), wort, n) for wert, wort, n in zeilen]
        return sorted(zeilen, key=lambda zeile: zeile[1].casefold())
