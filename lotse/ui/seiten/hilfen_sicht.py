"""What the page shows of a match: rows under their wishes, filters, helps nobody asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antragsart, Leistung, LeistungId, Rechtsgebiet, Wissen
from lotse.domain.vermittlung import Schrittstand
from lotse.domain.wahrheit import Urteil
from lotse.matching.anrecht import Anrecht
from lotse.matching.ergebnis import Abgleich, Hilfe, Hilfegruppe, Leistungsurteil
from lotse.services.sortierung import sort_key
from lotse.ui.suche.treffer import stelle
from lotse.ui.worte import zitat

URTEILSWORT = {
    Urteil.PASST: "passt",
    Urteil.NOCH_KLAEREN: "noch klären",
    Urteil.PASST_NICHT: "passt nicht",
    Urteil.NICHT_ANGESPROCHEN: "nicht angesprochen",
    Urteil.NICHT_IM_ABGLEICH: "wird nicht verglichen",
}
GEBIETSWORT = {
    Rechtsgebiet.HEALTH: "Gesundheit",
    Rechtsgebiet.EARLY: "Frühe Hilfen",
    Rechtsgebiet.SPACE: "Sozialraum",
    Rechtsgebiet.FAMILY: "Familienleistung",
}
OFFEN = (Schrittstand.VORGEMERKT, Schrittstand.DRAN)
OFFEN_BEGINNT = ("Noch nicht gefragt: ", "Noch offen: ")
STATTDESSEN = 4
Wort = Callable[[str], str]


class Sieb(StrEnum):
    """Parts of the list; all but the first are values of Urteil."""

    ALLE = "alle"
    PASST = "passt"
    KLAEREN = "noch_klaeren"
    NICHT = "passt_nicht"


@dataclass(frozen=True, slots=True)
class Kopf:
    """Head of a group: the wish in the family's words, or an area; `still` = the quiet group."""

    titel: str
    zusatz: str = ""
    bereich: Lebensbereich | None = None
    still: bool = False


@dataclass(frozen=True, slots=True)
class Hilfezeile:
    """One help in the list. `bis` is the day of its step in the plan."""

    hilfe: Hilfe
    grund: str
    bis: date | None = None
    still: bool = False
    alter: tuple[Anrecht, ...] = ()
    """What a child may use of it by age now or soon; what ends first stands first."""

    @property
    def leistung(self) -> Leistung:
        return self.hilfe.leistung

    @property
    def urteil(self) -> Urteil:
        return self.hilfe.urteil.urteil


Zeile = Kopf | Hilfezeile


@dataclass(frozen=True, slots=True)
class Suche:
    """What the navigator asked of the list."""

    sieb: Sieb = Sieb.ALLE
    wort: str = ""
    sofort: bool = False
    ueberall: bool = False
    """Also helps that are not in the list of this family."""


def kurzgrund(hilfe: Hilfe, t: Wort) -> str:
    """The few words behind the verdict in a row."""
    urteil = hilfe.urteil
    match urteil.urteil:
        case Urteil.PASST:
            leicht = [
                t(wort)
                for code, wort in (("ohne_antrag", "ohne Antrag"), ("kostenlos", "kostenlos"))
                if code in urteil.leistung.niedrigschwellig
            ]
            return ", ".join(leicht) or t("alles erfüllt")
        case Urteil.NOCH_KLAEREN | Urteil.PASST_NICHT if urteil.bedingungen:
            satz = urteil.grund
            for beginn in OFFEN_BEGINNT:
                satz = satz.removeprefix(beginn)
            return satz.removesuffix(".")
        case _:
            return urteil.leistung.einfach.removesuffix(".")


def geht_sofort(hilfe: Hilfe) -> bool:
    """Something is open before any Antrag: the Leistung says so, or an Angebot does."""
    if hilfe.urteil.urteil is Urteil.PASST_NICHT:
        return False
    leistung = hilfe.leistung
    if leistung.sofort or leistung.antrag.art is Antragsart.KEIN:
        return True
    return any(
        t.angebot.ohne_antrag is True or t.angebot.ohne_anspruchspruefung is True
        for t in hilfe.angebote
    )


def ungelistet(leistung: Leistung, abgleich: Abgleich) -> Hilfe:
    """A help that is not in the list: why it does not fit, or that nobody brought it up."""
    if leistung.id in abgleich.ungefragt:
        return Hilfe(abgleich.ungefragt[leistung.id], (), 0)
    if not leistung.abgleich:
        urteil = Urteil.NICHT_IM_ABGLEICH
    elif leistung.id in abgleich.nicht_angesprochen:
        urteil = Urteil.NICHT_ANGESPROCHEN
    else:
        urteil = Urteil.PASST_NICHT
    return Hilfe(Leistungsurteil(leistung, urteil, (), ()), (), 0)


def finde_hilfe(kennung: str, abgleich: Abgleich, wissen: Wissen) -> Hilfe | None:
    """The help as matched, or as it stands in the knowledge; None when there is none."""
    leistung = wissen.leistungen.get(LeistungId(kennung))
    gelistet = abgleich.hilfe(kennung)
    return gelistet or (ungelistet(leistung, abgleich) if leistung else None)


def zeilen(
    abgleich: Abgleich,
    akte: Akte,
    suche: Suche,
    bereichswort: Callable[[Lebensbereich], str],
    t: Wort,
) -> Sequence[Zeile]:
    """Groups with at least one help that passes the filters, in the order of the match."""
    tage = _tage(akte)
    fertig: list[Zeile] = []
    for gruppe in abgleich.gruppen:
        passend = [h for h in gruppe.hilfen if _passt(h, suche)]
        if passend:
            kopf = _kopf(gruppe, len(passend), bereichswort, t)
            fertig.append(kopf)
            fertig += [
                Hilfezeile(h, kurzgrund(h, t), tage.get(h.leistung.id), kopf.still) for h in passend
            ]
    return fertig


def alle_zeilen(wissen: Wissen, abgleich: Abgleich, suche: Suche, t: Wort) -> Sequence[Zeile]:
    """Every help of the knowledge by its name, an old name or its law; the family's first."""
    gefunden = sorted(
        (x for x in wissen.leistungen.values() if _heisst(x, suche.wort)),
        key=lambda x: (stelle(suche.wort, x.name) is None, sort_key(x.name)),
    )
    hier = [h for x in gefunden if (h := abgleich.hilfe(x.id))]
    sonst = [ungelistet(x, abgleich) for x in gefunden if not abgleich.hilfe(x.id)]
    fertig: list[Zeile] = []
    for titel, hilfen in (("In der Liste dieser Familie", hier), ("Weitere Hilfen", sonst)):
        if hilfen:
            fertig.append(Kopf(t(titel), still=hilfen is sonst))
            fertig += [Hilfezeile(h, _altname(h, suche.wort, t) or kurzgrund(h, t)) for h in hilfen]
    return fertig


def anzahlen(abgleich: Abgleich) -> dict[Sieb, int]:
    """How many helps stand behind each part of the filter, under the family's own wishes and
    areas: as on the tab. The head of the quiet group tells its own number."""
    gefragt = (g for g in abgleich.gruppen if g.lebensbereich is not None)
    urteile = [hilfe.urteil.urteil.value for gruppe in gefragt for hilfe in gruppe.hilfen]
    zahlen = {sieb: urteile.count(sieb.value) for sieb in Sieb}
    return {**zahlen, Sieb.ALLE: len(urteile)}


def stattdessen(hilfe: Hilfe, abgleich: Abgleich) -> tuple[tuple[Hilfe, str], ...]:
    """What may help instead, with the sentence of the law that links them, if there is one."""
    saetze = {v.leistung: v.text for v in hilfe.leistung.verhaeltnisse if v.leistung}
    nachbarn = next((g.hilfen for g in abgleich.gruppen if hilfe in g.hilfen), ())
    kandidaten = [*(h for k in saetze if (h := abgleich.hilfe(k))), *nachbarn]
    offen = [h for h in kandidaten if h.urteil.urteil in (Urteil.PASST, Urteil.NOCH_KLAEREN)]
    einmal = {h.leistung.id: h for h in offen}
    return tuple((h, saetze.get(k, "")) for k, h in list(einmal.items())[:STATTDESSEN])


def marke_lang(leistung: Leistung, t: Wort) -> str:
    """The tag in the head: "Gesundheit · SGB IX"."""
    gebiet = t(GEBIETSWORT.get(leistung.gebiet, leistung.marke))
    return leistung.marke if gebiet == leistung.marke else f"{gebiet} · {leistung.marke}"


def _kopf(
    gruppe: Hilfegruppe, zahl: int, bereichswort: Callable[[Lebensbereich], str], t: Wort
) -> Kopf:
    bereich = gruppe.lebensbereich
    if bereich is None:
        return Kopf(f"{t(gruppe.titel)} ({zahl})", still=True)
    if not gruppe.titel:
        return Kopf(bereichswort(bereich), bereich=bereich)
    return Kopf(zitat(gruppe.titel), bereichswort(bereich), bereich)


def _passt(hilfe: Hilfe, suche: Suche) -> bool:
    if suche.sieb is not Sieb.ALLE and hilfe.urteil.urteil.value != suche.sieb.value:
        return False
    return (not suche.sofort or geht_sofort(hilfe)) and _heisst(hilfe.leistung, suche.wort)


def _heisst(leistung: Leistung, wort: str) -> bool:
    worte: Iterable[str] = (leistung.name, *leistung.namen_alt, leistung.marke)
    return not wort or any(stelle(wort, einer) is not None for einer in worte)


def _altname(hilfe: Hilfe, wort: str, t: Wort) -> str:
    """The name it was found by, when that is an older or shorter one."""
    if not wort or stelle(wort, hilfe.leistung.name) is not None:
        return ""
    name = next((n for n in hilfe.leistung.namen_alt if stelle(wort, n) is not None), "")
    return f"{t('heißt auch')} {name}" if name else ""


def _tage(akte: Akte) -> dict[str, date]:
    """The nearest day of an open step, by Leistung."""
    offen = [s for s in akte.schritte if s.leistung and s.bis and s.stand in OFFEN]
    offen.sort(key=lambda s: s.bis or date.max, reverse=True)
    return {s.leistung: s.bis for s in offen if s.bis}
