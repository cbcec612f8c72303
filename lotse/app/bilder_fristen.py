"""Pictures of applications, Fristen and what hangs: in the plan, and the dialogs over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from lotse.app.bilder_maler import ANSICHTEN, HELL, Ansicht, Maler, hauptfamilie
from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis
from lotse.domain.blockade import Blockadecode
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.services.blockieren import at_antrag, find_way, hang
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.antrag_taten import show_dialog
from lotse.ui.seiten.haengt_ort import Haengtort
from lotse.ui.seiten.plan import PlanSeite
from lotse.ui.seiten.umwege import Umwegdialog
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

SCHRITT = Schritt(
    "bild-schritt",
    "Antrag auf Frühförderung abgeben",
    Akteur.LOTSIN,
    Schrittstand.DRAN,
    leistung="fruehfoerderung",
)
WEG = "Beide Ämter kamen zu einem Gespräch in die Praxis und haben das Ergebnis aufgeschrieben."


def male_fristen(maler: Maler, dienste: Dienste) -> None:
    """The plan in every look; the dialogs light and dark."""
    for ansicht in ANSICHTEN:
        with maler.fenster(dienste, ansicht) as (fenster, sitzung):
            plan = _begonnen(maler, fenster, sitzung)
            maler.male(fenster, f"06_fristen_{ansicht.name}")
            if ansicht.groesse == HELL.groesse:
                _male_dialoge(maler, fenster, plan, sitzung, ansicht)
            sitzung.zurueck()
            maler.warte()


def _male_dialoge(
    maler: Maler, fenster: Fenster, plan: PlanSeite, sitzung: Sitzung, ansicht: Ansicht
) -> None:
    antrag, name = plan.antrag, ansicht.name
    antrag.taten.neu(SCHRITT)
    maler.male_darueber(fenster, f"06_antrag_neu_{name}")
    antrag.on_weg("bild-antrag", Antragsart.ABGELEHNT)
    maler.male_darueber(fenster, f"06_antrag_weg_{name}")
    antrag.band.on_alle()
    maler.male_darueber(fenster, f"06_fristen_alle_{name}")
    antrag.on_haengt(Haengtort(SCHRITT), fenster)
    maler.male_darueber(fenster, f"06_haengt_{name}")
    sitzung.sicherung.jetzt()
    show_dialog(Umwegdialog(sitzung, fenster))
    maler.male_darueber(fenster, f"06_umwege_{name}")


def _begonnen(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> PlanSeite:
    """Ping-pong of three weeks, and one way that was found."""
    sitzung.springe(Sprung(Ort.PLAN, hauptfamilie(sitzung.dienste)))
    maler.warte()
    sitzung.aendern(lambda akte: _ping_pong(akte, sitzung.dienste), "Antrag")
    sitzung.springe(Sprung(Ort.PLAN, bezug=SCHRITT.id))
    maler.warte()
    return fenster.findChildren(PlanSeite)[0]


def _ping_pong(akte: Akte, dienste: Dienste) -> Akte:
    antrag = Antrag(
        "bild-antrag",
        SCHRITT.leistung,
        "Jugendamt Musterstadt",
        "jugendamt",
        teilhabe=True,
        ereignisse=tuple(_ereignisse(dienste.jetzt())),
    )
    heute, wissen = dienste.heute(), dienste.wissen
    mit = replace(akte, schritte=(*akte.schritte, SCHRITT), antraege=(*akte.antraege, antrag))
    offen = at_antrag(mit, wissen, antrag.id, Blockadecode.ZUST, "bild-b01")
    mit = hang(mit, offen, heute - timedelta(days=21))
    frueher = at_antrag(mit, wissen, antrag.id, Blockadecode.UNTERL, "bild-b12")
    mit = hang(mit, frueher, heute - timedelta(days=30))
    return find_way(mit, frueher.id, WEG, heute - timedelta(days=25), teilen=True)


def _ereignisse(jetzt: datetime) -> Sequence[Antragsereignis]:
    """Received three weeks ago, and passed on too late."""
    vor = [(Antragsart.EINGEGANGEN, 21, "", ""),
           (Antragsart.WEITERGELEITET, 1, "Kreis Musterland", "eingliederungshilfe")]  # fmt: skip
    return [
        Antragsereignis(
            art, jetzt.date() - timedelta(days=tage), jetzt, stelle=stelle, traegerart=traeger
        )
        for art, tage, stelle, traeger in vor
    ]
