"""Pictures of the Schutzraum: the way in, door, first steps, and every view inside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lotse.app.bilder_maler import ANSICHTEN, HELL, Ansicht, Maler
from lotse.app.bilder_schutz import echter_tresor
from lotse.app.schutzfenster_beispiel import notiz, zweite
from lotse.domain.passwort import secret
from lotse.domain.schutzraum import Beruf
from lotse.i18n.sprache import Sprache
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.schutzraum.fenster import Schutzraumfenster
from lotse.ui.schutzraum.schritte import Berufsschritt
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.seiten.schutzteil import Schutzteil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

WORT = "kiesel laterne moos birke sieben"
NAME = "15_schutzraum"


def male_schutzraum(maler: Maler, dienste: Dienste) -> None:
    """First steps once; then with two notes in every look of the usual size, and in English."""
    with echter_tresor(dienste) as echte, maler.fenster(echte) as (fenster, sitzung):
        _male_erstes(maler, fenster, sitzung)
        _richte_ein(echte)
        _male_innen(maler, fenster, sitzung, "hell_1366")
        fenster.texte_setzen(Sprache.load("en"))
        _male_innen(maler, fenster, sitzung, "englisch")
        for ansicht in ANSICHTEN[1:]:
            if ansicht.groesse == HELL.groesse:
                _male_ansicht(maler, echte, ansicht)


def _male_ansicht(maler: Maler, dienste: Dienste, ansicht: Ansicht) -> None:
    with maler.fenster(dienste, ansicht) as (fenster, sitzung):
        _male_innen(maler, fenster, sitzung, ansicht.name)


def _male_erstes(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> None:
    with _offen(maler, fenster, sitzung) as (teil, raum):
        maler.male(fenster, f"{NAME}_einstieg")
        folge = raum.folge
        if folge is None:
            raise TypeError(teil)
        for nummer, wort in enumerate(("erklaert", "beruf", "passwort", "blatt")):
            folge.rahmen.gehe(nummer)
            for schritt in folge.rahmen.findChildren(Berufsschritt):
                schritt.waehle(Beruf.BERATUNG.value)
            maler.male(raum, f"{NAME}_erstes_{nummer + 1}_{wort}")


def _richte_ein(dienste: Dienste) -> None:
    if dienste.schutzraum is not None:
        ablage = dienste.schutzraum.ablage
        ablage.set_up(secret(WORT), Beruf.BERATUNG)
        for akte in (zweite(), notiz()):
            ablage.save(akte)
        ablage.lock()


def _male_innen(maler: Maler, fenster: Fenster, sitzung: Sitzung, name: str) -> None:
    with _offen(maler, fenster, sitzung) as (_teil, oben):
        maler.male(oben, f"{NAME}_tuer_{name}")
        oben.tor.passwort.feld.setText("falsch")
        oben.tor.knopf.click()
        maler.male(oben, f"{NAME}_falsch_{name}")
        oben.tor.passwort.feld.setText(WORT)
        oben.tor.knopf.click()
        maler.warte()
        raum = oben.raum
        if raum is None:
            raise TypeError(oben)
        raum.liste.liste.waehle(notiz().bezug.id)
        for ansicht in ("leitfaden", "notizen", "brief"):
            raum.notiz.zeige(ansicht)
            maler.male(oben, f"{NAME}_{ansicht}_{name}")
        raum.notiz.brief.unten()
        maler.male(oben, f"{NAME}_bleibt_{name}")
        raum.notiz.leitfaden.unten()
        raum.notiz.zeige("leitfaden")
        maler.male(oben, f"{NAME}_entscheidung_{name}")
        raum.notiz.zeige("notizen")
        raum.notiz.eintraege.oeffne(notiz().eintraege[0])
        maler.male(oben, f"{NAME}_eintrag_{name}")
        raum.wege["protokoll"].click()
        maler.male(oben, f"{NAME}_protokoll_{name}")


@contextmanager
def _offen(
    maler: Maler, fenster: Fenster, sitzung: Sitzung
) -> Iterator[tuple[Schutzteil, Schutzraumfenster]]:
    sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="datenschutz"))
    maler.warte()
    seite = fenster.findChildren(EinstellungenSeite)[0]
    teil = seite.teil("datenschutz")
    if not isinstance(teil, Schutzteil):
        raise TypeError(teil)
    teil.aufgegangen.emit(teil.schutzraum)
    teil.schutzraum.on_oeffnen()
    maler.warte()
    oben = fenster.findChildren(Schutzraumfenster)[-1]
    yield teil, oben
    oben.reject()
    maler.warte()
