"""Words for what a note of the Schutzraum knows by code: ages, roles, how long ago."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from lotse.domain.schutzraum import Altersband, Antwort, Beteiligtenrolle, Schutzakte

ALTER: Final[Mapping[Altersband, str]] = {
    Altersband.UNGEBOREN: "noch nicht geboren",
    Altersband.UNTER_3: "unter 3 Jahre",
    Altersband.AB_3: "3 bis 5 Jahre",
    Altersband.AB_6: "6 bis 9 Jahre",
    Altersband.AB_10: "10 bis 13 Jahre",
    Altersband.AB_14: "14 bis 17 Jahre",
    Altersband.ERWACHSEN: "erwachsen",
    Altersband.UNBEKANNT: "Alter nicht bekannt",
}
ROLLE: Final[Mapping[Beteiligtenrolle, str]] = {
    Beteiligtenrolle.MUTTER: "die Mutter",
    Beteiligtenrolle.VATER: "der Vater",
    Beteiligtenrolle.BEZUGSPERSON: "eine Bezugsperson",
    Beteiligtenrolle.ANDERE: "eine andere Person",
}
ANTWORT: Final[Mapping[Antwort, str]] = {
    Antwort.JA: "ja",
    Antwort.NEIN: "nein",
    Antwort.NICHT_GESAGT: "nicht gesagt",
}
_HER: Final = (
    (7, "in den letzten Tagen"),
    (31, "im letzten Monat"),
    (92, "in den letzten drei Monaten"),
    (366, "im letzten Jahr"),
)


def rollenworte(akte: Schutzakte) -> Mapping[str, str]:
    """How each is called where no name may stand: by its role, and a number where there are two."""
    worte: dict[str, str] = {}
    gezaehlt: dict[Beteiligtenrolle, int] = {}
    for wer in akte.beteiligte:
        nummer = gezaehlt[wer.rolle] = gezaehlt.get(wer.rolle, 0) + 1
        if wer.rolle is Beteiligtenrolle.KIND:
            worte[wer.id] = f"Kind {nummer}"
        else:
            wort = ROLLE[wer.rolle]
            worte[wer.id] = wort if nummer == 1 else f"{wort} ({nummer})"
    return worte


def wie_lange_her(am: date, heute: date) -> str:
    """A span instead of a day."""
    tage = (heute - am).days
    if tage < 0:
        return "demnächst"
    return next((wort for grenze, wort in _HER if tage <= grenze), "vor mehr als einem Jahr")
