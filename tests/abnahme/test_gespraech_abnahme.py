"""Scenarios 5, 6 and 11: wish and need, a step of the right size, and what is not said."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when

from lotse.domain.akte import Akte
from lotse.domain.familie import Wunsch
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.domain.wahrheit import Urteil
from lotse.domain.worte import WEISS_NICHT
from lotse.letters.brief import Briefart, alle_saetze
from lotse.matching.suche import find_hilfen
from lotse.services.wiedervorlage import follow_ups
from lotse.ui.dienste import Briefauftrag
from lotse.ui.seiten.plan_fassung import Fassungsknopf
from lotse.ui.sprung import Ort
from tests.werkzeug.hilfenseite import echter_katalog, echtes_werk
from tests.werkzeug.muster import familie_k

scenarios("zuversicht.feature", "nicht_gewuenscht.feature", "nicht_gesagt.feature")


def schritt(welt, text):
    return next(s for s in welt.akte.schritte if s.text == text)


def hilfen(welt):
    """The match of this moment, with the real knowledge."""
    return {h.leistung.id: h for h in welt.sitzung.abgleich.hilfen()}


@given(parsers.parse('eine Familie mit dem Schritt "{text}"'))
def familie_mit_schritt(welt, text):
    dran = Schritt("s1", text, Akteur.FAMILIE, Schrittstand.DRAN, welt.tag(7))
    welt.beginne(Akte(replace(familie_k(), bereiche=(), huerden=()), schritte=(dran,)))
    welt.gehe(Ort.PLAN, "s1")


@when(parsers.parse("die Familie sich {zahl:d} von 10 sicher ist"))
def zuversicht(welt, zahl):
    """One press on the scale."""
    skala = welt.seite._blatt.nah.nahteil.skala
    welt.klicks += 1
    welt.qtbot.keyClick(skala, Qt.Key(Qt.Key.Key_0 + zahl))
    welt.ruhe()


@then("machen es beide zusammen")
def zusammen(welt):
    assert welt.akte.schritte[0].akteur is Akteur.ZUSAMMEN


@then("bietet der Plan drei kleinere Schritte an")
def drei_kleinere(welt):
    assert "Kleiner machen" in welt.liest(welt.seite)
    assert len(welt.seite.findChildren(Fassungsknopf)) == 3


@when(parsers.parse('die Lotsin "{text}" nimmt'))
def nimmt(welt, text):
    welt.druecke_wort(text, welt.seite)


@then(parsers.parse('wartet "{gross}", und die Familie macht "{klein}" allein'))
def wartet(welt, gross, klein):
    assert schritt(welt, gross).haengt_ab_von == (schritt(welt, klein).id,)
    assert schritt(welt, gross).stand is Schrittstand.VORGEMERKT
    assert schritt(welt, klein).akteur is Akteur.FAMILIE
    assert schritt(welt, klein).stand is Schrittstand.DRAN


@when(parsers.parse('die Familie "{text}" geschafft hat'))
def geschafft(welt, text):
    welt.gehe(Ort.PLAN, schritt(welt, text).id)
    liste = welt.seite._liste
    liste.setFocus()
    welt.klicks += 1
    welt.qtbot.keyClick(liste, Qt.Key.Key_Space)
    welt.ruhe()
    assert schritt(welt, text).stand is Schrittstand.GETAN


def geschafftes(welt):
    brief = welt.seite.dienste.brief(welt.akte, Briefauftrag(Briefart.GESCHAFFT))
    return " ".join(satz.text for satz in alle_saetze(brief))


@then(parsers.parse('steht "{text}" auf "Das habe ich geschafft"'))
def steht_auf(welt, text):
    assert text in geschafftes(welt)


@then(parsers.parse('steht "{text}" dort nicht'))
def steht_nicht_auf(welt, text):
    assert text not in geschafftes(welt)


@given("ein Gespräch mit einer Familie")
def gespraech(welt):
    familie = replace(familie_k(), bereiche=(), ziele=(), fakten={})
    werk, katalog = echtes_werk(), echter_katalog()

    def abgleichen(akte, fluechtig, weg, tag=None):
        return find_hilfen(akte.familie, fluechtig, werk, katalog, tag or welt.heute, weg)

    welt.beginne(Akte(familie), abgleichen=abgleichen)
    welt.gehe(Ort.GESPRAECH)


@given(parsers.parse('im Bereich "{bereich}" wurde das Thema "{code}" angekreuzt'))
@when(parsers.parse('im Bereich "{bereich}" das Thema "{code}" angekreuzt wird'))
def kreuzt_an(welt, bereich, code):
    welt.seite._mitte.waehle(bereich)
    welt.ruhe()
    welt.druecke(welt.seite._mitte.bedarf._haken[code])


@when("die Familie dafür keine Hilfe wünscht")
def wuenscht_nicht(welt):
    welt.druecke(welt.seite._mitte.bedarf._wunsch._knoepfe[Wunsch.NEIN.value])


@then("steht im Plan kein Schritt und liegt kein Brief")
def nichts_zu_tun(welt):
    assert welt.akte.schritte == ()
    assert welt.akte.vermittlungen == ()
    assert welt.akte.schriftstuecke == ()


@then("wird der Bedarf ohne Wunsch genau einmal gezählt")
def einmal_gezaehlt(welt):
    ohne = [b for b in welt.akte.familie.bereiche if b.wunsch is Wunsch.NEIN]
    assert [(b.lebensbereich, b.bedarfe) for b in ohne] == [
        (Lebensbereich.GELD_ARBEIT, ("schulden",))
    ]


@then("bringt Heute später nichts davon wieder")
def heute_schweigt(welt):
    for tage in (0, 14, 30, 120):
        assert follow_ups(welt.akte, welt.tag(tage)) == ()


@when(parsers.parse('Lotse nach "{fakt}" fragt und die Familie nichts sagen möchte'))
def sagt_nichts(welt, fakt):
    welt.gehe(Ort.GESPRAECH, f"fakt:{fakt}")
    welt.davor = hilfen(welt)
    feld = welt.seite._spalte
    welt.warte(lambda: feld._frage() is not None and feld._frage().stelle.fakt == fakt)
    welt.haengen = set(feld._frage().leistungen)
    QApplication.processEvents()
    welt.druecke_wort(WEISS_NICHT, feld)


@then(parsers.parse('bleibt jede Hilfe, die daran hängt, "noch klären"'))
def bleibt_offen(welt):
    assert welt.haengen
    for kennung in welt.haengen:
        vorher, jetzt = welt.davor[kennung].urteil.urteil, hilfen(welt)[kennung].urteil.urteil
        assert (vorher, jetzt) == (Urteil.NOCH_KLAEREN, Urteil.NOCH_KLAEREN)


@then(parsers.parse('wird nach "{fakt}" nicht noch einmal gefragt'))
def nicht_noch_einmal(welt, fakt):
    assert fakt not in {f.stelle.fakt for f in welt.sitzung.abgleich.fragen}


@then("steht davon nichts in der Akte")
def nichts_gespeichert(welt):
    welt.sitzung.sicherung.jetzt()
    welt.ruhe()
    for _vorher, nachher in welt.haus.gespeichert:
        assert "aufenthalt" not in nachher.familie.fakten
    assert "aufenthalt" not in welt.akte.familie.fakten
