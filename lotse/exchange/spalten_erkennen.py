"""Which column means what: by name and by content, as a proposal a person may change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lotse.domain.schutzort import names_schutzort
from lotse.exchange.lesen_tabelle import Tabelle
from lotse.exchange.lesen_text import sauber
from lotse.exchange.profil_form import Feldregel, Profildatei, Quellenangabe, Ziel
from lotse.exchange.spalten_inhalt import PROBE, Inhalt, read_inhalt
from lotse.exchange.spalten_ohne_kopf import guess_columns
from lotse.exchange.spalten_worte import (
    KENNUNG,
    ist_fremd,
    ist_namenlos,
    tageszeit,
    ziel_nach_namen,
)
from lotse.services.katalogarbeit import Spaltengrund, Spaltenvorschlag

EINFACH = frozenset({
    Ziel.NAME, Ziel.PLZ, Ziel.ORT, Ziel.PLZ_ORT, Ziel.STRASSE, Ziel.HAUSNUMMER, Ziel.LAT, Ziel.LON,
    Ziel.AGS, Ziel.KONTAKT, Ziel.TERMIN, Ziel.KOSTENFREI, Ziel.STUFENLOS, Ziel.ANONYM,
    Ziel.OHNE_ANTRAG, Ziel.STATUS, Ziel.ALTER_VON, Ziel.ALTER_BIS, Ziel.KURZTEXT, Ziel.TRAEGER,
    Ziel.ANGEBOTSART, Ziel.STADTTEIL, Ziel.ZUSATZ,
})  # fmt: skip
"""One column fills them; of several the first."""
MEHRERE = frozenset({Ziel.BESCHREIBUNG, Ziel.TELEFON, Ziel.MAIL, Ziel.WEB, Ziel.ZEITEN, Ziel.FAX})
BELEGE = frozenset({
    Ziel.STRASSE, Ziel.PLZ, Ziel.PLZ_ORT, Ziel.KONTAKT, Ziel.TELEFON, Ziel.MAIL, Ziel.WEB,
    Ziel.ZEITEN, Ziel.BESCHREIBUNG, Ziel.KURZTEXT, Ziel.TRAEGER, Ziel.LAT, Ziel.TERMIN,
})  # fmt: skip
"""Beside a name at least one of these makes a row a help somebody can go to."""
_ORTSTABELLE = frozenset({Ziel.PLZ, Ziel.PLZ_ORT, Ziel.LAT})


def erkenne_spalten(tabelle: Tabelle) -> tuple[Spaltenvorschlag, ...]:
    """A proposal for every column, in their order."""
    inhalte = _inhalte(tabelle)
    vorschlaege = [_einer(spalte, inhalte[spalte]) for spalte in tabelle.spalten]
    if all(map(ist_namenlos, tabelle.spalten)):
        vorschlaege = guess_columns(vorschlaege, inhalte)
    return tuple(_ohne_doppelte(_mit_kennung(tabelle, vorschlaege)))


def hat_angebote(spalten: Iterable[Spaltenvorschlag]) -> bool:
    """A name and something to reach it by. A list of postcodes and towns is none."""
    ziele = {spalte.ziel for spalte in spalten if spalte.ziel != Ziel.WEITERES} - {""}
    belege = ziele & BELEGE
    return Ziel.NAME in ziele and bool(belege) and (
        not belege <= _ORTSTABELLE or bool(ziele & {Ziel.ANGEBOTSART, Ziel.STRASSE})
    )  # fmt: skip


def build_profildatei(
    tabelle: Tabelle,
    spalten: Iterable[Spaltenvorschlag],
    quelle: Quellenangabe,
    konstanten: Mapping[str, str],
) -> Profildatei:
    """The proposal as rules. `konstanten`: target → text for every row; "vorwahl" is one."""
    regeln: dict[Ziel, list[Feldregel]] = {}
    kennung = ""
    zeiten: dict[str, dict[str, str]] = {}
    alle = tuple(spalten)
    for spalte in alle:
        if spalte.ziel == KENNUNG:
            kennung = spalte.spalte
        elif spalte.grund is Spaltengrund.TAGESZEIT:
            tag, teil = tageszeit(spalte.spalte)
            zeiten.setdefault(tag, {})[teil] = spalte.spalte
        elif spalte.ziel:
            vor = f"{spalte.spalte}: " if spalte.grund is Spaltengrund.TEXT else ""
            regel = Feldregel((spalte.spalte,), vor=vor, ersetzen=spalte.ersetzen or {})
            regeln.setdefault(Ziel(spalte.ziel), []).append(regel)
    regeln.setdefault(Ziel.ZEITEN, []).extend(_tagesregeln(zeiten))
    for ziel, text in konstanten.items():
        if ziel != "vorwahl":
            regeln.setdefault(Ziel(ziel), []).append(Feldregel(wert=text))
    return Profildatei(
        datei=tabelle.datei,
        quelle=quelle,
        kennung=kennung,
        felder={ziel: _gefuellt(liste, ziel) for ziel, liste in regeln.items() if liste},
        vorwahl=konstanten.get("vorwahl", ""),
        blatt=tabelle.blatt,
        kopfzeilen=tabelle.kopfzeilen if tabelle.blatt else 0,
        trenner=tabelle.trenner,
        personen=tuple(s.spalte for s in alle if s.grund is Spaltengrund.PERSON),
    )


def _gefuellt(liste: list[Feldregel], ziel: Ziel) -> tuple[Feldregel, ...]:
    """A constant fills gaps of a field that takes one value, and adds to the others."""
    feste = [regel for regel in liste if regel.wert]
    spalten = [regel for regel in liste if not regel.wert]
    if feste and spalten and ziel not in MEHRERE:
        return (replace(spalten[0], wert=feste[0].wert),)
    return tuple(liste)


def _tagesregeln(zeiten: Mapping[str, Mapping[str, str]]) -> list[Feldregel]:
    """Pairs of columns become "Mo 08:00-12:00"; 0 and 0 mean that nothing is known."""
    nichts = dict.fromkeys(("0", "00:00", "0:00"), "")
    regeln = []
    for tag, teile in zeiten.items():
        spalten = tuple(teile[teil] for teil in ("von", "bis", "ganz") if teil in teile)
        regeln.append(Feldregel(spalten, verbinden="-", vor=f"{tag} ", ersetzen=nichts))
    return regeln


def _inhalte(tabelle: Tabelle) -> dict[str, Inhalt]:
    proben: dict[str, list[object]] = {spalte: [] for spalte in tabelle.spalten}
    gezeigt: dict[str, list[object]] = {spalte: [] for spalte in tabelle.spalten}
    gefuellt = dict.fromkeys(tabelle.spalten, 0)
    offen = set(tabelle.spalten)
    for nummer, (_, zeile) in enumerate(tabelle.zeilen):
        if nummer >= PROBE:
            offen = {spalte for spalte in offen if not gefuellt[spalte]}
        geheim: bool | None = None
        for spalte in offen:
            zelle = zeile.get(spalte)
            if zelle not in (None, "") and sauber(zelle):
                gefuellt[spalte] += 1
                proben[spalte].append(zelle)
                geheim = names_schutzort(zeile.values()) if geheim is None else geheim
                if not geheim:
                    gezeigt[spalte].append(zelle)
        if not offen:
            break
    return {
        spalte: read_inhalt(proben[spalte], gefuellt[spalte], gezeigt[spalte])
        for spalte in tabelle.spalten
    }


def _einer(spalte: str, inhalt: Inhalt) -> Spaltenvorschlag:
    ziel, grund = _nach_namen(spalte, inhalt) or _nach_inhalt(spalte, inhalt)
    return Spaltenvorschlag(spalte, ziel, grund, inhalt.beispiele)


def _nach_namen(spalte: str, inhalt: Inhalt) -> tuple[str, Spaltengrund] | None:
    """What the name says, where the content does not contradict; None = nothing."""
    if inhalt.leer:
        return "", Spaltengrund.LEER
    if tageszeit(spalte)[0]:
        return Ziel.ZEITEN, Spaltengrund.TAGESZEIT
    ziel = ziel_nach_namen(spalte)
    if ziel == "person":
        return "", Spaltengrund.PERSON
    if ziel and inhalt.braucht_legende(ziel):
        return "", Spaltengrund.CODE
    return (ziel, Spaltengrund.NAME) if ziel and inhalt.passt(ziel) else None


def _nach_inhalt(spalte: str, inhalt: Inhalt) -> tuple[str, Spaltengrund]:
    if ist_fremd(spalte):
        return "", Spaltengrund.OHNE
    if inhalt.ziel and (inhalt.ziel != Ziel.PLZ or ist_namenlos(spalte)):
        fax = inhalt.ziel == Ziel.TELEFON and "fax" in spalte.lower()
        return Ziel.FAX if fax else inhalt.ziel, Spaltengrund.INHALT
    if inhalt.ist_code and any("|" in wert for wert in inhalt.werte):
        return "", Spaltengrund.CODE
    if inhalt.ist_text and not inhalt.ist_code:
        return Ziel.WEITERES, Spaltengrund.TEXT
    return "", Spaltengrund.OHNE


def _mit_kennung(tabelle: Tabelle, vorschlaege: list[Spaltenvorschlag]) -> list[Spaltenvorschlag]:
    """Only one column is the id: the one whose values differ most; never a constant."""
    kandidaten = [v for v in vorschlaege if v.ziel == KENNUNG]
    if len(kandidaten) == 1:
        return vorschlaege
    anzahl = {
        v.spalte: len({sauber(zeile.get(v.spalte)) for _, zeile in tabelle.zeilen})
        for v in kandidaten
    }
    beste = max(anzahl, key=lambda spalte: anzahl[spalte], default="")
    return [
        v
        if v.ziel != KENNUNG or v.spalte == beste
        else replace(v, ziel="", grund=Spaltengrund.OHNE)
        for v in vorschlaege
    ]


def _ohne_doppelte(vorschlaege: Iterable[Spaltenvorschlag]) -> Iterable[Spaltenvorschlag]:
    """The first column of a kind fills the field; a second one with words joins the text."""
    belegt: set[str] = set()
    liste = list(vorschlaege)
    nach_namen = {v.ziel for v in liste if v.grund is Spaltengrund.NAME}
    for v in liste:
        doppelt = v.ziel in belegt or (v.grund is Spaltengrund.INHALT and v.ziel in nach_namen)
        if v.ziel in EINFACH and doppelt:
            worte = bool(v.beispiele) and any(b[:1].isalpha() for b in v.beispiele)
            text = Spaltengrund.TEXT if worte else Spaltengrund.OHNE
            yield replace(v, ziel=Ziel.WEITERES if worte else "", grund=text)
            continue
        belegt.add(v.ziel)
        yield v
