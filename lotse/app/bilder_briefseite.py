"""Pictures of the letters page, its dialogs and its part of the settings."""

from __future__ import annotations

from dataclasses import replace

from lotse.app.bilder_maler import ANSICHTEN, Maler, hauptfamilie, zeile_of
from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.familie import FamilieId
from lotse.domain.vermittlung import Weg
from lotse.letters.brief import Briefart
from lotse.paths import RESOURCES
from lotse.services.vermitteln import set_schritt
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.briefe import BriefeSeite
from lotse.ui.seiten.briefteil import Briefteil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

ARABISCH = "Kiesel"
SCHWER = "Den Bescheid & die Meldebescheinigung um 09:00 Uhr zur BVA bringen"
"""Words a navigator might type into a step."""


def male_briefseite(maler: Maler, dienste: Dienste) -> None:
    """Every look; then what lies over the page, and the narrow window."""
    for ansicht in ANSICHTEN:
        with maler.fenster(dienste, ansicht) as (fenster, sitzung):
            sitzung.springe(Sprung(Ort.BRIEFE, hauptfamilie(dienste)))
            maler.male(fenster, f"72_briefe_{ansicht.name}")
    with maler.fenster(dienste) as (fenster, sitzung):
        sitzung.springe(Sprung(Ort.BRIEFE, FamilieId(zeile_of(dienste, ARABISCH).id)))
        maler.male(fenster, "72_briefe_arabisch")
        sitzung.springe(Sprung(Ort.BRIEFE, hauptfamilie(dienste)))
        maler.warte()
        _male_schwer(maler, fenster, sitzung)
        seite = _seite(fenster)
        _male_versand(maler, fenster, seite)
        _male_getippt(maler, fenster, seite)
        seite.on_alle()
        maler.male_darueber(fenster, "72_briefe_paket")
        sitzung.aendern(_mit_gedrucktem, "Brief gedruckt")
        maler.warte()
        seite.on_verlauf()
        maler.male_darueber(fenster, "72_briefe_verlauf")
        fenster.resize(1040, 680)
        maler.male(fenster, "72_briefe_schmal")


def male_briefvorlagen(maler: Maler, dienste: Dienste) -> None:
    """Letterhead and own wording, with a sentence being made worse and a broken file."""
    vorlagen = dienste.briefvorlagen
    if vorlagen is None:
        return
    vorlagen.setze_logo(RESOURCES / "icons" / "logo.svg")
    vorlagen.setze_satz("de", "familie.gespraech", "wir haben in Ruhe mit Ihnen gesprochen.")
    for ansicht in ANSICHTEN:
        with maler.fenster(dienste, ansicht) as (fenster, sitzung):
            sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="briefe:familie.gespraech"))
            maler.male(fenster, f"73_briefvorlagen_{ansicht.name}")
    with maler.fenster(dienste) as (fenster, sitzung):
        sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="briefe:weiter.warten"))
        maler.warte()
        teil = fenster.findChildren(Briefteil)[0]
        teil.wortlaut.satzfeld.feld.setPlainText("Die Bearbeitung wird um 09:00 Uhr durchgeführt.")
        maler.male(fenster, "73_briefvorlagen_schwer")
    vorlagen.setze_satz("de", "familie.gespraech", None)
    vorlagen.setze_logo(None)


def _seite(fenster: Fenster) -> BriefeSeite:
    return fenster.findChildren(BriefeSeite)[0]


def _male_versand(maler: Maler, fenster: Fenster, seite: BriefeSeite) -> None:
    """A sheet that may not be sent yet, and the one that the family signs for it."""
    akte = seite.sitzung.akte
    if akte is None:
        return
    vermittlung = akte.vermittlungen[0].id
    seite.show_sprung(Sprung(Ort.BRIEFE, bezug=f"{Briefart.UEBERLEITUNG.value}:{vermittlung}"))
    maler.male(fenster, "72_briefe_ueberleitung")
    seite.blatt.weg_gewaehlt.emit(Weg.BRIEF)
    maler.male(fenster, "72_briefe_ohne_einwilligung")
    seite.mitte.einwilligung.emit()
    maler.male(fenster, "72_briefe_einwilligung")


def _male_getippt(maler: Maler, fenster: Fenster, seite: BriefeSeite) -> None:
    """Letters that need something typed, each with its form beside the paper."""
    akte, tippen = seite.sitzung.akte, seite.blatt.tippen
    if akte is None:
        return
    seite.show_sprung(Sprung(Ort.BRIEFE, bezug=Briefart.TERMIN.value))
    tippen.termin.uhr.setText("9:30")
    maler.warte()
    maler.male(fenster, "72_briefe_termin")
    vermittlung = akte.vermittlungen[0].id
    seite.show_sprung(Sprung(Ort.BRIEFE, bezug=f"{Briefart.ANTRAG.value}:{vermittlung}"))
    tippen.antrag.name.setText("Aylin Kaya")
    tippen.antrag.anschrift.setPlainText("Am Wald 7\n50995 Musterstadt")
    tippen.antrag.fuer_kind.setChecked(True)
    tippen.antrag.kind.setText("Deniz")
    tippen.flush()
    maler.male(fenster, "72_briefe_antrag")
    seite.show_sprung(Sprung(Ort.BRIEFE, bezug=Briefart.FALLBRIEF.value))
    stelle = next(v.angebot.name for v in akte.vermittlungen if v.angebot)
    tippen.fall.tatsachen.setPlainText(f"Die Mutter kennt {stelle}.\nDas Kind spricht wenig.")
    tippen.flush()
    maler.male(fenster, "72_briefe_fallbrief")
    seite.show_sprung(Sprung(Ort.BRIEFE, bezug="startkarte:"))
    maler.male(fenster, "72_briefe_startkarte")


def _male_schwer(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> None:
    """A hard word in a step: in the plan while it is typed, and on its sheet."""
    sitzung.aendern(_mit_schwerem, "Schritt geändert")
    sitzung.springe(Sprung(Ort.BRIEFE, bezug=Briefart.PLAN.value))
    maler.male(fenster, "72_briefe_schwerer_satz")
    if sitzung.akte is not None:
        sitzung.springe(Sprung(Ort.PLAN, bezug=sitzung.akte.schritte[0].id))
    maler.male(fenster, "72_plan_schwerer_satz")
    sitzung.zurueck()
    sitzung.springe(Sprung(Ort.BRIEFE, bezug=Briefart.PLAN.value))
    maler.warte()


def _mit_schwerem(akte: Akte) -> Akte:
    return set_schritt(akte, replace(akte.schritte[0], text=SCHWER))


def _mit_gedrucktem(akte: Akte) -> Akte:
    stuecke = tuple(
        Schriftstueck(f"{art}:{v}:{n}", art, titel, sprache, tag, seiten, f"{n + 3}f9ac2d1" * 8)
        for n, (art, v, titel, sprache, tag, seiten) in enumerate(
            (art, v.id, titel, sprache, v.ereignisse[0].geschehen_am, seiten)
            for v in akte.vermittlungen[:2]
            for art, titel, sprache, seiten in (
                ("familie", "Ihr nächster Schritt: Frühförderung", "tr", 3),
                ("ueberleitung", "Überleitung: Frühförderung", "de", 1),
            )
        )
    )
    return replace(akte, schriftstuecke=stuecke)
