"""An Angebot in the columns of a row: the way, the wait, when it is open next, how fresh."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.angebot import Angebot, Oeffnungszeit, Zeitart, Zugang
from lotse.domain.zeit import vollendete_monate
from lotse.i18n.sprache import Sprache
from lotse.letters.zeiten import is_stale
from lotse.matching.ergebnis import Grund, Treffer
from lotse.services.angebotworte import ARTWORT, wochen, zeit

TAGE = 7
LUFTLINIE = " Luftlinie"
SPANNE = re.compile(r"(?<=\d) (?:bis|to) (?=\d)")
"""Between two numbers a dash is shorter."""
IN_SPALTEN = ("wartezeit", "frische")
"""Reasons that have a column of their own."""
ZUGANGSWORT = {
    Zugang.OFFENE_TUER: "ohne Anmeldung",
    Zugang.AUFSUCHEND: "kommt nach Hause",
    Zugang.IN_PRAXIS: "in der Praxis",
    Zugang.TERMIN: "nur mit Termin",
    Zugang.ANTRAG: "nach Antrag",
    Zugang.TELEFON: "am Telefon",
    Zugang.ONLINE: "online",
}
"""The easiest way in comes first."""
FAHRT = (("Bus", "bus"), ("Tram", "tram-front"), ("Bahn", "tram-front"), ("Fuß", "footprints"))


@dataclass(frozen=True, slots=True)
class Spaltenwort:
    """Two short lines with a sign; `warnt` = in the colour of a question."""

    symbol: str
    oben: str
    unten: str
    warnt: bool = False
    lang: str = ""

    @property
    def satz(self) -> str:
        """The same in one line, also spoken."""
        return self.lang or f"{self.oben} {self.unten}".strip()


def weg(treffer: Treffer, stadtteil: str, sprache: Sprache) -> Spaltenwort:
    """Minutes from the family's Stadtteil, else the distance, else where it is."""
    angebot, t = treffer.angebot, sprache.t
    for einer in angebot.wege:
        if stadtteil and einer.stadtteil.casefold() == stadtteil.casefold():
            bild = next((b for wort, b in FAHRT if wort in einer.text), "map-pin")
            return Spaltenwort(bild, t("{n} Min.", n=einer.minuten), einer.text)
    luft = next((g.satz for g in treffer.gruende if g.code == "weg"), "")
    if luft.endswith(LUFTLINIE):
        km = luft.removesuffix(LUFTLINIE).rpartition("etwa ")[2].removesuffix(" km")
        weit = sprache.zahl(float(km.replace(",", ".")), 1)
        return Spaltenwort("map-pin", f"{weit} km", t("Luftlinie"))
    if Zugang.AUFSUCHEND in angebot.zugang:
        return Spaltenwort("house", t("zu Hause"), t("kommt zur Familie"))
    if angebot.standort and not angebot.adresse_vertraulich:
        ort = angebot.standort
        strasse = f"{ort.strasse} {ort.hausnummer}".strip()
        return Spaltenwort("map-pin", ort.stadtteil or ort.ort, strasse)
    fern = next((z for z in (Zugang.TELEFON, Zugang.ONLINE) if z in angebot.zugang), None)
    wo = t(ZUGANGSWORT[fern]) if fern else angebot.region or t("nicht bekannt")
    return Spaltenwort("phone" if fern is Zugang.TELEFON else "map-pin", wo, t("Weg"))


def warten(treffer: Treffer, heute: date, sprache: Sprache) -> Spaltenwort:
    """How long until it begins; an old report is no answer."""
    wie = treffer.angebot.wartezeit
    dauer = sprache.sage(wochen(wie)) if wie else ""
    gilt = wie is not None and wie.gilt(heute)
    worte = dauer if gilt else sprache.t("unbekannt")
    zuletzt = sprache.t("zuletzt {dauer}", dauer=dauer) if dauer and not gilt else ""
    warnt = any(g.code == "wartezeit" and not g.gut for g in treffer.gruende)
    wort = sprache.t("Wartezeit")
    lang = ", ".join(teil for teil in (f"{wort} {worte}", zuletzt) if teil)
    return Spaltenwort("hourglass", SPANNE.sub("–", worte), zuletzt or wort, warnt, lang)


def offen(angebot: Angebot, heute: date, sprache: Sprache) -> Spaltenwort:
    """The row of hours that comes next, and how one gets in."""
    t = sprache.t
    hinein = next((t(wort) for z, wort in ZUGANGSWORT.items() if z in angebot.zugang), "")
    naechste = naechste_oeffnung(angebot.oeffnungszeiten, heute)
    if naechste is None:
        nur_verabredet = bool(angebot.oeffnungszeiten)
        wort = t("nach Vereinbarung" if nur_verabredet else "nicht bekannt")
        return Spaltenwort("calendar", wort, hinein or t("Öffnungszeit"))
    art = t(ARTWORT[naechste.art]) if ARTWORT[naechste.art] else ""
    worte = zeit(replace(naechste, art=Zeitart.OFFEN, hinweis=""))
    return Spaltenwort("calendar", worte, art or hinein)


def naechste_oeffnung(zeiten: Sequence[Oeffnungszeit], heute: date) -> Oeffnungszeit | None:
    """Soonest after the calendar; an open door before a telephone, a sure day before a rare one."""

    def stelle(eine: Oeffnungszeit) -> tuple[bool, int, int]:
        selten = TAGE if eine.woche_im_monat or (eine.alle_n_wochen or 1) > 1 else 0
        tage = min((tag - heute.weekday()) % TAGE for tag in eine.wochentage)
        return eine.art is Zeitart.TELEFON, tage + selten, eine.von

    feste = [z for z in zeiten if z.wochentage and z.art is not Zeitart.NACH_VEREINBARUNG]
    return min(feste, key=stelle, default=None)


def gezeigte_gruende(gruende: Sequence[Grund]) -> tuple[Grund, ...]:
    """Reasons in the row: what has no column, every warning about the way; each word once.

    "ohne Antrag" is left out where "ohne Antrag, ohne Anmeldung" stands.
    """
    uebrig: dict[str, Grund] = {}
    for g in gruende:
        if g.code not in IN_SPALTEN and not (g.code == "weg" and g.gut):
            uebrig.setdefault(g.satz, g)
    return tuple(
        g for satz, g in uebrig.items() if not any(x.startswith(f"{satz}, ") for x in uebrig)
    )


def geprueft(angebot: Angebot, heute: date, sprache: Sprache) -> tuple[str, bool]:
    """When the entry was checked, and whether that is long enough ago to call first."""
    t = sprache.t
    if angebot.pruefung is None:
        return t("noch nicht geprüft"), True
    am = angebot.pruefung.am
    if not is_stale(angebot, heute):
        return t("geprüft {tag}", tag=sprache.datum(am, kurz=True)), False
    monate = max(vollendete_monate(am, heute), 1)
    seit = sprache.plural("seit {n} Monat nicht geprüft", "seit {n} Monaten nicht geprüft", monate)
    return seit, True


def punkte(grund: Grund) -> str:
    """With its sign: "+3", "−2", "0"."""
    if grund.punkte < 0:
        return f"−{-grund.punkte}"
    return f"+{grund.punkte}" if grund.punkte else "0"
