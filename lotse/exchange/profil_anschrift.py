"""Place, telephone and addresses on the net of one row, each with what is to be said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from lotse.domain.angebot import Standort, Telefon
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen_ort import read_plz, split_plz_ort, split_strasse
from lotse.exchange.lesen_telefon import read_telefone
from lotse.exchange.lesen_text import read_mails, read_webs
from lotse.exchange.profil_form import Ziel
from lotse.exchange.profil_kontakt import Kontakt

Werte: TypeAlias = Mapping[Ziel, str]
Melden: TypeAlias = Callable[[Code, str, object], None]
"""(code, column, value) of this row."""


def read_standort(werte: Werte, kontakt: Kontakt, melden: Melden) -> Standort | None:
    strasse, nummer = split_strasse(werte.get(Ziel.STRASSE) or kontakt.strasse)
    plz_dabei, ort_dabei = split_plz_ort(werte.get(Ziel.PLZ_ORT, ""))
    roh = werte.get(Ziel.PLZ) or plz_dabei or kontakt.plz
    plz, ergaenzt = read_plz(roh)
    if roh and not plz:
        melden(Code.PLZ_UNGUELTIG, Ziel.PLZ, roh)
    elif ergaenzt:
        melden(Code.PLZ_NULL, Ziel.PLZ, roh)
    standort = Standort(
        strasse=strasse,
        hausnummer=nummer,
        plz=plz,
        ort=ort_dabei or kontakt.ort or werte.get(Ziel.ORT, ""),
        stadtteil=werte.get(Ziel.STADTTEIL, ""),
        zusatz=", ".join(filter(None, (kontakt.zusatz, "" if plz else roh))),
    )
    return None if standort == Standort() else standort


def read_nummern(
    werte: Werte, kontakt: Kontakt, vorwahl: str, melden: Melden
) -> tuple[tuple[Telefon, ...], str]:
    """(numbers, words of that column). In a cell that holds everything words may be names."""
    fund = read_telefone(werte.get(Ziel.TELEFON) or kontakt.telefon, vorwahl)
    aus_kontakt = not werte.get(Ziel.TELEFON)
    for code, wert in fund.befunde:
        if not (aus_kontakt and code is Code.TELEFON_TEXT):
            melden(code, Ziel.TELEFON, wert)
    return fund.telefone, "" if aus_kontakt else " ".join(fund.rest)


def read_netz(werte: Werte, melden: Melden) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(mails, webs)."""
    fund = read_mails(werte.get(Ziel.MAIL, ""))
    for code, wert in fund.befunde:
        melden(code, Ziel.MAIL, wert)
    webs = (*read_webs(werte.get(Ziel.WEB, "")), *fund.webs)
    return fund.mails, tuple(dict.fromkeys(webs))
