"""Before an application: the month that ends, help to announce first (D-09, D-13)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antragsart as Ereignisart
from lotse.domain.familie import Wunsch
from lotse.domain.frist import Feiertage, Frist, Fristart, Fristbrief, Fristregel, Fristsicherheit
from lotse.domain.fristenrechnung import letzte_werktage, monatsende, werktage_davor
from lotse.domain.recht import Antragsart, Leistung, LeistungId, Wissen
from lotse.domain.vermittlung import Schrittstand, Stand
from lotse.domain.zeit import tageswort

EIGENER_ANTRAG = frozenset(
    {"erstausstattung_baby", "erstausstattung_wohnung", "darlehen_jobcenter"}
)
"""§ 24 Abs. 1 and 3 SGB II; Lernförderung (§ 28 Abs. 5) is part of another Leistung of ours."""
_ZU_ENDE = frozenset(
    {Stand.ABGELEHNT, Stand.NICHT_ZUSTAENDIG, Stand.ABGEBROCHEN, Stand.ABGESCHLOSSEN}
)
_NICHT_MEHR = frozenset({Ereignisart.ABGELEHNT, Ereignisart.ZURUECKGENOMMEN})
_GESTELLT = frozenset({Ereignisart.GESENDET, Ereignisart.EINGEGANGEN})
_ERST_BERATEN = "Ist der Aufenthalt nicht sicher, zuerst eine unabhängige Beratungsstelle fragen."


def wunschfristen(akte: Akte, wissen: Wissen, heute: date, feiertage: Feiertage) -> Iterator[Frist]:
    """What a wish or a plan alone can lose, as long as no application was made."""
    gestellt = beantragt(akte, heute)
    yield from _monatsende(akte, wissen, heute, feiertage, gestellt)
    yield from _selbst_besorgt(akte, wissen, gestellt)


def beantragt(akte: Akte, heute: date) -> frozenset[str]:
    """Leistungen with an application that was made and neither refused nor taken back."""
    laufend = set()
    for antrag in akte.antraege:
        gewesen = {e.art for e in antrag.ereignisse if e.am <= heute}
        if gewesen & _GESTELLT and not gewesen & _NICHT_MEHR:
            laufend.add(antrag.leistung)
    return frozenset(laufend)


def geplant(akte: Akte) -> frozenset[str]:
    """Leistungen the family has chosen: in its plan, handed over and not ended, or as a step."""
    schritte = (s for s in akte.schritte if s.stand in (Schrittstand.DRAN, Schrittstand.VORGEMERKT))
    return frozenset(
        {v.leistung for v in akte.vermittlungen if v.stand not in _ZU_ENDE}
        | {s.leistung for s in schritte if s.leistung}
    )


def gewuenscht(akte: Akte, leistung: Leistung) -> bool:
    """A need that this Leistung answers is wished for now."""
    bedarfe = {
        code for b in akte.familie.bereiche if b.wunsch is Wunsch.JETZT for code in b.bedarfe
    }
    return bool(bedarfe & set(leistung.bedarfe))


def _monatsende(
    akte: Akte, wissen: Wissen, heute: date, feiertage: Feiertage, gestellt: Collection[str]
) -> Iterator[Frist]:
    """D-09: from the third last Werktag on. The month itself ends on any weekday (§ 37 Abs. 2)."""
    plan = geplant(akte)
    for leistung in wissen.leistungen.values():
        if leistung.marke != "SGB II" or leistung.id in gestellt:
            continue
        if leistung.id in plan and leistung.id in EIGENER_ANTRAG:
            yield _eigener(leistung)
        wunsch = leistung.id in plan or gewuenscht(akte, leistung)
        if (
            leistung.antrag.bis_monatsende
            and wunsch
            and akte.familie.fakten.get("bezieht_sgb2") is not True
            and heute >= letzte_werktage(heute, feiertage)
        ):
            yield _warnung(leistung, heute, feiertage, geplant_=leistung.id in plan)


def _eigener(leistung: Leistung) -> Frist:
    satz = f"„{leistung.name}“ braucht einen eigenen Antrag, vor dem Kauf."
    return Frist(
        Fristregel.MONATSENDE,
        Fristart.SOFORT,
        satz,
        "§ 37 Abs. 1 Satz 2 SGB II",
        leistung=leistung.id,
        brief=Fristbrief.ANTRAG,
        stellen=("sozialberatung",),
    )


def _warnung(leistung: Leistung, heute: date, feiertage: Feiertage, *, geplant_: bool) -> Frist:
    ende = monatsende(heute)
    satz = (
        f"Ein formloser Antrag bis {tageswort(ende)} zählt ab dem 1. dieses Monats; danach ist "
        "der Monat verloren."
    )
    grund = Frist(
        Fristregel.MONATSENDE,
        Fristart.FAMILIE,
        satz,
        "§ 37 Abs. 2 SGB II",
        leistung=leistung.id,
        beginn=heute.replace(day=1),
        ende=ende,
        sicher_bis=werktage_davor(ende, feiertage),
        brief=Fristbrief.ANTRAG,
        stellen=("sozialberatung",),
    )
    if geplant_:
        return grund
    warum = f"Ob die Leistung passt, ist noch nicht geklärt. {_ERST_BERATEN}"
    return replace(grund, sicherheit=Fristsicherheit.UNKLAR, warum=warum)


def _selbst_besorgt(akte: Akte, wissen: Wissen, gestellt: Collection[str]) -> Iterator[Frist]:
    """D-13: a waiting list for Jugendhilfe, and the Jugendamt does not know of the need yet."""
    for vermittlung in akte.vermittlungen:
        leistung = wissen.leistungen.get(LeistungId(vermittlung.leistung))
        if (
            vermittlung.stand is Stand.WARTELISTE
            and leistung is not None
            and leistung.marke == "SGB VIII"
            and leistung.antrag.art is not Antragsart.KEIN
            and leistung.id not in gestellt
        ):
            yield Frist(
                Fristregel.SELBST_BESORGT,
                Fristart.SOFORT,
                "Bitte dem Jugendamt den Bedarf jetzt anzeigen: Es muss ihn vorher kennen. Nichts "
                "selbst bezahlen, erst eine Beratungsstelle fragen.",
                "§ 36a Abs. 3 SGB VIII",
                leistung=leistung.id,
                brief=Fristbrief.BEDARF_ANZEIGEN,
                stellen=("ombudsstelle", "beratungshilfe"),
            )
