"""Place, telephone and addresses on the net of one row, each with what is to be said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from lotse.domain.angebot import Standort, Telefon
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen_ort import (
    liegt_in_deutschland,
    read_plz,
    split_plz_ort,
    split_strasse,
)
from lotse.exchange.lesen_telefon import Telefonfund, read_telefone
from lotse.exchange.lesen_text import read_mails, read_webs
from lotse.exchange.profil_form import Ziel
from lotse.exchange.profil_kontakt import Kontakt

Werte: TypeAlias = Mapping[Ziel, str]
Melden: TypeAlias = Callable[[Code, str, object], None]
"""(code, column, value) of this row."""
AGS = 8
NICHTS = Telefonfund()
KEIN_ORT = Standort()


def read_standort(werte: Werte, kontakt: Kontakt, melden: Melden) -> Standort | None:
    strasse, nummer = werte.get(Ziel.STRASSE, ""), werte.get(Ziel.HAUSNUMMER, "")
    if not nummer:
        strasse, nummer = split_strasse(strasse or kontakt.strasse)
    beides = werte.get(Ziel.PLZ_ORT)
    plz_dabei, ort_dabei = split_plz_ort(beides) if beides else ("", "")
    roh = werte.get(Ziel.PLZ) or plz_dabei or kontakt.plz
    plz, ergaenzt = read_plz(roh)
    if roh and not plz:
        melden(Code.PLZ_UNGUELTIG, Ziel.PLZ, roh)
    elif ergaenzt:
        melden(Code.PLZ_NULL, Ziel.PLZ, roh)
    zusatz = (werte.get(Ziel.ZUSATZ, ""), kontakt.zusatz, "" if plz else roh)
    lat, lon = read_koordinaten(werte, melden)
    standort = Standort(
        strasse=strasse,
        hausnummer=nummer,
        plz=plz,
        ort=ort_dabei or kontakt.ort or werte.get(Ziel.ORT, ""),
        stadtteil=werte.get(Ziel.STADTTEIL, ""),
        ags=ags if len(ags := werte.get(Ziel.AGS, "")) == AGS and ags.isdecimal() else "",
        zusatz=", ".join(filter(None, zusatz)),
        lat=lat,
        lon=lon,
    )
    return standort if strasse or plz or standort != KEIN_ORT else None


def read_koordinaten(werte: Werte, melden: Melden) -> tuple[float | None, float | None]:
    if not (werte.get(Ziel.LAT) and werte.get(Ziel.LON)):
        return None, None
    roh = (werte[Ziel.LAT], werte[Ziel.LON])
    try:
        lat, lon = (float(wert.replace(",", ".")) for wert in roh)
    except ValueError:
        melden(Code.FORM_UNBEKANNT, Ziel.LAT, ", ".join(roh))
        return None, None
    if not liegt_in_deutschland(lat, lon):
        melden(Code.KOORDINATEN, Ziel.LAT, ", ".join(roh))
        return None, None
    return lat, lon


def read_nummern(
    werte: Werte, kontakt: Kontakt, vorwahl: str, melden: Melden
) -> tuple[tuple[Telefon, ...], str]:
    """(numbers, words of that column). In a cell that holds everything words may be names."""
    zelle = werte.get(Ziel.TELEFON) or kontakt.telefon
    fund = read_telefone(zelle, vorwahl) if zelle else NICHTS
    aus_kontakt = not werte.get(Ziel.TELEFON)
    for code, wert in fund.befunde:
        if not (aus_kontakt and code is Code.TELEFON_TEXT):
            melden(code, Ziel.TELEFON, wert)
    faxe = read_telefone(werte.get(Ziel.FAX, ""), vorwahl) if werte.get(Ziel.FAX) else NICHTS
    for code, wert in faxe.befunde:
        melden(code, Ziel.FAX, wert)
    bekannt = {telefon.nummer for telefon in fund.telefone}
    telefone = [replace(t, art="fax") for t in faxe.telefone if t.nummer not in bekannt]
    rest = [] if aus_kontakt else [*fund.rest, *faxe.rest]
    return (*fund.telefone, *telefone), " ".join(rest)


def read_netz(werte: Werte, melden: Melden) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(mails, webs)."""
    fund = read_mails(werte.get(Ziel.MAIL, ""))
    for code, wert in fund.befunde:
        melden(code, Ziel.MAIL, wert)
    webs = (*read_webs(werte.get(Ziel.WEB, "")), *fund.webs)
    return fund.mails, tuple(dict.fromkeys(webs))
