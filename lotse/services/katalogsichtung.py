"""What can be missing or odd in an entry of the catalogue, one small question each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from lotse.domain.angebot import Angebot, Standort, Status, Zugang
from lotse.domain.frische import Frische, frische
from lotse.domain.ortsdaten import Plzort
from lotse.domain.pruefung import selbst_geprueft
from lotse.domain.telefon import rufnummern
from lotse.services.katalogmangel import Mangel
from lotse.services.sortierung import sort_key

HOECHSTENS_SPRACHEN = 15
_PLATZHALTER = re.compile(
    r"\b(?:dummy|muster(?:straße|strasse|weg|platz|mann|frau|stadt|dorf)|test|showcase|beispiel"
    r"|lorem|ipsum|xxx+|n\. ?n\.|asdf|todo)(?!\w)|\b0?1234[ /-]?56789?\b",
    re.IGNORECASE,
)
_ALLE_SPRACHEN = re.compile(r"\b(?:alle|sämtliche|jede)n? sprachen?\b", re.IGNORECASE)
_PRIVAT = re.compile(
    r"@(?:gmail|gmx|web|aol|yahoo|hotmail|t-online|freenet|outlook)\.", re.IGNORECASE
)
_PLZ = re.compile(r"(?!00000)\d{5}", re.ASCII)
_CODE = re.compile(r"[a-z]{2,3}", re.ASCII)
_NUMMER = re.compile(r"[+(0][\d\s()/.-]*\d|1\d{2}(?:[ ]?\d{3})?", re.ASCII)
ZIFFERN = range(6, 16)
KURZWAHL = frozenset({"110", "112", "115", "116006", "116016", "116111", "116116", "116117"})
LAT, LON = (47.0, 55.1), (5.8, 15.1)
PERSOENLICH = frozenset({Zugang.OFFENE_TUER, Zugang.TERMIN, Zugang.IN_PRAXIS})

Gefunden: TypeAlias = Iterator[tuple[Mangel, str]]
"""(code, value that shows it)."""


def find_maengel(
    angebot: Angebot, heute: date, orte: Callable[[str], Sequence[Plzort]]
) -> Gefunden:
    """Everything that is to be said about an entry."""
    yield from _echt(angebot, heute)
    yield from _erreichbar(angebot)
    yield from _zeiten(angebot)
    if not angebot.adresse_vertraulich:
        yield from _ort(angebot, orte)
    yield from _fuer_wen(angebot)
    yield from _frische(angebot, heute)


def _echt(angebot: Angebot, heute: date) -> Gefunden:
    wo = angebot.standort
    texte = [angebot.name, angebot.traeger, *(t.nummer for t in angebot.telefone)]
    texte += [wo.strasse, wo.ort] if wo else []
    if treffer := next((t for text in texte if (t := _PLATZHALTER.search(text))), None):
        yield Mangel.PLATZHALTER, treffer[0]
    if privat := next(filter(_PRIVAT.search, angebot.mails), ""):
        yield Mangel.MAIL_PRIVAT, privat
    if angebot.gueltig_bis and angebot.gueltig_bis < heute and angebot.status is Status.AKTIV:
        yield Mangel.ABGELAUFEN, angebot.gueltig_bis.isoformat()


def _erreichbar(angebot: Angebot) -> Gefunden:
    nummern = rufnummern(angebot)
    if not (nummern or angebot.mails or angebot.webs or angebot.standort):
        yield Mangel.OHNE_KONTAKT, ""
    elif not nummern:
        yield Mangel.OHNE_TELEFON, ""
    for telefon in angebot.telefone:
        if not waehlbar(telefon.nummer):
            yield Mangel.TELEFON_UNLESBAR, telefon.nummer or telefon.roh
    if not angebot.zugang:
        yield Mangel.ZUGANG_UNBEKANNT, ""


def waehlbar(nummer: str) -> bool:
    """Can be dialled from anywhere in Germany: with an area code, or a short number."""
    ziffern = re.sub(r"\D", "", nummer, flags=re.ASCII)
    if ziffern in KURZWAHL:
        return True
    ganz = bool(_NUMMER.fullmatch(nummer.strip())) and nummer.strip()[:1] in "+(0"
    return ganz and len(ziffern) in ZIFFERN


def _zeiten(angebot: Angebot) -> Gefunden:
    if angebot.oeffnungszeiten:
        return
    if angebot.oeffnung_hinweis or angebot.oeffnung_rohtext:
        yield Mangel.ZEITEN_NUR_TEXT, ""
    else:
        yield Mangel.ZEITEN_FEHLEN, ""


def _ort(angebot: Angebot, orte: Callable[[str], Sequence[Plzort]]) -> Gefunden:
    if not angebot.gebiet:
        yield Mangel.GEBIET_UNBEKANNT, ""
    wo = angebot.standort or Standort()
    if not (wo.strasse and (wo.plz or wo.ort)) and (angebot.standort or _man_geht_hin(angebot)):
        yield Mangel.ORT_FEHLT, ""
    if angebot.standort is None:
        return
    if wo.plz and not _PLZ.fullmatch(wo.plz):
        yield Mangel.PLZ_UNGUELTIG, wo.plz
    elif wo.plz and wo.ort and not _passt(wo.ort, orte(wo.plz)):
        yield Mangel.PLZ_ORT, f"{wo.plz} {wo.ort}"
    yield from _koordinaten(wo)


def _man_geht_hin(angebot: Angebot) -> bool:
    return bool(angebot.zugang & PERSOENLICH)


def _koordinaten(wo: Standort) -> Gefunden:
    if wo.lat is None or wo.lon is None:
        yield Mangel.OHNE_KOORDINATEN, ""
    elif not (LAT[0] <= wo.lat <= LAT[1] and LON[0] <= wo.lon <= LON[1]):
        yield Mangel.KOORDINATEN_FERN, f"{wo.lat:g}, {wo.lon:g}"


def _passt(ort: str, moeglich: Sequence[Plzort]) -> bool:
    """One name begins with the other: "Köln" and "Köln-Ehrenfeld". Without a table all fits."""
    hier = sort_key(ort)
    namen = [sort_key(eines.ort) for eines in moeglich if eines.ort]
    return not namen or any(hier.startswith(n) or n.startswith(hier) for n in namen)


def _fuer_wen(angebot: Angebot) -> Gefunden:
    if not (angebot.leistungen or angebot.bedarfe):
        yield Mangel.OHNE_BEDARF, ""
    if not angebot.sprachen:
        yield Mangel.SPRACHEN_UNBEKANNT, ""
    if fremd := next((s.code for s in angebot.sprachen if not _CODE.fullmatch(s.code)), ""):
        yield Mangel.SPRACHE_CODE, fremd
    worte = " ".join(
        (angebot.kurztext, angebot.beschreibung, *(s.hinweis for s in angebot.sprachen))
    )
    alle = _ALLE_SPRACHEN.search(worte)
    if len(angebot.sprachen) > HOECHSTENS_SPRACHEN:
        yield Mangel.SPRACHEN_ALLE, f"{len(angebot.sprachen)}"
    elif alle:
        yield Mangel.SPRACHEN_ALLE, alle[0]
    if not angebot.zielgruppen:
        yield Mangel.OHNE_ZIELGRUPPE, ""
    if not angebot.kurztext:
        yield Mangel.OHNE_KURZTEXT, ""


def _frische(angebot: Angebot, heute: date) -> Gefunden:
    if angebot.fehlt_in_quelle_seit:
        yield Mangel.FEHLT_IN_QUELLE, angebot.fehlt_in_quelle_seit.isoformat()
    if angebot.plaetze and angebot.plaetze.zu_viele:
        yield Mangel.PLAETZE_ZU_VIELE, f"{angebot.plaetze.frei} von {angebot.plaetze.gesamt}"
    pruefung = angebot.pruefung
    wie_frisch = frische(pruefung.am if pruefung else None, angebot.pruefabstand_monate, heute)
    if pruefung is None or wie_frisch is Frische.UNBEKANNT:
        yield Mangel.NIE_GEPRUEFT, ""
        return
    if wie_frisch is Frische.ALT:
        yield Mangel.VERALTET, pruefung.am.isoformat()
    elif wie_frisch is Frische.FAELLIG:
        yield Mangel.FAELLIG, pruefung.am.isoformat()
    if not selbst_geprueft(pruefung):
        yield Mangel.NUR_AUS_LISTE, ""
