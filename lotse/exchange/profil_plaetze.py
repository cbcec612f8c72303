"""Free places in the columns of a list: numbers, their unit, and the day they were told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from lotse.domain.plaetze import EINHEITEN, Plaetze
from lotse.exchange.befundworte import Code
from lotse.exchange.profil_anschrift import Melden, Werte
from lotse.exchange.profil_form import Ziel
from lotse.exchange.profil_werte import read_tag
from lotse.services.platzlesen import einheit, lies

_GESAMT = re.compile(r"(\d{1,5})?\s*([^\d:,;]{0,40})")
_UHR = re.compile(r"(?:,|T|\s)\s*([01]?\d|2[0-3])(?::\d{2}|\s*Uhr)")


def read_plaetze(werte: Werte, stand: date | None, melden: Melden) -> tuple[Plaetze | None, str]:
    """(places, words that are none of them). `stand` = the day of the source itself."""
    roh = {ziel: werte.get(ziel, "") for ziel in (Ziel.PLAETZE_FREI, Ziel.PLAETZE)}
    if not any(roh.values()):
        return None, ""
    gelesen = {
        Ziel.PLAETZE_FREI: lies(roh[Ziel.PLAETZE_FREI]),
        Ziel.PLAETZE: _alle(roh[Ziel.PLAETZE]),
    }
    rest = []
    for ziel, wert in roh.items():
        if wert and gelesen[ziel] is None:
            melden(Code.PLAETZE_TEXT, ziel, wert)
            rest.append(f"Plätze: {wert}")
    frei, alle = (gelesen[ziel] or Plaetze() for ziel in roh)
    plaetze = Plaetze(
        frei=alle.frei if frei.frei is None else frei.frei,
        gesamt=frei.gesamt if alle.gesamt is None else alle.gesamt,
        einheit=alle.einheit or frei.einheit,
    )
    if plaetze == Plaetze():
        return None, "\n".join(rest)
    return _mit_stand(plaetze, werte.get(Ziel.PLAETZE_STAND, ""), stand), "\n".join(rest)


def _alle(roh: str) -> Plaetze | None:
    """Read "12" or "12 Betten"; also "3 von 12 frei" where both stand in one cell."""
    if gefunden := _GESAMT.fullmatch(roh):
        zahl, worte = gefunden.groups()
        return Plaetze(None, int(zahl), einheit(worte)) if zahl else _nur_einheit(worte)
    return lies(roh)


def _nur_einheit(worte: str) -> Plaetze | None:
    """A unit we know; other words are a note."""
    was = einheit(worte)
    return Plaetze(einheit=was) if was in EINHEITEN else None


def _mit_stand(plaetze: Plaetze, roh: str, stand: date | None) -> Plaetze:
    tag = read_tag(roh)
    uhr = _UHR.search(roh) if tag else None
    return replace(plaetze, stand=tag or stand, stunde=int(uhr[1]) if uhr else None)
