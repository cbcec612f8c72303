"""Sent or carried: without a consent no sheet that names the family, and both ways out at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from lotse.domain.vermittlung import Weg
from lotse.letters.brief import Briefart
from lotse.services.briefseite import unsigned_consent
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.drucken import Druckdialog
from tests.werkzeug.briefausgang import alle, meldungen, neuer_drucker_in, papier, seite, wohin
from tests.werkzeug.briefdienste import echte_leistungen
from tests.werkzeug.briefseite import waehle, zeige
from tests.werkzeug.muster import HEUTE
from tests.werkzeug.qt import AHORN

__all__ = ["meldungen", "papier", "seite", "wohin"]
SCHLUESSEL = "ueberleitung:v3"


@pytest.fixture
def ueberleitung(qtbot, seite):
    waehle(qtbot, seite, SCHLUESSEL)
    return seite


def schicke(qtbot, seite):
    qtbot.mouseClick(seite.blatt.weg._knoepfe[Weg.BRIEF], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: seite._setzer.letztes is not None
                    and seite._gezeigt.auftrag.weg is Weg.BRIEF
                    and seite._setzer._nummer == seite._setzer.letztes.nummer)  # fmt: skip


def saetze(seite):
    return [t.text() for t in seite.mitte.findChildren(Text) if t.isVisible()]


def knopf(seite, wort):
    return next(b for b in seite.mitte.findChildren(QPushButton) if b.text() == wort)


def mit_einwilligung(haus):
    akte = haus.akten[AHORN]
    v = next(v for v in akte.vermittlungen if v.id == "v3")
    leistung = echte_leistungen()[v.leistung]
    erlaubt = replace(
        unsigned_consent(akte, v.angebot, leistung, HEUTE), id="e1", unterschrieben=("p1",)
    )
    haus.akten[AHORN] = replace(akte, einwilligungen=(erlaubt,))


def test_only_the_hand_over_sheet_asks_how_it_gets_there(qtbot, ueberleitung):
    assert ueberleitung.blatt.weg.isVisible()
    waehle(qtbot, ueberleitung, "plan:")
    assert not ueberleitung.blatt.weg.isVisible()


def test_without_a_consent_the_reason_stands_in_place_of_the_paper(qtbot, ueberleitung):
    schicke(qtbot, ueberleitung)
    qtbot.waitUntil(lambda: any("keine gültige Einwilligung" in s for s in saetze(ueberleitung)))
    assert not ueberleitung.blatt._drucken.isEnabled()
    assert ueberleitung._ausgehend() is None


def test_the_family_may_always_carry_it_itself(qtbot, ueberleitung):
    schicke(qtbot, ueberleitung)
    knopf(ueberleitung, "Die Familie trägt ihn selbst").click()
    qtbot.waitUntil(lambda: bool(ueberleitung._setzer.letztes.pdf))
    assert ueberleitung._gezeigt.auftrag.weg is Weg.FAMILIE_TRAEGT


def test_one_press_leads_to_the_sheet_the_family_signs(qtbot, ueberleitung):
    schicke(qtbot, ueberleitung)
    knopf(ueberleitung, "Einwilligung vorbereiten").click()
    posten = ueberleitung._liste.posten
    assert (posten.art, posten.vermittlung) == (Briefart.EINWILLIGUNG, "v3")
    qtbot.waitUntil(lambda: ueberleitung._setzer.letztes is not None)
    assert ueberleitung._setzer.letztes.brief.art is Briefart.EINWILLIGUNG


def test_with_a_consent_it_is_sent_and_filed_under_it(qtbot, stil_hell, haus, runner, papier):
    mit_einwilligung(haus)
    seite = zeige(qtbot, haus, runner)
    waehle(qtbot, seite, SCHLUESSEL)
    schicke(qtbot, seite)
    qtbot.waitUntil(lambda: seite._ausgehend() is not None)
    seite.on_drucken()
    dialog = seite.findChild(Druckdialog)
    assert dialog._vorlage.mit_name
    dialog.reject()
    posten, auftrag = seite._liste.posten, seite._gezeigt.auftrag
    with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
        seite._ausgabe.drucke(seite.sitzung.akte, ((posten, auftrag),), neuer_drucker_in(papier))
    assert seite.sitzung.akte.schriftstuecke[-1].einwilligung == "e1"


def test_in_a_packet_a_sheet_without_consent_is_left_out_and_named(
    qtbot, ueberleitung, wohin, meldungen
):
    schicke(qtbot, ueberleitung)
    alle(qtbot, ueberleitung)
    gedruckt = [s.id.rsplit(":", 1)[0] for s in ueberleitung.sitzung.akte.schriftstuecke]
    assert SCHLUESSEL not in gedruckt
    assert "keine gültige Einwilligung" in meldungen[-1].text
