"""Values of a case in the words of the Auskunft."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from lotse.domain.angebot import Angebot
from lotse.domain.familie import Faktwert
from lotse.domain.fluechtig import is_vermerk
from lotse.domain.huerde import Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.protokoll import Protokolleintrag
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.stimme import Stimme
from lotse.domain.worte import Gespraechsworte
from lotse.domain.zeit import Geburt
from lotse.i18n.sprache import Sprache
from lotse.services.aufbewahrung import Fristen
from lotse.services.auskunft_fallarbeit import GRUNDWORT
from lotse.services.auskunft_felder import WORT, wertwort

NUR_WENN = ("ungeboren", "versuch")
"""Told only where it is so."""


@dataclass(frozen=True, slots=True)
class Auskunftsquelle:
    """What is needed beside the case: words for codes, the audit log, the periods."""

    wissen: Wissen
    worte: Gespraechsworte
    sprache: Sprache
    taten: Sequence[Protokolleintrag] = ()
    fristen: Fristen = field(default_factory=Fristen)
    stimmen: Sequence[Stimme] = ()
    """What the family said and let us keep without its name."""


class Worte:
    """Values of a case in words."""

    def __init__(self, quelle: Auskunftsquelle, namen: Mapping[str, str]) -> None:
        self._quelle, self._namen = quelle, namen
        self._recht = {anspruch.id: anspruch.titel for anspruch in quelle.wissen.ansprueche}

    def einzeln(self, wert: object) -> tuple[str, ...]:
        """One line per field that holds something."""
        return tuple(self._teile(wert))

    def zeilen(self, werte: Sequence[object]) -> tuple[str, ...]:
        """One line per value."""
        return tuple(" · ".join(self._teile(wert)) for wert in werte)

    def fakt(self, name: str, wert: Faktwert | None) -> str:
        fakt = self._quelle.wissen.fakten.get(name)
        if is_vermerk(name):
            return f"Auf Ihren Wunsch behalten seit {wert}: {name.partition(':')[2]}"
        gesagt = "weiß ich nicht oder sage ich nicht" if wert is None else self.wort("", wert)
        for antwort in fakt.antworten if fakt else ():
            if antwort.wert == wert and antwort.bis is None:
                gesagt = antwort.text
        return f"{fakt.text if fakt else name}: {gesagt}"

    def unterlage(self, kennung: str) -> str:
        unterlage = self._quelle.wissen.unterlagen.get(kennung)
        return unterlage.name if unterlage else kennung

    def leistung(self, kennung: str) -> str:
        leistung = self._quelle.wissen.leistungen.get(LeistungId(kennung))
        return leistung.name if leistung else kennung

    def wort(self, feld: str, wert: Any) -> str:  # noqa: ANN401 - whatever a field holds
        if isinstance(wert, tuple):
            return ", ".join(self.wort(feld, teil) for teil in wert)
        if isinstance(wert, bool):
            return "ja" if wert else "nein"
        if isinstance(wert, date | Geburt):
            return self._zeit(wert)
        if isinstance(wert, Angebot):
            return _stelle(wert)
        return self._code(feld, wert) if isinstance(wert, str) else str(wert)

    def _zeit(self, wert: date | Geburt) -> str:
        if isinstance(wert, Geburt):
            teile = [t for t in (wert.tag, wert.monat, wert.jahr) if t is not None]
            return ".".join(map(str, teile))
        uhr = f", {wert:%H:%M} Uhr" if isinstance(wert, datetime) else ""
        return f"{self._quelle.sprache.datum(wert, kurz=True)}{uhr}"

    def _code(self, feld: str, wert: str) -> str:
        """A key in words; one that is not known any more stays as it is."""
        wissen, worte, sprache = self._quelle.wissen, self._quelle.worte, self._quelle.sprache
        wege: Mapping[str, Callable[[], str]] = {
            "lebensbereich": lambda: worte.bereiche[Lebensbereich(wert)].text,
            "bedarfe": lambda: wissen.themen[wert].text,
            "leistung": lambda: self.leistung(wert),
            "anspruch": lambda: self._recht[wert],
            "grund": lambda: GRUNDWORT[wert],
            **dict.fromkeys(
                ("person", "unterschrieben", "von", "nach"),
                lambda: self._namen[wert] or "Ihre Familie",
            ),
            **dict.fromkeys(
                ("sprachen", "briefsprache", "sprache", "erklaert_in"),
                lambda: sprache.sprachname(wert),
            ),
        }
        if isinstance(wert, Huerdencode):
            return worte.huerden[wert].text
        try:
            return wege[feld]()
        except KeyError:
            return wertwort(wert) if isinstance(wert, StrEnum) else wert

    def _teile(self, wert: object) -> Iterator[str]:
        for feld, wort in WORT[type(wert)].items():
            inhalt = getattr(wert, feld)
            if inhalt not in (None, "", ()) and not (feld in NUR_WENN and not inhalt):
                yield f"{wort}: {self.wort(feld, inhalt)}"


def _stelle(angebot: Angebot) -> str:
    """Paper lies at home: the name of a place of safety stands in the file only."""
    if angebot.adresse_vertraulich:
        return "eine Stelle mit geschützter Adresse; ihr Name steht nur in der Datei"
    return ", ".join(filter(None, (angebot.name, angebot.traeger)))
