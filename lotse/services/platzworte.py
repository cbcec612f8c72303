"""Free places in words: "3 von 12 Plätzen frei, Stand 24.11.2026, 14 Uhr"."""

from __future__ import annotations

from datetime import date

from lotse.domain.plaetze import Plaetze
from lotse.i18n.sprache import Sprache

MONAT = 31
"""Older than this, the day itself says more than a number of days."""
STUNDE = 60


def anzahl(plaetze: Plaetze, sprache: Sprache) -> str:
    """Only the numbers: "3 von 12 Plätzen frei", "Betten: 3 frei"."""
    frei, gesamt = plaetze.frei, plaetze.gesamt
    if plaetze.einheit:
        return _andere(plaetze, sprache)
    if frei is not None and gesamt is not None:
        ein = "{frei} von {n} Platz frei"
        viele = "{frei} von {n} Plätzen frei"
        return sprache.plural(ein, viele, gesamt, frei=frei)
    if frei is not None:
        return sprache.plural("{n} Platz frei", "{n} Plätze frei", frei)
    return sprache.plural("{n} Platz", "{n} Plätze", gesamt) if gesamt is not None else ""


def _andere(plaetze: Plaetze, sprache: Sprache) -> str:
    """Of another unit nobody knows the cases: it stands before."""
    frei, gesamt, was = plaetze.frei, plaetze.gesamt, plaetze.einheit
    if frei is not None and gesamt is not None:
        return sprache.t("{was}: {frei} von {gesamt} frei", was=was, frei=frei, gesamt=gesamt)
    if frei is not None:
        return sprache.t("{was}: {frei} frei", was=was, frei=frei)
    return was if gesamt is None else f"{was}: {gesamt}"


def satz(plaetze: Plaetze | None, heute: date, sprache: Sprache) -> str:
    """With how old the number is; after the day that follows it asks for a call."""
    if plaetze is None:
        return ""
    zahl, t = anzahl(plaetze, sprache), sprache.t
    if plaetze.frei is None:
        return zahl
    if plaetze.gilt(heute):
        return t("{plaetze}, Stand {stand}", plaetze=zahl, stand=stand(plaetze, sprache))
    if plaetze.stand is None:
        return t("{plaetze}, Tag nicht bekannt, bitte anrufen", plaetze=zahl)
    tage = (heute - plaetze.stand).days
    if 0 < tage < MONAT:
        ein = "zuletzt {plaetze}, Stand vor {n} Tag, bitte anrufen"
        viele = "zuletzt {plaetze}, Stand vor {n} Tagen, bitte anrufen"
        return sprache.plural(ein, viele, tage, plaetze=zahl)
    tag = stand(plaetze, sprache)
    return t("zuletzt {plaetze}, Stand {stand}, bitte anrufen", plaetze=zahl, stand=tag)


def stand(plaetze: Plaetze, sprache: Sprache) -> str:
    """Say "22.11.2026, 14 Uhr"; "" = unknown."""
    if plaetze.stand is None:
        return ""
    uhr = "" if plaetze.stunde is None else sprache.uhrzeit(plaetze.stunde * STUNDE)
    return ", ".join(filter(None, (sprache.datum(plaetze.stand, kurz=True), uhr)))
