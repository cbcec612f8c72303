"""The fields of an entry as lines of text: read it, and the entry with other words in it.

A line that cannot be read raises a Hinweis; the entry stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from lotse.domain.angebot import (
    Angebot,
    Barriere,
    Feldpruefung,
    Kosten,
    Standort,
    Wartezeit,
    Zielgruppe,
)
from lotse.domain.fehler import Hinweis
from lotse.services import platzlesen

TAG = re.compile(r"\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})?\s*")
WOCHEN = re.compile(r"\s*(\d{1,2})(?:\s*(?:-|–|bis)\s*(\d{1,2}))?\s*(?:wochen?)?\s*", re.IGNORECASE)
ALTER = re.compile(r"\s*(\d{1,2})\s*(jahre?n?|j\.?|monate?n?|m\.?)?\s*", re.IGNORECASE)
TRENNER = re.compile(r"\s*[,;\n]\s*")
NIMMT_AUF = "nimmt_neue_auf"
EIN_MONAT = timedelta(days=30)
JAHRHUNDERT, HUNDERT = 2000, 100

Setzer = Callable[[Angebot, str, date], Angebot]


@dataclass(frozen=True, slots=True)
class Zeile:
    """A field that is one text. `feld` names it, also for undo."""

    feld: str
    lies: Callable[[Angebot], str]
    setze: Setzer


def _mit(angebot: Angebot, feld: str, wert: Any) -> Angebot:  # noqa: ANN401 - any field
    return replace(angebot, **{feld: wert})


def _wort(feld: str) -> Zeile:
    return Zeile(
        feld,
        lambda a: getattr(a, feld),
        lambda a, text, _heute: _mit(a, feld, " ".join(text.split())),
    )


def _liste(feld: str) -> Zeile:
    def setze(angebot: Angebot, text: str, _heute: date) -> Angebot:
        teile = filter(None, TRENNER.split(text.strip()))
        return _mit(angebot, feld, tuple(dict.fromkeys(teile)))

    return Zeile(feld, lambda a: ", ".join(getattr(a, feld)), setze)


def _ort(teil: str) -> Zeile:
    def setze(angebot: Angebot, text: str, _heute: date) -> Angebot:
        wort = " ".join(text.split())
        if teil == "plz" and wort and not re.fullmatch(r"\d{5}", wort, re.ASCII):
            raise Hinweis("Eine Postleitzahl hat fünf Ziffern.")
        wo = angebot.standort or Standort()
        aendert = getattr(wo, teil) != wort
        neu: dict[str, Any] = {teil: wort}
        if aendert and teil in ("strasse", "hausnummer", "plz", "ort"):
            neu |= {"lat": None, "lon": None, "ags": "" if teil in ("plz", "ort") else wo.ags}
        neuer = replace(wo, **neu)
        return replace(angebot, standort=None if neuer == Standort() else neuer)

    return Zeile(teil, lambda a: getattr(a.standort or Standort(), teil), setze)


def lies_tag(text: str, heute: date) -> date | None:
    """Read "30.9." or "30.9.2026"; without a year the next such day. Empty = none."""
    if not text.strip():
        return None
    unlesbar = Hinweis("Dieses Datum lässt sich nicht lesen. Bitte so: 30.9.2026")
    gefunden = TAG.fullmatch(text)
    if gefunden is None:
        raise unlesbar
    tag, monat, jahr = int(gefunden[1]), int(gefunden[2]), int(gefunden[3] or heute.year)
    try:
        gelesen = date(jahr + JAHRHUNDERT if jahr < HUNDERT else jahr, monat, tag)
        if gefunden[3] or gelesen >= heute:
            return gelesen
        return date(heute.year + 1, monat, tag)
    except ValueError as fehler:
        raise unlesbar from fehler


def _tag(feld: str) -> Zeile:
    def lies(angebot: Angebot) -> str:
        wert = getattr(angebot, feld)
        return f"{wert:%d.%m.%Y}" if wert else ""

    return Zeile(feld, lies, lambda a, text, heute: _mit(a, feld, lies_tag(text, heute)))


def _setze_hinweis(angebot: Angebot, text: str, heute: date) -> Angebot:
    """A notice always ends; a new one after a month, until somebody says when."""
    wort = " ".join(text.split())
    bis = (angebot.hinweis_bis or heute + EIN_MONAT) if wort else None
    return replace(angebot, hinweis=wort, hinweis_bis=bis)


def _setze_hinweis_bis(angebot: Angebot, text: str, heute: date) -> Angebot:
    bis = lies_tag(text, heute)
    if angebot.hinweis and bis is None:
        raise Hinweis("Ein Hinweis braucht ein Ende. Bis wann gilt er?")
    return replace(angebot, hinweis_bis=bis if angebot.hinweis else None)


def _lies_wartezeit(angebot: Angebot) -> str:
    wie = angebot.wartezeit
    if wie is None:
        return ""
    gleich = wie.wochen_von == wie.wochen_bis
    return f"{wie.wochen_von}" if gleich else f"{wie.wochen_von} bis {wie.wochen_bis}"


def _setze_wartezeit(angebot: Angebot, text: str, heute: date) -> Angebot:
    """Weeks as told today; the same words again keep the day they were told."""
    if not text.strip():
        return replace(angebot, wartezeit=None)
    gefunden = WOCHEN.fullmatch("0" if text.strip().casefold() == "keine" else text)
    if gefunden is None:
        raise Hinweis("Bitte in Wochen: 3 oder 4 bis 6. Ohne Wartezeit: 0")
    von = int(gefunden[1])
    bis = int(gefunden[2]) if gefunden[2] else von
    alt = angebot.wartezeit
    if alt and (alt.wochen_von, alt.wochen_bis) == (von, bis):
        return angebot
    return replace(angebot, wartezeit=Wartezeit(min(von, bis), max(von, bis), heute))


def _setze_plaetze(angebot: Angebot, text: str, heute: date) -> Angebot:
    """As told today; the same words again keep the day they were told."""
    if not text.strip():
        return replace(angebot, plaetze=None)
    gelesen = platzlesen.lies(text)
    if gelesen is None:
        raise Hinweis("Bitte so: 3 oder 3 von 12 oder 3 von 12 Betten. Keiner frei: 0")
    alt = angebot.plaetze
    if alt and gelesen == replace(alt, stand=None, stunde=None):
        return angebot
    return replace(angebot, plaetze=replace(gelesen, stand=heute))


def set_nimmt_auf(angebot: Angebot, wert: bool | None, heute: date) -> Angebot:  # noqa: FBT001
    """Who writes it down has asked: the day is kept beside it."""
    andere = tuple(p for p in angebot.feldpruefungen if p.feld != NIMMT_AUF)
    gefragt = () if wert is None else (Feldpruefung(NIMMT_AUF, heute),)
    return replace(angebot, nimmt_neue_auf=wert, feldpruefungen=(*andere, *gefragt))


def _setze_region(angebot: Angebot, text: str, _heute: date) -> Angebot:
    return replace(angebot, region=" ".join(text.split()))


def _setze_kosten(angebot: Angebot, text: str, _heute: date) -> Angebot:
    return replace(angebot, kosten=Kosten(angebot.kosten.art, " ".join(text.split())))


def _setze_lang(angebot: Angebot, text: str, _heute: date) -> Angebot:
    return replace(angebot, beschreibung=text.strip())


def _setze_name(angebot: Angebot, text: str, _heute: date) -> Angebot:
    wort = " ".join(text.split())
    if not wort:
        raise Hinweis("Ein Angebot braucht einen Namen.")
    return replace(angebot, name=wort)


ZEILEN: Mapping[str, Zeile] = {
    zeile.feld: zeile
    for zeile in (
        Zeile("name", lambda a: a.name, _setze_name),
        *map(_wort, ("traeger", "kurztext", "angebotsart", "kontakt_person", "gibt_zurueck")),
        Zeile("beschreibung", lambda a: a.beschreibung, _setze_lang),
        *map(_ort, ("strasse", "hausnummer", "zusatz", "plz", "ort", "stadtteil")),
        Zeile("region", lambda a: a.region, _setze_region),
        *map(_liste, ("mails", "webs", "unterlagen")),
        Zeile("wartezeit", _lies_wartezeit, _setze_wartezeit),
        Zeile("plaetze", lambda a: platzlesen.schreibe(a.plaetze), _setze_plaetze),
        Zeile("kosten", lambda a: a.kosten.text, _setze_kosten),
        *map(_tag, ("gueltig_ab", "gueltig_bis")),
        Zeile("hinweis", lambda a: a.hinweis, _setze_hinweis),
        Zeile("hinweis_bis", _tag("hinweis_bis").lies, _setze_hinweis_bis),
    )
}


def barriere(angebot: Angebot, welche: Barriere) -> bool | None:
    if welche in angebot.barrieren_ja:
        return True
    return False if welche in angebot.barrieren_nein else None


def set_barriere(angebot: Angebot, welche: Barriere, wert: bool | None) -> Angebot:  # noqa: FBT001
    """Yes, no or not known: in one of the two sets, or in none."""
    ja, nein = angebot.barrieren_ja - {welche}, angebot.barrieren_nein - {welche}
    return replace(
        angebot,
        barrieren_ja=ja | {welche} if wert else ja,
        barrieren_nein=nein | {welche} if wert is False else nein,
    )


def set_vertraulich(angebot: Angebot, *, an: bool) -> Angebot:
    """A confidential entry has no place; its address is dropped for good."""
    return replace(angebot, adresse_vertraulich=an, standort=None if an else angebot.standort)


def lies_alter(text: str) -> int | None:
    """Read "3", "3 Jahre" or "18 Monate" as months; empty = no limit."""
    if not text.strip():
        return None
    gefunden = ALTER.fullmatch(text)
    if gefunden is None:
        raise Hinweis("Bitte so: 3 Jahre oder 18 Monate")
    zahl = int(gefunden[1])
    return zahl if (gefunden[2] or "").casefold().startswith("m") else zahl * 12


def alter_text(monate: int | None) -> str:
    if monate is None:
        return ""
    return f"{monate // 12} Jahre" if monate % 12 == 0 else f"{monate} Monate"


def set_zielgruppe(angebot: Angebot, gruppe: Zielgruppe | None) -> Angebot:
    """The first audience; the others stay."""
    return replace(angebot, zielgruppen=(*((gruppe,) if gruppe else ()), *angebot.zielgruppen[1:]))


def geaendert(vorher: Angebot | None, nachher: Angebot) -> Sequence[str]:
    """Names of the fields that differ."""
    if vorher is None:
        return ("name",)
    namen = Angebot.__dataclass_fields__
    return [name for name in namen if getattr(vorher, name) != getattr(nachher, name)]
